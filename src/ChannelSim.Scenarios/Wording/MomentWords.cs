using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Values;
using NodaTime;
using NodaTime.Text;

namespace ChannelSim.Scenarios.Wording;

/// <summary>Moments of a scenario as one reads them aloud.</summary>
internal static class MomentWords
{
    private static readonly ZonedDateTimePattern Full = ZonedDateTimePattern.CreateWithInvariantCulture("dddd d MMMM uuuu 'at' HH:mm", null);
    private static readonly ZonedDateTimePattern Seconds = ZonedDateTimePattern.CreateWithInvariantCulture("dddd d MMMM uuuu 'at' HH:mm:ss", null);

    private static readonly Instant Last = Instant.FromUtc(9999, 1, 1, 0, 0);

    /// <summary>Day and time in the scenario's zone: <c>Tuesday 15 November 2022 at 15:40</c>.</summary>
    public static string Of(ScenarioClock clock, double minutes)
    {
        if (minutes > (Last - clock.Start).TotalMinutes) return $"a day beyond the calendar, {After(minutes)} after the start";
        var local = clock.LocalAt(new SimTime(minutes), clock.Zone);
        return (local.Second == 0 ? Full : Seconds).Format(local);
    }

    /// <summary>The same with the zone and the time since the start, for one moment alone.</summary>
    public static string Exactly(ScenarioClock clock, double minutes) =>
        $"{Of(clock, minutes)} ({clock.Zone.Id}), {(minutes == 0 ? "the start" : $"{After(minutes)} after the start")}";

    private static string After(double minutes) => minutes < 2880 ? NumberWords.Span(minutes) : $"{NumberWords.Plain(Math.Round(minutes / 1440, 2))} d";
}
