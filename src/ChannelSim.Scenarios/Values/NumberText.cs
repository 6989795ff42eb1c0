using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Values;

/// <summary>
/// A plain decimal number. What YAML and programming languages would also accept is refused by name, so that nothing is read as something else.
/// </summary>
internal static partial class NumberText
{
    public static (double Value, Fault? Fault) Read(string text)
    {
        if (!Decimal().IsMatch(text)) return (0, NotNumber(text));
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value) ? (value, null) : (0, new Fault(ValueRules.NotNumber, $"`{text}` is too large", "a number must be finite"));
    }

    private static Fault NotNumber(string text) => new(ValueRules.NotNumber, $"`{text}` is not a number", Hint(text));

    private static string Hint(string text) => text switch
    {
        _ when Infinite().IsMatch(text) => "a number must be finite; leave the key away to take its default",
        _ when Octal().IsMatch(text) => $"write it in tens and without a leading zero: `{text.TrimStart('0', 'o')}`",
        _ when Based().IsMatch(text) => "write it in tens",
        _ when text.Contains('_', StringComparison.Ordinal) => $"write it without separators: `{text.Replace("_", "", StringComparison.Ordinal)}`",
        _ when Comma().IsMatch(text) => $"write a decimal point: `{text.Replace(',', '.')}`",
        _ when Clock().IsMatch(text) => "that is a clock time",
        _ when text.EndsWith('%') => "write it as a plain number, without a percent sign",
        _ when text.Length > 0 && text[0] is '\u2212' or '\u2013' => "write an ordinary minus sign",
        _ when Unit().Match(text) is { Success: true } match => $"it has no unit: `{match.Groups["number"].Value}`",
        _ => "write a number such as `0.5`, or a range such as `0.3..0.7`",
    };

    [GeneratedRegex("^[+-]?" + WrittenForms.Unsigned + "$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Decimal();

    [GeneratedRegex(
        @"^[+-]?\.?(inf|infinity|nan|infinite)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Infinite();

    [GeneratedRegex(@"^0o?[0-7]*[1-9][0-9]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Octal();

    [GeneratedRegex(@"^[+-]?0[xXbBoO][0-9A-Fa-f]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Based();

    [GeneratedRegex(@"^[+-]?[0-9]+,[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Comma();

    [GeneratedRegex(@"^[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"^(?<number>[+-]?[0-9.]+)\s*[smhdwy]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unit();
}
