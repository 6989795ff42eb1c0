using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>provokes</c> and <c>emboldens</c>: by incident type a probability, or a probability with a delay.</summary>
internal sealed class FollowUpReader(Reading reading)
{
    private readonly TruthReader truths = new(reading);

    public ImmutableArray<FollowUp> Read(Block block, string key)
    {
        var slot = block.Slot(key);
        if (block.Raw(key) is not { } node || node is BrokenNode) return [];
        slot = new ProvenanceReader(reading).Unwrap(ref node, slot);
        if (node is MapNode map) return [.. map.Matter.Select(entry => One(entry, slot, block)).OfType<FollowUp>()];
        reading.Findings.Report(
            KeyRules.Shape, node.Place, $"`{key}` is a map from incident type to probability", $"for instance `{key}: {slot.Key.Example}`");
        return [];
    }

    /// <summary>Whether an entry has keys of its own, rather than being a probability.</summary>
    public static bool IsBlock(Node node) => node is MapNode map && (map.Find("probability") is not null || map.Find("after") is not null);

    private FollowUp? One(MapEntry entry, Slot slot, Block block)
    {
        var path = $"{slot.Path}.{entry.Name}";
        reading.Places.AddKey(path, entry.Key.Place);
        var (whole, after) = (slot.Inside(entry.Name), (DurationDefinition?)null);
        Node? chance = entry.Value;
        if (IsBlock(entry.Value) && !HasLevelOf(entry.Value))
        {
            var inner = Block.Open(reading, slot.Key.Block!, entry.Value, entry.Key.Place, path, slot.Provenance);
            (chance, whole, after) = (inner.Raw("probability"), inner.Slot("probability"), inner.DurationOrNull("after"));
        }

        var type = block.NameOf(entry.Key, NameSort.IncidentType);
        if (chance is null) return null;
        var followUp = Chance(chance, whole) with { After = after };
        return type is { } known ? followUp with { Type = new IncidentTypeId(known) } : null;
    }

    private FollowUp Chance(Node node, Slot slot)
    {
        if (!slot.Key.ByTruth) return new FollowUp(default, new VariedReader(reading).Read(node, slot));
        var (deliberate, accident) = truths.Read(node, slot);
        if (ReferenceEquals(deliberate, accident) && accident is not null) return new FollowUp(default, accident);
        return new FollowUp(
            default, accident ?? truths.Never(slot, "accident", node), deliberate ?? truths.Never(slot, "deliberate", node));
    }

    // A rung, side or state may have the name of a key of the block; the file was written by rung then.
    private bool HasLevelOf(Node node) => node is MapNode map && map.Matter.All(entry => reading.Names.IsLevel(entry.Name));
}
