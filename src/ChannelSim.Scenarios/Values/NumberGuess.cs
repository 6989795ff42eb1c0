using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Values;

/// <summary>Numbers as people write them in sentences.</summary>
internal static partial class NumberGuess
{
    /// <summary>The number or range that a text means, in the way of the format; null where nobody knows. Whoever asks checks it.</summary>
    public static string? Of(string text, ParameterUnit unit)
    {
        if (text.Length > 60) return null;
        var plain = Vague().Replace(text.Trim().ToLowerInvariant(), "");
        plain = plain switch { "\u00BD" => "1/2", "\u00BC" => "1/4", "\u00BE" => "3/4", _ => Percent().Replace(plain, "%") };
        plain = Comma().Replace(plain, ".");
        if (unit == ParameterUnit.Probability && Fraction().Match(plain) is { Success: true } fraction && double.Parse(fraction.Groups["whole"].ValueSpan, CultureInfo.InvariantCulture) is var whole and > 0)
            return (double.Parse(fraction.Groups["part"].ValueSpan, CultureInfo.InvariantCulture) / whole * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";
        if (Between().Match(plain) is { Success: true } between) plain = $"{between.Groups["low"].Value.Trim()}..{between.Groups["high"].Value.Trim()}";
        return plain.Length == 0 || plain == text ? null : plain;
    }

    [GeneratedRegex(@"^(about|approximately|approx\.?|around|circa|ca\.?|roughly|at least|at most|up to|over|under|above|below|[~\u2248\u00B1<>\u2264\u2265=]+)\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Vague();

    [GeneratedRegex(@"\s*(percent|per cent|pct\.?|p\.c\.|%)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Percent();

    [GeneratedRegex("(?<=[0-9]),(?=[0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?<part>[0-9]{1,4}) ?(/|in|out of|of) ?(?<whole>[0-9]{1,4})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^(between|from)?\s*(?<low>[0-9.]+ ?[a-z%]*?)\s*(and|to|-|\u2013|\u2014|\.\.\.+)\s*(?<high>[0-9.]+ ?[a-z%]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Between();
}
