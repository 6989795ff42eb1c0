using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Engine.Machines;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Assigning;

/// <summary>
/// Applies one assignment to a document that is not yet resolved. The key table says where a path can go; the reader judges the value
/// afterwards.
/// </summary>
/// <param name="root">The document.</param>
/// <param name="value">What is to stand at the path.</param>
/// <param name="findings">Takes what is wrong with the path.</param>
/// <param name="everywhere">Whether the path comes from one with a part for every name, so that what has no such key is passed over.</param>
internal sealed class AssignmentEditor(MapNode root, Node value, Findings findings, bool everywhere = false)
{
    private static readonly string[] Beside = ["value", "basis", "source"];

    private MapNode? section;
    private string? blockName;

    /// <summary>The map of several values that the one value took the place of; null where there was none.</summary>
    public MapNode? Replaced { get; private set; }

    /// <summary>What a part for every name can stand for, where the path came to one; nothing is changed then.</summary>
    public IReadOnlyList<string>? Names { get; private set; }

    /// <summary>By the place of a part that names an item of a list: the item's number.</summary>
    public Dictionary<Place, string> Numbers { get; } = [];

    /// <summary>The new document; the old one where the path is wrong, told here.</summary>
    public MapNode Apply(AssignmentPath path) => InBlock(root, ScenarioKeys.Scenario, path) as MapNode ?? root;

    /// <summary>The block with the change inside; null where the path is wrong.</summary>
    private MapNode? InBlock(MapNode map, BlockDefinition definition, AssignmentPath path)
    {
        var name = path.First.Name;
        var key = definition.Find(name);
        if (definition == ActorKeys.Climate && path.First.IsAny) return Any<MapNode>(map.Matter.Where(entry => definition.Find(entry.Name) is null && ClimateBuilder.CanBeState(entry.Value)).Select(entry => entry.Name));
        if (definition == ActorKeys.Climate && key is null && map.Find(name) is { } state) return Put(map, path, InState(state.Value, path));
        if (key is null && !name.StartsWith("x-", StringComparison.Ordinal) && !definition.Open) return NoKey(map, definition, path.First);
        if (everywhere && key is not null && !Belongs(map, definition, key, path.First)) return null;
        if (path.IsLast) return Replace(map, path, map.Find(name)?.Value ?? (section is not null && blockName is not null && IsSectionBlock(definition) ? Inheritance.Copied(section, blockName, definition, name) : null), key);
        return Put(
            map, path,
            key is null ? InMap(map.Find(name)?.Value, path.Rest) : InValue(map.Find(name)?.Value ?? Inherited(definition, name), key, path.Rest));
    }

    /// <summary>Whether a block of this section can have the key at all, where a path reaches out for every block; if not, it is told.</summary>
    private bool Belongs(MapNode map, BlockDefinition definition, KeyDefinition key, PathPart part)
    {
        if (definition != ChannelKeys.Channel || section is null || blockName is null) return true;
        var word = (map.Find("kind")?.Value ?? Inheritance.Of(root, section, blockName, definition, "kind")) as ScalarNode;
        var kind = word is null ? -1 : definition.Find("kind")!.Allowed.IndexOf(word.Text);
        if (kind < 0 || ChannelChecks.Belongs(key, (ChannelKind)kind)) return true;
        var kinds = string.Join(" and ", key.Kinds.Select(other => "a " + ChannelChecks.Word(other)));
        Passed($"`{blockName}` is a {ChannelChecks.Word((ChannelKind)kind)} and has no `{key.Name}`", part, kinds.Length > 0 ? $"it is a key of {kinds}" : "");
        return false;
    }

    private Node? InState(Node state, AssignmentPath path) =>
        path.IsLast ? value
        : everywhere && path.Rest.First.Name == "to-" + path.First.Name ? Passed($"`{path.First.Name}` does not lead to itself", path.Rest.First)
        : InBlock(state as MapNode ?? new MapNode(state.Place, []), ActorKeys.State, path.Rest);

    private Node? Inherited(BlockDefinition definition, string key) =>
        section is not null && blockName is not null && IsSectionBlock(definition)
            ? Inheritance.Of(root, section, blockName, definition, key)
            : null;

    private static bool IsSectionBlock(BlockDefinition definition) => 
        definition == ChannelKeys.Channel || definition == IncidentKeys.Incident || definition == ActorKeys.Side || definition == IncidentKeys.Announce;

