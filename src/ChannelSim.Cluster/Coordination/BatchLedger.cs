using System.Diagnostics;
using System.Threading.Channels;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Coordination;

/// <summary>Which batches wait, are under way and are done. Every batch is committed once, whoever answers how often.</summary>
internal sealed class BatchLedger
{
    private readonly Lock _gate = new();
    private readonly Channel<OpenBatch> _waiting = Channel.CreateUnbounded<OpenBatch>();
    private readonly HashSet<OpenBatch> _underWay = [];
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<StudyBatch, ReadOnlyMemory<byte>> _commit;
    private readonly int _mostLosses;
    private readonly TimeSpan _outage;
    private int _left;

    public BatchLedger(IEnumerable<StudyBatch> batches, Action<StudyBatch, ReadOnlyMemory<byte>> commit, int mostLosses, TimeSpan outage)
    {
        (_commit, _mostLosses, _outage) = (commit, mostLosses, outage);
        foreach (var batch in batches)
        {
            Queue(new OpenBatch(batch));
            _left++;
        }

        if (_left == 0) Stop(null);
    }

    public int Done { get; private set; }

    public int Dropped { get; private set; }

    public int Repeated { get; private set; }

    /// <summary>Ends when every batch is committed; fails when one was given up or could not be committed.</summary>
    public Task Completion => _end.Task;

    /// <summary>The next batch to compute; null when there will be none.</summary>
    public async Task<OpenBatch?> TakeAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                var open = await _waiting.Reader.ReadAsync(cancellation).ConfigureAwait(false);
                if (Completion.IsCompleted) return null;
                if (TryBegin(open)) return open;
            }
        }
        catch (ChannelClosedException)
        {
            return null;
        }
    }

    /// <summary>Commits a batch, unless another worker was faster.</summary>
    public void Commit(OpenBatch open, ReadOnlyMemory<byte> content)
    {
        lock (_gate)
        {
            End(open);
            if (open.IsDone) Dropped++;
            else if (!Completion.IsCompleted) Enter(open, content);
        }
    }

    /// <summary>Has a batch computed again whose call failed.</summary>
    public void Lose(OpenBatch open, Exception cause)
    {
        lock (_gate)
        {
            End(open);
            if (open.IsDone || open.IsQueued || open.UnderWay > 0) return;
            if (Counts(open, cause)) open.Losses++;
            if (open.Losses >= _mostLosses) Stop(new BatchGivenUpException(open.Batch, open.Losses, cause));
            else Queue(open);
        }
    }

    /// <summary>Gives back a batch that was taken and not tried.</summary>
    public void Return(OpenBatch open)
    {
        lock (_gate)
        {
            End(open);
            if (!open.IsDone && !open.IsQueued && open.UnderWay == 0) Queue(open);
        }
    }

    /// <summary>Where nothing waits, has batches computed a second time that one worker has had for long.</summary>
    public void Repeat(TimeSpan after)
    {
        lock (_gate)
        {
            if (_waiting.Reader.Count > 0) return;
            foreach (var open in _underWay.Where(open => open is { IsDone: false, IsQueued: false, UnderWay: 1 } && Stopwatch.GetElapsedTime(open.Since) > after))
            {
                Repeated++;
                Queue(open);
            }
        }
    }

    // When the network is down everything is lost, again and again, and that says nothing of a batch: what counts is that it is lost while others are not, or for long.
    private bool Counts(OpenBatch open, Exception cause)
    {
        if (cause is not BatchFaultException && open.Lost.Done == Done && Stopwatch.GetElapsedTime(open.Lost.At) < _outage) return false;
        open.Lost = (Done, Stopwatch.GetTimestamp());
        return true;
    }

    private void Enter(OpenBatch open, ReadOnlyMemory<byte> content)
    {
        try
        {
            _commit(open.Batch, content);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Stop(exception);
            return;
        }

        open.IsDone = true;
        Done++;
        if (--_left == 0) Stop(null);
    }

    private void Stop(Exception? failure)
    {
        if (failure is null) _end.TrySetResult();
        else _end.TrySetException(failure);
        _waiting.Writer.TryComplete();
    }

    private void Queue(OpenBatch open) => open.IsQueued = _waiting.Writer.TryWrite(open);

    private bool TryBegin(OpenBatch open)
    {
        lock (_gate)
        {
            open.IsQueued = false;
            if (open.IsDone) return false;
            open.UnderWay++;
            open.Since = Stopwatch.GetTimestamp();
            _underWay.Add(open);
            return true;
        }
    }

    private void End(OpenBatch open)
    {
        if (--open.UnderWay == 0) _underWay.Remove(open);
    }
}
