using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>sources</c>.</summary>
internal sealed class SourceBuilder(Reading reading)
{
    /// <summary>Makes the keys known before anything refers to them.</summary>
    public void Announce(MapNode root)
    {
        if (root.Find("sources")?.Value is MapNode map) reading.Sources.Known = [.. map.Entries.Select(entry => entry.Name)];
    }

    public ImmutableArray<SourceDefinition> Build(Block file)
    {
        var section = new Section(reading, file, "sources", "source");
        return [.. section.Open().Select(pair => Source(pair.Name, pair.Block))];
    }

    private static SourceDefinition Source(string key, Block block) =>
        new(key, block.Text("title"), block.Text("date"), block.Text("url"), block.Entries
            .Where(entry => block.Definition.Keys.All(known => known.Name != entry.Name) && entry.Value is ScalarNode)
            .ToImmutableDictionary(entry => entry.Name, entry => ((ScalarNode)entry.Value).Text, StringComparer.Ordinal));
}
