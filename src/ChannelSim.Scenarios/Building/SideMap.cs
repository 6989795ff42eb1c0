using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>A map whose keys are the sides, not necessarily both.</summary>
internal sealed class SideMap(Reading reading)
{
    public IEnumerable<(int Side, Node Node)> Read(Block block, string key)
    {
        var node = block.Raw(key);
        if (node is not (null or MapNode or BrokenNode))
            reading.Findings.Report(KeyRules.Shape, node.Place, $"`{key}` is a map by side", $"for instance `{key}: {block.Slot(key).Key.Example}`");
        if (node is not MapNode map) yield break;
        foreach (var entry in map.Matter)
        {
            reading.Places.Add($"{block.Inside(key)}.{entry.Name}", entry.Value is ScalarNode ? entry.Value.Place : entry.Key.Place);
            if (block.NameOf(entry.Key, NameSort.Side) is { } side) yield return (side, entry.Value);
        }
    }
}
