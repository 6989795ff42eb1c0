using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>
/// Keeps batches that others compute: threads write what arrives, so that nobody who brings one waits for the disk while there is room. A batch that could not be written stops
/// the work.
/// </summary>
internal sealed class ArrivingBatches(FolderPaths paths, Journal journal, FailureFiles failures, BatchesElsewhere elsewhere, Action<long>? progress, CancellationToken cancellation) : IBatchWork
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _broken = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private Exception? _failure;
    private long _done;
    private long _waiting;
    private long _working;

    public long Replications { get; private set; }

    public double? StoreShare => _working == 0 ? null : (double)_waiting / _working;

    public void Run(IEnumerable<StudyBatch> batches, long already, int threads)
    {
        var missing = batches.ToList();
        _done = already;
        progress?.Invoke(already);
        if (missing.Count == 0) return;
        var start = Stopwatch.GetTimestamp();
        using var arrived = new BlockingCollection<(StudyBatch Batch, ReadOnlyMemory<byte> Content)>(2 * threads);
        var writers = Enumerable.Range(1, threads).Select(i => new Thread(() => Write(arrived)) { IsBackground = true, Name = $"writer {i}" }).ToList();
        foreach (var writer in writers) writer.Start();
        try
        {
            elsewhere(missing, (batch, content) => Take(arrived, batch, content), _broken.Token);
        }
        finally
        {
            arrived.CompleteAdding();
            foreach (var writer in writers) writer.Join();
            _working += Stopwatch.GetTimestamp() - start;
        }

        if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
    }

    public void Dispose() => _broken.Dispose();

    private void Take(BlockingCollection<(StudyBatch Batch, ReadOnlyMemory<byte> Content)> arrived, StudyBatch batch, ReadOnlyMemory<byte> content)
    {
        if (Volatile.Read(ref _failure) is { } failure) ExceptionDispatchInfo.Throw(failure);
        var start = Stopwatch.GetTimestamp();
        arrived.Add((batch, content), CancellationToken.None);
        _waiting += Stopwatch.GetTimestamp() - start;
    }

    // After a failure what arrives is let go, so that whoever brings it does not wait for ever.
    private void Write(BlockingCollection<(StudyBatch Batch, ReadOnlyMemory<byte> Content)> arrived)
    {
        foreach (var (batch, bytes) in arrived.GetConsumingEnumerable(CancellationToken.None))
        {
            if (Volatile.Read(ref _failure) is not null) continue;
            try
            {
                var content = BatchContent.Read(bytes);
                Commit(ShardFiles.Write(paths, batch, content.Header.Failed, content.Rows, content.Header.Events, content.Events), content.Header.Failures);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                Interlocked.CompareExchange(ref _failure, exception, null);
                _broken.Cancel();
            }
        }
    }

    private void Commit(JournalLine line, IReadOnlyList<FailedReplication> failed)
    {
        lock (_gate)
        {
            journal.Append(line with { FailedSha256 = failures.Write(failed) });
            Replications += line.Rows;
            progress?.Invoke(_done += line.Rows);
        }
    }
}
