using ChannelSim.Experiments.Measures;
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
    public void Nothing_seen_is_bounded_by_what_would_be_seen_but_once_in_forty(long count, double most)
    {
        var none = Means.Of(MeasureKind.Minutes, Sums(count), new MeasureLimits(most));

        Assert.That((none.Value, none.Low), Is.EqualTo((0, 0)));
        Assert.That(Math.Exp(-count * none.High / most), Is.EqualTo(0.025).Within(1e-14));
    }

    /// <summary>Garwood's interval: at its ends the number seen is just improbable enough in each direction.</summary>
    [TestCase(1)]
    [TestCase(3)]
    [TestCase(9)]
    public void Few_occurrences_have_the_exact_Poisson_interval(int seen)
    {
        const long Count = 1000;
        var mean = Counts(Ones(seen, Count));

        Assert.That(mean.Value, Is.EqualTo(seen / 1000.0));
        Assert.That(1 - Poisson.CDF(Count * mean.Low, seen - 1), Is.EqualTo(0.025).Within(1e-9));
        Assert.That(Poisson.CDF(Count * mean.High, seen), Is.EqualTo(0.025).Within(1e-9));
    }

    /// <summary>The upper limits of every table of Poisson limits.</summary>
    [TestCase(1, 5.57164339093889)]
    [TestCase(2, 7.22468766790572)]
    [TestCase(9, 17.0848034463195)]
    public void Few_occurrences_have_the_tabulated_upper_limit(int seen, double limit) =>
        Assert.That(Counts(Ones(seen, 1_000_000)).High * 1e6, Is.EqualTo(limit).Within(1e-6));

    /// <summary>
    /// Ten and more have the interval of the score test: at its ends the number seen is 1.96 standard deviations away, which are those of the end. In a
    /// million replications Student's distribution is the normal one.
    /// </summary>
    [TestCase(10)]
    [TestCase(300)]
    public void More_have_the_interval_of_the_score_test(int seen)
    {
        var mean = Counts(Ones(seen, 1_000_000));

        Assert.That((seen - (mean.Low * 1e6)) / Math.Sqrt(mean.Low * 1e6), Is.EqualTo(Intervals.Z).Within(1e-3));
        Assert.That(((mean.High * 1e6) - seen) / Math.Sqrt(mean.High * 1e6), Is.EqualTo(Intervals.Z).Within(1e-3));
    }

    /// <summary>Of many the score interval is Student's, moved up by half the square of 1.96 occurrences.</summary>
    [Test]
    public void Many_have_Students_interval_but_for_a_hair()
    {
        double[] values = [.. Enumerable.Range(0, 5000).Select(i => (double)(i % 3))];
        var squares = Squares(values, values);
        var (mean, student) = (Counts(values), Intervals.Mean(values.Average(), squares, 5000));

        Assert.That(mean.HalfWidth, Is.EqualTo(student.HalfWidth).Within(0.02).Percent);
        Assert.That((mean.Low + mean.High) / 2, Is.EqualTo(student.Value).Within(2.0 / 5000));
        Assert.That(mean.Method, Is.EqualTo("score"));
    }

    /// <summary>One replication of a hundred had 50: that is one occurrence of something, not fifty.</summary>
    [Test]
    public void Occurrences_that_come_in_a_crowd_count_as_few()
    {
        var crowd = Counts([50, .. new double[99]]);

        Assert.That(crowd.High, Is.GreaterThan(50 * 5.57 / 100));
        Assert.That(crowd.Low, Is.InRange(0, 50 * 0.026 / 100));
    }

    [Test]
    public void What_is_the_same_every_time_has_no_interval_and_says_why()
    {
        Assert.That(Counts([3, 3, 3]).Why, Is.EqualTo(NoInterval.DidNotVary));
        Assert.That(Counts([3]).Why, Is.EqualTo(NoInterval.TooFewValues));
        Assert.That(Means.Of(MeasureKind.Indicator, Sums(5, 1, 1, 1, 1, 1), new MeasureLimits(1, 1, IsCertain: true)).Why, Is.EqualTo(NoInterval.CannotVary));
        Assert.That(Means.Of(MeasureKind.Count, default, new MeasureLimits()).Why, Is.EqualTo(NoInterval.NoData));
    }

    /// <summary>Minutes are at most those of the horizon, however they scatter.</summary>
    [Test]
    public void No_bound_leaves_what_is_possible()
    {
        double[] values = [1000, 1000, 1000, 2];
        var mean = Means.Of(MeasureKind.Minutes, Sums(values.Length, values), new MeasureLimits(1000, 1000));

        Assert.That(mean.High, Is.EqualTo(1000));
        Assert.That(mean.Low, Is.GreaterThan(0).And.LessThan(750));
    }

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

    private static Estimate Counts(double[] values) => Means.Of(MeasureKind.Count, Sums(values.Length, values), new MeasureLimits());

    private static double[] Ones(int seen, long count) => [.. Enumerable.Range(0, (int)count).Select(i => i < seen ? 1.0 : 0)];

    private static SampleSums Sums(long count, params double[] values)
    {
        double[] all = [.. values, .. new double[count - values.Length]];
        return new SampleSums(count, all.Sum(), Squares(all, all), all.Count(value => value != 0));
    }

    private static double Squares(double[] a, double[] b)
    {
        double meanA = a.Average(), meanB = b.Average();
        return a.Zip(b).Sum(pair => (pair.First - meanA) * (pair.Second - meanB));
    }
}
