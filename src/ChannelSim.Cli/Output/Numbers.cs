using System.Globalization;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Cli.Output;

/// <summary>How numbers look to people: never more digits than their interval supports.</summary>
internal static class Numbers
{
    /// <summary>A mean with half its interval: <c>0.412 ±0.003</c>; a count never seen: <c>0 (≤ 0.00004)</c>; <c>-</c> for no data.</summary>
    public static string PlusMinus(Estimate estimate, double scale = 1)
    {
        if (double.IsNaN(estimate.Value)) return "-";
        var value = estimate.Value * scale;
        if (double.IsNaN(estimate.Low)) return Plain(value) + " (n = 1)";
        if (estimate is { Value: 0, Low: 0 } && estimate.High > 0) return $"0 (≤ {Significant(estimate.High * scale, 1)})";
        var half = estimate.HalfWidth * scale;
        if (half == 0) return Plain(value);
        var decimals = Decimals(half);
        return $"{Fixed(value, decimals)} ±{Fixed(half, decimals)}";
    }

    /// <summary>An interval of means: <c>0.409 – 0.415</c>.</summary>
    public static string Interval(Estimate estimate, double scale = 1)
    {
        if (double.IsNaN(estimate.Low)) return "-";
        var decimals = Decimals(Math.Max(estimate.HalfWidth * scale, 1e-12));
        return $"{Fixed(estimate.Low * scale, decimals)} – {Fixed(estimate.High * scale, decimals)}";
    }

    /// <summary>A value with as many decimals as its interval supports.</summary>
    public static string Value(Estimate estimate, double scale = 1)
    {
        if (double.IsNaN(estimate.Value)) return "-";
        return double.IsNaN(estimate.Low) || estimate.HalfWidth == 0
            ? Plain(estimate.Value * scale)
            : Fixed(estimate.Value * scale, Decimals(estimate.HalfWidth * scale));
    }

    /// <summary>A proportion in percent: <c>31.2 %</c>.</summary>
    public static string Percent(Estimate estimate) => estimate.Value switch
    {
        double.NaN => "-",
        0 => "0 %",
        1 => "100 %",
        _ => Value(estimate, 100) + " %",
    };

    /// <summary>The interval of a proportion in percent: <c>30.9 – 31.5 %</c>.</summary>
    public static string PercentInterval(Estimate estimate) => double.IsNaN(estimate.Low) ? "-" : Interval(estimate, 100) + " %";

    /// <summary>A span of minutes in the unit that people would use.</summary>
    public static string Span(double minutes)
    {
        if (double.IsNaN(minutes)) return "-";
        var (unit, size) = UnitFor(minutes);
        return $"{Significant(minutes / size, 3)} {unit}";
    }

    /// <summary>A median of minutes with its interval: <c>181 d (175 – 187)</c>.</summary>
    public static string Span(Estimate median)
    {
        if (double.IsNaN(median.Value)) return "-";
        if (double.IsNaN(median.Low)) return Span(median.Value);
        var (unit, size) = UnitFor(median.Value);
        return $"{Significant(median.Value / size, 3)} {unit} ({Significant(median.Low / size, 3)} – {Significant(median.High / size, 3)})";
    }

    private static (string Unit, double Minutes) UnitFor(double minutes) => Math.Abs(minutes) switch
    {
        < 1 => ("s", 1.0 / 60),
        < 120 => ("min", 1),
        < 2880 => ("h", 60),
        _ => ("d", 1440),
    };

    /// <summary>A whole number with thousands apart.</summary>
    public static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>So many of something: <c>1 replication</c>, <c>10,000 replications</c>.</summary>
    public static string Count(long number, string what) => $"{Whole(number)} {what}{(number == 1 ? "" : "s")}";

    /// <summary>A number with at most six significant digits.</summary>
    public static string Plain(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>A number with so many significant digits, without exponent where that is readable.</summary>
    public static string Significant(double value, int digits)
    {
        if (value == 0) return "0";
        var magnitude = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return magnitude < -7
            ? value.ToString("0.#e+0", CultureInfo.InvariantCulture)
            : Fixed(value, Math.Clamp(digits - 1 - magnitude, 0, 12));
    }

    // One digit of the half-width decides, two where the first is a 1 (rounding that away could double it).
    private static int Decimals(double half)
    {
        if (!(half > 0) || !double.IsFinite(half)) return 3;
        var magnitude = (int)Math.Floor(Math.Log10(half));
        var leadingOne = half / Math.Pow(10, magnitude) < 1.95;
        return Math.Clamp((leadingOne ? 1 : 0) - magnitude, 0, 9);
    }

    private static string Fixed(double value, int decimals)
    {
        var text = value.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.TrimStart('-').Trim('0', '.').Length == 0 ? text.TrimStart('-') : text;
    }
}
