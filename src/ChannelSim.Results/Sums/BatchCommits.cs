using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;

namespace ChannelSim.Results.Sums;

/// <summary>Commits batches by a thread of its own, so that those that simulate need not wait for the disk; they do only where it is that much slower.</summary>
internal sealed class BatchCommits : IDisposable
{
    private const int Most = 4;
    private readonly FolderPaths _paths;
    private readonly Journal _journal;
    private readonly BlockingCollection<(StudyBatch Batch, byte[] Sums)> _queue = new(Most);
    private readonly CancellationTokenSource _broken = new();
    private readonly Thread _thread;
    private Exception? _failure;

    public BatchCommits(FolderPaths paths, Journal journal)
    {
        (_paths, _journal) = (paths, journal);
        _thread = new Thread(Work) { IsBackground = true, Name = "commits" };
        _thread.Start();
    }

    /// <summary>Cancelled when nothing can be committed any more.</summary>
    public CancellationToken Broken => _broken.Token;

    /// <summary>Takes a batch to be committed.</summary>
    /// <exception cref="OperationCanceledException">Nothing can be committed any more; <see cref="Complete"/> says why.</exception>
    public void Add(StudyBatch batch, byte[] sums) => _queue.Add((batch, sums), _broken.Token);

    /// <summary>Waits until all is committed.</summary>
    /// <exception cref="IOException">It cannot be, and the like.</exception>
    public void Complete()
    {
        _queue.CompleteAdding();
        _thread.Join();
        if (_failure is not null) ExceptionDispatchInfo.Throw(_failure);
    }

    public void Dispose()
    {
        _queue.CompleteAdding();
        _thread.Join();
        _queue.Dispose();
        _broken.Dispose();
    }

    private void Work()
    {
        try
        {
            foreach (var (batch, sums) in _queue.GetConsumingEnumerable()) Commit(batch, sums);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            _failure = exception;
            _broken.Cancel();
        }
    }

    private void Commit(StudyBatch batch, byte[] sums)
    {
        var file = FolderPaths.Part(batch);
        DurableFile.Write(Path.Combine(_paths.Root, file), sums);
        _journal.Append(new JournalLine(batch.Instalment, batch.Index, batch.FirstPoint, batch.EndPoint, batch.FirstReplication, batch.EndReplication, batch.Rows, 0, file, sums.Length, DurableFile.HashOf(sums), 0));
    }
}
