using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>A value that differs by whether the act was deliberate, <c>{ deliberate: X, accident: Y }</c>, taken apart. It stands around all other maps.</summary>
internal sealed class TruthMap(Reading reading)
{
    /// <summary>Whether a value is such a map. A rung, side or state of that name goes before: a file that has one was written by rung.</summary>
    public bool Is(Node node) => node is MapNode map && map.Matter.Any(entry => CommonKeys.Truths.Contains(entry.Name) && !reading.Names.IsLevel(entry.Name));

    /// <summary>The two values; null where one is not there. A name that is neither is told here, and so is a missing one where both are needed.</summary>
    public (MapEntry? Deliberate, MapEntry? Accident) Read(MapNode map, Slot slot, bool both)
    {
        var strangers = map.Matter.Where(entry => !CommonKeys.Truths.Contains(entry.Name)).ToList();
        foreach (var entry in strangers) Stranger(entry, slot);
        foreach (var word in CommonKeys.Truths.Where(word => map.Find(word) is null && both && strangers.Count == 0))
            reading.Findings.Report(
                ValueRules.Truth, map.Place, $"`{slot.Key.Name}` by truth without `{word}`", "name both: `{ deliberate: ..., accident: ... }`");
        foreach (var entry in map.Matter) reading.Places.Add($"{slot.Path}.{entry.Name}", entry.Value is ScalarNode ? entry.Value.Place : entry.Key.Place);
        return (map.Find(CommonKeys.Truths[0]), map.Find(CommonKeys.Truths[1]));
    }

    private void Stranger(MapEntry entry, Slot slot)
    {
        var near = reading.Findings.Near(entry.Name, CommonKeys.Truths);
        reading.Findings.Report(
            ValueRules.Truth, entry.Key.Place, $"`{slot.Key.Name}`: `{entry.Name}` is neither `deliberate` nor `accident`",
            near.IsEmpty ? "the map by truth stands around the others: `{ deliberate: { ... }, accident: { ... } }`" : $"did you mean {Suggestion.Either(near)}?", near);
    }
}
