using System.Collections.Immutable;
using ChannelSim.Engine.Units;
using NodaTime;

namespace ChannelSim.Scenarios.Values;

/// <summary>The moments of a line's checks: fixed local clock times across the changes of summer time.</summary>
internal static class CheckGrid
{
    /// <summary>Whether checks that often stay at fixed local times: the interval divides a day or is whole days.</summary>
    public static bool Fits(long everyTicks) => everyTicks > 0 && (NodaConstants.TicksPerDay % everyTicks == 0 || everyTicks % NodaConstants.TicksPerDay == 0);

    /// <summary>
    /// Local times <paramref name="first"/>, + every, + 2 every... from the first such time at or after the start; as minutes, ascending, distinct, below the horizon.
    /// A shift of the zone can bring two of them together or swap neighbours that are closer than the shift, hence the order at the end.
    /// </summary>
    public static ImmutableArray<SimTime> Moments(ScenarioClock clock, DateTimeZone zone, LocalTime first, long everyTicks)
    {
        var end = clock.InstantAt(new SimTime(clock.Horizon.Minutes));
        var beyond = end + Duration.FromDays(2);
        var local = First(clock.Start, zone, first);
        var moments = new List<double>();
        for (var instant = LocalTimes.ToInstant(local, zone); instant < beyond; instant = LocalTimes.ToInstant(local, zone))
        {
            if (instant >= clock.Start && instant < end) moments.Add(clock.TimeAt(instant).Minutes);
            if (everyTicks > (beyond - clock.Start).TotalTicks) break;
            local = local.PlusTicks(everyTicks);
        }

        moments.Sort();
        return [.. moments.Distinct().Select(minutes => new SimTime(minutes))];
    }

    private static LocalDateTime First(Instant start, DateTimeZone zone, LocalTime first)
    {
        var local = start.InZone(zone).Date.PlusDays(-1) + first;
        while (LocalTimes.ToInstant(local, zone) < start) local = local.PlusDays(1);
        return local;
    }
}
