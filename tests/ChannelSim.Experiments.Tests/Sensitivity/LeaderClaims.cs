using System.Collections.Immutable;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Sensitivity;

/// <summary>No number is called the strongest unless its interval says so.</summary>
public sealed class LeaderClaims
{
    [Test]
    public void One_whose_interval_lies_above_all_others_leads_alone() =>
        Assert.That(Leaders((0.5, 0.4, 0.6, true), (0.2, 0.1, 0.3, true)), Is.EqualTo(new[] { 0 }));

    [Test]
    public void Those_whose_intervals_overlap_the_strongest_lead_together() =>
        Assert.That(Leaders((0.2, 0.1, 0.3, true), (0.5, 0.4, 0.6, true), (0.35, 0.25, 0.45, true)), Is.EqualTo(new[] { 1, 2 }));

    /// <summary>The greatest estimate may be of a number that is not told from none.</summary>
    [Test]
    public void One_that_is_not_told_from_none_leads_nothing()
    {
        Assert.That(Leaders((0.9, -0.3, 2.1, false), (0.2, 0.1, 0.3, true)), Is.EqualTo(new[] { 1 }));
        Assert.That(Leaders((0.9, -0.3, 2.1, false)), Is.Empty);
    }

    [Test]
    public void Totals_rank_where_there_are_totals() =>
        Assert.That(Measure([new(0) { First = Of(0.1, 0.0, 0.2), Total = Of(0.8, 0.7, 0.9), Told = true }, new(1) { First = Of(0.3, 0.2, 0.4), Total = Of(0.4, 0.3, 0.5), Told = true }]).Ranked[0].Factor, Is.Zero);

    private static IEnumerable<int> Leaders(params (double Value, double Low, double High, bool Told)[] factors) =>
        Measure([.. factors.Select((factor, i) => new FactorSensitivity(i) { First = Of(factor.Value, factor.Low, factor.High), Told = factor.Told })]).Leaders.Select(factor => factor.Factor);

    private static Estimate Of(double value, double low, double high) => new(value, low, high, 100, Resampling.MethodName);

    private static MeasureSensitivity Measure(ImmutableArray<FactorSensitivity> factors) =>
        new("y", MeasureKind.Number) { Mean = default, Variance = default, Dice = default, Parameters = default, Share = default, Factors = factors };
}
