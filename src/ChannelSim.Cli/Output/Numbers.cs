using System.Globalization;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Cli.Output;

/// <summary>How numbers look to people: never more digits than their interval supports.</summary>
internal static class Numbers
{
    // A number that is the same in all replications differs in its last digits between sums; that is no uncertainty.
    private const double Rounding = 1e-7;

    /// <summary>A mean with half its interval: <c>0.412 ±0.003</c>; a count never seen: <c>0 (≤ 0.00004)</c>; <c>-</c> for no data.</summary>
    public static string PlusMinus(Estimate estimate, double scale = 1)
    {
        if (double.IsNaN(estimate.Value)) return "-";
        var value = estimate.Value * scale;
        if (estimate.Why is NoInterval.CannotVary or NoInterval.DidNotVary) return Constant(value);
        if (double.IsNaN(estimate.Low)) return Plain(value) + (estimate.Count > 1 ? " (no interval)" : " (n = 1)");
        if (estimate is { Value: 0, Low: 0 } && estimate.High > 0) return $"0 (≤ {Significant(estimate.High * scale, 1)})";
        var half = estimate.HalfWidth * scale;
        if (half <= Rounding * Math.Abs(value)) return Constant(value);
        var decimals = Decimals(half);
        return $"{Fixed(value, decimals)} ±{Fixed(half, decimals)}";
    }

    /// <summary>A mean with the bounds of its interval: <c>0.97 (0.94 – 0.99)</c>; for those that are not symmetric, or must not leave what is possible.</summary>
    public static string Bounded(Estimate estimate)
    {
        if (double.IsNaN(estimate.Value) || double.IsNaN(estimate.Low) || estimate.HalfWidth == 0 || (estimate is { Value: 0, Low: 0 })) return PlusMinus(estimate);
        return $"{Value(estimate)} ({Interval(estimate)})";
    }

    /// <summary>
    /// The decimals that two means and their difference need so as not to contradict each other as they are printed, such as 7, 8 and a difference of 0; as
    /// far as two more than their intervals ask for can do that. Null where each can have its own.
    /// </summary>
    public static int? Together(Estimate first, Estimate second, Estimate difference)
    {
        int[] own = [.. new[] { first, second, difference }.Select(estimate => estimate.HalfWidth > 0 ? Decimals(estimate.HalfWidth) : 0)];
        bool Agree(int one, int two, int apart) =>
            Math.Abs(Math.Round(second.Value, two) - Math.Round(first.Value, one) - Math.Round(difference.Value, apart)) < 0.99 * Math.Pow(10, -Math.Min(one, Math.Min(two, apart)));
        if (double.IsNaN(difference.Value) || Agree(own[0], own[1], own[2])) return null;
        var most = own.Max();
        return Enumerable.Range(most, 3).Where(to => to <= 9 && Agree(to, to, to)).Append(most).First();
    }

    /// <summary>As <see cref="PlusMinus(Estimate, double)"/>, with so many decimals.</summary>
    public static string PlusMinusTo(int decimals, Estimate estimate) =>
        double.IsNaN(estimate.Value) || double.IsNaN(estimate.Low) || estimate.HalfWidth == 0 || estimate is { Value: 0, Low: 0 } ? PlusMinus(estimate) : $"{Fixed(estimate.Value, decimals)} ±{Fixed(estimate.HalfWidth, decimals)}";

    /// <summary>A value with so many decimals.</summary>
    public static string ValueTo(int decimals, Estimate estimate) => double.IsNaN(estimate.Value) ? "-" : Fixed(estimate.Value, decimals);

    /// <summary>So many of something, one of it without an s.</summary>
    public static string Count(long count, string noun) => $"{Whole(count)} {noun}{(count == 1 ? "" : "s")}";

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
        return double.IsNaN(estimate.Low) || estimate.HalfWidth <= Rounding * Math.Abs(estimate.Value)
            ? Constant(estimate.Value * scale)
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

    // What did not vary: four digits where that says enough, all of a count.
    private static string Constant(double value) => Math.Abs(value) >= 1000 ? Plain(value) : value.ToString("G4", CultureInfo.InvariantCulture);

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
