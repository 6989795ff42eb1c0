using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Statistics;

/// <summary>How often the interval of a paired difference holds the truth, and that it says what the exact test says.</summary>
public sealed class PairedCoverageClaims
{
    private const int Studies = 1500;
    private static readonly double Noise = 3 * Math.Sqrt(0.93 * 0.07 / Studies);

    /// <summary>McNemar's exact test, by hand: 2 (1 + 8) / 2^8 for 7 to 1, and so on.</summary>
    [TestCase(0, 0, 1, false)]
    [TestCase(5, 0, 0.0625, false)]
    [TestCase(6, 0, 0.03125, true)]
    [TestCase(7, 1, 0.0703125, false)]
    [TestCase(8, 1, 0.0390625, true)]
    [TestCase(12, 4, 0.0768127441, false)]
    [TestCase(13, 4, 0.0490417480, true)]
    [TestCase(3, 12, 0.0351562500, true)]
    public void The_exact_test_and_the_interval_say_the_same(long higher, long lower, double p, bool told)
    {
        foreach (var kind in new[] { MeasureKind.Indicator, MeasureKind.Count })
        {
            var estimate = PairedMeans.Of(kind, Samples.Discordant(higher, lower, 10_000), new MeasureLimits());
            Assert.That(estimate.PValue, Is.EqualTo(p).Within(1e-9));
            Assert.That((estimate.IsTold, estimate.Higher, estimate.Lower), Is.EqualTo((told, higher, lower)));
        }
    }

    [Test]
    public void They_agree_for_all_numbers_of_pairs_that_differ([Values(60, 1000, 100_000)] int count, [Values(MeasureKind.Indicator, MeasureKind.Count)] MeasureKind kind, [Values(1, 10)] int size)
    {
        for (var higher = 0; higher <= 50; higher++)
        {
            for (var lower = 0; higher + lower <= Math.Min(count, 60); lower++)
            {
                var pairs = Samples.Discordant(higher, lower, count);
                if (size > 1) pairs = pairs with { Groups = count / size, Between = pairs.Squares * 1.7 };
                var estimate = PairedMeans.Of(kind, pairs, new MeasureLimits(1, 1));
                Assert.That(estimate.IsTold, Is.EqualTo(estimate.PValue <= 0.05), $"{higher} to {lower} of {count}");
                Assert.That(estimate.Difference.High - estimate.Difference.Low, Is.GreaterThan(0));
                Assert.That(estimate.Difference.Value, Is.InRange(estimate.Difference.Low, estimate.Difference.High));
            }
        }
    }

    /// <summary>Exactly, by the multinomial law.</summary>
    [TestCase(0.3, 0.1)]
    [TestCase(0.1, 0.1)]
    [TestCase(0.3, 0)]
    [TestCase(0.02, 0.01)]
    [TestCase(0.02, 0.02)]
    [TestCase(0.02, 0)]
    [TestCase(0.005, 0.005)]
    [TestCase(0.005, 0)]
    public void Plain_differences_of_shares_are_covered_by_93_percent(double higher, double lower)
    {
        foreach (var count in new[] { 20, 200, 2000 })
        {
            var coverage = 0.0;
            var first = Binomials.Law(count, higher);
            for (var b = 0; b <= count; b++)
            {
                if (first[b] < 1e-7) continue;
                double[] second = lower == 0 ? [1] : Binomials.Law(count - b, lower / (1 - higher));
                for (var c = 0; c < second.Length; c++)
                {
                    if (first[b] * second[c] < 1e-7) continue;
                    var interval = PairedMeans.Of(MeasureKind.Indicator, Samples.Discordant(b, c, count), Samples.OfShares).Difference;
                    if (interval.Low <= higher - lower && higher - lower <= interval.High) coverage += first[b] * second[c];
                }
            }

            Assert.That(coverage, Is.GreaterThanOrEqualTo(0.94), $"{count}");
            if (count * Math.Min(higher, lower) >= 20) Assert.That(coverage, Is.LessThanOrEqualTo(0.97), $"{count}");
        }
    }

    /// <summary>Pairs whose differences come in groups: those that are higher by a cluster's law, those that are lower by another.</summary>
    [Test]
    public void Differences_of_shares_in_groups_are_covered_by_93_percent(
        [Values(20, 200)] int groups, [Values(0.3, 0.02, 0.005)] double higher, [Values(0.5, 0)] double lower, [Values(0, 0.25, 1)] double correlation)
    {
        var random = new Random(17);
        var (up, down) = (Clusters.Law(higher, correlation, mixture: true), Clusters.Law(lower * higher, correlation, mixture: true));
        var truth = higher - (lower * higher * (1 - higher));
        var covered = 0;
        for (var study = 0; study < Studies; study++)
        {
            var differences = Enumerable.Range(0, groups).SelectMany(_ => Group(Clusters.Draw(up, random), lower == 0 ? 0 : Clusters.Draw(down, random), random)).ToList();
            var (pairs, mean) = (Samples.Pairs(differences), differences.Average());
            var between = differences.Chunk(Clusters.Size).Sum(group => (group.Sum() - (group.Length * mean)) * (group.Sum() - (group.Length * mean)));
            var interval = PairedMeans.Of(MeasureKind.Indicator, pairs with { Groups = groups, Between = between }, Samples.OfShares).Difference;
            if (interval.Low <= truth && truth <= interval.High) covered++;
        }

        Assert.That((double)covered / Studies, Is.GreaterThanOrEqualTo(0.93 - Noise));

        static IEnumerable<double> Group(int up, int down, Random random)
        {
            // Those that are lower are so by themselves: a pair that is both is higher.
            var lower = Enumerable.Range(0, Clusters.Size).Select(i => i < down).ToArray();
            random.Shuffle(lower);
            return lower.Select((isLower, i) => i < up ? 1.0 : isLower ? -1 : 0);
        }
    }