    private Node? InValue(Node? current, KeyDefinition key, AssignmentPath path) => key.Kind switch
    {
        KeyKind.Block => InBlock(current as MapNode ?? new MapNode(path.First.Place, []), KeyTable.Block(key.Block!), path),
        KeyKind.BlocksByName => InSection(current as MapNode ?? new MapNode(path.First.Place, []), key, path),
        KeyKind.BlockList => InList(
            current, path, item => item is MapNode map ? InItem(map, key, path, item == (current as ListNode)?.Items[0]) : null, item => TextAt(item, KeyTable.Block(key.Block!).NameKey)),
        KeyKind.Plan => InPlan(current, path),
        KeyKind.ProbabilityByType => InFollowUps(current, key, path),
        KeyKind.PlanBySide => InSidePlan(current as MapNode ?? new MapNode(path.First.Place, []), path),
        _ => InMap(current, path),
    };

    private Node? InItem(MapNode item, KeyDefinition key, AssignmentPath path, bool isFirst)
    {
        if (!everywhere || !isFirst || key.Block != ActorKeys.Rung.Name || path.Rest.First.Name != "relax") return InBlock(item, KeyTable.Block(key.Block!), path.Rest);
        return Passed("the lowest rung has nothing below it", path.Rest.First);
    }

    private Node? Passed(string what, PathPart part, string hint = "")
    {
        findings.Report(AssignmentRules.UnknownPath, part.Place, what, hint);
        return null;
    }

    private MapNode? InSection(MapNode map, KeyDefinition key, AssignmentPath path)
    {
        var definition = KeyTable.Block(key.Block!);
        if (path.First.IsAny) return Any<MapNode>(map.Matter.Select(entry => entry.Name));
        if (map.Find(path.First.Name) is not { } block)
            return Unknown<MapNode>(path.First, $"there is no `{path.First.Name}` in `{key.Name}`", map.Entries.Select(entry => entry.Name));
        if (path.IsLast) return map.With(path.First.Key, value);
        (section, blockName) = (map, path.First.Name);
        return Put(map, path, InBlock(block.Value as MapNode ?? new MapNode(block.Value.Place, []), definition, path.Rest));
    }

    private MapNode? InSidePlan(MapNode map, AssignmentPath path)
    {
        if (path.First.IsAny) return Any<MapNode>(map.Matter.Select(entry => entry.Name));
        if (path.IsLast || path.First.Name is "basis" or "source") return map.With(path.First.Key, value);
        return map.Find(path.First.Name) is { } plan
            ? Put(map, path, InPlan(plan.Value, path.Rest))
            : Unknown<MapNode>(path.First, $"`contact` has no plan of `{path.First.Name}`", map.Entries.Select(entry => entry.Name));
    }

    private ListNode? InPlan(Node? current, AssignmentPath path) =>
        InList(
            current, path, item => InBlock(AsMap(item), IncidentKeys.PlanEntry, path.Rest),
            item => (item as ScalarNode)?.Text ?? TextAt(item, "channel"));

    /// <summary>What follows a decision, by type: a bare probability stands for a map with nothing else in it.</summary>
    private Node? InFollowUps(Node? current, KeyDefinition key, AssignmentPath path)
    {
        if (path.IsLast || path.First.IsAny || path.Rest.First.Name is not ("probability" or "after") || (current as MapNode)?.Find(path.First.Name)?.Value is not { } entry)
            return InMap(current, path);
        var (map, inside) = ((MapNode)current, path.Rest);
        if (FollowUpReader.IsBlock(entry)) return Put(map, path, InBlock((MapNode)entry, KeyTable.Block(key.Block!), inside));
        if (inside.First.Name == "after") return Put(map, path, InBlock(new MapNode(entry.Place, [new MapEntry(new ScalarNode(entry.Place, "probability", plain: true), entry)]), KeyTable.Block(key.Block!), inside));
        if (!inside.IsLast) return Put(map, path, InMap(entry, inside.Rest));
        Note(entry, null);
        return Put(map, path, value);
    }

    private static MapNode AsMap(Node item) => item as MapNode ?? new MapNode(
        item.Place, item is ScalarNode name ? [new MapEntry(new ScalarNode(name.Place, "channel", plain: true), name)] : []);

