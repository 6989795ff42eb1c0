using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Units;
using NodaTime;

namespace ChannelSim.Scenarios.Values;

/// <summary>What a moment was meant to be, written as the format has it.</summary>
/// <param name="Options">The ways it can be meant, the likeliest first; each with words on when it is that one, or none.</param>
/// <param name="Note">What else is to be said; empty where nothing is.</param>
internal sealed record MomentMeant(ImmutableArray<(string Text, string When)> Options, string Note = "")
{
    public IEnumerable<string> Texts => Options.Select(option => option.Text);

    /// <summary><c>write `2027-09-14T13:30Z` (2027-09-14T21:30 in Asia/Taipei)</c>.</summary>
    public string Hint => "write " + string.Join(" or ", Options.Select(option => $"`{option.Text}`{(option.When.Length > 0 ? " " + option.When : "")}")) + (Note.Length > 0 ? $" ({Note})" : "");
}

/// <summary>Dates and times as people write them: date-time groups, clock times, other orders of day and month, days and hours after the start.</summary>
internal sealed partial class MomentGuess(ScenarioClock? clock)
{
    private const string Months = "JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT|SEP|OCT|NOV|DEC";

    private DateTimeZone Zone => clock?.Zone ?? DateTimeZone.Utc;

    private LocalDateTime? Start => clock?.LocalAt(SimTime.Start, Zone).LocalDateTime;

    /// <summary>What a text means; null where nobody knows.</summary>
    public MomentMeant? Of(string text)
    {
        if (text.Length is 0 or > 60) return null;
        var plain = Blanks().Replace(text.Trim().ToUpperInvariant(), " ").TrimEnd('.');
        return Serial(plain) ?? Relative(plain) ?? Group(plain) ?? Dated(Weekday().Replace(plain, "")) ?? OnDay(plain) ?? TimeOnly(plain) ?? InNamedZone(text.Trim());
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
        if (rest.Length > 0) return letter == "D" && rest is not ("D" or "DAY" or "DAYS") && Start is { } start && Time(rest) is { } time ? new MomentMeant([(Written(start.Date.PlusDays(whole).At(time.Time)) + time.Suffix, "")]) : DurationGuess.Of($"{whole} {rest}") is { } meant ? new MomentMeant([(meant, "")]) : null;
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

    /// <summary>A date in some order, perhaps with a time.</summary>
    private MomentMeant? Dated(string plain)
    {
        foreach (var (pattern, read) in new (Regex, Func<Match, IEnumerable<(LocalDate, string)>>)[]
            { (YearFirst(), InOrder), (Compact(), InOrder), (TwoNumbersAndYear(), EitherOrder), (DayMonth(), InOrder), (MonthDay(), InOrder), (NumberedDay(), CountedDay), (TwoNumbers(), EitherOrder) })
        {
            if (pattern.Match(plain) is not { Success: true } match) continue;
            var rest = plain[match.Length..].TrimStart(' ', ',', '@');
            if (rest.StartsWith("AT ", StringComparison.Ordinal)) rest = rest[3..];
            var time = rest.Length == 0 ? (LocalTime.Midnight, "") : Time(rest.TrimStart('T', ' '));
            var dates = read(match).Distinct().ToList();
            if (time is not { } at || dates.Count == 0) continue;
            var options = dates.OrderByDescending(date => IsWithin(date.Item1.At(at.Item1))).Select(date => (rest.Length == 0 ? Day(date.Item1) : Written(date.Item1.At(at.Item1)) + at.Item2, dates.Count > 1 ? date.Item2 : ""));
            return new MomentMeant([.. options]);
        }

        return null;
    }

    private bool IsWithin(LocalDateTime local) => clock is not null && LocalTimes.ToInstant(local, Zone) is var instant && instant >= clock.Start && instant < clock.InstantAt(new SimTime(clock.Horizon.Minutes));

    private IEnumerable<(LocalDate, string)> InOrder(Match match)
    {
        var year = match.Groups["year"] is { Success: true } digits ? YearOf(digits.Value) : Start?.Year ?? 0;
        var month = match.Groups["name"] is { Success: true } name ? MonthOf(name.Value) : int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        var day = match.Groups["day"].Value;
        if (month > 12 && match.Groups["month"].Success) (month, day) = (int.Parse(day, CultureInfo.InvariantCulture), match.Groups["month"].Value);
        if (year > 0 && DateOf(year, month, day) is { } date) yield return (date, "");
    }

    private IEnumerable<(LocalDate, string)> EitherOrder(Match match)
    {
        var year = match.Groups["year"] is { Success: true } digits ? YearOf(digits.Value) : Start?.Year ?? 0;
        var (one, other) = (match.Groups["one"].Value, match.Groups["other"].Value);
        if (year == 0) yield break;
        if (DateOf(year, int.Parse(other, CultureInfo.InvariantCulture), one) is { } dayFirst) yield return (dayFirst, "if the day comes first");
        if (match.Groups["year"] is { Success: true, Length: 2 } last && DateOf(YearOf(one.PadLeft(2, '0')), int.Parse(other, CultureInfo.InvariantCulture), last.Value) is { } yearFirst && IsWithin(yearFirst.At(LocalTime.Midnight.PlusHours(12)))) yield return (yearFirst, "if the year comes first");
        if (one != other && DateOf(year, int.Parse(one, CultureInfo.InvariantCulture), other) is { } monthFirst) yield return (monthFirst, "if the month comes first");
    }

    private IEnumerable<(LocalDate, string)> CountedDay(Match match)
    {
        if (Start is { } start) yield return (start.Date.PlusDays(Math.Max(0, int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) - 1)), "");
    }

