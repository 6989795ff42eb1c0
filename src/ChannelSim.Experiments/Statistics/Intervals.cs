using ChannelSim.Engine.Streams;
using MathNet.Numerics.Distributions;

namespace ChannelSim.Experiments.Statistics;

/// <summary>Confidence intervals at the level <see cref="Estimate.Level"/>.</summary>
public static class Intervals
{
    /// <summary>The 97.5 % quantile of the standard normal distribution.</summary>
    public const double Z = 1.9599639845400536;

    private const double FewOccurrences = 100;
    private const double MinusLogTail = 3.6888794541139363; // -ln 0.025
    private const int SureDigits = 13;
    private const long FewestForMedian = 6;
    private const double Tail = (1 - Estimate.Level) / 2;

    /// <summary>
    /// A proportion with its score interval: Wilson, Journal of the American Statistical Association 22 (1927). Clamped to [0, 1], and at the
    /// ends exactly 0 and 1.
    /// </summary>
    public static Estimate Wilson(long successes, long count)
    {
        if (count == 0) return new Estimate(double.NaN, 0, 1, 0, "wilson");
        double n = count, p = successes / n, square = Z * Z;
        var centre = (p + (square / (2 * n))) / (1 + (square / n));
        var half = Z / (1 + (square / n)) * Math.Sqrt((p * (1 - p) / n) + (square / (4 * n * n)));
        var low = successes == 0 ? 0 : Math.Max(0, centre - half);
        var high = successes == count ? 1 : Math.Min(1, centre + half);
        return new Estimate(p, low, high, count, "wilson");
    }

    /// <summary>A proportion with its exact interval: Clopper and Pearson, Biometrika 26 (1934).</summary>
    public static Estimate ClopperPearson(long successes, long count)
    {
        if (count == 0) return new Estimate(double.NaN, 0, 1, 0, "clopper-pearson");
        var low = successes == 0 ? 0 : successes == count ? 1 - OneOfNoneSeen(count) : BetaQuantile(successes, count - successes + 1, Tail);
        var high = successes == count ? 1 : successes == 0 ? OneOfNoneSeen(count) : BetaQuantile(successes + 1, count - successes, 1 - Tail);
        return new Estimate((double)successes / count, low, high, count, "clopper-pearson");
    }

    /// <summary>
    /// A mean with Student's interval. NaN bounds for fewer than two values. For a mean of values that were all 0 the caller should use
    /// <see cref="MeanOfZeroes"/>: an interval of no width would claim more than was computed.
    /// </summary>
    /// <param name="mean">Sample mean.</param>
    /// <param name="squares">Sum of squared deviations from it.</param>
    /// <param name="count">Values.</param>
    public static Estimate Mean(double mean, double squares, long count)
    {
        if (count < 2) return new Estimate(mean, double.NaN, double.NaN, count, "student");
        var half = StudentQuantile(count - 1) * Math.Sqrt(Math.Max(0, squares) / (count - 1) / count);
        return new Estimate(mean, mean - half, mean + half, count, "student");
    }

    /// <summary>The mean of a count that was 0 every time: the upper bound is exact for a Poisson count, -ln(0.025) / n.</summary>
    /// <param name="count">Replications.</param>
    /// <param name="scale">What one occurrence may at most amount to: 1 for counts, the horizon for minutes.</param>
    public static Estimate MeanOfZeroes(long count, double scale = 1) =>
        new(0, 0, count == 0 ? double.NaN : scale * MinusLogTail / count, count, "poisson-zero");

    /// <summary>
    /// A mean of counts. Where few occurrences were seen Student's interval is too narrow and may reach below 0: then it is widened to the exact
    /// Poisson interval of their number (Garwood, Biometrika 28, 1936).
    /// </summary>
    /// <param name="sum">Occurrences seen.</param>
    /// <param name="squares">Sum of squared deviations from the mean.</param>
    /// <param name="count">Replications.</param>
    public static Estimate MeanOfCounts(double sum, double squares, long count)
    {
        if (sum == 0 && squares == 0) return MeanOfZeroes(count);
        var mean = Mean(sum / count, squares, count);
        if (sum >= FewOccurrences || squares == 0) return mean with { Low = Math.Max(0, mean.Low) };
        var low = Sure(Gamma.InvCDF(sum, 1, Tail)) / count;
        var high = Sure(Gamma.InvCDF(sum + 1, 1, 1 - Tail)) / count;
        return mean with { Low = Math.Max(0, double.IsNaN(mean.Low) ? low : Math.Min(low, mean.Low)), High = double.IsNaN(mean.High) ? high : Math.Max(high, mean.High), Method = "poisson" };
    }

