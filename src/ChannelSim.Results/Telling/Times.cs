using System.Globalization;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Values;
using NodaTime;
using NodaTime.Text;

namespace ChannelSim.Results.Telling;

/// <summary>Moments of a replication as people read them.</summary>
internal static class Times
{
    private const double WeekAhead = 6 * 1440;
    private static readonly OffsetDateTimePattern Data = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    /// <summary>How long after the start, in hours and minutes: <c>T+02:17</c>.</summary>
    public static string After(double minutes) => string.Create(CultureInfo.InvariantCulture, $"T+{Math.Floor(minutes / 60):00}:{Math.Floor(minutes % 60):00}");

    /// <summary>Date, time and zone, e.g. <c>2022-03-01 00:00 (Europe/Berlin)</c>.</summary>
    public static string Describe(this ScenarioClock clock, double minutes)
    {
        var local = At(clock, minutes); // by its numbers: every page needs this, and a pattern takes long to make
        return string.Create(CultureInfo.InvariantCulture, $"{local.Year:0000}-{local.Month:00}-{local.Day:00} {local.Hour:00}:{local.Minute:00} ({clock.Zone.Id})");
    }

    /// <summary>Date, time and offset in the scenario's zone, for data: <c>2022-11-15T15:40:00+01:00</c>.</summary>
    public static string LocalWithOffset(this ScenarioClock clock, double minutes) => Data.Format(At(clock, minutes).ToOffsetDateTime());

    /// <summary>Weekday and time of day in the scenario's zone alone, for lists of moments: <c>Tue 22:40</c>.</summary>
    public static string Local(this ScenarioClock clock, double minutes)
    {
        var own = At(clock, minutes);
        return Say(own, "ddd HH:mm") + ClockChanges.Which(own);
    }

    /// <summary>The day in words, in the scenario's zone.</summary>
    public static string DayOf(this ScenarioClock clock, double minutes) => Say(At(clock, minutes), "dddd d MMMM uuuu");

    /// <summary>
    /// The time of day in every zone that the scenario shows, its own first, the day said wherever it is another:
    /// <c>22:40 (21:40 UTC, Wednesday 00:40 Moscow)</c>.
    /// </summary>
    public static string ClockOf(this ScenarioClock clock, double minutes)
    {
        var own = At(clock, minutes);
        return Say(own, "HH:mm") + ClockChanges.Which(own) + Elsewhere(clock, minutes, own);
    }

    /// <summary>A moment to come: weekday and time, the date too where it is a week away, in every zone that the scenario shows.</summary>
    public static string Ahead(this ScenarioClock clock, double now, double minutes)
    {
        var own = At(clock, minutes);
        var shown = Say(own, minutes - now < WeekAhead ? "dddd HH:mm" : own.Year == At(clock, now).Year ? "dddd d MMMM HH:mm" : "dddd d MMMM uuuu HH:mm");
        return shown + ClockChanges.Which(own) + Elsewhere(clock, minutes, own);
    }

    /// <summary>The zones that are shown beside the scenario's own, each with what tells it apart: its place, or the whole name where two share that.</summary>
    public static IReadOnlyList<(DateTimeZone Zone, string Label)> OtherZones(this ScenarioClock clock)
    {
        var zones = clock.Show.Where(zone => zone.Id != clock.Zone.Id).DistinctBy(zone => zone.Id).ToList();
        var labels = zones.Append(clock.Zone).CountBy(Short).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        return [.. zones.Select(zone => (zone, labels[Short(zone)] > 1 ? zone.Id.Replace('_', ' ') : Short(zone)))];
    }

    private static string Elsewhere(ScenarioClock clock, double minutes, ZonedDateTime own)
    {
        var others = clock.OtherZones().Select(other => InZone(clock.LocalAt(new SimTime(minutes), other.Zone), own, other.Label)).ToList();
        return others.Count == 0 ? "" : $" ({string.Join(", ", others)})";
    }

    private static string InZone(ZonedDateTime local, ZonedDateTime own, string label) => $"{Say(local, local.Date == own.Date ? "HH:mm" : "dddd HH:mm")} {label}{ClockChanges.Which(local)}";

    private static ZonedDateTime At(ScenarioClock clock, double minutes) => clock.LocalAt(new SimTime(minutes), clock.Zone);

    private static string Say(ZonedDateTime local, string pattern) => local.ToString(pattern, CultureInfo.InvariantCulture);

    // An Etc zone counts backwards: Etc/GMT+5 is five hours behind Greenwich, and is said so.
    private static string Short(DateTimeZone zone) => zone.Id.StartsWith("Etc/GMT", StringComparison.Ordinal) && zone.MinOffset != Offset.Zero
        ? $"UTC{zone.MinOffset.ToString("+H:mm", CultureInfo.InvariantCulture).Replace(":00", "", StringComparison.Ordinal)}"
        : zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