    /// <summary>A day of the week, today or tomorrow: the first from the start on.</summary>
    private MomentMeant? OnDay(string plain)
    {
        if (NamedDay().Match(plain) is not { Success: true } match || Start is not { } start) return null;
        var rest = match.Groups["rest"].Value.Trim(' ', ',').TrimStart('T', '@', ' ');
        if (rest.StartsWith("AT ", StringComparison.Ordinal)) rest = rest[3..];
        if (rest.Length > 0 && Time(rest) is null) return null;
        var name = match.Groups["name"].Value;
        var weekday = Enum.GetValues<IsoDayOfWeek>().FirstOrDefault(day => day != IsoDayOfWeek.None && day.ToString().StartsWith(name[..3], StringComparison.OrdinalIgnoreCase));
        var date = name switch { "TODAY" => start.Date, "TOMORROW" => start.Date.PlusDays(1), _ => start.Date.PlusDays(-1).Next(weekday) };
        return new MomentMeant([(rest.Length == 0 ? Day(date) : Written(date.At(Time(rest)!.Value.Time)) + Time(rest)!.Value.Suffix, "")]);
    }

    /// <summary>A time without a date: the first such moment from the start on.</summary>
    private MomentMeant? TimeOnly(string plain)
    {
        if (Time(plain.TrimStart('T', '@', ' ')) is not { } time) return null;
        if (Start is not { } start) return new MomentMeant([], $"the date is missing: for instance `2027-09-14T{time.Time.ToString("HH:mm", CultureInfo.InvariantCulture)}`");
        if (time.Suffix.Length > 0 && Offsets.OfSuffix(time.Suffix) is { } offset) start = clock!.Start.WithOffset(offset).LocalDateTime;
        var local = start.Date.At(time.Time);
        if (local < start) local = local.PlusDays(1);
        var shown = Written(local) + time.Suffix;
        if (plain.EndsWith('L') && time.Suffix == "+11:00" && TimeOnly(plain.TrimEnd('L', ' ')) is { Options: [var here] })
            return new MomentMeant([(here.Text, "if `L` means local time"), (shown, "if it is the zone letter")]);
        return new MomentMeant([(shown, "")], time.Suffix.Length > 0 && AtZoneNote(local, time.Suffix) is { Length: > 0 } note ? note : $"the first {time.Time.ToString("HH:mm", CultureInfo.InvariantCulture)} after the start");
    }

