using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>One number: a constant, a range, or a distribution over values (knowledge).</summary>
internal sealed class NumberReader(Reading reading)
{
    private readonly ProvenanceReader provenance = new(reading);

    /// <summary>The number as a parameter; after a fault, told here, <see cref="ParameterList.Nowhere"/>.</summary>
    public ParameterId Parameter(Node node, Slot slot)
    {
        slot = provenance.Unwrap(ref node, slot);
        return Read(node, slot) is { } spread ? Add(spread, slot, node) : ParameterList.Nowhere;
    }

    public ParameterId Add(Spread spread, Slot slot, Node node)
    {
        if (!slot.IsDefault) reading.Places.AddNumber(slot.Path, node.Place);
        var id = reading.Parameters.Add(new ParameterDefinition(
            slot.Path, spread, slot.Unit, slot.IsDefault, slot.Provenance.Basis, slot.Provenance.Sources));
        if (node is ScalarNode scalar) reading.Assigned.Add(scalar, id, slot);
        return id;
    }

    /// <summary>What is known of the number; null after a fault, told here.</summary>
    public Spread? Read(Node node, Slot slot)
    {
        switch (node)
        {
            case ScalarNode scalar: return Scalar(scalar, slot)?.Spread;
            case MapNode map: return Distribution(map, slot);
            case ListNode: reading.Findings.Report(
                KeyRules.Shape, node.Place, $"`{slot.Key.Name}` is one number, not a list", $"for instance `{slot.Key.Example}`"); return null;
            default: return null;
        }
    }

    /// <summary>A number that must be known.</summary>
    public double? Constant(Node node, Slot slot, string why)
    {
        if (node is MapNode) reading.Findings.Report(ValueRules.Constant, node.Place, $"{why} must be one value", "no distribution can stand here");
        if (node is ListNode) reading.Findings.Report(
            KeyRules.Shape, node.Place, $"{why} is one value, not a list", $"for instance `{slot.Key.Example}`");
        if (node is ScalarNode part) reading.Assigned.AddPart(part);
        if (node is not ScalarNode scalar || Scalar(scalar, slot) is not { } quantity) return null;
        if (!quantity.IsRange) return quantity.Low;
        reading.Findings.Report(ValueRules.Constant, node.Place, $"{why} must be one value", "no range can stand here");
        return null;
    }

    private Quantity? Scalar(ScalarNode scalar, Slot slot)
    {
        if (scalar.IsNothing) return Nothing(scalar, slot);
        var (quantity, fault) = Quantity.Read(scalar.Text, slot.Unit);
        fault ??= NumberBounds.Check(quantity, scalar.Text, slot);
        if (fault is null) return quantity;
        if (IsNever(scalar.Text) && slot.Key.Absent is { } absent && (absent == "none" || absent.StartsWith("never", StringComparison.Ordinal) || absent.StartsWith("no ", StringComparison.Ordinal))) fault = fault with { Hint = $"remove the key `{slot.Key.Name}`; without it: {absent}", Suggestions = [] };
        if (fault.Bare is { } bare) fault = DurationText.NoUnit(bare, slot.Key.Example);
        reading.Findings.Report(fault.Rule, scalar.Place, $"`{slot.Key.Name}`: {fault.What}", fault.Hint, fault.Suggestions);
        return null;
    }

    private static bool IsNever(string text) => text.Trim().ToUpperInvariant() is "NEVER" or "NONE" or "NO" or "OFF" or "NIL" or "INFINITE" or "INFINITY" or "INF" or ".INF" or "\u221E" or "N/A" or "-";

    private Quantity? Nothing(ScalarNode scalar, Slot slot)
    {
        reading.Findings.Report(
            KeyRules.NoValue, scalar.Place, $"`{slot.Key.Name}` has no value", $"write one, such as `{slot.Key.Example}`, or remove the key");
        return null;
    }

    private Spread? Distribution(MapNode map, Slot slot)
    {
        if (Shapes.Read(map, reading.Findings) is not { } shape) return null;
        if (slot.Unit == ParameterUnit.Probability && shape.Kind is SpreadKind.Exponential or SpreadKind.Lognormal)
        {
            reading.Findings.Report(
                ValueRules.Distribution, map.Place, "a probability cannot have a distribution without an upper end",
                "write a range `2..20%`, `{ uniform: [2%, 20%] }` or `{ low: 2%, mode: 6%, high: 20% }`");
            return null;
        }

        var inner = slot with { Positive = slot.Positive || shape.Kind is SpreadKind.Exponential or SpreadKind.Lognormal };
        var numbers = shape.Numbers.Select(number => Constant(
            number.Node, inner, $"a number of a distribution over values (`{number.Part}`)")).ToList();
        if (numbers.Any(number => number is null)) return null;
        var spreads = numbers.Select(number => Spread.Constant(number!.Value)).ToList();
        return Order.Check(shape, spreads, reading.Findings) ? new Spread(
            shape.Kind, numbers[0]!.Value, numbers.ElementAtOrDefault(1) ?? 0, numbers.ElementAtOrDefault(2) ?? 0) : null;
    }
}
