using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads contact plans: of a side under <c>contact</c>, or of an incident type.</summary>
internal sealed class PlanBuilder(Reading reading, ImmutableArray<ChannelDefinition> channels)
{
    /// <summary>The plans under <c>contact</c>, by side; empty where a side has none.</summary>
    public ImmutableArray<ImmutableArray<PlanEntry>> BySide(Block scenario)
    {
        var plans = new ImmutableArray<PlanEntry>[] { [], [] };
        var provenance = scenario.Raw("contact") is MapNode map ? new ProvenanceReader(reading).Under(map, scenario.Provenance) : scenario.Provenance;
        foreach (var (side, node) in new SideMap(reading).Read(scenario, "contact"))
            if (side < 2) plans[side] = Build(node, $"contact.{reading.Names.Of(NameSort.Side)[side]}", provenance);
        return [.. plans];
    }

    public ImmutableArray<PlanEntry> Build(Node node, string path, Provenance provenance)
    {
        if (node is ScalarNode { IsNothing: true } or BrokenNode) return [];
        if (node is not ListNode list)
        {
            reading.Findings.Report(
                KeyRules.Shape, node.Place, "a contact plan is a list of channels", "for instance `[hotline, { channel: burns, chance: 30% }]`");
            return [];
        }

        if (list.Items.Length > Limits.PlanEntries) reading.Findings.Report(
            KeyRules.Limit, list.Place, $"more than {Limits.PlanEntries} entries in a plan", "shorten it");
        return [.. list.Items.Take(Limits.PlanEntries).Select((item, index) => Entry(item, $"{path}.{index}", provenance)).OfType<PlanEntry>()];
    }

    private PlanEntry? Entry(Node item, string path, Provenance provenance)
    {
        if (item is BrokenNode) return null;
        reading.Places.Add(path, item.Place);
        var block = Block.Open(reading, "plan-entry", AsMap(item), item.Place, path, provenance);
        var channel = block.Name("channel");
        if (channel is { } known && channels[known] is not ContactChannelDefinition)
            reading.Findings.Report(
                NameRules.PlanOverTalks, block.Raw("channel")!.Place, $"`{channels[known].Name}` are talks",
                "talks cannot be called when something happens: take it out of the plan");
        if (channel is { } planned) reading.PlannedChannels.Add(planned);
        var entry = new PlanEntry(new ChannelId(channel ?? 0), block.Varied("chance"), block.DurationOrNull("patience"));
        return channel is null ? null : entry;
    }

    private static Node AsMap(Node item) => item is ScalarNode { IsNothing: false } name
        ? new MapNode(name.Place, [new MapEntry(new ScalarNode(name.Place, "channel", plain: true), name)])
        : item;
}