    private string AtZoneNote(LocalDateTime local, string suffix) => Offsets.OfSuffix(suffix) is { } offset && local.WithOffset(offset).ToInstant().InZone(Zone).LocalDateTime is var here && here != local
        ? $"{Written(here)} in {Zone.Id}" : "";

    private static LocalDate? DateOf(int year, int month, string day) =>
        int.Parse(day, CultureInfo.InvariantCulture) is var d and > 0 && month is >= 1 and <= 12 && year is >= 1 and < 9000 && d <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, d) : null;

    private static LocalTime? TimeOf(string hour, string minute) =>
        int.Parse(hour, CultureInfo.InvariantCulture) is var h and < 24 && int.Parse(minute, CultureInfo.InvariantCulture) is var m and < 60 ? new LocalTime(h, m) : null;

    private static (LocalTime Time, string Suffix)? Time(string text) => ClockGuess.Of(text);

    private static int MonthOf(string name) => Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames, month => month.Length > 0 && name.StartsWith(month, StringComparison.OrdinalIgnoreCase)) + 1;

    private static int YearOf(string digits) => int.Parse(digits, CultureInfo.InvariantCulture) + (digits.Length == 2 ? 2000 : 0);

    private static string Written(LocalDateTime local) => local.ToString("uuuu'-'MM'-'dd'T'HH':'mm", CultureInfo.InvariantCulture);

    private static string Day(LocalDate date) => date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\s\u00A0]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^[45][0-9]{4}([.,][0-9]{1,12})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpreadsheetDay();

    [GeneratedRegex(@"^(MON|TUE|WED|THU|FRI|SAT|SUN)[A-Z]*[., ]+(?=[0-9A-Z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^(?<letter>[DHTEMG]) ?(?<sign>[+-]) ?(?<number>[0-9]{1,4})(:(?<minute>[0-5][0-9]))?(?<rest> ?[^0-9:].*| .*)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex After();

    [GeneratedRegex(@"^(?<day>[0-3][0-9]) ?/?(?<time>[0-2][0-9][0-5][0-9]) ?(HRS )?(?<zone>[A-Z])?? ?(?<month>" + Months + @")? ?(?<year>[0-9]{4}|[0-9]{2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateTimeGroup();

    [GeneratedRegex(@"^(?<year>[0-9]{4})[-/. ](?<month>[0-9]{1,2})[-/. ](?<day>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<year>(19|20)[0-9]{2})(?<month>[01][0-9])(?<day>[0-3][0-9])(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(?<one>[0-9]{1,2})[-/.] ?(?<other>[0-9]{1,2})[-/.] ?(?<year>[0-9]{4}|[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TwoNumbersAndYear();

    [GeneratedRegex(@"^((?<one>[0-9]{1,2})/(?<other>[0-9]{1,2})|(?<one>[0-9]{1,2})\. ?(?<other>[0-9]{1,2})\.)(?![0-9/])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TwoNumbers();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(ST|ND|RD|TH)?\.?( OF)?[ -]*(?<name>" + Months + @")(?![A-Z])\.?([ ,'-]*(?<year>[0-9]{4}|[0-9]{2})(?![0-9:.H]))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"^(?<name>" + Months + @")(?![A-Z])\.?[ -]*(?<day>[0-9]{1,2})(ST|ND|RD|TH)?(?![0-9:.])([, ]+(?<year>(19|20)[0-9]{2})(?![0-9]))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^DAY ?(?<day>[0-9]{1,3})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberedDay();

    [GeneratedRegex(@"^(?<name>TODAY|TOMORROW|MON|TUE|WED|THU|FRI|SAT|SUN|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)(?![A-Z])(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedDay();
}