    /// <summary>
    /// A ratio of two means with the interval of the delta method (Cochran, Sampling Techniques, 1977, ch. 6).
    /// </summary>
    /// <param name="meanX">Mean of the numerator.</param>
    /// <param name="meanY">Mean of the denominator.</param>
    /// <param name="squaresX">Sum of squared deviations of the numerator.</param>
    /// <param name="squaresY">Sum of squared deviations of the denominator.</param>
    /// <param name="products">Sum of products of deviations.</param>
    /// <param name="count">Replications.</param>
    public static Estimate Ratio(double meanX, double meanY, double squaresX, double squaresY, double products, long count)
    {
        if (!(meanY > 0)) return new Estimate(double.NaN, double.NaN, double.NaN, count, "ratio");
        var ratio = meanX / meanY;
        if (count < 2) return new Estimate(ratio, double.NaN, double.NaN, count, "ratio");
        var residual = Math.Max(0, squaresX - (2 * ratio * products) + (ratio * ratio * squaresY));
        var half = StudentQuantile(count - 1) * Math.Sqrt(residual / (count - 1) / count) / meanY;
        return new Estimate(ratio, ratio - half, ratio + half, count, "ratio");
    }

    /// <summary>
    /// A ratio of two positive means of pairs with an interval that is symmetric in its logarithm and so stays above 0: the delta method, with the
    /// covariance of the pairs (for independent samples, Katz et al., Biometrics 34, 1978).
    /// </summary>
    /// <param name="meanX">Mean of the denominator.</param>
    /// <param name="meanY">Mean of the numerator.</param>
    /// <param name="squaresX">Sum of squared deviations of the denominator.</param>
    /// <param name="squaresY">Sum of squared deviations of the numerator.</param>
    /// <param name="products">Sum of products of deviations.</param>
    /// <param name="count">Pairs.</param>
    public static Estimate LogRatio(double meanX, double meanY, double squaresX, double squaresY, double products, long count)
    {
        var ratio = meanY / meanX;
        if (count < 2) return new Estimate(ratio, double.NaN, double.NaN, count, "log-ratio");
        var relative = (squaresY / meanY / meanY) + (squaresX / meanX / meanX) - (2 * products / meanX / meanY);
        var spread = PortableMath.Exp(StudentQuantile(count - 1) * Math.Sqrt(Math.Max(0, relative) / (count - 1) / count));
        return new Estimate(ratio, ratio / spread, ratio * spread, count, "log-ratio");
    }

    /// <summary>The 97.5 % quantile of Student's distribution.</summary>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    public static double StudentQuantile(long degrees) => degrees > 100_000 ? Z : Sure(StudentT.InvCDF(0, 1, degrees, 1 - Tail));

    /// <summary>
    /// The ranks (from 1) between which the median of the population lies with at least the level: the order statistics given by the
    /// normal approximation of the binomial distribution, rounded outward. Null below six values: even the least and the greatest of five
    /// miss the median once in sixteen times.
    /// </summary>
    public static (long Low, long High)? MedianRanks(long count)
    {
        if (count < FewestForMedian) return null;
        var half = Z * Math.Sqrt(count) / 2;
        return (Math.Max(1, (long)Math.Floor((count / 2.0) - half)), Math.Min(count, (long)Math.Ceiling((count / 2.0) + half) + 1));
    }

    /// <summary>The ranks (from 1) between which a quantile of the population lies, by the normal approximation to the binomial distribution.</summary>
    public static (long Low, long High) QuantileRanks(double level, long count)
    {
        var half = Z * Math.Sqrt(count * level * (1 - level));
        return (Math.Clamp((long)Math.Floor((count * level) - half), 1, count), Math.Clamp((long)Math.Ceiling((count * level) + half) + 1, 1, count));
    }

    // The library's quantiles rest on the platform's logarithms; rounding takes away what may differ between machines.
    private static double Sure(double value)
    {
        var decimals = SureDigits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return decimals is >= 0 and <= 15 ? Math.Round(value, decimals) : value;
    }

    // p with (1 - p)^n = the tail: 1 - e^x = -2 sinh(x / 2) e^(x / 2) keeps the digits of a small p.
    private static double OneOfNoneSeen(long count)
    {
        var half = Math.Log(Tail) / count / 2;
        return -2 * Math.Sinh(half) * Math.Exp(half);
    }

    // MathNet's root is good to 1e-12 absolutely, which is too little near 0: Newton's method adds the missing digits.
    private static double BetaQuantile(double a, double b, double probability)
    {
        var x = Beta.InvCDF(a, b, probability);
        for (var i = 0; i < 2; i++) x -= (Beta.CDF(a, b, x) - probability) / Beta.PDF(a, b, x);
        return x;
    }
}
