using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Scenarios.Diagnostics;
using NodaTime;

namespace ChannelSim.Scenarios.Values;

/// <summary>
/// A date, perhaps with a time, perhaps with an offset, to an instant. Made of its numbers, because a pattern of the library takes longer to make than a small run to compute.
/// </summary>
internal static partial class MomentText
{
    /// <summary>Whether a text wants to be a date rather than a duration.</summary>
    public static bool LooksLikeDate(string text) => DateLike().IsMatch(text);

    public static (Instant Value, Fault? Fault) Read(string text, DateTimeZone zone) =>
        Written().Match(text) is { Success: true } parts && Local(parts) is { } local && At(local, parts, zone) is { } instant ? (instant, null) : (default, NotMoment(text));

    /// <summary>The local time of a moment that is written without an offset; null where it has one, or is no moment.</summary>
    public static LocalDateTime? LocalOf(string text) => Written().Match(text) is { Success: true } parts && parts.Groups["offset"].Length == 0 ? Local(parts) : null;

    // 24:00 is the beginning of the next day, of which the last one has none.
    private static LocalDateTime? Local(Match parts)
    {
        var (year, month, day) = (Number(parts, "year"), Number(parts, "month"), Number(parts, "day"));
        if (month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month)) return null;
        var (hour, minute, second) = (Number(parts, "hour"), Number(parts, "minute"), Number(parts, "second"));
        var nanosecond = int.Parse(parts.Groups["fraction"].Value.PadRight(9, '0'), CultureInfo.InvariantCulture);
        var isEndOfDay = (hour, minute, second, nanosecond) == (24, 0, 0, 0);
        if (!isEndOfDay && (hour > 23 || minute > 59 || second > 59)) return null;
        var date = new LocalDate(year, month, day);
        return isEndOfDay && date == LocalDate.MaxIsoValue ? null : date.AtMidnight().PlusHours(hour).PlusMinutes(minute).PlusSeconds(second).PlusNanoseconds(nanosecond);
    }

    private static Instant? At(LocalDateTime local, Match parts, DateTimeZone zone)
    {
        if (parts.Groups["offset"].Length == 0) return LocalTimes.ToInstant(local, zone);
        var (hours, minutes) = (Number(parts, "hours"), Number(parts, "minutes"));
        if (minutes > 59 || (hours * 60) + minutes > 18 * 60) return null;
        if (local.Year == LocalDate.MaxIsoValue.Year) return local.InUtc().ToInstant(); // beyond what a scenario may reach, and an offset may lead beyond what there is
        var ahead = Offset.FromHoursAndMinutes(hours, minutes);
        return local.WithOffset(parts.Groups["offset"].Value[0] == '-' ? -ahead : ahead).ToInstant();
    }

    private static int Number(Match parts, string name) => parts.Groups[name] is { Length: > 0, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;

    private static Fault NotMoment(string text) => new(ValueRules.NotMoment, $"`{text}` is no date and time", Hint(text));

    private static string Hint(string text) => text switch
    {
        _ when ClockOnly().IsMatch(text) => "the date is missing: `2022-11-15T" + text + "`",
        _ when Ordinary().IsMatch(text) => "write the year first: `2022-11-15`",
        _ when Written().IsMatch(text) => "there is no such day or time in the calendar",
        _ => "write `2022-11-15T15:40+01:00`, `2022-11-15T15:40` (local) or `2022-11-15`",
    };

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})"
        + @"([T ](?<hour>[0-9]{2}):(?<minute>[0-9]{2})(:(?<second>[0-9]{2})(\.(?<fraction>[0-9]{1,9}))?)? ?(?<offset>Z|[+-](?<hours>[0-9]{2})(:(?<minutes>[0-9]{2}))?)?)?$",
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
