using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>A probability that may differ by side, climate and rung, to its dense form.</summary>
internal sealed class VariedReader(Reading reading)
{
    private static readonly ImmutableArray<NameSort> AllSorts = [NameSort.Side, NameSort.Climate, NameSort.Rung];
    private static readonly ImmutableArray<NameSort> NoSides = [NameSort.Climate, NameSort.Rung];
    private readonly NumberReader numbers = new(reading);
    private readonly ProvenanceReader provenance = new(reading);
    private readonly Levels levels = new(reading);

    /// <summary>All cells; after a fault, told here, some of them point nowhere.</summary>
    public VariedProbability Read(Node node, Slot slot)
    {
        var target = new Target(
            Range(2), Range(reading.Names.Count(NameSort.Climate)), Range(reading.Names.Count(NameSort.Rung)), []);
        var cells = new ParameterId[Math.Max(2, reading.Names.Count(NameSort.Side)) * target.Climates.Length * target.Rungs.Length];
        Array.Fill(cells, ParameterList.Nowhere);
        Fill(node, slot, target, slot.Key.BySide ? AllSorts : NoSides, cells);
        return new VariedProbability([.. cells.AsSpan(0, 2 * target.Climates.Length * target.Rungs.Length)]);
    }

    private void Fill(Node node, Slot slot, Target target, ImmutableArray<NameSort> sorts, ParameterId[] cells)
    {
        slot = provenance.Unwrap(ref node, slot);
        if (node is not MapNode map || Shapes.IsValue(map)) Put(numbers.Parameter(node, slot), target, cells);
        else if (new TruthMap(reading).Is(map)) RefuseTruth(map, slot);
        else if (levels.Read(map, slot, sorts, target.Used) is { } level)
            foreach (var branch in level.Branches) Fill(
                branch.Entry.Value, slot.Inside(branch.Entry.Name), target.Narrowed(level.Sort, branch.Covers), sorts, cells);
    }

    private void RefuseTruth(MapNode map, Slot slot) =>
        reading.Findings.Report(
            ValueRules.Truth, map.Place, $"`{slot.Key.Name}` cannot differ by truth here",
            slot.Key.ByTruth ? "the map by truth stands around the others: `{ deliberate: { ... }, accident: { ... } }`" : "give one number for both");

    private void Put(ParameterId id, Target target, ParameterId[] cells)
    {
        var (climates, rungs) = (reading.Names.Count(NameSort.Climate), reading.Names.Count(NameSort.Rung));
        foreach (var side in target.Sides)
            foreach (var climate in target.Climates)
                foreach (var rung in target.Rungs)
                    cells[(((side * climates) + climate) * rungs) + rung] = id;
    }

    private static ImmutableArray<int> Range(int count) => [.. Enumerable.Range(0, count)];

    private sealed record Target(ImmutableArray<int> Sides, ImmutableArray<int> Climates, ImmutableArray<int> Rungs, ImmutableArray<NameSort> Used)
    {
        public Target Narrowed(NameSort sort, ImmutableArray<int> covers) => sort switch
        {
            NameSort.Side => this with { Sides = covers, Used = Used.Add(sort) },
            NameSort.Climate => this with { Climates = covers, Used = Used.Add(sort) },
            _ => this with { Rungs = covers, Used = Used.Add(sort) },
        };
    }
}