    private ListNode? InList(Node? current, AssignmentPath path, Func<Node, Node?> inside, Func<Node, string?> nameOf)
    {
        var items = current is ListNode list ? list.Items : [];
        if (path.First.IsAny) return Any<ListNode>(Enumerable.Range(0, items.Length).Select(i => i.ToString(CultureInfo.InvariantCulture)));
        var names = items.Select(nameOf).ToList();
        var number = path.First.IsQuoted ? null : Values.WholeNumber.Read(path.First.Name) is { } whole && whole < items.Length ? whole : (int?)null;
        var fitting = Enumerable.Range(0, items.Length).Where(i => number is { } n ? i == n : names[i] == path.First.Name).ToList();
        if (number is { } at && !path.First.IsExpanded && names.Index().FirstOrDefault(other => other.Index != at && other.Item == path.First.Name) is { Item: not null } named)
            findings.Report(
                TextWarningRules.NumberAsName, path.First.Place, $"`{path.First.Name}` is taken as the number of an item (they count from 0), though item {named.Index} has this name",
                $"write the name in quotation marks, `\"{path.First.Name}\"`, or `{named.Index}`, if that one is meant");
        if (fitting.Count == 0)
            return Unknown<ListNode>(path.First, $"the list has no item `{path.First.Name}`", names.OfType<string>(), items.Length);
        if (fitting.Count > 1) return Ambiguous(path.First, fitting);
        Numbers[path.First.Place] = fitting[0].ToString(CultureInfo.InvariantCulture);
        if (path.IsLast) Note(items[fitting[0]], null);
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
        if (path.First.IsAny) return Any<MapNode>(map.Matter.Select(entry => entry.Name));
        return path.IsLast ? Replace(map, path, map.Find(path.First.Name)?.Value, null) : Put(map, path, InMap(map.Find(path.First.Name)?.Value, path.Rest));
    }

    private MapNode Replace(MapNode map, AssignmentPath path, Node? before, KeyDefinition? key)
    {
        Note(before, key);
        return map.With(path.First.Key, value);
    }

    /// <summary>Keeps what one value takes the place of, if that was several. A distribution, or weights of one number, are one value however they are written.</summary>
    private void Note(Node? before, KeyDefinition? key)
    {
        if (key?.Kind is KeyKind.Block or KeyKind.BlocksByName or KeyKind.BlockList) return;
        if (Inside(before) is not MapNode { Entries.IsEmpty: false } map || Shapes.IsValue(map) || !IsOne(Inside(value))) return;
        if (key?.Kind != KeyKind.Weights || !map.Matter.All(entry => entry.Name.All(char.IsAsciiDigit))) Replaced = map;
    }

    private static Node? Inside(Node? node) => node is MapNode map && map.Find("value") is { } inner ? inner.Value : node;

    private static bool IsOne(Node? node) => node is ScalarNode { IsNothing: false } || (node is MapNode map && Shapes.IsValue(map));

    private T? Any<T>(IEnumerable<string> names)
        where T : Node
    {
        Names = [.. names];
        return null;
    }

    private static MapNode? Put(MapNode map, AssignmentPath path, Node? changed) => changed is null ? null : map.With(path.First.Key, changed);

    private static string? TextAt(Node item, string key) => (item as MapNode)?.Find(key)?.Value is ScalarNode text ? text.Text : null;

    private MapNode? NoKey(MapNode map, BlockDefinition definition, PathPart part)
    {
        if (part.IsAny)
        {
            findings.Report(AssignmentRules.UnknownPath, part.Place, $"`*` stands for names and items, not for the keys of {definition.Called}", Suggestion.Hint([], [.. map.Matter.Select(entry => entry.Name)], "there are"));
            return null;
        }

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
                AssignmentRules.IntoValue, part.Place, $"`{part.Name}` would be inside the single value `{scalar.Text}`{(blockName is null ? "" : $" of `{blockName}`")}",
                ByTruth(part.Name, scalar.Text) ?? "set the whole value, for instance to `{ median: 3h, p90: 9h }`");
        return null;
    }

    // One value holds for both truths: whoever wants another for one of them says what the other is to be.
    private static string? ByTruth(string truth, string text) => truth switch
    {
        "accident" => $"it holds for both truths: set the whole value, to `{{ deliberate: {text}, accident: VALUE }}`",
        "deliberate" => $"it holds for both truths: set the whole value, to `{{ deliberate: VALUE, accident: {text} }}`",
        _ => null,
    };
}
