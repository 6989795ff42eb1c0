using System.Collections.Concurrent;
using System.Security.Cryptography;
using ChannelSim.Cluster.Coordination;
using ChannelSim.Cluster.Hosting;
using ChannelSim.Cluster.Membership;
using ChannelSim.Cluster.Tests.Coordination;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Tests.Hosting;

/// <summary>A coordinator and its workers, real but for what they compute, in this process.</summary>
internal sealed class Team(string url) : IAsyncDisposable
{
    private const int Batches = 300;
    private readonly List<Worker> _workers = [];
    private readonly ConcurrentDictionary<StudyBatch, byte[]> _journal = [];

    public IReadOnlyList<StudyBatch> Study { get; } = [.. Enumerable.Range(0, Batches).Select(i => new StudyBatch(0, i, i, i + 1, 0, 1000))];

    public ConcurrentQueue<string> Told { get; } = [];

    /// <summary>What workers told, with the number of each.</summary>
    public ConcurrentQueue<(int Worker, string Text)> Said { get; } = [];

    public CoordinatorOptions Options { get; init; } = new() { Engine = SimulatedWorker.Engine };

    public ClusterProgress Progress { get; private set; }

    /// <summary>By worker, in the order of their coming, how often it read the study.</summary>
    public List<int> Read { get; } = [];

    /// <summary>By worker what it computed.</summary>
    public ConcurrentDictionary<int, int> Computed { get; } = [];

    /// <summary>How a worker computes a batch, if not at once.</summary>
    public Action<StudyBatch, CancellationToken> Work { get; set; } = (_, _) => { };

    /// <summary>Called when so many batches are committed.</summary>
    public Func<int, Task> At { get; set; } = _ => Task.CompletedTask;

    public static ClusterMember Member(string url, string? secret = null) => new(ClusterAddress.Parse(url)!, secret is null ? null : new ClusterSecret(secret));

    public async Task<Worker> JoinAsync(string engine = SimulatedWorker.Engine, string? secret = null)
    {
        var number = Read.Count;
        Read.Add(0);
        var worker = await Worker.JoinAsync(Member(url, secret), _ => Open(number), new WorkerSettings { Engine = engine, Threads = 1, Tell = text => Said.Enqueue((number, text)) }, CancellationToken.None);
        _workers.Add(worker);
        return worker;
    }

    public async Task LeaveAsync(Worker worker)
    {
        _workers.Remove(worker);
        await worker.DisposeAsync();
    }

    /// <summary>Computes the study, and makes sure that each batch came once and right.</summary>
    public async Task ComputeAsync(string? secret = null)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await using var line = await CoordinatorLine.OpenAsync(Member(url, secret), Told.Enqueue, patience.Token);
        var events = Task.CompletedTask;
        await line.ComputeAsync(new StudyContent("a study"u8.ToArray()), Study, (batch, content) =>
        {
            Assert.That(_journal.TryAdd(batch, content.ToArray()), "committed twice");
            var count = _journal.Count;
            events = AfterAsync(events, count);
        }, Options, progress => Progress = progress, patience.Token);
        await events;
        Assert.That(Study.Where(batch => !_journal.TryGetValue(batch, out var content) || !content.SequenceEqual(SimulatedWorker.ContentOf(batch))), Is.Empty, "missing or spoiled");
    }

    /// <summary>Keeps a processor busy, for some milliseconds a round; a loop that only waits would have a virtual machine stand still.</summary>
    public static void Busy(int rounds)
    {
        var bytes = new byte[1 << 20];
        for (var i = 0; i < rounds; i++) SHA256.HashData(bytes);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in _workers) await worker.DisposeAsync();
    }

    private async Task AfterAsync(Task before, int count)
    {
        await Task.Yield();
        await before;
        await At(count);
    }

    private Func<StudyBatch, CancellationToken, byte[]> Open(int number)
    {
        Read[number]++;
        return (batch, cancellation) =>
        {
            Work(batch, cancellation);
            Computed.AddOrUpdate(number, 1, (_, before) => before + 1);
            return SimulatedWorker.ContentOf(batch);
        };
    }
}
