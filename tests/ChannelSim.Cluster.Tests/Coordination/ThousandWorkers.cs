using ChannelSim.Cluster.Coordination;

namespace ChannelSim.Cluster.Tests.Coordination;

/// <summary>A thousand workers of every kind against one coordinator.</summary>
[NonParallelizable]
public sealed class ThousandWorkers
{
    private const int Workers = 1000;
    private const int Batches = 40_000;

    [Test]
    public async Task A_coordinator_keeps_a_thousand_workers_busy_whatever_they_are_like()
    {
        using var rehearsal = new Rehearsal(Batches, Rehearsal.Hasty with { CallTimeout = TimeSpan.FromSeconds(3), MostLosses = 2 });
        for (var i = 0; i < Workers; i++) rehearsal.Join(Worker(i));
        var took = await rehearsal.EndAsync();
        var progress = rehearsal.Coordinator.Progress;
        var rate = Batches / took.TotalSeconds;
        await TestContext.Out.WriteLineAsync($"{Workers} workers: {rate:0} batches a second; {progress}");
        rehearsal.RequireWhole();
        Assert.That((progress.Done, progress.Refused), Is.EqualTo((Batches, Workers / 20 * 2)), "whoever lies in the greeting or in an answer is refused");
        Assert.That(progress.Lost, Is.Positive, "some died");
        Assert.That(rate, Is.GreaterThan(1000));
    }

    // Of twenty, fourteen work at a pace of their own, two are slow, one dies, one fails now and then, one has an old engine, and one hides that.
    private static SimulatedWorker Worker(int i) => (i % 20) switch
    {
        0 => new($"old {i}", Pace(50)) { Announced = "1.2.2", Actual = "1.2.2" },
        1 => new($"liar {i}", Pace(50)) { Actual = "1.2.2" },
        2 => new($"dying {i}", Pace(100)) { DiesAfter = i % 7 },
        3 => new($"unreliable {i}", Pace(100)) { FailsEvery = 10 },
        4 or 5 => new($"slow {i}", Pace(1500)),
        _ => new($"steady {i}", Pace(50 + (i % 100))),
    };

    private static TimeSpan Pace(int milliseconds) => TimeSpan.FromMilliseconds(milliseconds);
}