    /// <summary>Differences of amounts with an exponential law, few and many.</summary>
    [Test]
    public void Differences_of_amounts_are_covered_by_93_percent([Values(20, 200, 2000)] int count, [Values(0.3, 0.02, 0.005)] double higher, [Values(0.5, 0)] double lower)
    {
        var random = new Random(23);
        var covered = 0;
        for (var study = 0; study < Studies; study++)
        {
            double[] differences = [.. Enumerable.Range(0, count).Select(_ => Amount(random, higher) - Amount(random, lower * higher))];
            var estimate = PairedMeans.Of(MeasureKind.Minutes, Samples.Pairs(differences), new MeasureLimits(100, 1000));
            var (truth, interval) = (higher - (lower * higher), estimate.Difference);
            if (interval.Low <= truth && truth <= interval.High) covered++;
            Assert.That(estimate.IsTold, Is.EqualTo(estimate.PValue <= 0.05));
        }

        Assert.That((double)covered / Studies, Is.GreaterThanOrEqualTo(0.93 - Noise));

        static double Amount(Random random, double share) => random.NextDouble() < share ? -Math.Log(1 - random.NextDouble()) : 0;
    }

    /// <summary>Where many pairs differ: Student's interval and test, by hand for four pairs that are taken a hundred times.</summary>
    [Test]
    public void Where_many_pairs_differ_it_is_Students()
    {
        double[] differences = [.. Enumerable.Range(0, 400).Select(i => new[] { 3.0, -1, 2, 0 }[i % 4])];
        var estimate = PairedMeans.Of(MeasureKind.Number, Samples.Pairs(differences), new MeasureLimits());
        var error = Math.Sqrt(1000.0 / 399 / 400); // deviations from 1: 2, -2, 1, -1

        Assert.That(estimate.Difference.Value, Is.EqualTo(1));
        Assert.That(estimate.Difference.HalfWidth, Is.EqualTo(Intervals.StudentQuantile(399) * error).Within(1e-12));
        Assert.That((estimate.Difference.Method, estimate.Higher, estimate.Lower), Is.EqualTo(("paired-student", 200, 100)));
        Assert.That(estimate.PValue, Is.LessThan(1e-20));
    }

    [Test]
    public void The_other_way_round_it_is_the_opposite([Values(MeasureKind.Indicator, MeasureKind.Count, MeasureKind.Minutes)] MeasureKind kind)
    {
        var pairs = Samples.Discordant(14, 5, 900);
        var (one, other) = (PairedMeans.Of(kind, pairs, new MeasureLimits()), PairedMeans.Of(kind, pairs.Exchanged, new MeasureLimits()));
        Assert.That((other.Difference.Low, other.Difference.High, other.PValue), Is.EqualTo((-one.Difference.High, -one.Difference.Low, one.PValue)));
    }

    [Test]
    public void That_no_pair_differed_does_not_mean_that_none_ever_would([Values(1, 10, 20)] int size)
    {
        var none = Samples.Discordant(0, 0, 200) with { Groups = 200 / size };
        var one = Samples.Discordant(1, 0, 200) with { Groups = 200 / size };
        var (bound, more) = (PairedMeans.Of(MeasureKind.Indicator, none, Samples.OfShares), PairedMeans.Of(MeasureKind.Indicator, one, Samples.OfShares));

        Assert.That(more.Difference.Low, Is.LessThan(0.1 * bound.Difference.Low), "nor that the other way is impossible");
        if (size == 1) Assert.That(Math.Pow(1 - bound.Difference.High, 200), Is.EqualTo(0.025).Within(1e-9));
        Assert.That(bound.Difference.High, Is.GreaterThanOrEqualTo(3.69 / 200 * 0.99));
        Assert.That(more.Difference.High, Is.GreaterThan(bound.Difference.High));
        Assert.That(bound.PValue, Is.EqualTo(1));
    }

    [Test]
    public void Groups_widen_it_by_what_they_show()
    {
        var plain = Samples.Discordant(300, 100, 10_000);
        var grouped = plain with { Groups = 1000, Between = plain.Squares * 4 };
        double one = PairedMeans.Of(MeasureKind.Indicator, plain, Samples.OfShares).Difference.HalfWidth, other = PairedMeans.Of(MeasureKind.Indicator, grouped, Samples.OfShares).Difference.HalfWidth;
        Assert.That(other / one, Is.EqualTo(2).Within(3).Percent, "the root of the design effect");
    }
}
