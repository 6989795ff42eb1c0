using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>climate</c>; without it there is one state without a name.</summary>
internal sealed class ClimateBuilder(Reading reading)
{
    /// <summary>The entries of the block that are states.</summary>
    public static IEnumerable<MapEntry> States(Block block) =>
        block.Matter.Where(entry => entry.Name != "start" && CanBeState(entry.Value));

    /// <summary>A state is a map or empty; another value belongs to a mistyped key.</summary>
    public static bool CanBeState(Node value) => value is MapNode or BrokenNode or ScalarNode { IsNothing: true };

    public (ImmutableArray<ClimateDefinition> States, ClimateId Start) Build(Block? block)
    {
        if (block is null) return ([new ClimateDefinition("", [])], new ClimateId(0));
        return ([.. States(block).Select(state => State(block, state))], new ClimateId(block.Name("start") ?? 0));
    }

    private ClimateDefinition State(Block climate, MapEntry state)
    {
        var block = Block.Open(reading, "state", state.Value, state.Key.Place, climate.Inside(state.Name), climate.Provenance);
        var exits = block.Entries.Where(entry => entry.Name.StartsWith("to-", StringComparison.Ordinal) && entry.Name.Length > 3);
        return new ClimateDefinition(state.Name, [.. exits.Select(entry => Exit(block, state.Name, entry)).OfType<ClimateExit>()]) { Title = block.Text("title") };
    }

    private ClimateExit? Exit(Block block, string from, MapEntry entry)
    {
        var name = new ScalarNode(entry.Key.Place.Shifted(3, entry.Name.Length - 3), entry.Name[3..], plain: true);
        var to = block.NameOf(name, NameSort.Climate);
        if (to is not null && name.Text == from)
            reading.Findings.Report(Diagnostics.NameRules.Unknown, name.Place, $"`{from}` leads to itself", "name another state");
        var after = block.DurationOrNull(entry.Name);
        return to is { } state && after is not null ? new ClimateExit(new ClimateId(state), after) : null;
    }
}
