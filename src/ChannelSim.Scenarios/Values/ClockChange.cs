using System.Globalization;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using NodaTime;
using NodaTime.TimeZones;

namespace ChannelSim.Scenarios.Values;

/// <summary>Tells of a local time that the change of the clocks leaves out or brings twice; <see cref="LocalTimes"/> says how it is taken.</summary>
internal static class ClockChange
{
    /// <summary>A warning where the text of a key is such a time in its zone; nothing where it has an offset, or is no moment.</summary>
    public static void Check(ScalarNode scalar, string key, DateTimeZone zone, Findings findings)
    {
        if (MomentText.LocalOf(scalar.Text) is not { } local || zone.MapLocal(local) is not { Count: not 1 } map) return;
        if (map.Count == 0) Missing(scalar, key, local, map, findings);
        else Twice(scalar, key, local, map, findings);
    }

    private static void Missing(ScalarNode scalar, string key, LocalDateTime local, ZoneLocalMapping map, Findings findings)
    {
        var taken = Written(LocalTimes.ToInstant(local, map.Zone).InZone(map.Zone).LocalDateTime);
        findings.Report(
            WarningRules.ClockChange, scalar.Place, $"`{key}: {scalar.Text}` does not exist in {map.Zone.Id}: the clocks go forward {Change(map)}",
            $"it is taken as `{taken}`; write that, or the time that is meant", taken);
    }

    private static void Twice(ScalarNode scalar, string key, LocalDateTime local, ZoneLocalMapping map, Findings findings)
    {
        var (first, second) = (Written(local) + Offsets.Text(map.First().Offset), Written(local) + Offsets.Text(map.Last().Offset));
        findings.Report(
            WarningRules.ClockChange, scalar.Place, $"`{key}: {scalar.Text}` comes twice in {map.Zone.Id}: the clocks go back {Change(map)}",
            $"the first is taken, `{first}`; write that if it is meant, or `{second}` for the second", first, second);
    }

    /// <summary><c>from 02:00 to 03:00</c>; with the dates where the change crosses midnight.</summary>
    private static string Change(ZoneLocalMapping map)
    {
        var (from, to) = (map.EarlyInterval.IsoLocalEnd, map.LateInterval.IsoLocalStart);
        return from.Date == to.Date ? $"from {Clock(from)} to {Clock(to)}" : $"from {Written(from)} to {Written(to)}";
    }

    private static string Clock(LocalDateTime local) => Written(local)[11..];

    private static string Written(LocalDateTime local) =>
        local.ToString(local.TimeOfDay.With(TimeAdjusters.TruncateToMinute) == local.TimeOfDay ? "uuuu'-'MM'-'dd'T'HH':'mm" : "uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFF", CultureInfo.InvariantCulture);
}
