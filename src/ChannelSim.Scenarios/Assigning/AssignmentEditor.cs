using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Assigning;

/// <summary>
/// Applies one assignment to a document that is not yet resolved. The key table says where a path can go; the reader judges the value
/// afterwards.
/// </summary>
internal sealed class AssignmentEditor(MapNode root, Node value, Findings findings)
{
    private static readonly string[] Beside = ["value", "basis", "source"];

    private MapNode? section;
    private string? blockName;

    /// <summary>The new document; the old one where the path is wrong, told here.</summary>
    public MapNode Apply(AssignmentPath path) => InBlock(root, ScenarioKeys.Scenario, path) as MapNode ?? root;

    /// <summary>The block with the change inside; null where the path is wrong.</summary>
    private MapNode? InBlock(MapNode map, BlockDefinition definition, AssignmentPath path)
    {
        var name = path.First.Name;
        var key = definition.Find(name);
        if (definition == ActorKeys.Climate && key is null && map.Find(name) is { } state) return Put(map, path, InState(state.Value, path));
        if (key is null && !name.StartsWith("x-", StringComparison.Ordinal) && !definition.Open) return NoKey(map, definition, path.First);
        if (path.IsLast) return map.With(path.First.Key, value);
        return Put(
            map, path,
            key is null ? InMap(map.Find(name)?.Value, path.Rest) : InValue(map.Find(name)?.Value ?? Inherited(definition, name), key, path.Rest));
    }

    private Node? InState(Node state, AssignmentPath path) => 
        path.IsLast ? value : InBlock(state as MapNode ?? new MapNode(state.Place, []), ActorKeys.State, path.Rest);

    private Node? Inherited(BlockDefinition definition, string key) =>
        section is not null && blockName is not null && IsSectionBlock(definition)
            ? Inheritance.Of(root, section, blockName, definition, key)
            : null;

    private static bool IsSectionBlock(BlockDefinition definition) => 
        definition == ChannelKeys.Channel || definition == IncidentKeys.Incident || definition == ActorKeys.Side;

    private Node? InValue(Node? current, KeyDefinition key, AssignmentPath path) => key.Kind switch
    {
        KeyKind.Block => InBlock(current as MapNode ?? new MapNode(path.First.Place, []), KeyTable.Block(key.Block!), path),
        KeyKind.BlocksByName => InSection(current as MapNode ?? new MapNode(path.First.Place, []), key, path),
        KeyKind.BlockList => InList(
            current, path, item => item is MapNode map ? InBlock(map, KeyTable.Block(key.Block!), path.Rest) : null, item => TextAt(item, "name")),
        KeyKind.Plan => InPlan(current, path),
        KeyKind.PlanBySide => InSidePlan(current as MapNode ?? new MapNode(path.First.Place, []), path),
        _ => InMap(current, path),
    };

    private MapNode? InSection(MapNode map, KeyDefinition key, AssignmentPath path)
    {
        var definition = KeyTable.Block(key.Block!);
        if (map.Find(path.First.Name) is not { } block)
            return Unknown<MapNode>(path.First, $"there is no `{path.First.Name}` in `{key.Name}`", map.Entries.Select(entry => entry.Name));
        if (path.IsLast) return map.With(path.First.Key, value);
        (section, blockName) = (map, path.First.Name);
        return Put(map, path, InBlock(block.Value as MapNode ?? new MapNode(block.Value.Place, []), definition, path.Rest));
    }

    private MapNode? InSidePlan(MapNode map, AssignmentPath path)
    {
        if (path.IsLast || path.First.Name is "basis" or "source") return map.With(path.First.Key, value);
        return map.Find(path.First.Name) is { } plan
            ? Put(map, path, InPlan(plan.Value, path.Rest))
            : Unknown<MapNode>(path.First, $"`contact` has no plan of `{path.First.Name}`", map.Entries.Select(entry => entry.Name));
    }

