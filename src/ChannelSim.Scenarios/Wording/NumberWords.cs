using System.Globalization;

namespace ChannelSim.Scenarios.Wording;

/// <summary>Digits as people write them: few, never many zeros, never an unreadable unit.</summary>
internal static class NumberWords
{
    private static readonly (string Unit, double Minutes)[] Units = [("y", 525600), ("d", 1440), ("h", 60), ("min", 1), ("s", 1.0 / 60)];

    /// <summary>Above it a decimal of a larger unit reads better: 7.4 min, not 444 s.</summary>
    private const double LongestWhole = 200;

    /// <summary>A number with at most six decimals; very small and very large ones with an exponent.</summary>
    public static string Plain(double value) => Math.Abs(value) is 0 or (>= 1e-4 and < 1e12)
        ? value.ToString("0.######", CultureInfo.InvariantCulture)
        : value.ToString("0.######e+0", CultureInfo.InvariantCulture);

    /// <summary>Minutes in the largest unit in which they are a whole number below 200, else one with one decimal.</summary>
    public static string Span(double minutes)
    {
        var (value, unit) = SpanParts(minutes);
        return unit.Length == 0 ? value : $"{value} {unit}";
    }

    /// <summary>The number and the unit; no unit for no time at all.</summary>
    public static (string Value, string Unit) SpanParts(double minutes)
    {
        if (minutes == 0) return ("0", "");
        foreach (var (decimals, longest) in (ReadOnlySpan<(int, double)>)[(0, LongestWhole), (1, double.MaxValue), (0, double.MaxValue)])
            foreach (var (unit, size) in Units)
                if (minutes >= size && minutes < longest * size && IsShort(minutes / size, decimals)) return (Plain(minutes / size), unit);
        var (word, largest) = Units.FirstOrDefault(candidate => minutes >= candidate.Minutes, Units[^1]);
        return (Plain(minutes / largest), word);
    }

    private static bool IsShort(double value, int decimals)
    {
        var shifted = decimals == 0 ? value : value * 10;
        return shifted < 1e9 && Math.Abs(shifted - Math.Round(shifted)) < 1e-9 * Math.Max(1, shifted);
    }
}
