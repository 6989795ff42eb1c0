using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>Whether the names can be names, are told apart, and are not too many.</summary>
internal sealed class NameCheck(Reading reading)
{
    /// <summary>False where a section is so large that reading on makes no sense.</summary>
    public bool Check(Sections sections)
    {
        var seen = new Dictionary<string, (string Called, Place Place)>(StringComparer.Ordinal);
        foreach (var side in sections.Sides.Entries) Distinct(side.Key, "side", seen);
        foreach (var rung in sections.Rungs)
            if (rung.Entry("name")?.Value is ScalarNode name && Section.CheckName(name, "a rung", reading)) Distinct(name, "rung", seen);
        if (sections.Climate is { } climate)
            foreach (var state in ClimateBuilder.States(climate))
                if (Section.CheckName(state.Key, "a state of the climate", reading)) Distinct(state.Key, "state of the climate", seen);
        return CheckCounts(sections);
    }

    private void Distinct(ScalarNode name, string called, Dictionary<string, (string Called, Place Place)> seen)
    {
        if (seen.TryAdd(name.Text, (called, name.Place))) return;
        var (other, place) = seen[name.Text];
        reading.Findings.Report(
            KeyRules.NameClash, name.Place, $"two things are named `{name.Text}`", $"a {other} in line {place.Line} and this {called}: rename one");
    }

    private bool CheckCounts(Sections sections)
    {
        if (sections.File.Raw("ladder") is ListNode { Items.Length: 0 } or ScalarNode { IsNothing: true })
            reading.Findings.Report(
                KeyRules.NoValue, sections.File.PlaceOf("ladder"), "the ladder has no rung", "write at least one: `- { name: routine }`");
        if (sections.File.Has("sides") && sections.Sides.NamesAreKnown && sections.Sides.Entries.Length != 2)
            reading.Findings.Report(
                KeyRules.TwoSides, sections.File.PlaceOf("sides"),
                sections.Sides.Entries.Length == 1 ? "there is one side" : $"there are {sections.Sides.Entries.Length} sides",
                "a scenario has exactly two");
        return Fits(sections, "channels", sections.Channels.Entries.Length, Limits.Channels)
            & Fits(sections, "incidents", sections.Incidents.Entries.Length, Limits.IncidentTypes)
            & Fits(sections, "ladder", sections.Rungs.Length, Limits.Rungs)
            & Fits(sections, "timeline", sections.Timeline.Length, Limits.TimelineEntries)
            & Fits(sections, "climate", reading.Names.Count(NameSort.Climate), Limits.Climates);
    }

    private bool Fits(Sections sections, string key, int count, int most)
    {
        if (count > most) reading.Findings.Report(
            KeyRules.Limit, sections.File.PlaceOf(key), $"`{key}` holds {count}", $"the engine holds at most {most}");
        return count <= most;
    }
}
