using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using NodaTime;

namespace ChannelSim.Scenarios.Values;

/// <summary>Time zones of the IANA database.</summary>
internal static class Zones
{
    public static DateTimeZone? Read(ScalarNode scalar, Reading reading)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(scalar.Text);
        if (zone is not null && DateTimeZoneProviders.Tzdb.Ids.Contains(scalar.Text)) return zone;
        var near = reading.Findings.Near(scalar.Text, DateTimeZoneProviders.Tzdb.Ids);
        reading.Findings.Report(
            ValueRules.UnknownZone, scalar.Place, $"there is no time zone `{scalar.Text}`",
            near.Length > 0 ? $"did you mean {Suggestion.Either(near)}?" : "zones are those of the IANA database, such as `Europe/Berlin`", near);
        return null;
    }
}
