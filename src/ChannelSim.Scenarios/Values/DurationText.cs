using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Values;

/// <summary>A length of time, such as <c>12h</c> or <c>1h30m</c>, to minutes.</summary>
internal static partial class DurationText
{
    // Seconds are divided by 60, not multiplied by a rounded 1/60: their entry only says that the unit is known.
    private static readonly Dictionary<string, double> Minutes = new(StringComparer.Ordinal)
    {
        ["s"] = 0, ["m"] = 1, ["h"] = 60, ["d"] = 1440, ["w"] = 10080, ["y"] = 525600,
    };

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sec"] = "s", ["secs"] = "s", ["second"] = "s", ["seconds"] = "s", ["min"] = "m", ["mins"] = "m", ["minute"] = "m", ["minutes"] = "m",
        ["hr"] = "h", ["hrs"] = "h", ["hour"] = "h", ["hours"] = "h", ["day"] = "d", ["days"] = "d", ["wk"] = "w", ["week"] = "w", ["weeks"] = "w",
        ["yr"] = "y", ["yrs"] = "y", ["year"] = "y", ["years"] = "y", ["j"] = "d", ["t"] = "d", ["std"] = "h", ["a"] = "y",
    };

    /// <summary>Minutes of a text; a bare number takes <paramref name="otherUnit"/> where one is given (the left end of <c>3..9h</c>).</summary>
    public static (double Value, Fault? Fault) Read(string text, string? otherUnit = null)
    {
        if (ClockTime().IsMatch(text)) return (
            0,
            new Fault(ValueRules.NotDuration, $"`{text}` is a clock time", $"a length of time is written `{AsLength(text.Split(':'))}`"));
        var parts = Part().Matches(text);
        if (text.Length <= 60 && parts.Count > 1 && parts.Any(part => !Minutes.ContainsKey(part.Groups["unit"].Value)) && DurationGuess.Of(text) is not null) return (0, NotDuration(text));
        if (parts.Count == 0 || parts.Sum(part => part.Length) != text.Length) return (0, NotDuration(text));
        return parts.Count == 1 ? Single(parts[0], text, otherUnit) : Joined(parts, text);
    }

    /// <summary>The unit at the end of a text, or null.</summary>
    public static string? UnitOf(string text)
    {
        var unit = Part().Matches(text) is [var only] ? only.Groups["unit"].Value : "";
        return Minutes.ContainsKey(unit) ? unit : null;
    }

    private const string Units = "units are s, m (minutes), h, d, w, y (365 days)";

    /// <summary>The units, to begin a hint with, where a value is a length of time.</summary>
    public static string UnitsFor(ParameterUnit unit) => unit == ParameterUnit.Minutes ? Units + ": " : "";

    /// <summary>A text that lacks its unit, where the value that the key table gives as an example shows what is usual.</summary>
    public static Fault NoUnit(string text, string example)
    {
        var usual = UsualUnit().Match(example);
        string[] units = usual.Success ? [usual.Groups["unit"].Value] : ["m", "h", "d"];
        var proposed = Suggestion.Either([.. units.Select(unit => text + unit)]);
        return new Fault(ValueRules.NotDuration, $"`{text}` has no unit", $"{Units}: {proposed}?") { Bare = text };
    }

    private static string AsLength(string[] clock) => $"{int.Parse(clock[0], NumberStyles.None, CultureInfo.InvariantCulture)}h{clock[1]}m";

    private static (double Value, Fault? Fault) Single(Match part, string text, string? otherUnit)
    {
        var (number, fault) = NumberText.Read(part.Groups["number"].Value);
        if (fault is not null) return (0, fault);
        var unit = part.Groups["unit"].Value;
        if (unit.Length == 0 && number == 0) return (0, null);
        if (unit.Length == 0) unit = otherUnit ?? "";
        if (unit.Length == 0) return (0, NoUnit(text, ""));
        if (!Minutes.TryGetValue(unit, out var minutes)) return (0, UnknownUnit(part.Groups["number"].Value, unit));
        return Finite(unit == "s" ? number / 60 : number * minutes, text);
    }

    private static (double Value, Fault? Fault) Joined(MatchCollection parts, string text)
    {
        var (sum, last) = (0.0, double.PositiveInfinity);
        foreach (Match part in parts)
        {
            // `1d-12h` is no length of time: whoever writes it means a range.
            if (part.Groups["number"].Value[0] is '+' or '-') return (0, NotDuration(text));
            var (value, fault) = Single(part, text, null);
            if (fault is not null) return (0, fault);
            if (!Minutes.TryGetValue(part.Groups["unit"].Value, out var unit) || unit >= last) return (0, NotDuration(text));
            (sum, last) = (sum + value, unit);
        }

        return Finite(sum, text);
    }

    private static (double Value, Fault? Fault) Finite(double minutes, string text) =>
        double.IsFinite(minutes) ? (minutes, null) : (0, new Fault(ValueRules.NotDuration, $"`{text}` is too long", "a duration must be finite"));

    private static Fault NotDuration(string text) => DurationGuess.Of(text) is { } meant
        ? new(ValueRules.NotDuration, $"`{text}` is not a duration", $"did you mean `{meant}`? a duration is a number with a unit: s, m (minutes), h, d, w, y") { Suggestions = [meant] }
        : new(
        ValueRules.NotDuration, $"`{text}` is not a duration",
        "write a number with a unit, such as `12h`, `90m` or `1h30m`; units are s, m, h, d, w, y");

    private static Fault UnknownUnit(string number, string unit)
    {
        var meant = OtherNames.GetValueOrDefault(unit) ?? (Minutes.ContainsKey(unit.ToLowerInvariant()) ? unit.ToLowerInvariant() : null);
        var hint = meant is not null ? $"did you mean `{number}{meant}`? " : unit.StartsWith("mo", StringComparison.OrdinalIgnoreCase) ? "a month has no fixed length: write days; " : "";
        return new Fault(
            ValueRules.UnknownUnit, $"`{unit}` is not a unit of time", hint + Units) { Suggestions = meant is null ? [] : [number + meant] };
    }

    [GeneratedRegex(
        @"\G\s*(?<number>[+-]?[0-9]*\.?[0-9]+([eE][+-]?[0-9]+)?)\s*(?<unit>[A-Za-zµ]*)\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();

    [GeneratedRegex(@"[0-9](?<unit>[smhdwy])\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UsualUnit();

    [GeneratedRegex(@"^[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClockTime();
}
