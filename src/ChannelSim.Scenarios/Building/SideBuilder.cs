using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>sides</c>.</summary>
internal sealed class SideBuilder(Reading reading)
{
    public ImmutableArray<SideDefinition> Build(Section section) => [.. section.Open().Select(pair => Side(pair.Name, pair.Block))];

    private SideDefinition Side(string key, Block block) => new(
        key,
        Title(block) ?? key,
        Threshold(block),
        block.Number("suspicion"),
        block.NumberOrNull("reassured"),
        block.NumberOrNull("convinced"));

    private static string? Title(Block block)
    {
        var name = block.Text("name");
        return block.Text("title") ?? name;
    }

    private ImmutableArray<ParameterId> Threshold(Block block) =>
        block.ByRung<ParameterId>("threshold", (node, slot) => new NumberReader(reading).Parameter(node, slot));
}
