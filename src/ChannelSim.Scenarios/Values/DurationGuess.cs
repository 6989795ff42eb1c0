using System.Globalization;
using System.Text.RegularExpressions;

namespace ChannelSim.Scenarios.Values;

/// <summary>Lengths of time as people write them in mails: <c>1,5h</c>, <c>2 hrs</c>, <c>1 hour 30 minutes</c>, <c>half an hour</c>.</summary>
internal static partial class DurationGuess
{
    private static readonly (string Word, string Number)[] Numbers =
    [
        ("half an", "0.5"), ("half a", "0.5"), ("a quarter of an", "0.25"), ("one and a half", "1.5"), ("a couple of", "2"), ("one", "1"), ("two", "2"), ("three", "3"), ("four", "4"), ("five", "5"),
        ("six", "6"), ("seven", "7"), ("eight", "8"), ("nine", "9"), ("ten", "10"), ("twelve", "12"), ("fifteen", "15"), ("twenty", "20"), ("thirty", "30"), ("an", "1"), ("a", "1"),
    ];

    private static readonly (string Units, string Letter)[] Letters =
    [
        ("s|sec|secs|second|seconds", "s"), ("m|min|mins|minute|minutes|'|\u2032", "m"), ("h|hr|hrs|hour|hours|std|stunden|heures|heure", "h"), ("d|day|days|tage|jours", "d"), ("w|wk|wks|week|weeks", "w"), ("y|yr|yrs|year|years", "y"),
    ];

    /// <summary>The duration that a text means; null where nobody knows.</summary>
    public static string? Of(string text)
    {
        if (text.Length is 0 or > 60) return null;
        var plain = text.Trim().ToLowerInvariant().Replace("\u00BD", ".5", StringComparison.Ordinal).Replace("\u00BC", ".25", StringComparison.Ordinal).Replace("\u00BE", ".75", StringComparison.Ordinal);
        if (plain.StartsWith('.')) plain = "0" + plain;
        plain = Comma().Replace(plain.TrimStart('+', '~').TrimEnd(',', ';').Trim(), ".");
        foreach (var (word, number) in Numbers) plain = Regex.Replace(plain, $@"(^|\s){word}\s", $"${{1}}{number} ", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        if (HourMinute().Match(plain) is { Success: true } clock) return $"{clock.Groups["hour"].Value}h{clock.Groups["minute"].Value}m";
        var parts = Part().Matches(plain);
        if (parts.Count == 0 || parts.Sum(part => part.Length) != plain.Length) return null;
        var written = string.Concat(parts.Select(part => Number(part.Groups["number"].Value) + Letter(part.Groups["unit"].Value)));
        return written != text && DurationText.Read(written).Fault is null ? written : null;
    }

    private static string Number(string digits) => double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value.ToString("0.###", CultureInfo.InvariantCulture) : digits;

    private static string Letter(string unit) => Letters.FirstOrDefault(letter => letter.Units.Split('|').Contains(unit, StringComparer.Ordinal)).Letter ?? "?";

    [GeneratedRegex("(?<=[0-9]),(?=[0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comma();

    [GeneratedRegex("^(?<hour>[0-9]{1,3}) ?h ?(?<minute>[0-5]?[0-9])( ?m| ?min)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HourMinute();

    [GeneratedRegex(@"\G\s*(and |& |, ?)?(?<number>[0-9]+(\.[0-9]+)?)\s*-?(?<unit>[a-z'\u2032]+)\.?\s*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
