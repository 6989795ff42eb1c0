using System.Globalization;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>Decimals of numbers that stand beside each other.</summary>
internal static class Decimals
{
    private const int Most = 9;

    /// <summary>
    /// The decimals that two means and their difference need at least so as not to contradict each other as they are printed, such as 7, 8 and a difference
    /// of 0; as far as two more than their intervals ask for can do that. 0 where each can have its own.
    /// </summary>
    public static int Together(PairedDifference pair)
    {
        var (first, second, difference) = (pair.Baseline, pair.Alternative, pair.Difference);
        int[] own = [.. new[] { first, second, difference }.Select(estimate => estimate.HalfWidth > 0 ? PrintedNumber.Decimals(estimate.HalfWidth) : 0)];
        bool Agree(int one, int two, int apart) =>
            Math.Abs(Round(second, two) - Round(first, one) - Round(difference, apart)) < 0.99 * Math.Pow(10, -Math.Min(one, Math.Min(two, apart)));
        if (double.IsNaN(difference.Value) || own.Max() > Most || Agree(own[0], own[1], own[2])) return 0;
        return Enumerable.Range(own.Max(), 3).Where(to => to <= Most && Agree(to, to, to)).Append(own.Max()).First();
    }

    /// <summary>A correlation with two digits, or as many more as keep it from being printed as 1 or -1 where it is not.</summary>
    public static string Correlation(double value)
    {
        if (Math.Abs(value) == 1) return value.ToString("0", CultureInfo.InvariantCulture);
        var decimals = 2;
        while (decimals < Most && Digits.Fixed(Math.Abs(value), decimals).StartsWith('1')) decimals++;
        return Digits.Fixed(value, decimals);
    }

    private static double Round(Estimate estimate, int decimals) => double.Parse(Digits.Fixed(estimate.Value, decimals), CultureInfo.InvariantCulture);
}
