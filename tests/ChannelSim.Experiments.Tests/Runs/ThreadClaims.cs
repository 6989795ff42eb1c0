using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Runs;

/// <summary>Results do not depend on the number of threads, to the last bit.</summary>
public sealed class ThreadClaims
{
    private const int Count = (4 * 256) + 100;

    private static readonly CompiledModel Model = CompiledModel.Compile(Models.Everything());
    private static readonly CompiledModel Other = CompiledModel.Compile(Without.Channel(Model.Definition, "minister"));
    private static readonly RunResult One = Run(1);
    private static readonly PairedResult OnePaired = PairedRunner.Run(Model, Other, Plan(1));

    [TestCase(2)]
    [TestCase(7)]
    [TestCase(64)]
    public void A_run_gives_the_same_digest_and_the_same_numbers(int threads)
    {
        var many = Run(threads);

        Assert.That(many.Digest(), Is.EqualTo(One.Digest()));
        Assert.That(RunNumbers.Of(many), Is.EqualTo(RunNumbers.Of(One)));
    }

    [TestCase(2)]
    [TestCase(7)]
    public void A_comparison_gives_the_same_numbers(int threads)
    {
        var many = PairedRunner.Run(Model, Other, Plan(threads));

        Assert.That((many.Pairs, many.Parted), Is.EqualTo((OnePaired.Pairs, OnePaired.Parted)));
        Assert.That(many.Partings, Is.EqualTo(OnePaired.Partings));
        for (var measure = 0; measure < OnePaired.Schema.Measures.Count; measure++) Assert.That(many[measure], Is.EqualTo(OnePaired[measure]));
    }

    [Test]
    public void Of_several_failures_the_earliest_is_told_whoever_meets_one_first()
    {
        var builder = new DefinitionBuilder(horizon: 1000);
        builder.Incident("flood", type => type with { Rate = builder.Number(0.105 * 43200), Fuse = builder.Minutes(1000) });
        var model = CompiledModel.Compile(builder.Build());
        var told = new[] { 1, 2, 7 }.Select(threads => Assert.Throws<ReplicationFailedException>(() => Runner.Run(model, Plan(threads)))!.Replication).ToList();

        Assert.That(told[0], Is.GreaterThan(10), "the first ones are to succeed");
        Assert.That(told, Is.All.EqualTo(told[0]));
    }

    [Test]
    public void A_run_that_is_stopped_has_the_first_replications_and_nothing_else([Values(1, 3)] int threads)
    {
        using var stop = new CancellationTokenSource();
        var stopped = Runner.Run(Model, Plan(threads), done => { if (done >= 512) stop.Cancel(); }, stop.Token);

        // With several threads the others may be done before the first is heard.
        Assert.That(stopped.Replications, threads == 1 ? Is.EqualTo(512) : Is.InRange(512, Count));
        Assert.That(stopped.Interrupted, Is.EqualTo(stopped.Replications < Count));
        Assert.That(stopped.Digest(), Is.EqualTo(Runner.Run(Model, Plan(1) with { Replications = stopped.Replications }).Digest()));
    }

    private static RunPlan Plan(int threads) => new() { Seed = 11, Replications = Count, Threads = threads };

    private static RunResult Run(int threads) => Runner.Run(Model, Plan(threads));
}
