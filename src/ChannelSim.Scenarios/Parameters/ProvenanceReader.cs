using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>Reads <c>basis</c> and <c>source</c> of a block, and takes a value out of its own block.</summary>
internal sealed class ProvenanceReader(Reading reading)
{
    /// <summary>What the inside of a map rests on.</summary>
    public Provenance Under(MapNode map, Provenance outer)
    {
        var basis = map.Find("basis");
        var source = map.Find("source");
        if (basis is null && source is null) return outer;
        var sources = source is null ? [] : Sources(source);
        if (basis is null) return outer with { Sources = sources };
        reading.UsesBasis = true;
        var read = ReadBasis(basis.Value);
        if (read == Basis.Sourced && source is null)
            reading.Findings.Report(
                WarningRules.SourcedWithoutSource, basis.Value.Place, "`sourced`, but no `source` is named", "add `source: [KEY]`, or say `estimate`");
        return new Provenance(read, sources);
    }

    /// <summary>Takes <c>{ value, basis, source }</c> apart; of a distribution or a map by names the basis beside its keys.</summary>
    public Slot Unwrap(ref Node node, Slot slot)
    {
        if (node is not MapNode map) return slot;
        slot = slot with { Provenance = Under(map, slot.Provenance) };
        if (map.Find("value") is not { } value) return slot;
        foreach (var entry in map.Matter.Where(entry => entry.Name != "value"))
            reading.Findings.Report(
                KeyRules.Unknown, entry.Key.Place, $"`{entry.Name}` does not stand beside `value`", "beside `value` stand `basis` and `source`");
        node = value.Value;
        return slot;
    }

    private Basis ReadBasis(Node node)
    {
        if (node is not (ScalarNode or BrokenNode)) reading.Findings.Report(
            KeyRules.Shape, node.Place, "`basis` is a single word", $"allowed are {Suggestion.List(CommonKeys.Basis.Allowed)}");
        if (node is not ScalarNode scalar) return Basis.None;
        var at = CommonKeys.Basis.Allowed.IndexOf(scalar.Text);
        if (at >= 0) return (Basis)(at + 1);
        var near = reading.Findings.Near(scalar.Text, CommonKeys.Basis.Allowed);
        reading.Findings.Report(
            ValueRules.NotChoice, scalar.Place, $"`{scalar.Text}` is no basis", Suggestion.Hint(near, CommonKeys.Basis.Allowed, "allowed are"), near);
        return Basis.None;
    }

    private ImmutableArray<string> Sources(MapEntry entry)
    {
        var items = entry.Value is ListNode list ? list.Items : [entry.Value];
        if (entry.Value is ScalarNode { IsNothing: true }) reading.Findings.Report(
            KeyRules.NoValue, entry.Key.Place, "`source` has no value", "write a key of `sources`, or remove the key");
        var scalars = items.OfType<ScalarNode>().Where(scalar => !scalar.IsNothing).ToList();
        foreach (var scalar in scalars) CheckSource(scalar);
        foreach (var other in items.Where(item => item is not (ScalarNode or BrokenNode))) reading.Findings.Report(
            KeyRules.Shape, other.Place, "`source` is a list of keys of `sources`", $"for instance `source: {CommonKeys.Source.Example}`");
        return [.. scalars.Select(scalar => scalar.Text)];
    }

    private void CheckSource(ScalarNode scalar)
    {
        if (reading.Sources.Use(scalar.Text)) return;
        var near = reading.Findings.Near(scalar.Text, reading.Sources.Known);
        reading.Findings.Report(
            NameRules.UnknownSource, scalar.Place, $"there is no source `{scalar.Text}`",
            near.Length > 0 ? $"did you mean {Suggestion.Either(near)}?" : "add it under `sources`", near);
    }
}
