using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Building;

/// <summary>Reads <c>escalates</c>: a whole number, or whole numbers with weights that sum to 100 %; either for each truth, if wanted.</summary>
internal sealed class EscalationReader(Reading reading)
{
    private readonly NumberReader numbers = new(reading);

    /// <summary>The ways after a response to an accident, and those after one to a deliberate act; the latter empty where truth makes no difference.</summary>
    public (ImmutableArray<Escalation> Accident, ImmutableArray<Escalation> Deliberate) Read(Block block)
    {
        var slot = block.Slot("escalates");
        if (block.Raw("escalates") is not { } node) return ([Certain(1, slot, block.Place)], []);
        slot = new ProvenanceReader(reading).Unwrap(ref node, slot);
        var truths = new TruthMap(reading);
        if (!truths.Is(node)) return (Ways(node, slot), []);
        var (deliberate, accident) = truths.Read((MapNode)node, slot, both: true);
        var first = Ways(deliberate, slot);
        return (Ways(accident, slot), first);
    }

    private ImmutableArray<Escalation> Ways(MapEntry? entry, Slot slot) => entry is null ? [] : Ways(entry.Value, slot.Inside(entry.Name));

    private ImmutableArray<Escalation> Ways(Node node, Slot slot)
    {
        slot = new ProvenanceReader(reading).Unwrap(ref node, slot);
        return node is MapNode map ? Weighted(map, slot) : Rungs(node, slot) is { } rungs ? [Certain(rungs, slot, node.Place)] : [];
    }

    private Escalation Certain(int rungs, Slot slot, Place place) =>
        new(
            rungs,
            numbers.Parameter(new ScalarNode(place, "100%", plain: true), slot.Inside(rungs.ToString(CultureInfo.InvariantCulture)) with { IsDefault = true }));

    private ImmutableArray<Escalation> Weighted(MapNode map, Slot slot)
    {
        var ways = map.Matter.Select(entry => Way(entry, slot)).ToList();
        var spreads = ways.Select(way => way is null ? null : reading.Parameters.Spread(way.Weight)).ToList();
        if (spreads.Any(spread => spread is null)) return [];
        var weights = ways.Select(way => way!.Weight).ToList();
        reading.Decisions.Add(weights, of => IsWhole(SumOf(weights.Select(weight => of(weight)!.Value))));
        var sum = SumOf(spreads.Select(spread => spread!.Value));
        if (IsWhole(sum)) return [.. ways.Select(way => way!)];
        reading.Findings.Report(
            ValueRules.Weights, map.Place, $"the weights of `escalates` sum to {(sum * 100).ToString("0.##", CultureInfo.InvariantCulture)} %",
            "they must sum to 100 %; of ranges the midpoints do");
        return [];
    }

    private static double SumOf(IEnumerable<Spread> weights) => weights.Sum(weight => Variates.Mean(weight.Kind, weight.A, weight.B, weight.C));

    private static bool IsWhole(double sum) => Math.Abs(sum - 1) <= 1e-9;

    private Escalation? Way(MapEntry entry, Slot slot)
    {
        if (Rungs(entry.Key, slot) is not { } rungs || entry.Value is BrokenNode) return null;
        return new Escalation(rungs, numbers.Parameter(entry.Value, slot.Inside(entry.Name)));
    }

    private int? Rungs(Node node, Slot slot)
    {
        if (node is BrokenNode) return null;
        if (node is ScalarNode structure) reading.Assigned.AddPart(structure);
        if (node is ScalarNode scalar && WholeNumber.Read(scalar.Text) is { } rungs) return rungs;
        var range = node is ScalarNode { Text: var text } && text.Contains("..", StringComparison.Ordinal);
        reading.Findings.Report(
            range ? ValueRules.Constant : ValueRules.NotNumber, node.Place,
            range ? "the rungs climbed cannot be a range" : $"`{(node as ScalarNode)?.Text ?? "this"}` is not a number of rungs",
            $"write a whole number, or weights such as `{slot.Key.Example}`");
        return null;
    }
}
