using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;
using NodaTime;
using NodaTime.Text;

namespace ChannelSim.Scenarios.Values;

/// <summary>A date, perhaps with a time, perhaps with an offset, to an instant.</summary>
internal static partial class MomentText
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFF");

    // Made when it is needed, and kept by the library: it is the dearer of the two, and most moments have no offset.
    private static OffsetDateTimePattern WithOffset => OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFFo<Z+HH:mm>");

    /// <summary>Whether a text wants to be a date rather than a duration.</summary>
    public static bool LooksLikeDate(string text) => DateLike().IsMatch(text);

    public static (Instant Value, Fault? Fault) Read(string text, DateTimeZone zone)
    {
        var parts = Written().Match(text);
        if (!parts.Success) return (default, NotMoment(text));
        var full = Full(parts);
        var offset = parts.Groups["offset"].Value;
        var instant = offset.Length == 0 ? InZone(full, zone) : AtOffset(full + (offset is "Z" ? "Z" : offset.Length == 3 ? offset + ":00" : offset));
        return instant is null ? (default, NotMoment(text)) : (instant.Value, null);
    }

    /// <summary>The local time of a moment that is written without an offset; null where it has one, or is no moment.</summary>
    public static LocalDateTime? LocalOf(string text)
    {
        var parts = Written().Match(text);
        if (!parts.Success || parts.Groups["offset"].Length > 0) return null;
        return Local.Parse(Full(parts)).TryGetValue(default, out var local) ? local : null;
    }

    private static string Full(Match parts)
    {
        var time = parts.Groups["time"].Value;
        return $"{parts.Groups["date"].Value}T{(time.Length == 0 ? "00:00:00" : time.Length == 5 ? time + ":00" : time)}";
    }

    private static Instant? InZone(string text, DateTimeZone zone) => Local.Parse(text).TryGetValue(default, out var local) ? LocalTimes.ToInstant(local, zone) : null;

    private static Instant? AtOffset(string text) => WithOffset.Parse(text).TryGetValue(default, out var moment) ? moment.ToInstant() : null;

    private static Fault NotMoment(string text) => new(ValueRules.NotMoment, $"`{text}` is no date and time", Hint(text));

    private static string Hint(string text) => text switch
    {
        _ when ClockOnly().IsMatch(text) => "the date is missing: `2022-11-15T" + text + "`",
        _ when Ordinary().IsMatch(text) => "write the year first: `2022-11-15`",
        _ when Written().IsMatch(text) => "there is no such day or time in the calendar",
        _ => "write `2022-11-15T15:40+01:00`, `2022-11-15T15:40` (local) or `2022-11-15`",
    };

    [GeneratedRegex(
        @"^(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})([T ](?<time>[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,9})?)?) ?(?<offset>Z|[+-][0-9]{2}(:[0-9]{2})?)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();

    [GeneratedRegex(
        @"^[0-9]{3,4}[-/.]|^[0-9]{1,2}[-/.][0-9]{1,2}[-/.]|^[0-9]{1,2}:[0-9]{2}|[0-9]T[0-9]|[A-Za-z]{3,}[., ]+[0-9]{4}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateLike();

    [GeneratedRegex(@"^[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ClockOnly();

    [GeneratedRegex(@"^[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ordinary();
}