    private ListNode? InPlan(Node? current, AssignmentPath path) =>
        InList(
            current, path, item => InBlock(AsMap(item), IncidentKeys.PlanEntry, path.Rest),
            item => (item as ScalarNode)?.Text ?? TextAt(item, "channel"));

    private static MapNode AsMap(Node item) => item as MapNode ?? new MapNode(
        item.Place, item is ScalarNode name ? [new MapEntry(new ScalarNode(name.Place, "channel", plain: true), name)] : []);

    private ListNode? InList(Node? current, AssignmentPath path, Func<Node, Node?> inside, Func<Node, string?> nameOf)
    {
        var items = current is ListNode list ? list.Items : [];
        var names = items.Select(nameOf).ToList();
        bool Fits(int i) => names[i] == path.First.Name || path.First.Name == i.ToString(CultureInfo.InvariantCulture);
        var fitting = Enumerable.Range(0, items.Length).Where(Fits).ToList();
        if (fitting.Count == 0)
            return Unknown<ListNode>(path.First, $"the list has no item `{path.First.Name}`", names.OfType<string>(), items.Length);
        if (fitting.Count > 1) return Ambiguous(path.First, fitting);
        var changed = path.IsLast ? value : inside(items[fitting[0]]);
        return changed is null ? null : new ListNode(current!.Place, items.SetItem(fitting[0], changed));
    }

    /// <summary>Inside maps that the table does not spell out: distributions, maps by name, weights, lists of values.</summary>
    private Node? InMap(Node? current, AssignmentPath path)
    {
        if (current is ListNode) return InList(current, path, item => InMap(item, path.Rest), item => (item as ScalarNode)?.Text);
        if (current is ScalarNode { IsNothing: false } or BrokenNode) return IntoValue(path.First, current);
        var map = current as MapNode ?? new MapNode(path.First.Place, []);
        if (map.Find("value") is { } inner && !Beside.Contains(path.First.Name, StringComparer.Ordinal))
            return InMap(inner.Value, path) is { } wrapped ? map.With(inner.Key, wrapped) : null;
        return path.IsLast ? map.With(path.First.Key, value) : Put(map, path, InMap(map.Find(path.First.Name)?.Value, path.Rest));
    }

    private static MapNode? Put(MapNode map, AssignmentPath path, Node? changed) => changed is null ? null : map.With(path.First.Key, changed);

    private static string? TextAt(Node item, string key) => (item as MapNode)?.Find(key)?.Value is ScalarNode text ? text.Text : null;

    private MapNode? NoKey(MapNode map, BlockDefinition definition, PathPart part)
    {
        var known = definition.Keys.Select(key => key.Name).Concat(definition == ActorKeys.Climate ? map.Entries.Select(entry => entry.Name) : []);
        return Unknown<MapNode>(part, $"{definition.Called} has no key `{part.Name}`", known);
    }

    private T? Unknown<T>(PathPart part, string what, IEnumerable<string> known, int items = 0)
        where T : Node
    {
        var allowed = known.Distinct(StringComparer.Ordinal).ToImmutableArray();
        var near = findings.Near(part.Name, allowed);
        var numbers = items > 0 ? $" (or a number from 0 to {items - 1})" : "";
        findings.Report(AssignmentRules.UnknownPath, part.Place, what, Suggestion.Hint(near, allowed, "there are") + numbers, near);
        return null;
    }

    private ListNode? Ambiguous(PathPart part, List<int> fitting)
    {
        findings.Report(
            AssignmentRules.Ambiguous, part.Place, $"{fitting.Count} items are named `{part.Name}`",
            $"use a number: {Suggestion.Either(fitting.Select(i => i.ToString(CultureInfo.InvariantCulture)))}");
        return null;
    }

    private Node? IntoValue(PathPart part, Node current)
    {
        if (current is ScalarNode scalar)
            findings.Report(
                AssignmentRules.IntoValue, part.Place, $"`{part.Name}` would be inside the single value `{scalar.Text}`",
                "set the whole value, for instance to `{ median: 3h, p90: 9h }`");
        return null;
    }
}
