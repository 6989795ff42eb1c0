using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Units;
using NodaTime;
using static ChannelSim.Scenarios.Values.CalendarWords;

namespace ChannelSim.Scenarios.Values;

/// <summary>Dates and times as people write them: date-time groups, clock times, other orders of day and month, days and hours after the start.</summary>
internal sealed partial class MomentGuess(ScenarioClock? clock)
{
    private DateTimeZone Zone => clock?.Zone ?? DateTimeZone.Utc;

    private LocalDateTime? Start => clock?.LocalAt(SimTime.Start, Zone).LocalDateTime;

    /// <summary>What a text means; null where nobody knows.</summary>
    public MomentMeant? Of(string text)
    {
        if (text.Length is 0 or > 60) return null;
        var plain = Blanks().Replace(text.Trim().ToUpperInvariant(), " ").TrimEnd('.');
        return Serial(plain) ?? Relative(plain) ?? Group(plain) ?? new DateGuess(clock).Of(plain) ?? TimeOnly(plain) ?? InNamedZone(text.Trim());
    }

    /// <summary>A date as a spreadsheet stores it: the days since 30 December 1899, with the time of day as a fraction; those of 2009 to 2064 only.</summary>
    private static MomentMeant? Serial(string plain)
    {
        if (!SpreadsheetDay().IsMatch(plain) || !double.TryParse(plain.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var days) || days >= 60_000) return null;
        var local = new LocalDateTime(1899, 12, 30, 0, 0).PlusMinutes((long)Math.Round(days * NodaConstants.MinutesPerDay));
        return new MomentMeant([(local.TimeOfDay == LocalTime.Midnight ? Day(local.Date) : Written(local), "")], "the date that a spreadsheet stores as this number");
    }

