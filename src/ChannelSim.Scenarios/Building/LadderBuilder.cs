using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>ladder</c>.</summary>
internal sealed class LadderBuilder(Reading reading)
{
    public ImmutableArray<RungDefinition> Build(ImmutableArray<Block> blocks) => [.. blocks.Select((block, index) => Rung(block, index))];

    private RungDefinition Rung(Block block, int index) => new(
        block.Text("name") ?? "",
        block.Number("incidents"),
        block.Number("fuse"),
        block.Number("suspicion"),
        Relax(block, index),
        [.. block.NameList("suspends").Select(channel => new ChannelId(channel))],
        block.Flag("terminal")) { Title = block.Text("title") };

    private ParameterId? Relax(Block block, int index)
    {
        if (block.Raw("relax") is not { } node) return null;
        if (index == 0) reading.Findings.Report(
            NameRules.LowestRelaxes, block.PlaceOf("relax"), "the lowest rung has nothing below it", "remove its `relax`");
        var slot = block.Slot("relax");
        slot = new ProvenanceReader(reading).Unwrap(ref node, slot);
        if (node is not MapNode map) return new NumberReader(reading).Parameter(node, slot);
        if (map.Matter.ToList() is [{ Name: "mean" } mean]) return new NumberReader(reading).Parameter(mean.Value, slot.Inside("mean"));
        reading.Findings.Report(
            ValueRules.Distribution, node.Place, "`relax` is the mean of an exponential time", "write the mean alone, `30d` or `20..40d`");
        return null;
    }
}
