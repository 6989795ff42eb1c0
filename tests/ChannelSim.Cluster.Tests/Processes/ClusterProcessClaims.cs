using System.Diagnostics;
using System.Globalization;
using ChannelSim.Cli.Tests.Support;
using ChannelSim.Cluster.Tests.Support;

namespace ChannelSim.Cluster.Tests.Processes;

/// <summary>
/// A study that workers compute has the tables of one computer, to the byte, whatever is killed, stopped or cut off in the middle: at an instant that is drawn, by the number of batches
/// that are committed then. Thoroughly (<see cref="Effort"/>) each happens ten times.
/// </summary>
public sealed class ClusterProcessClaims
{
    private const int Batches = 32;
    private const int Seed = 20261127;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly int Rounds = Effort.Of(usually: 1, thoroughly: 10);
    private readonly Random _random = new(Seed);
    private Folder _folder = null!;
    private IReadOnlyDictionary<string, byte[]> _whole = null!;
    private int _studies;

    [OneTimeSetUp]
    public void Compute()
    {
        _folder = new Folder();
        Assert.That(Built.Run(Sweep("whole")).ExitCode, Is.Zero);
        _whole = _folder.TablesOf("whole");
        Assert.That(File.ReadLines(_folder.At("whole", "journal.jsonl")).Count(), Is.EqualTo(Batches));
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task Redis_and_one_worker()
    {
        await using var redis = await RedisServer.StartNew();
        using var worker = await WorkerProcess.StartAsync(redis.Url);
        var name = Name();
        var outcome = Built.Run(Sweep(name, redis.Url));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        IsAsOnOneComputer(name);
        Assert.That(File.ReadAllText(_folder.At(name, "manifest.json")), Does.Contain("redis://:***@127.0.0.1").And.Not.Contain("between%40"), "no password is kept");
    }

    [Test]
    public async Task A_worker_that_the_others_do_not_let_in_says_so_once_and_tries_until_it_can_join()
    {
        await using var redis = await RedisServer.StartNew();
        File.WriteAllText(_folder.At("secret"), "0f1e2d3c4b5a69788796a5b4");
        using var member = await WorkerProcess.StartAsync(redis.Url, "--secret-file", _folder.At("secret"));
        using var stranger = WorkerProcess.Begin(redis.Url);
        Assert.That(() => stranger.Said, Does.Contain("waits: ").After(60_000, 50));
        member.Kill();
        await stranger.JoinedAsync();
        Assert.That(stranger.Said.Split("waits: "), Has.Length.EqualTo(2), stranger.Said);
    }

    [Test]
    public async Task Three_workers_and_whatever_happens_to_them()
    {
        await using var postgres = await PostgresServer.StartNew();
        var workers = new List<WorkerProcess>();
        try
        {
            for (var i = 0; i < 3; i++) workers.Add(await WorkerProcess.StartAsync(postgres.Url));
            for (var round = 0; round < Rounds; round++)
            {
                await When(postgres, "a worker is killed", () => KillAsync(1));
                await When(postgres, "two are killed", () => KillAsync(2));
                await When(postgres, "the database is stopped and started", async () =>
                {
                    await postgres.Stop();
                    await postgres.Start();
                });
                await When(postgres, "a worker stands still, and goes on when it is too late", () => Task.Run(workers[0].Stop), workers[0].Continue);
                await WhenTheCoordinatorIsKilled(postgres);
            }
        }
        finally
        {
            foreach (var worker in workers) worker.Dispose();
        }

        async Task KillAsync(int count)
        {
            foreach (var worker in workers.Take(count)) worker.Kill();
            workers.RemoveRange(0, count);
            while (workers.Count < 3) workers.Add(await WorkerProcess.StartAsync(postgres.Url));
        }
    }

    private async Task When(PostgresServer postgres, string what, Func<Task> happens, Action? after = null)
    {
        var name = Name();
        using var sweep = Started(name, postgres);
        await CommittedAsync(name, sweep, Instant());
        await happens();
        await sweep.WaitForExitAsync().WaitAsync(Patience);
        after?.Invoke();
        Assert.That(sweep.ExitCode, Is.Zero, $"{what}: {await sweep.StandardError.ReadToEndAsync()}");
        IsAsOnOneComputer(name);
    }

    private async Task WhenTheCoordinatorIsKilled(PostgresServer postgres)
    {
        var name = Name();
        using (var sweep = Started(name, postgres))
        {
            await CommittedAsync(name, sweep, Instant());
            sweep.Kill();
            await sweep.WaitForExitAsync();
        }

        var before = JournalOf(name);
        var outcome = Built.Run("resume", _folder.At(name), "--cluster", postgres.Url, "--quiet", "--format", "csv");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        IsAsOnOneComputer(name);
        Assert.That(JournalOf(name).Take(before.Count), Is.EqualTo(before), "what was committed is not computed again");
        Assert.That(JournalOf(name), Has.Count.EqualTo(Batches));
    }

    // By batches and not by the clock: however slow the computer is, it is in the middle.
    private int Instant() => _random.Next(1, Batches - 8);

    private string Name() => $"study-{_studies++}";

    private Process Started(string name, PostgresServer postgres) => Built.Start(Sweep(name, postgres.Url));

    private string[] Sweep(string name, string? url = null) =>
        ["sweep", "scenarios/europe-2022.yaml", "-n", "120000", "--events", "1", "--quiet", "--format", "csv", "-o", _folder.At(name), .. url is null ? Array.Empty<string>() : ["--cluster", url]];

    private async Task CommittedAsync(string name, Process sweep, int batches)
    {
        var start = Stopwatch.GetTimestamp();
        using var watch = new FileSystemWatcher(_folder.Path) { IncludeSubdirectories = true, EnableRaisingEvents = true };
        while (JournalOf(name).Count < batches)
        {
            Assert.That(sweep.HasExited, Is.False, "it ended before");
            Assert.That(Stopwatch.GetElapsedTime(start), Is.LessThan(Patience));
            await Task.Run(() => watch.WaitForChanged(WatcherChangeTypes.All, 100));
        }
    }

    private List<string> JournalOf(string name)
    {
        if (!File.Exists(_folder.At(name, "journal.jsonl"))) return [];
        using var reader = new StreamReader(new FileStream(_folder.At(name, "journal.jsonl"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return [.. reader.ReadToEnd().Split('\n').SkipLast(1)];
    }

    private void IsAsOnOneComputer(string name)
    {
        Assert.That(_folder.TablesOf(name), Is.EqualTo(_whole));
        Assert.That(JournalOf(name).Order(StringComparer.Ordinal), Is.EqualTo(JournalOf("whole").Order(StringComparer.Ordinal)));
    }
}
