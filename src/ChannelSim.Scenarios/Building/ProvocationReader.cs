using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>provokes</c>.</summary>
internal sealed class ProvocationReader(Reading reading)
{
    public ImmutableArray<FollowUp> Read(Block block)
    {
        var slot = block.Slot("provokes");
        if (block.Raw("provokes") is not { } node || node is BrokenNode) return [];
        slot = new ProvenanceReader(reading).Unwrap(ref node, slot);
        if (node is MapNode map) return [.. map.Matter.Select(entry => One(entry, slot, block)).OfType<FollowUp>()];
        reading.Findings.Report(
            KeyRules.Shape, node.Place, "`provokes` is a map from incident type to probability", $"for instance `provokes: {slot.Key.Example}`");
        return [];
    }

    private FollowUp? One(MapEntry entry, Slot slot, Block block)
    {
        reading.Places.AddKey($"{slot.Path}.{entry.Name}", entry.Key.Place);
        var chance = new VariedReader(reading).Read(entry.Value, slot.Inside(entry.Name));
        return block.NameOf(entry.Key, NameSort.IncidentType) is { } type ? new FollowUp(new IncidentTypeId(type), chance) : null;
    }
}
