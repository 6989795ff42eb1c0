using ChannelSim.Experiments.Statistics;
using MathNet.Numerics.Distributions;

namespace ChannelSim.Experiments.Tests.Statistics;

/// <summary>Intervals of means, of counts, of ratios.</summary>
public sealed class MeanClaims
{
    /// <summary>Ten values by hand: mean 5.5, sum of squared deviations 82.5, standard error sqrt(82.5 / 9 / 10).</summary>
    [Test]
    public void A_mean_has_Students_interval()
    {
        var mean = Intervals.Mean(5.5, 82.5, 10);

        Assert.That(mean.HalfWidth, Is.EqualTo(2.2621571627982 * Math.Sqrt(82.5 / 90)).Within(1e-11));
        Assert.That((mean.Low + mean.High) / 2, Is.EqualTo(5.5).Within(1e-15));
        Assert.That(mean.Count, Is.EqualTo(10));
    }

    [Test]
    public void One_value_has_no_interval()
    {
        var mean = Intervals.Mean(5.5, 0, 1);
        Assert.That((mean.Value, mean.Low, mean.High), Is.EqualTo((5.5, double.NaN, double.NaN)));
        var ratio = Intervals.Ratio(1, 2, 0, 0, 0, 1);
        Assert.That((ratio.Value, ratio.Low, ratio.High), Is.EqualTo((0.5, double.NaN, double.NaN)));
    }

    /// <summary>If the count is Poisson with mean m in each of n replications, all are 0 with probability e^(-n m): 2.5 % at the bound.</summary>
    [TestCase(1, 1)]
    [TestCase(1000, 1)]
    [TestCase(1000, 43200)]
    public void Nothing_seen_is_bounded_by_what_would_be_seen_but_once_in_forty(long count, double scale)
    {
        var none = Intervals.MeanOfZeroes(count, scale);

        Assert.That((none.Value, none.Low), Is.EqualTo((0, 0)));
        Assert.That(Math.Exp(-count * none.High / scale), Is.EqualTo(0.025).Within(1e-14));
    }

    /// <summary>Garwood's interval: at its ends the number seen is just improbable enough in each direction.</summary>
    [TestCase(1)]
    [TestCase(3)]
    [TestCase(10)]
    [TestCase(99)]
    public void Few_occurrences_have_at_least_the_exact_Poisson_interval(int seen)
    {
        const long Count = 1000;
        var mean = Intervals.MeanOfCounts(seen, seen - ((double)seen * seen / Count), Count);

        Assert.That(mean.Value, Is.EqualTo(seen / 1000.0));
        if (mean.Low > 0) Assert.That(1 - Poisson.CDF(Count * mean.Low, seen - 1), Is.LessThanOrEqualTo(0.025 * (1 + 1e-9)));
        Assert.That(Poisson.CDF(Count * mean.High, seen), Is.LessThanOrEqualTo(0.025 * (1 + 1e-9)));
        var student = Intervals.Mean(mean.Value, seen - ((double)seen * seen / Count), Count);
        Assert.That(mean.Low, Is.LessThanOrEqualTo(Math.Max(0, student.Low)));
        Assert.That(mean.High, Is.GreaterThanOrEqualTo(student.High));
    }

    /// <summary>The upper limits of every table of Poisson limits.</summary>
    [TestCase(1, 5.57164339093889)]
    [TestCase(2, 7.22468766790572)]
    [TestCase(10, 18.3903560392655)]
    public void Few_occurrences_have_the_tabulated_upper_limit(int seen, double limit) =>
        Assert.That(Intervals.MeanOfCounts(seen, seen, 1_000_000).High * 1e6, Is.EqualTo(limit).Within(1e-6));

    [Test]
    public void Few_occurrences_that_come_in_crowds_keep_Students_wider_interval()
    {
        // One replication of a hundred had 50.
        var crowd = Intervals.MeanOfCounts(50, 2500 - 25, 100);

        Assert.That(crowd.High, Is.EqualTo(Intervals.Mean(0.5, 2475, 100).High));
        Assert.That(crowd.Low, Is.Zero);
    }

    [Test]
    public void Many_occurrences_have_Students_interval_and_none_below_zero()
    {
        var many = Intervals.MeanOfCounts(5000, 4000, 10_000);
        Assert.That(many, Is.EqualTo(Intervals.Mean(0.5, 4000, 10_000)));
        Assert.That(Intervals.MeanOfCounts(120, 14_000, 2).Low, Is.Zero);
    }

    [Test]
    public void No_occurrence_is_a_mean_of_zeroes() => Assert.That(Intervals.MeanOfCounts(0, 0, 77), Is.EqualTo(Intervals.MeanOfZeroes(77)));

    /// <summary>Four pairs by hand: x 1 2 3 6, y 2 2 4 8; ratio 3/4; residuals x - r y: -0.5, 0.5, 0, 0; sum of squares 0.5.</summary>
    [Test]
    public void A_ratio_has_the_interval_of_the_delta_method()
    {
        double[] x = [1, 2, 3, 6], y = [2, 2, 4, 8];
        var ratio = Intervals.Ratio(3, 4, Squares(x, x), Squares(y, y), Squares(x, y), 4);

        Assert.That(ratio.Value, Is.EqualTo(0.75));
        Assert.That(ratio.HalfWidth, Is.EqualTo(3.18244630528371 * Math.Sqrt(0.5 / 3 / 4) / 4).Within(1e-11));
    }

    /// <summary>Two thousand resampled ratios: the standard deviation of 2000 has a relative error of 1.6 %; 4.5 of them are allowed.</summary>
    [Test]
    public void A_ratios_standard_error_is_that_of_the_bootstrap()
    {
        var random = new Random(5);
        var pairs = Enumerable.Range(0, 1000).Select(_ => Math.Floor(6 * random.NextDouble())).Select(y => (X: Math.Floor(random.NextDouble() * (y + 1)), Y: y + 1)).ToArray();
        double[] x = [.. pairs.Select(pair => pair.X)], y = [.. pairs.Select(pair => pair.Y)];
        var ratio = Intervals.Ratio(x.Average(), y.Average(), Squares(x, x), Squares(y, y), Squares(x, y), x.Length);
        var resampled = Enumerable.Range(0, 2000).Select(_ =>
        {
            var drawn = Enumerable.Range(0, pairs.Length).Select(_ => pairs[random.Next(pairs.Length)]).ToList();
            return drawn.Sum(pair => pair.X) / drawn.Sum(pair => pair.Y);
        }).ToArray();
        var deviation = Math.Sqrt(Squares(resampled, resampled) / resampled.Length);

        Assert.That(ratio.HalfWidth / Intervals.StudentQuantile(999), Is.EqualTo(deviation).Within(4.5 * 1.6).Percent);
    }

    [Test]
    public void A_ratio_to_nothing_is_unknown()
    {
        var ratio = Intervals.Ratio(0, 0, 0, 0, 0, 10);
        Assert.That((ratio.Value, ratio.Low, ratio.High), Is.EqualTo((double.NaN, double.NaN, double.NaN)));
    }

    private static double Squares(double[] a, double[] b)
    {
        double meanA = a.Average(), meanB = b.Average();
        return a.Zip(b).Sum(pair => (pair.First - meanA) * (pair.Second - meanB));
    }
}
