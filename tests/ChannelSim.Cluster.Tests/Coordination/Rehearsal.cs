using System.Collections.Concurrent;
using System.Diagnostics;
using ChannelSim.Cluster.Coordination;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Tests.Coordination;

/// <summary>A coordinator with simulated workers, and a journal in memory that takes each batch once.</summary>
internal sealed class Rehearsal : IDisposable
{
    private readonly CancellationTokenSource _over = new();
    private readonly List<Task> _serving = [];

    public Rehearsal(int batches, CoordinatorOptions? options = null, Func<StudyBatch, bool>? mayCommit = null)
    {
        Batches = [.. Enumerable.Range(0, batches).Select(i => new StudyBatch(0, i, i, i + 1, 0, 1000))];
        Coordinator = new Coordinator(new StudyContent("a study"u8.ToArray()), Batches, (batch, content) =>
        {
            if (mayCommit?.Invoke(batch) == false) throw new IOException("the disk is full");
            if (!Journal.TryAdd(batch, content.ToArray())) Twice.Add(batch);
        }, options ?? Hasty);
    }

    /// <summary>Patience for tests: a tenth of what real workers get.</summary>
    public static CoordinatorOptions Hasty { get; } = new()
    {
        Engine = SimulatedWorker.Engine, CallTimeout = TimeSpan.FromMilliseconds(1000), RepeatAfter = TimeSpan.FromMilliseconds(300), Rest = TimeSpan.FromMilliseconds(20),
    };

    public IReadOnlyList<StudyBatch> Batches { get; }

    public ConcurrentDictionary<StudyBatch, byte[]> Journal { get; } = [];

    public ConcurrentBag<StudyBatch> Twice { get; } = [];

    public ConcurrentBag<WorkerRefusedException> Refusals { get; } = [];

    public Coordinator Coordinator { get; }

    public void Join(SimulatedWorker worker, CancellationToken leaving = default) => _serving.Add(ServeAsync(worker, leaving));

    /// <summary>Runs to the end; how long it took.</summary>
    public async Task<TimeSpan> EndAsync()
    {
        var start = Stopwatch.GetTimestamp();
        await Coordinator.CompleteAsync(_over.Token).WaitAsync(TimeSpan.FromMinutes(1));
        var took = Stopwatch.GetElapsedTime(start);
        await _over.CancelAsync();
        await Task.WhenAll(_serving);
        return took;
    }

    public void Dispose()
    {
        _over.Cancel();
        _over.Dispose();
    }

    /// <summary>Every batch is there once, with the content that is its own.</summary>
    public void RequireWhole()
    {
        Assert.That(Twice, Is.Empty, "committed twice");
        Assert.That(Batches.Where(batch => !Journal.TryGetValue(batch, out var content) || !content.SequenceEqual(SimulatedWorker.ContentOf(batch))), Is.Empty, "missing or spoiled");
    }

    private async Task ServeAsync(SimulatedWorker worker, CancellationToken leaving)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(leaving, _over.Token);
        try
        {
            await Coordinator.ServeAsync(worker, either.Token);
        }
        catch (WorkerRefusedException refusal)
        {
            Refusals.Add(refusal);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // It left, or all is done.
        }
    }
}
