using System.Collections.Immutable;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>A value that may differ by rung, to one value a rung.</summary>
internal sealed class ByRungReader(Reading reading)
{
    private readonly ProvenanceReader provenance = new(reading);
    private readonly Levels levels = new(reading);

    /// <summary>One value a rung; after a fault, told here or by <paramref name="leaf"/>, some are the default of their type.</summary>
    public ImmutableArray<T?> Read<T>(Node node, Slot slot, Func<Node, Slot, T?> leaf)
    {
        var values = new T?[reading.Names.Count(NameSort.Rung)];
        slot = provenance.Unwrap(ref node, slot);
        if (node is not MapNode map || Shapes.IsValue(map)) Array.Fill(values, leaf(node, slot));
        else if (levels.Read(map, slot, [NameSort.Rung], []) is { } level)
            foreach (var branch in level.Branches) Put(leaf(branch.Entry.Value, slot.Inside(branch.Entry.Name)), branch.Covers, values);
        return [.. values];
    }

    private static void Put<T>(T value, ImmutableArray<int> covers, T[] values)
    {
        foreach (var i in covers) values[i] = value;
    }
}
