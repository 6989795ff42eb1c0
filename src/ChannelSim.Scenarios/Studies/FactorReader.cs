using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Studies;

/// <summary>A factor with the places of its path and its values, for faults that show only in the scenario.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Path">Where its path is written.</param>
/// <param name="Values">Values to try: each level, or the ends of a range.</param>
internal sealed record PlacedFactor(Factor Factor, Place Path, ImmutableArray<(string Text, Place Place)> Values);

/// <summary>Reads what stands after the path of a factor.</summary>
internal sealed class FactorReader(Findings findings)
{
    private const string Forms = "a factor is a list `[6h, 12h]`, a range `60..80%` or a distribution `{ low: 2%, mode: 5%, high: 20% }`";

    /// <summary>Null after a fault, told here.</summary>
    public PlacedFactor? Read(MapEntry entry) => entry.Value switch
    {
        ListNode { Items.IsEmpty: false } list => Levels(entry, list.Items, list.Place),
        ScalarNode scalar when scalar.Text.Contains("..", StringComparison.Ordinal) => Range(entry, scalar),
        MapNode map when Shapes.IsValue(map) => Distribution(entry, map),
        BrokenNode => null,
        _ => Refuse(entry),
    };

    /// <summary>The unit that a text shows by itself: a percent sign, a unit of time, or none.</summary>
    public static ParameterUnit UnitOf(string text) =>
        text.EndsWith('%') ? ParameterUnit.Probability : DurationText.UnitOf(text) is null ? ParameterUnit.Number : ParameterUnit.Minutes;

    private PlacedFactor Levels(MapEntry entry, ImmutableArray<Node> items, Place place)
    {
        var levels = items.Select(FlowText.Of).ToImmutableArray();
        var seen = new HashSet<object>();
        foreach (var (text, item) in levels.Zip(items))
            if (!seen.Add(FactorValue.Read(text) is var (number, unit) ? (number, unit == ParameterUnit.Minutes) : text)) findings.Report(
                WarningRules.SameValue, item.Place, $"`{entry.Name}` has the value `{text}` twice", "its design points are run twice, with the same results: remove one");
        var factor = new Factor(entry.Name, levels, null, ParameterUnit.Number, $"[{string.Join(", ", levels)}]");
        return new PlacedFactor(factor, entry.Key.Place, [.. levels.Zip(items, (text, item) => (text, item is BrokenNode ? place : item.Place))]);
    }

    private PlacedFactor? Range(MapEntry entry, ScalarNode scalar)
    {
        var unit = UnitOf(scalar.Text[(scalar.Text.IndexOf("..", StringComparison.Ordinal) + 2)..].Trim());
        var (quantity, fault) = Quantity.Read(scalar.Text, unit);
        if (fault is null && !quantity.IsRange) fault = new Fault(StudyRules.NotFactor, $"`{scalar.Text}` is a single value", SingleHint(entry.Name, scalar.Text));
        if (fault is not null) return Told(fault, scalar.Place);
        return Sampled(entry, quantity.Spread, unit, FlowText.Of(scalar), [quantity.Low, quantity.High]);
    }

    private PlacedFactor? Distribution(MapEntry entry, MapNode map)
    {
        if (Shapes.Read(map, findings) is not { } shape) return null;
        List<Spread> numbers = [];
        var unit = ParameterUnit.Number;
        foreach (var (part, node) in shape.Numbers)
        {
            if (node is not ScalarNode scalar) return Told(new Fault(StudyRules.NotFactor, $"`{part}` is not a number", Forms), node.Place);
            unit = UnitOf(scalar.Text);
            var (quantity, fault) = Quantity.Read(scalar.Text, unit);
            if (fault is null && quantity.IsRange) fault = new Fault(ValueRules.Constant, $"a number of a distribution over values (`{part}`) must be one value", "no range can stand here");
            if (fault is not null) return Told(fault, scalar.Place);
            numbers.Add(quantity.Spread);
        }

        if (!Order.Check(shape, numbers, findings)) return null;
        if (numbers.Count > 1 && numbers.TrueForAll(number => number.A.Equals(numbers[0].A))) return Told(new Fault(StudyRules.NotFactor, $"`{FlowText.Of(map)}` is a single value", SingleHint(entry.Name, FlowText.Of(shape.Numbers[0].Node))), map.Place);
        var spread = new Spread(shape.Kind, numbers[0].A, numbers.ElementAtOrDefault(1).A, numbers.ElementAtOrDefault(2).A);
        return Sampled(entry, spread, unit, FlowText.Of(map), [.. numbers.Select(number => number.A)]);
    }

    private static PlacedFactor Sampled(MapEntry entry, Spread spread, ParameterUnit unit, string text, double[] tried)
    {
        var factor = new Factor(entry.Name, [], spread, unit, text);
        return new PlacedFactor(factor, entry.Key.Place, [.. tried.Select(value => (factor.TextOf(value), entry.Value.Place))]);
    }

    private static string SingleHint(string path, string text) =>
        $"all its design points would be the same: write two ends that differ, or `{path}: {text[(text.LastIndexOf("..", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0)..].Trim()}` under `set`";

    private PlacedFactor? Refuse(MapEntry entry) => Told(new Fault(StudyRules.NotFactor, $"`{entry.Name}` cannot be varied like this", Forms), entry.Value.Place);

    private PlacedFactor? Told(Fault fault, Place place)
    {
        findings.Report(fault.Rule, place, fault.What, fault.Hint, fault.Suggestions);
        return null;
    }
}
