using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Figures;

namespace ChannelSim.Results.Tests.Figures;

public sealed class FrequencyTests
{
    [TestCase(80, 1_000, "8 in 100 (6 to 10)")]
    [TestCase(80_000, 1_000_000, "80 in 1,000 (79 to 81)")]
    [TestCase(312, 1_000, "31 in 100 (28 to 35)")]
    [TestCase(4, 100_000, "4 in 100,000 (1 to 11)")]
    [TestCase(998, 1_000, "998 in 1,000 (992 to 1,000)")]
    [TestCase(0, 1_000_000, "fewer than 4 in a million")]
    [TestCase(0, 20, "fewer than 17 in 100")]
    [TestCase(20, 20, "more than 83 in 100")]
    public void A_share_is_told_as_a_frequency_with_no_more_digits_than_its_interval_allows(long cases, long count, string told) =>
        Assert.That(Frequency.WithInterval(Means.Share(cases, count)), Is.EqualTo(told));

    [Test]
    public void What_is_told_of_a_share_that_was_not_seen_is_never_less_than_its_bound([Values(1, 3, 17, 250, 4_000, 123_456, 50_000_000)] long count)
    {
        var share = Means.Share(0, count);
        var words = Frequency.Of(share).Replace("fewer than ", "", StringComparison.Ordinal).Replace("a million", "1000000", StringComparison.Ordinal).Replace("a billion", "1000000000", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Split(" in ");
        var told = double.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture) / double.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(told, Is.GreaterThanOrEqualTo(share.High - 1e-12).And.LessThanOrEqualTo(Math.Max(1, 2 * share.High)));
    }

    [Test]
    public void What_cannot_vary_is_always_or_never() => Assert.That(
        ((double[])[0, 1]).Select(value => Frequency.Of(Estimate.Without(value, 10, NoInterval.CannotVary))), Is.EqualTo((string[])["never", "always"]));
}
