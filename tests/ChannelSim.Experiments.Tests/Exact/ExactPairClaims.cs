using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Exact;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Tests.Scenarios;

namespace ChannelSim.Experiments.Tests.Exact;

/// <summary>Exact values in comparisons: of each world, and of what they differ in; also where what is not known is held at its mean.</summary>
public sealed class ExactPairClaims
{
    // Some 100 comparisons: that one of them is beyond 4.3 standard errors by chance happens once in 500 suites; the seed is fixed.
    private const double MostScore = 4.3;

    [TestCase("tutorial/06-poor-line.yaml", "line", "")]
    [TestCase("tutorial/06-poor-line.yaml", "minister", "channels.line.answer=50%")]
    [TestCase("tutorial/07-both-errors.yaml", "line", "")]
    [TestCase("tutorial/03-race.yaml", "hotline", "")]
    public void Exact_differences_agree_with_many_pairs(string file, string channel, string set)
    {
        var pairs = ExactPair.Of(Shipped.Without(file, channel, 40_000, [.. set.Length > 0 ? [set] : Array.Empty<string>()]));

        Assert.That(pairs.Keys, Does.Contain("miscalculations"));
        Assert.That(pairs.Values.Count(pair => pair.Difference is { Exact.Value: not 0 }), Is.GreaterThan(2), "they do differ");
        foreach (var (measure, pair) in pairs)
            foreach (var comparison in new[] { pair.Baseline, pair.Alternative, pair.Difference }.OfType<ExactComparison>())
                Assert.That(double.IsNaN(comparison.Score) ? comparison.Estimate.Value : Math.Abs(comparison.Score), Is.LessThan(MostScore), $"{measure}: {comparison.Exact.Value} against {comparison.Estimate}");
        foreach (var pair in pairs.Values.Where(pair => pair.Difference is not null))
            Assert.That(pair.Difference!.Exact.Value, Is.EqualTo(pair.Alternative!.Exact.Value - pair.Baseline!.Exact.Value));
    }

    [Test]
    public void Worlds_that_last_unlike_times_have_exact_values_and_no_exact_difference()
    {
        var (short_, long_) = (Shipped.Read("tutorial/01-decide-under-uncertainty.yaml").Model, Shipped.Read("tutorial/01-decide-under-uncertainty.yaml", "clock.horizon=60d").Model);
        var pair = ExactPair.Of(PairedRunner.Run(CompiledModel.Compile(short_), CompiledModel.Compile(long_), new RunPlan { Replications = 500 }))["missed"];

        Assert.That((pair.Baseline is null, pair.Alternative is null, pair.Difference is null), Is.EqualTo((false, false, true)));
    }

    /// <summary>Held at their means, unknown numbers are known.</summary>
    [TestCase("tutorial/01-decide-under-uncertainty.yaml", "incidents.radar-contact.hostile=10..30%", "incidents.radar-contact.hostile=20%")]
    [TestCase("tutorial/03-race.yaml", "channels.hotline.answer={ low: 40%, mode: 70%, high: 80% }", "")]
    [TestCase("tutorial/05-ladder.yaml", "ladder.alert.relax=10d..18d", "ladder.alert.relax=14d")]
    public void What_is_held_at_its_mean_has_exact_values_and_what_is_drawn_has_none(string file, string unknown, string known)
    {
        var model = CompiledModel.Compile(Shipped.Read(file, unknown).Model);
        var exact = ExactValues.Of(model, fixedKnowledge: true);
        var run = Runner.Run(model, new RunPlan { Replications = 40_000, FixedKnowledge = true });

        Assert.That(exact, Is.Not.Empty);
        Assert.That(ExactValues.Of(model), Is.Empty);
        Assert.That(ExactComparison.Of(run).Select(comparison => Math.Abs(comparison.Score)), Is.Not.Empty.And.All.LessThan(MostScore).Or.All.NaN);
        if (known.Length > 0) Assert.That(exact.Select(value => (value.Measure, Math.Round(value.Value, 9))), Is.EqualTo(ExactValues.Of(CompiledModel.Compile(Shipped.Read(file, known).Model)).Select(value => (value.Measure, Math.Round(value.Value, 9)))));
    }
}
