using System.Diagnostics;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>Runs batches on several threads; each is simulated, written, and then committed by one thread at a time.</summary>
internal sealed class BatchWork(FolderPaths paths, StudyPlan plan, Journal journal, FailureFiles failures, Action<long>? progress, CancellationToken cancellation)
{
    private readonly Lock _gate = new();
    private Queue<StudyBatch> _waiting = new();
    private Exception? _failure;
    private long _done;
    private long _simulating;
    private long _storing;

    /// <summary>Replications done by this process.</summary>
    public long Replications { get; private set; }

    /// <summary>The share of the threads' time that went into writing; null where nothing was done.</summary>
    public double? StoreShare => _simulating + _storing == 0 ? null : (double)_storing / (_simulating + _storing);

    /// <summary>Runs batches until all are done or it is stopped.</summary>
    /// <param name="batches">In any order.</param>
    /// <param name="already">Replications that were done before, for progress.</param>
    /// <param name="threads">Threads.</param>
    public void Run(IEnumerable<StudyBatch> batches, long already, int threads)
    {
        _waiting = new Queue<StudyBatch>(batches);
        Interlocked.Exchange(ref _done, already);
        progress?.Invoke(already);
        var workers = Enumerable.Range(0, Math.Clamp(_waiting.Count, 1, threads) - 1).Select(i => new Thread(Work) { IsBackground = true, Name = $"batches {i + 1}" }).ToList();
        foreach (var worker in workers) worker.Start();
        Work();
        foreach (var worker in workers) worker.Join();
        if (_failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_failure);
    }

    private void Work()
    {
        try
        {
            using var writer = new ShardWriter(paths, plan);
            var simulator = new BatchSimulator(plan.Study, plan.Points, plan.Columns);
            RowBlock? rows = null;
            List<FailedReplication> failed = [];
            List<RecordedEvent> events = [];
            while (TryTake(out var batch))
            {
                if (rows is null || rows.Capacity < batch.Rows) rows = new RowBlock(plan.Columns.Length, batch.Rows);
                failed.Clear();
                events.Clear();
                var start = Stopwatch.GetTimestamp();
                if (!simulator.Run(batch, rows, failed, events, Announce, cancellation)) return;
                var simulated = Stopwatch.GetTimestamp();
                Commit(writer.Write(batch, rows, failed.Count, events), failed);
                Interlocked.Add(ref _simulating, simulated - start);
                Interlocked.Add(ref _storing, Stopwatch.GetTimestamp() - simulated);
            }
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            lock (_gate) _failure ??= exception;
        }
    }

    private bool TryTake(out StudyBatch batch)
    {
        lock (_gate)
        {
            batch = null!;
            return _failure is null && !cancellation.IsCancellationRequested && _waiting.TryDequeue(out batch!);
        }
    }

    private void Commit(JournalLine line, List<FailedReplication> failed)
    {
        lock (_gate)
        {
            failures.Write(failed);
            journal.Append(line);
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
