using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Values;

/// <summary>Numbers with a letter typed for a digit (<c>1Om</c>), with a margin (<c>65±10%</c>), and words that say that a number is not known.</summary>
internal static partial class SlipGuess
{
    /// <summary>What a text must have meant; null where it is none of these. Whoever asks checks that it can be read.</summary>
    public static string? Of(string text, ParameterUnit unit) => text.Length > 60 ? null : WithDigits(text) ?? WithEnds(text, unit);

    /// <summary>What to say of a text that stands for a number nobody knows; null for any other.</summary>
    public static Fault? Unknown(string text, ParameterUnit unit)
    {
        if (!NotKnown().IsMatch(text)) return null;
        var range = unit switch { ParameterUnit.Minutes => "2h..3d", ParameterUnit.Probability => "20..60%", _ => "0.5..2" };
        return new Fault(
            unit == ParameterUnit.Minutes ? ValueRules.NotDuration : ValueRules.NotNumber, $"`{text}` is no value",
            $"what is not known is written as a range that it surely lies in, such as `{range}`");
    }

    // O, o, l and I look like 0 and 1. A text without any digit is a word.
    private static string? WithDigits(string text) => LooksLikeNumber().IsMatch(text) && text.AsSpan().ContainsAnyInRange('0', '9') && text.AsSpan().ContainsAny("OolI|")
        ? LikeDigits().Replace(text, match => match.Value.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1').Replace('|', '1'))
        : null;

    private static string? WithEnds(string text, ParameterUnit unit)
    {
        if (Margin().Match(text) is not { Success: true } match) return null;
        var (middle, half) = (decimal.Parse(match.Groups["middle"].ValueSpan, CultureInfo.InvariantCulture), decimal.Parse(match.Groups["half"].ValueSpan, CultureInfo.InvariantCulture));
        var (first, last) = (match.Groups["first"].Value, match.Groups["last"].Value);
        var name = last.Length > 0 ? last : first;
        if (first.Length > 0 && first != name) return null;
        var most = unit == ParameterUnit.Probability ? name == "%" ? 100 : 1 : decimal.MaxValue;
        return $"{Digits(Math.Max(0, middle - half))}..{Digits(Math.Min(most, middle + half))}{name}";
    }

    private static string Digits(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9OolI|.,]+( ?[smhdwy%])?$|^[0-9OolI|.]+%?\.\.[0-9OolI|.]+( ?[smhdwy%])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LooksLikeNumber();

    [GeneratedRegex("[OolI|]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LikeDigits();

    [GeneratedRegex(@"^(?<middle>[0-9]{1,9}(\.[0-9]{1,9})?) ?(?<first>[smhdwy%]?) ?(\u00B1|\+ ?/? ?[-\u2212\u2013]) ?(?<half>[0-9]{1,9}(\.[0-9]{1,9})?) ?(?<last>[smhdwy%]?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Margin();

    [GeneratedRegex(@"^(\?+|tb[dcan]|t\.b\.[dc]\.?|xx+|unknown|not known|unclear|n/?a|n\.a\.|no idea|don't know|todo)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotKnown();
}
