using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Engine.Units;
using NodaTime;
using static ChannelSim.Scenarios.Values.CalendarWords;

namespace ChannelSim.Scenarios.Values;

/// <summary>Dates as people write them, perhaps with a time: in any order of day, month and year, by names of months and of days, as the third day.</summary>
internal sealed partial class DateGuess(ScenarioClock? clock)
{
    private DateTimeZone Zone => clock?.Zone ?? DateTimeZone.Utc;

    private LocalDateTime? Start => clock?.LocalAt(SimTime.Start, Zone).LocalDateTime;

    /// <summary>What a text means; null where nobody knows.</summary>
    /// <param name="plain">The text in capitals, with single blanks.</param>
    public MomentMeant? Of(string plain) => Dated(Weekday().Replace(plain, "")) ?? OnDay(plain);

    /// <summary>A date in some order, perhaps with a time.</summary>
    private MomentMeant? Dated(string plain)
    {
        foreach (var (pattern, read) in new (Regex, Func<Match, IEnumerable<(LocalDate, string)>>)[]
            { (Week(), OfWeek), (YearFirst(), InOrder), (Compact(), InOrder), (TwoNumbersAndYear(), EitherOrder), (DayMonth(), InOrder), (MonthDay(), InOrder), (NumberedDay(), CountedDay), (TwoNumbers(), EitherOrder) })
        {
            if (pattern.Match(plain) is not { Success: true } match) continue;
            var rest = plain[match.Length..].TrimStart(' ', ',', '@');
            if (rest.StartsWith("AT ", StringComparison.Ordinal)) rest = rest[3..];
            var time = rest.Length == 0 ? (LocalTime.Midnight, "") : ClockGuess.Of(rest.TrimStart('T', ' '));
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

    /// <summary>A week of ISO 8601, of which Monday is meant where no day is said.</summary>
    private static IEnumerable<(LocalDate, string)> OfWeek(Match match)
    {
        var (year, week) = (int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["week"].ValueSpan, CultureInfo.InvariantCulture));
        var day = match.Groups["day"] is { Success: true } digit ? int.Parse(digit.ValueSpan, CultureInfo.InvariantCulture) : 1;
        if (week >= 1 && week <= NodaTime.Calendars.WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso)) yield return (LocalDate.FromWeekYearWeekAndDay(year, week, (IsoDayOfWeek)day), "");
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
        if (rest.Length > 0 && ClockGuess.Of(rest) is null) return null;
        var name = match.Groups["name"].Value;
        var weekday = Enum.GetValues<IsoDayOfWeek>().FirstOrDefault(day => day != IsoDayOfWeek.None && day.ToString().StartsWith(name[..3], StringComparison.OrdinalIgnoreCase));
        var date = name switch { "TODAY" => start.Date, "TOMORROW" => start.Date.PlusDays(1), _ => start.Date.PlusDays(-1).Next(weekday) };
        return new MomentMeant([(rest.Length == 0 ? Day(date) : Written(date.At(ClockGuess.Of(rest)!.Value.Time)) + ClockGuess.Of(rest)!.Value.Suffix, "")]);
    }

    [GeneratedRegex(@"^(MON|TUE|WED|THU|FRI|SAT|SUN)[A-Z]*[., ]+(?=[0-9A-Z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Weekday();

    [GeneratedRegex("^(?<year>[1-8][0-9]{3})-?W(?<week>[0-5][0-9])(-?(?<day>[1-7]))?(?![0-9-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Week();

    [GeneratedRegex(@"^(?<year>[0-9]{4})[-/. ](?<month>[0-9]{1,2})[-/. ](?<day>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<year>(19|20)[0-9]{2})(?<month>[01][0-9])(?<day>[0-3][0-9])(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(?<one>[0-9]{1,2})[-/.] ?(?<other>[0-9]{1,2})[-/.] ?(?<year>[0-9]{4}|[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TwoNumbersAndYear();

    [GeneratedRegex(@"^((?<one>[0-9]{1,2})/(?<other>[0-9]{1,2})|(?<one>[0-9]{1,2})\. ?(?<other>[0-9]{1,2})\.)(?![0-9/])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TwoNumbers();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(ST|ND|RD|TH|ER)?\.?( OF)?[ -]*(?<name>" + Months + @")(?![A-Z])\.?([ ,'-]*(?<year>[0-9]{4}|[0-9]{2})(?![0-9:.H]))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"^(?<name>" + Months + @")(?![A-Z])\.?[ -]*(?<day>[0-9]{1,2})(ST|ND|RD|TH)?(?![0-9:.])([, ]+(?<year>(19|20)[0-9]{2})(?![0-9]))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^DAY ?(?<day>[0-9]{1,3})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberedDay();

    [GeneratedRegex(@"^(?<name>TODAY|TOMORROW|MON|TUE|WED|THU|FRI|SAT|SUN|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)(?![A-Z])(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamedDay();
}
