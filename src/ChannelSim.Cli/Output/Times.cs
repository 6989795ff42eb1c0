using System.Globalization;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios;
using NodaTime;
using NodaTime.Text;

namespace ChannelSim.Cli.Output;

/// <summary>Moments of a replication as people read them.</summary>
internal static class Times
{
    private static readonly ZonedDateTimePattern Full = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm", null);
    private static readonly ZonedDateTimePattern Day = ZonedDateTimePattern.CreateWithInvariantCulture("dddd d MMMM uuuu", null);
    private static readonly ZonedDateTimePattern Clock = ZonedDateTimePattern.CreateWithInvariantCulture("HH:mm:ss", null);

    /// <summary>Date, time and zone, e.g. <c>2022-03-01 00:00 (Europe/Berlin)</c>.</summary>
    public static string Describe(this ScenarioClock clock, double minutes) => $"{Full.Format(clock.LocalAt(new SimTime(minutes), clock.Zone))} ({clock.Zone.Id})";

    /// <summary>Date and time in the scenario's zone.</summary>
    public static string Local(this ScenarioClock clock, double minutes) => Full.Format(clock.LocalAt(new SimTime(minutes), clock.Zone));

    /// <summary>The day in words, in the scenario's zone.</summary>
    public static string DayOf(this ScenarioClock clock, double minutes) => Day.Format(clock.LocalAt(new SimTime(minutes), clock.Zone));

    /// <summary>The time of day in every zone that the scenario shows, its own first: <c>16:40:12 (15:40 UTC, 18:40 Moscow)</c>.</summary>
    public static string ClockOf(this ScenarioClock clock, double minutes)
    {
        var time = new SimTime(minutes);
        var others = clock.Show.Where(zone => !zone.Equals(clock.Zone)).Select(zone => $"{clock.LocalAt(time, zone).ToString("HH:mm", CultureInfo.InvariantCulture)} {Short(zone)}");
        var own = Clock.Format(clock.LocalAt(time, clock.Zone));
        var list = string.Join(", ", others);
        return list.Length == 0 ? own : $"{own} ({list})";
    }

    private static string Short(DateTimeZone zone) => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
