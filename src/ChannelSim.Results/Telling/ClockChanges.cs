using System.Globalization;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Values;
using NodaTime;

namespace ChannelSim.Results.Telling;

/// <summary>Nights on which clocks are put forward or back: an hour that comes twice, or never, is said where times are printed.</summary>
internal static class ClockChanges
{
    /// <summary>The day in words, in the scenario's zone, with what the clocks of any zone that is shown do on it.</summary>
    public static string DayWithChanges(this ScenarioClock clock, double minutes)
    {
        var changes = clock.OtherZones().Prepend((clock.Zone, clock.Zone.Id)).SelectMany(shown => Changes(clock, minutes, shown.Item1, shown.Item2)).ToList();
        return changes.Count == 0 ? clock.DayOf(minutes) : $"{clock.DayOf(minutes)} ({string.Join("; ", changes)})";
    }

    /// <summary>Which of the two a local time is that comes twice: <c> before the change</c>; empty for all others.</summary>
    public static string Which(ZonedDateTime local)
    {
        var map = local.Zone.MapLocal(local.LocalDateTime);
        return map.Count < 2 ? "" : map.First().Offset == local.Offset ? " before the change" : " after the change";
    }

    private static IEnumerable<string> Changes(ScenarioClock clock, double minutes, DateTimeZone zone, string label)
    {
        var date = clock.LocalAt(new SimTime(minutes), clock.Zone).Date;
        var day = new Interval(clock.Zone.AtStartOfDay(date).ToInstant(), clock.Zone.AtStartOfDay(date.PlusDays(1)).ToInstant());
        foreach (var (before, after) in zone.GetZoneIntervals(day).Zip(zone.GetZoneIntervals(day).Skip(1)))
        {
            if (before.WallOffset == after.WallOffset) continue;
            var way = before.WallOffset < after.WallOffset ? "forward" : "back";
            yield return $"the clocks of {label} go {way} from {Time(before.IsoLocalEnd)} to {Time(after.IsoLocalStart)}";
        }
    }

    private static string Time(LocalDateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);
}
