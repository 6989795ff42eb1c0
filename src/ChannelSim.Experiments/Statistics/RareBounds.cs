using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// Bounds of shares and of numbers of occurrences: exact where few were seen, those of the score test where many were. Both take numbers that need not
/// be whole: an effective number is what is left of a number when it is divided by how much its occurrences cluster.
/// </summary>
internal static class RareBounds
{
    /// <summary>From so many occurrences on the score interval covers what it says.</summary>
    public const double Often = 10;

    /// <summary>The same for a share, of what was so and of what was not: both tails meet there.</summary>
    private const double OftenOfShare = 15;

    private const double Tail = (1 - Estimate.Level) / 2;
    private const double Shift = Intervals.Z * Intervals.Z / 2;
    private const int Iterations = 200;

    /// <summary>Bounds of a share: Clopper-Pearson's where the rarer outcome was seen less than 15 times, Wilson's otherwise.</summary>
    public static (double Low, double High, string Method) Share(double cases, double count)
    {
        if (Math.Min(cases, count - cases) >= OftenOfShare) return Wilson(cases, count);
        var (low, high) = ClopperPearson(cases, count);
        return (low, high, "clopper-pearson");
    }

    /// <summary>Clopper and Pearson's bounds.</summary>
    public static (double Low, double High) ClopperPearson(double cases, double count)
    {
        if (2 * cases > count)
        {
            var (least, most) = ClopperPearson(count - cases, count);
            return (1 - most, 1 - least);
        }

        var others = count - cases;
        return cases <= 0 ? (0, OneOfNoneSeen(count)) : (Beta(cases, others + 1, Tail), others <= 0 ? 1 : Beta(cases + 1, others, 1 - Tail));
    }

    // p with (1 - p)^n = the tail: 1 - e^x = -2 sinh(x / 2) e^(x / 2) keeps the digits of a small p.
    private static double OneOfNoneSeen(double count)
    {
        var half = Math.Log(Tail) / count / 2;
        return count > 0 ? Intervals.Sure(-2 * Math.Sinh(half) * Math.Exp(half)) : 1;
    }

    /// <summary>Bounds of the expectation of a number of occurrences: Garwood's where less than ten were seen, those of the score test otherwise.</summary>
    public static (double Low, double High) Occurrences(double seen) => (Fewest(seen), Most(seen));

    /// <summary>The lower bound.</summary>
    public static double Fewest(double seen)
    {
        if (seen <= 0) return 0;
        if (seen < Often) return Intervals.Sure(Gamma.InvCDF(seen, 1, Tail));
        return seen + Shift - (Intervals.Z * Math.Sqrt(seen + (Shift / 2)));
    }

    /// <summary>The upper bound.</summary>
    public static double Most(double seen)
    {
        if (seen < Often) return Intervals.Sure(Gamma.InvCDF(seen + 1, 1, 1 - Tail));
        return seen + Shift + (Intervals.Z * Math.Sqrt(seen + (Shift / 2)));
    }

    /// <summary>
    /// How often of so many fair tosses one side comes up at least so much more often than the other, whichever: the exact test of McNemar's table
    /// (Mosteller, Biometrics 8, 1952).
    /// </summary>
    public static double FairTosses(double one, double other)
    {
        var (more, less) = (Math.Max(one, other), Math.Min(one, other));
        return more <= less ? 1 : Math.Min(1, 2 * SpecialFunctions.BetaRegularized(more, less + 1, 0.5));
    }

    /// <summary>Wilson's bounds.</summary>
    public static (double Low, double High, string Method) Wilson(double cases, double count)
    {
        double p = cases / count, square = Intervals.Z * Intervals.Z;
        var centre = (p + (square / (2 * count))) / (1 + (square / count));
        var half = Intervals.Z / (1 + (square / count)) * Math.Sqrt((p * (1 - p) / count) + (square / (4 * count * count)));
        return (centre - half, centre + half, "wilson");
    }

    // The point below which the law Beta(a, b) has a probability: Newton's method on the logarithm, which keeps the digits of small ones, within a bracket.
    private static double Beta(double a, double b, double probability)
    {
        double low = -745, high = 0, x = Math.Log(a / (a + b));
        for (var i = 0; i < Iterations; i++)
        {
            var point = Math.Exp(x);
            var excess = SpecialFunctions.BetaRegularized(a, b, point) - probability;
            if (excess < 0) low = x;
            else high = x;
            var slope = Math.Exp(MathNet.Numerics.Distributions.Beta.PDFLn(a, b, point) + x);
            var next = x - (excess / slope);
            if (!(next > low && next < high)) next = 0.5 * (low + high);
            if (Math.Abs(next - x) <= 1e-15 * Math.Max(1, Math.Abs(x))) break;
            x = next;
        }

        return Intervals.Sure(Math.Exp(x));
    }
}
