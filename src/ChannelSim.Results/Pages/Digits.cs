using System.Globalization;

namespace ChannelSim.Results.Pages;

/// <summary>Numbers as digits, the same on every computer.</summary>
public static class Digits
{
    private const double MostOfDecimals = 1e12;
    private const int MostDecimals = 15;

    /// <summary>So many of something, one of it without an s.</summary>
    public static string Count(long count, string noun) => $"{Whole(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>A whole number with thousands apart.</summary>
    public static string Whole(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with at most six significant digits.</summary>
    public static string Plain(double value) => value.ToString("G6", CultureInfo.InvariantCulture);

    /// <summary>A number with so many significant digits, without exponent where that is readable.</summary>
    public static string Significant(double value, int digits)
    {
        if (value == 0) return "0";
        var magnitude = (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return magnitude < -7 ? value.ToString("0.#e-0", CultureInfo.InvariantCulture) : Fixed(value, Math.Clamp(digits - 1 - magnitude, 0, 12));
    }

    /// <summary>A number with so many decimals, halves away from 0; one that rounds to 0 has no sign.</summary>
    public static string Fixed(double value, int decimals)
    {
        var format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        // As decimals say it, not as the nearest double is: else 0.015 would print as 0.01 and 1.5 % as 2 %.
        var text = Math.Abs(value) < MostOfDecimals && decimals <= MostDecimals
            ? Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero).ToString(format, CultureInfo.InvariantCulture)
            : value.ToString(format, CultureInfo.InvariantCulture);
        return text.TrimStart('-').Trim('0', '.').Length == 0 ? text.TrimStart('-') : text;
    }

    /// <summary>A span of minutes in the unit that people would use: <c>181 d</c>; <c>-</c> where there is none.</summary>
    public static string Span(double minutes)
    {
        if (double.IsNaN(minutes)) return "-";
        var unit = ShownUnit.OfMinutes(minutes);
        return $"{(minutes * unit.Factor).ToString("G4", CultureInfo.InvariantCulture)} {unit.Name}";
    }

    /// <summary>A small number with as many digits as so many decimals would show of it.</summary>
    internal static string Scientific(double value, int decimals)
    {
        var digits = Math.Max(1, decimals + (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1);
        return value.ToString("0." + new string('0', digits - 1) + "e-0", CultureInfo.InvariantCulture);
    }
}
