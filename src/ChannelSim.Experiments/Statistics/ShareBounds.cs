using MathNet.Numerics.Distributions;

namespace ChannelSim.Experiments.Statistics;

/// <summary>Bounds of a share at any error, also of effective numbers that are not whole: what is left of a number when it is divided by how much its cases cluster.</summary>
internal static class ShareBounds
{
    /// <summary>Half the error of an interval at <see cref="Estimate.Level"/>.</summary>
    public const double Tail = (1 - Estimate.Level) / 2;

    private const double Often = 10;
    private const double Whole = 1e-9;
    private const int Digits = 12;

    /// <summary>The exact bounds: Clopper and Pearson, Biometrika 26 (1934). Rounded, for the library's roots rest on the platform's logarithms.</summary>
    public static (double Low, double High) Exact(double cases, double count, double tail = Tail)
    {
        var low = cases < Whole ? 0 : Beta.InvCDF(cases, count - cases + 1, tail);
        var high = count - cases < Whole ? 1 : Beta.InvCDF(cases + 1, count - cases, 1 - tail);
        return (Math.Round(low, Digits), Math.Round(high, Digits));
    }

    /// <summary>The bounds of the score test: Wilson, Journal of the American Statistical Association 22 (1927).</summary>
    public static (double Low, double High) Score(double cases, double count, double quantile = Intervals.Z)
    {
        double share = cases / count, square = quantile * quantile;
        var centre = (share + (square / (2 * count))) / (1 + (square / count));
        var half = quantile / (1 + (square / count)) * Math.Sqrt((share * (1 - share) / count) + (square / (4 * count * count)));
        return (Math.Max(0, centre - half), Math.Min(1, centre + half));
    }

    /// <summary>The exact bounds where the rarer outcome was seen less than ten times, those of the score test otherwise.</summary>
    public static (double Low, double High) Of(double cases, double count) => Math.Min(cases, count - cases) < Often ? Exact(cases, count) : Score(cases, count);
}
