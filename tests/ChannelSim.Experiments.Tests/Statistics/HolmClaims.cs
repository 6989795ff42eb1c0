using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Statistics;

/// <summary>Several tests at once.</summary>
public sealed class HolmClaims
{
    /// <summary>Four tests: the limits are 0.0125, 0.0167, 0.025 and 0.05, one after the other, and the first that fails ends it.</summary>
    [TestCase(new[] { 0.01, 0.04, 0.03, 0.005 }, new[] { true, false, false, true })]
    [TestCase(new[] { 0.013, 0.001, 0.02, 0.04 }, new[] { true, true, true, true })]
    [TestCase(new[] { 0.013, 0.013, 0.013, 0.013 }, new[] { false, false, false, false })]
    [TestCase(new[] { double.NaN, 0.05 }, new[] { false, true })]
    public void It_steps_down(double[] values, bool[] survive) => Assert.That(Holm.Survivors(values), Is.EqualTo(survive));

    /// <summary>Twenty rows without any difference: marked once in twenty pages, not on every page. Six standard errors would be 0.03.</summary>
    [Test]
    public void A_page_without_differences_has_a_mark_once_in_twenty_times()
    {
        var random = new Random(3);
        const int Pages = 4000;
        var marked = Enumerable.Range(0, Pages).Count(_ => Holm.Survivors([.. Enumerable.Range(0, 20).Select(_ => random.NextDouble())]).Contains(true));
        Assert.That((double)marked / Pages, Is.EqualTo(0.05).Within(4 * Math.Sqrt(0.05 * 0.95 / Pages)));
    }

    [Test]
    public void Rows_in_which_no_pair_differed_are_no_tests()
    {
        PairedEstimate Row(long higher) => PairedMeans.Of(MeasureKind.Indicator, Samples.Discordant(higher, 0, 1000), Samples.OfShares);
        var rows = Holm.Marked([Row(6), .. Enumerable.Repeat(Row(0), 9)]);
        Assert.That(rows.Select(row => row.SurvivesHolm), Is.EqualTo(new bool?[] { true, false, false, false, false, false, false, false, false, false }));
    }
}