    /// <summary>A moment with the name of its zone after it.</summary>
    private MomentMeant? InNamedZone(string text)
    {
        var last = text.LastIndexOf(' ') + 1;
        if (last < 2 || !char.IsAsciiLetter(text[last])) return null;
        var name = text[last..].Trim('(', ')');
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) ?? (ZoneGuess.Of(name).Zones is [var id] ? DateTimeZoneProviders.Tzdb[id] : null);
        var before = text[..last].TrimEnd();
        var read = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");
        if (zone is null || !read.Parse(Of(before) is { Options: [var only] } ? only.Text : before.Replace(' ', 'T')).TryGetValue(default, out var local)) return null;
        return zone.Equals(Zone) && clock is not null ? new MomentMeant([(Written(local), "")]) : new MomentMeant([(Written(local) + Offsets.Text(zone.GetUtcOffset(LocalTimes.ToInstant(local, zone))), "")]);
    }

    /// <summary>Days and hours after the start, as plans count them: <c>D+3</c>, <c>H-2</c>, <c>T+02:30</c>.</summary>
    private MomentMeant? Relative(string plain)
    {
        if (After().Match(plain) is not { Success: true } match) return null;
        var (letter, number, rest) = (match.Groups["letter"].Value, match.Groups["number"].Value, match.Groups["rest"].Value.Trim());
        var clockLike = match.Groups["minute"];
        if (match.Groups["sign"].Value == "-" && number.Trim('0').Length > 0)
            return new MomentMeant([], $"nothing can happen before the start{(Start is { } at ? $", {Written(at)}" : "")}: let `clock.start` be earlier, and count from there");
        var whole = int.Parse(number, CultureInfo.InvariantCulture);
        if (rest.Length > 0) return letter == "D" && rest is not ("D" or "DAY" or "DAYS") && Start is { } start && ClockGuess.Of(rest) is { } time ? new MomentMeant([(Written(start.Date.PlusDays(whole).At(time.Time)) + time.Suffix, "")]) : DurationGuess.Of($"{whole} {rest}") is { } meant ? new MomentMeant([(meant, "")]) : null;
        const string note = "a duration counts from the start";
        if (clockLike.Success) return new MomentMeant([($"{whole}h{(clockLike.Value == "00" ? "" : clockLike.Value.TrimStart('0') + "m")}", "")], note);
        if (letter == "D") return new MomentMeant([($"{whole}d", ""), .. Start is { } first ? [(Day(first.Date.PlusDays(whole)), "")] : Array.Empty<(string, string)>()], note);
        return new MomentMeant(letter is "T" or "M" ? [($"{whole}m", "for minutes"), ($"{whole}h", "for hours")] : [($"{whole}h", "")], note);
    }

    /// <summary>A military date-time group: day, time, zone letter, month, year; the last two may be missing.</summary>
    private MomentMeant? Group(string plain)
    {
        if (DateTimeGroup().Match(plain) is not { Success: true } match) return null;
        var month = match.Groups["month"] is { Success: true } name ? MonthOf(name.Value) : Start?.Month ?? 0;
        var year = match.Groups["year"] is { Success: true } digits ? YearOf(digits.Value) : Start?.Year ?? 0;
        if (month == 0 || year == 0 || DateOf(year, month, match.Groups["day"].Value) is not { } date || TimeOf(match.Groups["time"].Value[..2], match.Groups["time"].Value[2..]) is not { } time) return null;
        return AtZone(date.At(time), match.Groups["zone"].Value);
    }

    private MomentMeant AtZone(LocalDateTime local, string letter)
    {
        if (letter is "" or "J") return new MomentMeant([(Written(local), "")], clock is null ? "" : $"local time in {Zone.Id}");
        var offset = Offsets.OfLetter(letter[0]);
        var instant = local.WithOffset(offset).ToInstant();
        if (letter == "L" && offset != LocalTimes.ToInstant(local, Zone).InZone(Zone).Offset)
            return new MomentMeant([(Written(local), "if `L` means local time"), (Written(local) + "+11:00", "if it is the zone letter")]);
        var text = Written(local) + (offset == Offset.Zero ? "Z" : offset.ToString("+HH:mm", CultureInfo.InvariantCulture));
        if (clock is null || instant.InZone(Zone).LocalDateTime == local) return new MomentMeant([(text, "")]);
        return new MomentMeant([(text, "")], $"{Written(instant.InZone(Zone).LocalDateTime)} in {Zone.Id}");
    }

    /// <summary>A time without a date: the first such moment from the start on.</summary>
    private MomentMeant? TimeOnly(string plain)
    {
        if (ClockGuess.Of(plain.TrimStart('T', '@', ' ')) is not { } time) return null;
        if (Start is not { } start) return new MomentMeant([], $"the date is missing: for instance `2027-09-14T{time.Time.ToString("HH:mm", CultureInfo.InvariantCulture)}`");
        if (time.Suffix.Length > 0 && Offsets.OfSuffix(time.Suffix) is { } offset) start = clock!.Start.WithOffset(offset).LocalDateTime;
        var local = start.Date.At(time.Time);
        if (local < start) local = local.PlusDays(1);
        var shown = Written(local) + time.Suffix;
        if (plain.EndsWith('L') && time.Suffix == "+11:00" && TimeOnly(plain.TrimEnd('L', ' ')) is { Options: [var here] })
            return new MomentMeant([(here.Text, "if `L` means local time"), (shown, "if it is the zone letter")]) { IsFirst = true };
        return new MomentMeant([(shown, "")], time.Suffix.Length > 0 && AtZoneNote(local, time.Suffix) is { Length: > 0 } note ? note : $"the first {time.Time.ToString("HH:mm", CultureInfo.InvariantCulture)} after the start") { IsFirst = true };
    }

    private string AtZoneNote(LocalDateTime local, string suffix) => Offsets.OfSuffix(suffix) is { } offset && local.WithOffset(offset).ToInstant().InZone(Zone).LocalDateTime is var here && here != local
        ? $"{Written(here)} in {Zone.Id}" : "";

    private static LocalTime? TimeOf(string hour, string minute) =>
        int.Parse(hour, CultureInfo.InvariantCulture) is var h and < 24 && int.Parse(minute, CultureInfo.InvariantCulture) is var m and < 60 ? new LocalTime(h, m) : null;

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^[45][0-9]{4}([.,][0-9]{1,12})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpreadsheetDay();

    [GeneratedRegex(@"^(?<letter>[DHTEMG]) ?(?<sign>[+-]) ?(?<number>[0-9]{1,4})(:(?<minute>[0-5][0-9]))?(?<rest> ?[^0-9:].*| .*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?<day>[0-3][0-9]) ?/?(?<time>[0-2][0-9][0-5][0-9]) ?(HRS )?(?<zone>[A-Z])?? ?(?<month>" + Months + @")? ?(?<year>[0-9]{4}|[0-9]{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateTimeGroup();
}
