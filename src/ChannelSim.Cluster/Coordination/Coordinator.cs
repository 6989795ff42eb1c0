using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Coordination;

/// <summary>
/// Shares batches out to workers that come and go, and commits each once. It keeps nothing itself: what is committed is the truth, and a coordinator that begins with what is
/// missing goes on where another was killed.
/// </summary>
public sealed class Coordinator
{
    private readonly Lock _gate = new();
    private readonly CallNumbers _numbers = new();
    private readonly CoordinatorOptions _options;
    private readonly StudyContent _study;
    private readonly BatchLedger _ledger;
    private readonly HashSet<ServedWorker> _served = [];
    private readonly HashSet<string> _contributors = [];
    private int _lost;
    private int _refused;
    private int _givenUp;

    /// <summary>A coordinator of these batches.</summary>
    /// <param name="study">What workers need.</param>
    /// <param name="batches">What is missing.</param>
    /// <param name="commit">Keeps the content of a batch: called once for each, by one thread at a time, in the order of arrival.</param>
    /// <param name="options">How patient it is.</param>
    public Coordinator(StudyContent study, IEnumerable<StudyBatch> batches, Action<StudyBatch, ReadOnlyMemory<byte>> commit, CoordinatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(batches);
        ArgumentNullException.ThrowIfNull(commit);
        ArgumentNullException.ThrowIfNull(options);
        (_study, _options) = (study, options);
        _ledger = new BatchLedger(batches, commit, options.MostAttempts, options.Outage);
    }

    /// <summary>Where it is.</summary>
    public ClusterProgress Progress
    {
        get
        {
            lock (_gate)
            {
                return new(
                    _served.Count, _ledger.Done, _lost + _served.Sum(served => served.Lost), _ledger.Repeated, _ledger.Dropped, _refused, _givenUp,
                    _contributors.Union(_served.Where(served => served.HasContributed).Select(served => served.Name)).Count());
            }
        }
    }

    /// <summary>Gives a worker batches until nothing is left for it.</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="leaving">It leaves: what it was at, others compute.</param>
    /// <exception cref="WorkerRefusedException">It has another engine; none of its answers was taken.</exception>
    /// <exception cref="OperationCanceledException">It left.</exception>
    public async Task ServeAsync(IWorker worker, CancellationToken leaving)
    {
        ArgumentNullException.ThrowIfNull(worker);
        var served = new ServedWorker(worker, _study, _ledger, _options, _numbers);
        lock (_gate) _served.Add(served);
        try
        {
            await served.RunAsync(leaving).ConfigureAwait(false);
        }
        catch (WorkerRefusedException)
        {
            lock (_gate) _refused++;
            throw;
        }
        finally
        {
            Part(served);
        }
    }

    /// <summary>Waits until every batch is committed, and has others compute what is slow.</summary>
    /// <param name="cancellation">Waits no longer.</param>
    /// <exception cref="BatchGivenUpException">No worker could compute a batch.</exception>
    public async Task CompleteAsync(CancellationToken cancellation)
    {
        using var clock = new PeriodicTimer(_options.RepeatAfter / 4);
        while (!_ledger.Completion.IsCompleted)
        {
            await Task.WhenAny(_ledger.Completion, clock.WaitForNextTickAsync(cancellation).AsTask()).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            _ledger.Repeat(_options.RepeatAfter);
        }

        await _ledger.Completion.ConfigureAwait(false);
    }

    private void Part(ServedWorker served)
    {
        lock (_gate)
        {
            _served.Remove(served);
            _lost += served.Lost;
            if (served.IsGivenUp) _givenUp++;
            if (served.HasContributed) _contributors.Add(served.Name);
        }
    }
}
