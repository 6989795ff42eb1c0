using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Runs;

namespace ChannelSim.Experiments.Tests.Runs;

/// <summary>Stopping on a half-width: the interval still covers what it says, and threads do not matter.</summary>
public sealed class UntilClaims
{
    private const double P = 0.01;
    private const int Studies = 2000;

    // Of 2,000 studies with 95 % coverage fewer than 93 % cover with probability 5e-5 (binomial, 4.1 standard errors).
    private const double LeastCoverage = 0.93;

    private static readonly StoppingRule Rule = new(new Rung(1), new Probability(0.002));

    [Test]
    public void Intervals_at_the_stop_cover_as_often_as_they_say()
    {
        var model = Bernoulli();
        var covering = 0;
        Parallel.For(0, Studies, study =>
        {
            var result = Runner.Run(model, new RunPlan { Seed = 1000 + (ulong)study, Replications = 1_000_000, Threads = 1, Until = Rule });
            var interval = result.Mean("rungs.rung-1.reached");
            if (interval.Low <= P && P <= interval.High) Interlocked.Increment(ref covering);
        });

        Assert.That(covering / (double)Studies, Is.GreaterThan(LeastCoverage));
    }

    [Test]
    public void Intervals_without_a_rule_cover_as_often_as_they_say()
    {
        var model = Bernoulli();
        var covering = 0;
        Parallel.For(0, Studies, study =>
        {
            var interval = Runner.Run(model, new RunPlan { Seed = 1000 + (ulong)study, Replications = 4096, Threads = 1 }).Mean("rungs.rung-1.reached");
            if (interval.Low <= P && P <= interval.High) Interlocked.Increment(ref covering);
        });

        Assert.That(covering / (double)Studies, Is.GreaterThan(LeastCoverage));
    }

    [Test]
    public void It_stops_at_the_same_replication_for_any_number_of_threads()
    {
        var stops = new[] { 1, 2, 5 }.Select(threads => Runner.Run(Bernoulli(), new RunPlan { Replications = 1_000_000, Threads = threads, Until = Rule })).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(stops.Select(stop => stop.Digest()).Distinct().Count(), Is.EqualTo(1));
            Assert.That(stops[0].StopReason, Is.EqualTo("half-width"));
            Assert.That(stops[0].Mean("rungs.rung-1.reached").HalfWidth, Is.LessThanOrEqualTo(Rule.HalfWidth.Value));
            Assert.That(stops[0].HalfWidthReached, Is.EqualTo(stops[0].Mean("rungs.rung-1.reached").HalfWidth));
            Assert.That(Rule.Schedule(1_000_000).Looks, Does.Contain(stops[0].Replications));
            Assert.That(Rule.Schedule(1_000_000).Share(stops[0].FirstTimes[1].Count, stops[0].Replications), Is.EqualTo(stops[0].Mean("rungs.rung-1.reached")), "the interval that decided is the one that is reported");
        });
    }

    [Test]
    public void What_is_never_narrow_enough_ends_with_all_replications()
    {
        var result = Runner.Run(Bernoulli(), new RunPlan { Replications = 5000, Threads = 2, Until = Rule with { HalfWidth = new Probability(0.0001) } });

        Assert.That((result.Replications, result.StopReason, result.Interrupted, result.StoppedByRule), Is.EqualTo((5000L, "at-most", false, false)));
        Assert.That(result.HalfWidthReached, Is.GreaterThan(0.0001));
    }

    [Test]
    public void What_is_narrow_enough_only_with_all_replications_has_met_the_rule()
    {
        var all = Runner.Run(Bernoulli(), new RunPlan { Replications = 2000, Threads = 2, Until = Rule with { HalfWidth = new Probability(0.0055) } });
        var without = Runner.Run(Bernoulli(), new RunPlan { Replications = 2000, Threads = 2 });

        Assert.That((all.Replications, all.StopReason), Is.EqualTo((2000L, "half-width")));
        Assert.That((without.StopReason, without.HalfWidthReached), Is.EqualTo(("all", (double?)null)));
    }

    [Test]
    public void A_first_passage_curve_rises_to_the_share_that_reached_the_rung()
    {
        var builder = new DefinitionBuilder(horizon: 1000);
        builder.At(333, entry => entry with { Rung = new Rung(1), Chance = builder.Probability(0.4) });
        var result = Runner.Run(CompiledModel.Compile(builder.Build()), new RunPlan { Replications = 2000 });
        var curve = Enumerable.Range(0, 20).Select(point => result.FirstPassage.At(new Rung(1), point, result.Replications).Value).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(curve.Take(6), Is.All.Zero, "up to minute 300");
            Assert.That(curve.Skip(6), Is.All.EqualTo(result.Mean("rungs.rung-1.reached").Value), "from minute 350 on");
        });
    }

    private static CompiledModel Bernoulli()
    {
        var builder = new DefinitionBuilder(horizon: 10);
        builder.At(1, entry => entry with { Rung = new Rung(1), Chance = builder.Probability(P) });
        return CompiledModel.Compile(builder.Build());
    }
}
