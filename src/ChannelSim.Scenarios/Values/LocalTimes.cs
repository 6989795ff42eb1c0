using NodaTime;
using NodaTime.TimeZones;

namespace ChannelSim.Scenarios.Values;

/// <summary>
/// Local time to instant: a time that summer time leaves out is taken later by the gap (an hour, nearly everywhere), one that comes twice
/// is taken the first time.
/// </summary>
internal static class LocalTimes
{
    private static readonly ZoneLocalMappingResolver Rule = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnForwardShifted);

    public static Instant ToInstant(LocalDateTime local, DateTimeZone zone) => zone.ResolveLocal(local, Rule).ToInstant();
}
