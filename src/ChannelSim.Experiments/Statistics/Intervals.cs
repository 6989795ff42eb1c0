using ChannelSim.Engine.Mathematics;
using MathNet.Numerics.Distributions;

namespace ChannelSim.Experiments.Statistics;

/// <summary>Confidence intervals at the level <see cref="Estimate.Level"/>.</summary>
public static class Intervals
{
    /// <summary>The 97.5 % quantile of the standard normal distribution.</summary>
    public const double Z = 1.9599639845400536;

    private const int SureDigits = 13;
    private const double Tail = (1 - Estimate.Level) / 2;

    /// <summary>
    /// A proportion with its score interval: Wilson, Journal of the American Statistical Association 22 (1927). Clamped to [0, 1], and at the
    /// ends exactly 0 and 1.
    /// </summary>
    public static Estimate Wilson(long successes, long count)
    {
        if (count == 0) return new Estimate(double.NaN, 0, 1, 0, "wilson");
        var (low, high, method) = RareBounds.Wilson(successes, count);
        return new Estimate((double)successes / count, successes == 0 ? 0 : Math.Max(0, low), successes == count ? 1 : Math.Min(1, high), count, method);
    }

    /// <summary>A proportion with its exact interval: Clopper and Pearson, Biometrika 26 (1934).</summary>
    public static Estimate ClopperPearson(long successes, long count)
    {
        if (count == 0) return new Estimate(double.NaN, 0, 1, 0, "clopper-pearson");
        var (low, high) = RareBounds.ClopperPearson(successes, count);
        return new Estimate((double)successes / count, low, high, count, "clopper-pearson");
    }

    /// <summary>
    /// A mean with Student's interval. NaN bounds for fewer than two values. Means of what cannot be negative have <see cref="Means"/>.
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
    /// <param name="degrees">Degrees of freedom of Student's quantile; null: one less than pairs.</param>
    public static Estimate LogRatio(double meanX, double meanY, double squaresX, double squaresY, double products, long count, long? degrees = null)
    {
        var ratio = meanY / meanX;
        if (count < 2) return new Estimate(ratio, double.NaN, double.NaN, count, "log-ratio");
        var relative = (squaresY / meanY / meanY) + (squaresX / meanX / meanX) - (2 * products / meanX / meanY);
        var spread = PortableMath.Exp(StudentQuantile(degrees ?? (count - 1)) * Math.Sqrt(Math.Max(0, relative) / (count - 1) / count));
        return new Estimate(ratio, ratio / spread, ratio * spread, count, "log-ratio");
    }

    /// <summary>The 97.5 % quantile of Student's distribution.</summary>
    /// <param name="degrees">Degrees of freedom, at least 1.</param>
    public static double StudentQuantile(long degrees) => degrees > 100_000 ? Z : Sure(StudentT.InvCDF(0, 1, degrees, 1 - Tail));

    /// <summary>
    /// The ranks (from 1) between which a quantile of the population lies with at least the level, whatever the law of the numbers: the number of values
    /// below it is binomial (David and Nagaraja, Order Statistics, 2003, ch. 7). Null where even the least or the greatest value misses it too often.
    /// </summary>
    /// <param name="level">Which quantile, such as 0.5 for the median.</param>
    /// <param name="count">Values.</param>
    public static (long Low, long High)? QuantileRanks(double level, long count)
    {
        if (count < FewestForQuantile(level)) return null;
        return (LastBelow(level, count), count + 1 - LastBelow(1 - level, count));
    }

    /// <summary>The fewest values of which a quantile has an interval: 6 for the median, 72 for the 5 % quantile.</summary>
    public static long FewestForQuantile(double level) => (long)Math.Ceiling(Math.Log(Tail) / Math.Log(Math.Max(level, 1 - level)));

    // The greatest rank r with P(fewer than r values are below the quantile) <= the tail: near what the normal law says.
    private static long LastBelow(double level, long count)
    {
        var rank = Math.Clamp((long)((count * level) - (Z * Math.Sqrt(count * level * (1 - level)))), 1, count);
        while (rank > 1 && FewerThan(rank, count, level) > Tail) rank--;
        while (rank < count && FewerThan(rank + 1, count, level) <= Tail) rank++;
        return rank;
    }

    private static double FewerThan(long rank, long count, double level) => MathNet.Numerics.SpecialFunctions.BetaRegularized(count - rank + 1, rank, 1 - level);

    // The library's quantiles rest on the platform's logarithms; rounding takes away what may differ between computers.
    internal static double Sure(double value)
    {
        var decimals = SureDigits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return decimals is >= 0 and <= 15 ? Math.Round(value, decimals) : value;
    }
}
