using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>reluctance</c>: one probability for all channels that are asked, or a map by channel.</summary>
internal sealed class ReluctanceReader(Reading reading, ImmutableArray<ChannelDefinition> channels)
{
    public ImmutableArray<VariedProbability?> Read(Block block)
    {
        var result = new VariedProbability?[channels.Length];
        var slot = block.Slot("reluctance");
        if (block.Raw("reluctance") is not { } node) return [.. result];
        slot = new ProvenanceReader(reading).Unwrap(ref node, slot);
        if (node is MapNode map && map.Entries.Any(entry => reading.Names.Find(NameSort.Channel, entry.Name) is not null)) ByChannel(map, slot, block, result);
        else Fill(new VariedReader(reading).Read(node, slot), result);
        return [.. result];
    }

    /// <summary>A line's answer is untouched by reluctance, and talks are not asked for.</summary>
    private void Fill(VariedProbability one, VariedProbability?[] result)
    {
        for (var i = 0; i < channels.Length; i++)
            if (channels[i] is RequestedChannelDefinition) result[i] = one;
    }

    private void ByChannel(MapNode map, Slot slot, Block block, VariedProbability?[] result)
    {
        foreach (var entry in map.Matter)
        {
            if (block.NameOf(entry.Key, NameSort.Channel) is not { } channel) continue;
            reading.Places.AddKey($"{slot.Path}.{entry.Name}", entry.Key.Place);
            var read = new VariedReader(reading).Read(entry.Value, slot.Inside(entry.Name));
            if (channels[channel] is RequestedChannelDefinition) result[channel] = read;
        }
    }
}
