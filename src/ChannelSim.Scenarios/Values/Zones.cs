using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using NodaTime;

namespace ChannelSim.Scenarios.Values;

/// <summary>Time zones of the IANA database.</summary>
internal static class Zones
{
    private const string Kind = "zones are those of the IANA database, such as `Europe/Berlin`, or `UTC`";

    public static DateTimeZone? Read(ScalarNode scalar, Findings findings)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(scalar.Text);
        if (zone is not null && DateTimeZoneProviders.Tzdb.Ids.Contains(scalar.Text)) return zone;
        var (meant, note) = ZoneGuess.Of(scalar.Text);
        if (meant.IsEmpty) meant = findings.Near(scalar.Text, DateTimeZoneProviders.Tzdb.Ids);
        if (meant.IsEmpty && scalar.Text.Length > 4) meant = [.. findings.Near(scalar.Text, ZoneGuess.Cities).Take(1).SelectMany(city => ZoneGuess.Of(city).Zones)];
        findings.Report(
            ValueRules.UnknownZone, scalar.Place, $"there is no time zone `{scalar.Text}`",
            meant.Length > 0 ? $"did you mean {Suggestion.Either(meant)}?{(note.Length > 0 ? $" ({note})" : "")}" : Kind, meant);
        return null;
    }

    /// <summary>Zones in which times are shown; one that is there already, perhaps under another name, is told and left out.</summary>
    public static ImmutableArray<DateTimeZone>? ReadAll(ImmutableArray<ScalarNode> texts, Findings findings)
    {
        var zones = texts.Select(text => (Text: text, Zone: Read(text, findings))).ToList();
        if (zones.Exists(zone => zone.Zone is null)) return null;
        if (zones.Count < 2) return [.. zones.Select(zone => zone.Zone!)]; // most scenarios: the database is dear to open
        var map = NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.CanonicalIdMap;
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        var shown = ImmutableArray.CreateBuilder<DateTimeZone>();
        foreach (var (text, zone) in zones)
        {
            if (seen.TryAdd(map[text.Text], text.Text)) shown.Add(zone!);
            else if (seen[map[text.Text]] is var first) findings.Report(
                TextWarningRules.ShownTwice, text.Place, first == text.Text ? $"`{text.Text}` is shown already" : $"`{text.Text}` is the same zone as `{first}`, which is shown already", "remove one of the two");
        }

        return shown.ToImmutable();
    }
}
