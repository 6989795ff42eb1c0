using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;

namespace ChannelSim.Scenarios.Values;

/// <summary>A distribution as written: its shape and the nodes of its numbers, in the order of <see cref="Spread"/>.</summary>
internal sealed record Shape(SpreadKind Kind, ImmutableArray<(string Part, Node Node)> Numbers);

/// <summary>Recognises <c>{ mean }</c>, <c>{ median, p90 }</c>, <c>{ low, mode, high }</c> and <c>{ uniform: [a, b] }</c>.</summary>
internal static class Shapes
{
    private static readonly (SpreadKind Kind, string[] Keys)[] Known =
    [
        (SpreadKind.Exponential, ["mean"]), (SpreadKind.Lognormal, ["median", "p90"]),
        (SpreadKind.Pert, ["low", "mode", "high"]), (SpreadKind.Uniform, ["uniform"]),
    ];

    private static readonly string[] Words = [.. Known.SelectMany(shape => shape.Keys)];

    /// <summary>Whether a map is meant as one value and not as a map by names.</summary>
    public static bool IsValue(MapNode map) => map.Entries.Any(entry => entry.Name == "value" || Words.Contains(entry.Name, StringComparer.Ordinal));

    public static Shape? Read(MapNode map, Findings findings)
    {
        var keys = map.Matter.ToList();
        var unknown = keys.Where(entry => !Words.Contains(entry.Name, StringComparer.Ordinal)).ToList();
        foreach (var entry in unknown) ReportUnknown(entry, keys, findings);
        if (unknown.Count > 0) return null;
        var fitting = Known.FirstOrDefault(shape => shape.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(keys.Select(key => key.Name)));
        if (fitting.Keys is null) return Refuse(map, keys, findings);
        return fitting.Kind == SpreadKind.Uniform ? Uniform(map, findings) : new Shape(
            fitting.Kind, [.. fitting.Keys.Select(key => (key, map.Find(key)!.Value))]);
    }

    private static Shape? Uniform(MapNode map, Findings findings)
    {
        var value = map.Find("uniform")!.Value;
        if (value is ListNode { Items: [var low, var high] }) return new Shape(SpreadKind.Uniform, [("uniform.0", low), ("uniform.1", high)]);
        if (value is not BrokenNode) findings.Report(
            ValueRules.Distribution, value.Place, "`uniform` needs two numbers", "write `{ uniform: [1h, 3h] }`");
        return null;
    }

    private static void ReportUnknown(MapEntry entry, List<MapEntry> all, Findings findings)
    {
        // What stands beside it says which distribution is meant: `medan` beside `p90` is no `mean`.
        var fitting = Known.Where(shape => all.Exists(other => shape.Keys.Contains(other.Name, StringComparer.Ordinal)));
        var beside = fitting.SelectMany(shape => shape.Keys).ToList();
        var near = findings.Near(entry.Name, (beside.Count > 0 ? beside : Words.Append("value")).Where(word => word != entry.Name));
        findings.Report(
            ValueRules.Distribution, entry.Key.Place, $"`{entry.Name}` is no part of a distribution",
            Suggestion.Hint(near, ["{ mean }", "{ median, p90 }", "{ low, mode, high }", "{ uniform: [a, b] }"], "distributions are"), near);
    }

    private static Shape? Refuse(MapNode map, List<MapEntry> keys, Findings findings)
    {
        var best = Known.OrderByDescending(shape => keys.Count(key => shape.Keys.Contains(key.Name, StringComparer.Ordinal))).First();
        var missing = best.Keys.Except(keys.Select(key => key.Name)).ToList();
        var what = keys.Count == 0 ? "an empty map stands for no distribution"
            : missing.Count > 0 && keys.Count < best.Keys.Length ? $"{Suggestion.List(keys.Select(key => key.Name))} without {Suggestion.List(missing)}"
            : $"{Suggestion.List(keys.Select(key => key.Name))} do not go together";
        findings.Report(
            ValueRules.Distribution, map.Place, what, "distributions are `{ mean }`, `{ median, p90 }`, `{ low, mode, high }`, `{ uniform: [a, b] }`");
        return null;
    }
}
