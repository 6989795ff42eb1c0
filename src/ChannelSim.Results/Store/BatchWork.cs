using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>
/// Runs batches: threads that simulate hand them to as many threads that write, so that the engine need not wait for encoders and disks. There is
/// room for one batch a thread of either kind, and a batch is committed by one thread at a time.
/// </summary>
internal sealed class BatchWork(FolderPaths paths, StudyPlan plan, Journal journal, FailureFiles failures, Action<long>? progress, CancellationToken cancellation) : IBatchWork
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _broken = new();
    private Queue<StudyBatch> _batches = new();
    private Exception? _failure;
    private long _done;
    private long _simulating;
    private long _waiting;

    public long Replications { get; private set; }

    public double? StoreShare => _simulating + _waiting == 0 ? null : (double)_waiting / (_simulating + _waiting);

    public void Run(IEnumerable<StudyBatch> batches, long already, int threads)
    {
        _batches = new Queue<StudyBatch>(batches);
        Interlocked.Exchange(ref _done, already);
        progress?.Invoke(already);
        threads = Math.Clamp(_batches.Count, 1, threads);
        using var free = new BlockingCollection<BatchSlot>();
        using var filled = new BlockingCollection<BatchSlot>();
        for (var i = 0; i < 2 * threads; i++) free.Add(new BatchSlot());
        var writers = Start(threads, "writer", () => Write(filled, free));
        var others = Start(threads - 1, "batches", () => Simulate(free, filled));
        Guard(() => Simulate(free, filled));
        foreach (var other in others) other.Join();
        var simulated = Stopwatch.GetTimestamp();
        filled.CompleteAdding();
        foreach (var writer in writers) writer.Join();
        _waiting += threads * (Stopwatch.GetTimestamp() - simulated);
        if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
    }

    public void Dispose() => _broken.Dispose();

    private List<Thread> Start(int count, string name, Action work)
    {
        var threads = Enumerable.Range(1, count).Select(i => new Thread(() => Guard(work)) { IsBackground = true, Name = $"{name} {i}" }).ToList();
        foreach (var thread in threads) thread.Start();
        return threads;
    }

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException) when (_broken.IsCancellationRequested)
        {
            // Another thread failed, and its failure is told.
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            lock (_gate) _failure ??= exception;
            _broken.Cancel();
        }
    }

    private void Simulate(BlockingCollection<BatchSlot> free, BlockingCollection<BatchSlot> filled)
    {
        var simulator = new BatchSimulator(plan.Study, plan.Points, plan.Columns);
        while (TryTake(out var batch))
        {
            var asked = Stopwatch.GetTimestamp();
            var slot = free.Take(_broken.Token);
            var start = Stopwatch.GetTimestamp();
            slot.Begin(batch, plan.Columns.Length);
            if (!simulator.Run(batch, slot.Rows, slot.Failed, slot.Events, Announce, cancellation)) return;
            filled.Add(slot);
            Interlocked.Add(ref _waiting, start - asked);
            Interlocked.Add(ref _simulating, Stopwatch.GetTimestamp() - start);
        }
    }

    private void Write(BlockingCollection<BatchSlot> filled, BlockingCollection<BatchSlot> free)
    {
        using var encoder = new ShardEncoder(plan.Study, plan.DesignHash, plan.Columns);
        foreach (var slot in filled.GetConsumingEnumerable(_broken.Token))
        {
            Commit(ShardFiles.Write(paths, slot.Batch, slot.Failed.Count, encoder.Rows(slot.Batch, slot.Rows), slot.Events.Count, encoder.Events(slot.Batch, slot.Events)), slot.Failed);
            free.Add(slot);
        }
    }

    private bool TryTake(out StudyBatch batch)
    {
        lock (_gate)
        {
            batch = null!;
            return _failure is null && !cancellation.IsCancellationRequested && _batches.TryDequeue(out batch!);
        }
    }

    private void Commit(JournalLine line, List<FailedReplication> failed)
    {
        lock (_gate)
        {
            journal.Append(line with { FailedSha256 = failures.Write(failed) });
            Replications += line.Rows;
        }
    }

    private void Announce(int replications)
    {
        var done = Interlocked.Add(ref _done, replications);
        if (progress is null || !_gate.TryEnter()) return;
        try
        {
            progress(done);
        }
        finally
        {
            _gate.Exit();
        }
    }
}
