using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>A duration: the map of a distribution is dice, its numbers are knowledge.</summary>
internal sealed class DurationReader(Reading reading)
{
    private readonly NumberReader numbers = new(reading);
    private readonly ProvenanceReader provenance = new(reading);

    /// <summary>The duration; null after a fault, told here.</summary>
    public DurationDefinition? Read(Node node, Slot slot)
    {
        slot = provenance.Unwrap(ref node, slot);
        if (node is MapNode map) return Dice(map, slot);
        return numbers.Read(node, slot) is { } spread ? One(SpreadKind.Constant, numbers.Add(spread, slot, node)) : null;
    }

    private DurationDefinition? Dice(MapNode map, Slot slot)
    {
        if (Shapes.Read(map, reading.Findings) is not { } shape) return null;
        var parts = shape.Numbers.Select(number => Part(shape.Kind, number.Part, number.Node, slot)).ToList();
        if (parts.Any(part => part.Spread is null)) return null;
        if (!Order.Check(shape, [.. parts.Select(part => part.Spread!.Value)], reading.Findings)) return null;
        var mustPass = slot.Positive && shape.Kind is SpreadKind.Pert or SpreadKind.Uniform;
        if (mustPass && !CanPass(parts[^1].Spread!.Value))
        {
            reading.Findings.Report(ValueRules.TooSmall, map.Place, $"`{slot.Key.Name}` is always below a second", "what repeats takes at least 1s");
            return null;
        }

        ParameterId[] ids = [.. parts.Select(part => numbers.Add(part.Spread!.Value, part.Slot, part.Node))];
        reading.Decisions.Add(ids, of => Order.Check(shape, [.. ids.Select(id => of(id)!.Value)], new Findings()) && (!mustPass || CanPass(of(ids[^1])!.Value)));
        return Of(shape.Kind, ids);
    }

    private (Spread? Spread, Slot Slot, Node Node) Part(SpreadKind kind, string part, Node node, Slot slot)
    {
        var inner = slot.Inside(part) with { Positive = kind is SpreadKind.Exponential or SpreadKind.Lognormal };
        inner = provenance.Unwrap(ref node, inner);
        return (numbers.Read(node, inner), inner, node);
    }

    private static bool CanPass(Spread highest) => Support.Of(highest).Low >= NumberBounds.ShortestRepetition;

    private static DurationDefinition Of(SpreadKind kind, ParameterId[] ids) =>
        new(kind, ids[0], ids.Length > 1 ? ids[1] : ids[0], ids.Length > 2 ? ids[2] : ids[0]);

    private static DurationDefinition One(SpreadKind kind, ParameterId id) => new(kind, id, id, id);
}
