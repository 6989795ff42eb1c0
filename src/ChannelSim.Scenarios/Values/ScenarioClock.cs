using System.Collections.Immutable;
using ChannelSim.Engine.Units;
using NodaTime;

namespace ChannelSim.Scenarios.Values;

/// <summary>How the minutes of a replication and the calendar of the file belong together.</summary>
/// <param name="Start">Minute 0.</param>
/// <param name="Horizon">Length of a replication.</param>
/// <param name="Zone">Zone of times that are written without an offset.</param>
/// <param name="Show">Zones in which times are shown, at least one.</param>
public sealed record ScenarioClock(Instant Start, SimDuration Horizon, DateTimeZone Zone, ImmutableArray<DateTimeZone> Show)
{
    /// <summary>The instant of a moment, to the nearest tick (100 ns).</summary>
    public Instant InstantAt(SimTime time) => Start + Duration.FromTicks(Math.Round(time.Minutes * NodaConstants.TicksPerMinute));

    /// <summary>The moment of an instant, in minutes after the start; negative before it.</summary>
    public SimTime TimeAt(Instant instant) => new((instant - Start).TotalTicks / NodaConstants.TicksPerMinute);

    /// <summary>The moment in a zone's own time.</summary>
    public ZonedDateTime LocalAt(SimTime time, DateTimeZone zone) => InstantAt(time).InZone(zone);
}
