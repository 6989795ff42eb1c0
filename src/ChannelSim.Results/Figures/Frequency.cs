using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Figures;

/// <summary>
/// A share as a natural frequency, which people judge better than a percentage: <c>8 in 100</c>. It has no more digits than its interval allows, and nothing
/// that was not seen is told as 0: it is <c>fewer than 4 in 10,000</c>.
/// </summary>
public static class Frequency
{
    private const int LeastBase = 100;
    private const double FineEnough = 0.05;

    /// <summary>The share in words.</summary>
    public static string Of(Estimate share)
    {
        if (double.IsNaN(share.Value)) return "-";
        if (share.Why == NoInterval.CannotVary) return share.Value >= 1 ? "always" : share.Value <= 0 ? "never" : $"{Digits.Significant(100 * share.Value, 2)} in 100";
        if (share.Value <= 0) return share.High is var high && double.IsNaN(high) ? $"none of {Digits.Whole(share.Count)}" : $"fewer than {Bound(high)}";
        if (share.Value >= 1) return double.IsNaN(share.Low) ? $"all of {Digits.Whole(share.Count)}" : $"more than {Beyond(1 - share.Low)}";
        var size = BaseOf(share);
        return $"{Rounded(share.Value * size)} in {Digits.Whole(size)}";
    }

    /// <summary>The interval on the same base, its ends rounded outwards: <c>7 to 9</c>; empty where there is none to tell beside the value.</summary>
    public static string IntervalOf(Estimate share)
    {
        if (double.IsNaN(share.Low) || double.IsNaN(share.High) || share.Value is <= 0 or >= 1) return "";
        var size = BaseOf(share);
        return $"{Digits.Whole((long)Math.Floor((share.Low * size) + 1e-9))} to {Digits.Whole((long)Math.Ceiling((share.High * size) - 1e-9))}";
    }

    /// <summary>Both: <c>8 in 100 (7 to 9)</c>.</summary>
    public static string WithInterval(Estimate share) => IntervalOf(share) is { Length: > 0 } interval ? $"{Of(share)} ({interval})" : Of(share);

    // An upper bound is never rounded down, nor a lower one up.
    private static string Bound(double share) => Of(share, (cases, _) => cases);

    private static string Beyond(double rest) => Of(rest, (cases, size) => size - cases);

    private static string Of(double share, Func<long, long, long> shown)
    {
        long size = LeastBase;
        while (share * size < 1 && size < 1_000_000_000_000) size *= 10;
        return $"{Digits.Whole(shown((long)Math.Ceiling((share * size) - 1e-9), size))} in {size switch { 1_000_000 => "a million", 1_000_000_000 => "a billion", _ => Digits.Whole(size) }}";
    }

    // The least power of ten on which neither the share nor what is left of 1 rounds to nothing; ten times as much where the interval supports another digit.
    private static long BaseOf(Estimate share)
    {
        var rarer = Math.Min(share.Value, 1 - share.Value);
        long size = LeastBase;
        while (rarer * size < 0.95 && size < 1_000_000_000_000) size *= 10;
        return rarer * size < 9.5 && share.HalfWidth < FineEnough * rarer ? size * 10 : size;
    }

    private static string Rounded(double number) => Digits.Whole((long)Math.Round(number, MidpointRounding.AwayFromZero));
}
