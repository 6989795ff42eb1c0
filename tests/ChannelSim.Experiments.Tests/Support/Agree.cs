using MathNet.Numerics.Distributions;

namespace ChannelSim.Experiments.Tests.Support;

/// <summary>
/// Requires that what was simulated agrees with what was computed. Seeds are fixed, so a test gives the same answer every time; the false-alarm probability
/// is that over all seeds.
/// </summary>
internal static class Agree
{
    /// <summary>Standard errors allowed. A normal deviate lies farther out with probability 7e-6.</summary>
    public const double Z = 4.5;

    /// <summary>The same for tests of a whole law.</summary>
    public const double FalseAlarm = 7e-6;

    private const double LeastExpected = 5;

    /// <summary>Distance in standard errors of a number of successes from its binomial expectation.</summary>
    public static double Score(long successes, long trials, double probability) =>
        Score(successes, trials * probability, Math.Sqrt(trials * probability * (1 - probability)));

    /// <summary>Distance in standard errors.</summary>
    public static double Score(double seen, double expected, double standardError) => standardError == 0
        ? seen == expected ? 0 : double.PositiveInfinity
        : (seen - expected) / standardError;

    public static void Share(long successes, long trials, double probability, string what = "share")
    {
        var told = $"{what}: {successes} of {trials}, expected {probability:P3}";
        Assert.That(trials, Is.GreaterThan(1000), "too few to tell: " + told);
        Assert.That(Math.Abs(Score(successes, trials, probability)), Is.LessThan(Z), told);
    }

    /// <summary>The mean of independent values.</summary>
    public static void Mean(IReadOnlyCollection<double> values, double expected, string what = "mean")
    {
        var (mean, error) = MeanAndError(values);
        Assert.That(Math.Abs(Score(mean, expected, error)), Is.LessThan(Z), $"{what}: {mean:G6} ± {error:G2}, expected {expected:G6}");
    }

    /// <summary>The converse: the values tell this expectation from their true one, or the test of the mean would prove nothing.</summary>
    public static void Rejects(IReadOnlyCollection<double> values, double wrong, string what)
    {
        var (mean, error) = MeanAndError(values);
        Assert.That(Math.Abs(Score(mean, wrong, error)), Is.GreaterThan(Z), $"{what}: {mean:G6} ± {error:G2} does not tell {wrong:G6} apart");
    }

    /// <summary>Pearson's statistic of a whole law in units of its rejection bound: above 1 is rejected. Cells that expect little are pooled.</summary>
    public static double LawScore(IReadOnlyList<long> counts, IReadOnlyList<double> probabilities)
    {
        var total = counts.Sum();
        var (statistic, cells, pooledCount, pooledExpected) = (0.0, 0, 0L, 0.0);
        for (var i = 0; i < Math.Max(counts.Count, probabilities.Count); i++)
        {
            var count = i < counts.Count ? counts[i] : 0;
            var expected = i < probabilities.Count ? total * probabilities[i] : 0;
            if (expected == 0 && count > 0) return double.PositiveInfinity;
            (pooledCount, pooledExpected) = (pooledCount + count, pooledExpected + expected);
            if (pooledExpected < LeastExpected) continue;
            (statistic, cells) = (statistic + Term(pooledCount, pooledExpected), cells + 1);
            (pooledCount, pooledExpected) = (0, 0);
        }

        // What is left over is a cell of its own unless it is next to nothing.
        var rest = Math.Max(total * (1 - probabilities.Sum()), 0) + pooledExpected;
        if (rest >= 1 || pooledCount > 0) (statistic, cells) = (statistic + Term(pooledCount, Math.Max(rest, 1e-3)), cells + 1);
        return statistic / ChiSquared.InvCDF(cells - 1, 1 - FalseAlarm);
    }

    public static void Law(IReadOnlyList<long> counts, IReadOnlyList<double> probabilities, string what = "law")
    {
        var expected = probabilities.Select(p => (p * counts.Sum()).ToString("F0"));
        Assert.That(LawScore(counts, probabilities), Is.LessThan(1), $"{what}: [{string.Join(' ', counts)}], expected [{string.Join(' ', expected)}]");
    }

    private static double Term(long count, double expected) => (count - expected) * (count - expected) / expected;

    private static (double Mean, double Error) MeanAndError(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count));
    }
}
