using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Statistics;

/// <summary>How often the interval of a mean count or amount holds the truth, mostly zeroes and not, alone and in groups.</summary>
public sealed class AmountCoverageClaims
{
    private const int Studies = 1500;

    // Three standard errors of a coverage of 93 % in so many studies.
    private static readonly double Noise = 3 * Math.Sqrt(0.93 * 0.07 / Studies);

    /// <summary>Counts that are Poisson: exactly, by summing over the number seen; no replication has two.</summary>
    [Test]
    public void Rare_counts_are_covered_by_93_percent([Values(0.1, 0.5, 2, 5, 8, 12, 20, 60)] double expected)
    {
        const long Count = 100_000;
        var (coverage, term) = (0.0, Math.Exp(-expected));
        for (var seen = 0; seen < 400; seen++)
        {
            var interval = Means.Of(MeasureKind.Count, Samples.Cases(seen, Count), new MeasureLimits());
            if (interval.Low <= expected / Count && expected / Count <= interval.High) coverage += term;
            term *= expected / (seen + 1);
        }

        Assert.That(coverage, Is.GreaterThanOrEqualTo(0.93));
        if (expected >= 8) Assert.That(coverage, Is.LessThanOrEqualTo(0.97));
    }

    [Test]
    public void Counts_are_covered_by_93_percent([Values(20, 200, 2000)] int count, [Values(0.3, 0.02, 0.005)] double rate) =>
        Require(count, 1, rate, double.PositiveInfinity, _ => 1, 1, MeasureKind.Count);

    /// <summary>Minutes with an exponential law, of occurrences that are Poisson.</summary>
    [Test]
    public void Amounts_that_are_mostly_0_are_covered_by_93_percent([Values(20, 200, 2000)] int count, [Values(0.3, 0.02, 0.005)] double rate) =>
        Require(count, 1, rate, double.PositiveInfinity, Exponential, 1, MeasureKind.Minutes);

    /// <summary>Draws of what is not known whose rates have a Gamma law: standard deviation as great as the mean.</summary>
    [Test]
    public void Counts_and_amounts_in_groups_are_covered_by_93_percent([Values(20, 200)] int groups, [Values(0.3, 0.02, 0.005)] double rate, [Values] bool whole) =>
        Require(groups, Clusters.Size, rate, 1, whole ? _ => 1 : Exponential, 1, whole ? MeasureKind.Count : MeasureKind.Minutes);

    /// <summary>Minutes around 100: nothing is rare, and the interval is Student's but for a hair.</summary>
    [Test]
    public void Amounts_that_are_never_0_are_covered_as_by_Students_interval([Values(20, 200)] int count)
    {
        var random = new Random(7);
        var (covered, wider) = (0, 0.0);
        for (var study = 0; study < Studies; study++)
        {
            double[] values = [.. Enumerable.Range(0, count).Select(_ => 100 + (10 * Math.Sqrt(12) * (random.NextDouble() - 0.5)))];
            var sums = Samples.Of(values);
            var interval = Means.Of(MeasureKind.Minutes, sums, new MeasureLimits(1e6, 1e6));
            if (interval.Low <= 100 && 100 <= interval.High) covered++;
            wider += interval.HalfWidth / Intervals.Mean(values.Average(), sums.Squares, count).HalfWidth / Studies;
        }

        Assert.That((double)covered / Studies, Is.EqualTo(0.95).Within(0.02));
        Assert.That(wider, Is.EqualTo(1).Within(0.05));
    }

    /// <summary>More of a kind that was seen never makes the upper bound fall.</summary>
    [Test]
    public void Bounds_rise_with_the_count([Values(1, 10)] int size, [Values(40, 200, 2000)] int count)
    {
        var before = Of(0, count, size);
        for (var seen = 1; seen <= Math.Min(count / size, 1200); seen++)
        {
            var interval = Of(seen, count, size);
            Assert.That((interval.High, interval.Low), Is.GreaterThanOrEqualTo((before.High, before.Low)), $"{seen} of {count}");
            Assert.That(interval.Low, Is.GreaterThan(0));
            before = interval;
        }

        static Estimate Of(int seen, int count, int size) => seen == count / size && size == 1
            ? new Estimate(1, 1, double.PositiveInfinity, count, "")
            : Means.Of(MeasureKind.Count, Samples.Of([.. Enumerable.Range(0, count).Select(i => i % size == 0 && i / size < seen ? 1.0 : 0)], size), new MeasureLimits());
    }

    private static void Require(int groups, int size, double rate, double shape, Func<Random, double> amount, double mean, MeasureKind kind)
    {
        var random = new Random(99);
        var limits = new MeasureLimits(kind == MeasureKind.Count ? 1 : 100);
        var covered = 0;
        for (var study = 0; study < Studies; study++)
        {
            var values = new double[groups * size];
            for (var group = 0; group < groups; group++)
            {
                var own = double.IsInfinity(shape) ? rate : rate * Exponential(random);
                for (var i = 0; i < size; i++) values[(group * size) + i] = Enumerable.Range(0, Occurrences(random, own)).Sum(_ => amount(random));
            }

            var interval = Means.Of(kind, Samples.Of(values, size), limits);
            if (interval.Low <= rate * mean && rate * mean <= interval.High) covered++;
        }

        Assert.That((double)covered / Studies, Is.GreaterThanOrEqualTo(0.93 - Noise));
    }

    private static double Exponential(Random random) => -Math.Log(1 - random.NextDouble());

    private static int Occurrences(Random random, double expected)
    {
        var (count, product) = (0, random.NextDouble());
        for (var least = Math.Exp(-expected); product > least; product *= random.NextDouble()) count++;
        return count;
    }
}
