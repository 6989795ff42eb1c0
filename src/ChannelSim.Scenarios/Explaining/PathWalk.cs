using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>Follows a dotted path through the key table and the document side by side.</summary>
internal sealed class PathWalk(Scenario scenario)
{
    private readonly ResolvedDocument document = ResolvedDocument.Of(scenario);
    private readonly ProvenanceReader provenance = new(new Reading(new Findings()));
    private PathFault? fault;

    /// <summary>Where a path leads, or why nowhere. The empty path is the whole file.</summary>
    public (Target? Target, PathFault? Fault) Find(string path)
    {
        fault = null;
        ImmutableArray<string> parts = path.Length == 0 ? [] : [.. Parts(path)];
        var target = InBlock(new Step(ScenarioKeys.Scenario, document.Root, "", Provenance.None), parts);
        return target is null ? (null, fault ?? new PathFault($"`{path}` leads nowhere", "")) : (target, null);
    }

    private static IEnumerable<string> Parts(string path) => path.Split('.').Select(part => part.Trim());

    private Target? InBlock(Step step, ImmutableArray<string> parts)
    {
        var inside = Under(step, step.Map);
        if (parts.IsEmpty) return inside.Target(Known(step)) with { IsBlock = true };
        var (name, rest) = (parts[0], parts.RemoveAt(0));
        var key = step.Block.Find(name);
        var node = step.Map?.Find(name)?.Value;
        if (key is not null) return InKey(inside, key, name, node, rest);
        if (step.Block == ActorKeys.Climate && node is not null) return InBlock(inside.Into(ActorKeys.State, node, name), rest);
        if (node is not null) return Free(inside, name, node, rest);
        var dotted = step.Map?.Entries.FirstOrDefault(entry => Parts(entry.Name).SequenceEqual(parts));   // a key that is free to be named may have dots
        return dotted is null ? Nowhere(step, name) : Free(inside, dotted.Name, dotted.Value, []);
    }

    private Target? Free(Step step, string name, Node node, ImmutableArray<string> rest) =>
        InValue(step.Target([]) with { Path = step.Inside(name), KeyPath = step.Inside(name), Node = node }, rest);

    private Target? InKey(Step step, KeyDefinition key, string name, Node? node, ImmutableArray<string> rest)
    {
        var value = step.Target([]) with { Path = step.Inside(name), Key = key, KeyPath = step.Inside(name), Node = node, CopiedFrom = Copied(step, name) };
        return key.Kind switch
        {
            KeyKind.Block => Within(value, InBlock(step.Into(KeyTable.Block(key.Block!), node, name), rest), rest),
            KeyKind.BlocksByName => InSection(step, key, value, rest),
            KeyKind.BlockList => InList(step.Into(KeyTable.Block(key.Block!), null, name), value, rest, KeyTable.Block(key.Block!).NameKey),
            KeyKind.ProbabilityByType when rest.Length > 0 && FollowUp(node, rest[0]) is { } next => InFollowUp(step, key, next, value with { Path = $"{value.Path}.{rest[0]}" }, [name, .. rest]),
            KeyKind.Plan => InList(step.Into(KeyTable.Block(key.Block!), null, name), value, rest, "channel"),
            KeyKind.PlanBySide => InSides(step, key, value, rest),
            _ => InValue(value, rest),
        };
    }

    private static Node? FollowUp(Node? node, string type) => Inside(Unwrapped(node), type);

    /// <summary>What follows a decision: a block, or a bare probability, which stands for the block's `probability`.</summary>
    private Target? InFollowUp(Step step, KeyDefinition key, Node next, Target bare, ImmutableArray<string> parts)
    {
        var rest = parts.RemoveRange(0, 2);
        if (FollowUpReader.IsBlock(next)) return InBlock(step.Into(KeyTable.Block(key.Block!), next, parts[0], parts[1]), rest);
        return InValue(bare with { Node = next, CopiedFrom = bare.CopiedFrom is null ? null : $"{bare.CopiedFrom}.{parts[1]}" }, rest is ["probability", ..] ? rest.RemoveAt(0) : rest);
    }

    /// <summary>A block that is the value of a key knows that key; what lies deeper inside does not.</summary>
    private static Target? Within(Target key, Target? found, ImmutableArray<string> rest)
    {
        if (found is null) return null;
        if (rest.IsEmpty) return found with { Key = key.Key, KeyPath = key.KeyPath, Node = key.Node, CopiedFrom = key.CopiedFrom };
        return found with { CopiedFrom = found.CopiedFrom ?? (key.CopiedFrom is null ? null : key.CopiedFrom + found.Path[key.Path.Length..]) };
    }

    private Target? InSection(Step step, KeyDefinition key, Target section, ImmutableArray<string> parts)
    {
        var definition = KeyTable.Block(key.Block!);
        var blocks = document.Section(key.Name, definition);
        if (parts.IsEmpty) return section with { Block = definition, Next = [.. blocks.Select(block => block.Entry.Name)], IsBlock = true };
        var map = section.Node as MapNode;
        var path = $"{key.Name}.{parts[0]}";
        if (parts[0] is "basis" or "source" && map?.Find(parts[0]) is { } beside)
            return InValue(section with { Path = path, KeyPath = path, Key = definition.Find(parts[0]), Block = definition, Node = beside.Value }, parts.RemoveAt(0));
        if (blocks.FirstOrDefault(block => block.Entry.Name == parts[0]) is { } found)
        {
            var block = Under(step, map).Into(definition, found.Value, key.Name, parts[0]);
            return InBlock(block with { Owner = parts[0], Section = key.Name }, parts.RemoveAt(0));
        }

        return Fail(parts[0], $"there is no `{parts[0]}` in `{key.Name}`", blocks.Select(block => block.Entry.Name));
    }

    private Target? InSides(Step step, KeyDefinition key, Target contact, ImmutableArray<string> parts)
    {
        var map = contact.Node as MapNode;
        var definition = KeyTable.Block(key.Block!);
        ImmutableArray<string> sides = map is null ? [] : [.. map.Entries.Select(entry => entry.Name)];
        if (parts.IsEmpty) return contact with { Block = definition, Next = sides, IsBlock = true };
        if (map?.Find(parts[0]) is not { } plan) return Fail(parts[0], $"`{key.Name}` has no plan of `{parts[0]}`", sides);
        var inside = contact with { Path = $"{key.Name}.{parts[0]}", KeyPath = $"{key.Name}.{parts[0]}", Node = plan.Value };
        if (parts[0] is "basis" or "source") return InValue(inside with { Key = definition.Find(parts[0]), Block = definition }, parts.RemoveAt(0));
        return InList(Under(step, map).Into(definition, null, key.Name, parts[0]), inside, parts.RemoveAt(0), "channel");
    }

    private Step Under(Step step, MapNode? map) => map is null ? step : step with { Provenance = provenance.Under(map, step.Provenance) };

    private Target? InList(Step step, Target list, ImmutableArray<string> parts, string nameKey)
    {
        var items = list.Node is ListNode written ? written.Items : [];
        var names = items.Select(item => NameOf(item, nameKey)).ToList();
        if (parts.IsEmpty) return list with { Block = step.Block, Next = [.. names.Select((name, i) => Part(names, i, list.Key!))], IsBlock = true };
        var fitting = Enumerable.Range(0, items.Length).Where(i => names[i] == parts[0] || parts[0] == Number(i)).ToList();
        if (fitting.Count > 1) return Fail(parts[0], $"{fitting.Count} items of `{list.Path}` are named `{parts[0]}`", fitting.Select(Number));
        if (items.IsEmpty) return Fail(parts[0], $"`{list.Path}` has no items", []);
        if (fitting.Count == 0) return Fail(parts[0], $"`{list.Path}` has no item `{parts[0]}`", names.Select((_, i) => Part(names, i, list.Key!)));
        var item = items[fitting[0]];
        var map = item is ScalarNode channel ? new MapNode(item.Place, [new MapEntry(new ScalarNode(item.Place, nameKey, plain: true), channel)]) : item;
        return InBlock(step with { Map = map as MapNode, Path = $"{list.Path}.{Part(names, fitting[0], list.Key!)}" }, parts.RemoveAt(0));
    }

    /// <summary>Inside a value: maps by name, distributions, lists. A number that is a default can be reached too.</summary>
    private Target? InValue(Target target, ImmutableArray<string> parts)
    {
        var under = target.Node is MapNode around ? provenance.Under(around, target.Provenance) : target.Provenance;
        if (parts.IsEmpty) return target with { Provenance = under };
        var node = parts[0] is "value" or "basis" or "source" ? target.Node : Unwrapped(target.Node);
        var (name, path) = (parts[0], $"{target.Path}.{parts[0]}");
        var inside = Inside(node, name);
        if (inside is null && !ParameterWords.Under(scenario.Model, path).Any()) return Fail(name, $"there is no `{name}` in `{target.Path}`", Names(node));
        var copied = target.CopiedFrom is null ? null : $"{target.CopiedFrom}.{name}";
        return InValue(target with { Path = path, Node = inside, Provenance = under, CopiedFrom = copied }, parts.RemoveAt(0));
    }

    private static Node? Unwrapped(Node? node) => node is MapNode map && map.Find("value") is { } value ? value.Value : node;

    private static Node? Inside(Node? node, string name) => node switch
    {
        MapNode map => map.Find(name)?.Value,
        ListNode list when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < list.Items.Length => list.Items[i],
        _ => null,
    };

    private static IEnumerable<string> Names(Node? node) => node switch
    {
        MapNode map => map.Entries.Select(entry => entry.Name),
        ListNode list => Enumerable.Range(0, list.Items.Length).Select(Number),
        _ => [],
    };

    private static string Number(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(Node item, string key) =>
        item is ScalarNode scalar ? scalar.Text : (item as MapNode)?.Find(key)?.Value is ScalarNode name ? name.Text : "";

    /// <summary>Items of the ladder and the timeline are known by a name of their own, entries of a plan by number: as the reader's paths have it.</summary>
    private static string Part(List<string> names, int index, KeyDefinition key) =>
        key.Kind == KeyKind.BlockList && Sections.IsPart(names[index]) && names.Count(name => name == names[index]) == 1
            ? names[index]
            : Number(index);

    private string? Copied(Step step, string key) =>
        step.Owner.Length > 0 && step.Path == $"{step.Section}.{step.Owner}" ? document.Original(step.Section, step.Block, step.Owner, key) : null;

    private static IEnumerable<string> Known(Step step) => step.Block.Keys.Select(key => key.Name)
        .Concat(step.Map?.Entries.Select(entry => entry.Name) ?? []).Distinct(StringComparer.Ordinal);

    private Target? Nowhere(Step step, string name)
    {
        var known = Known(step).ToList();
        var elsewhere = step.Path.Length > 0 ? null : Everywhere().FirstOrDefault(path => path.EndsWith("." + name, StringComparison.Ordinal));
        if (elsewhere is null) return Fail(name, $"{step.Block.Called} has no key `{name}`", known);
        fault = new PathFault($"{step.Block.Called} has no key `{name}`", $"did you mean `{elsewhere}`?");
        return null;
    }

    /// <summary>The blocks that have names, for people who give the name alone.</summary>
    private IEnumerable<string> Everywhere()
    {
        var model = scenario.Model;
        return model.Channels.Select(channel => "channels." + channel.Name)
            .Concat(model.Incidents.Select(type => "incidents." + type.Name))
            .Concat(model.Rungs.Select(rung => "ladder." + rung.Name))
            .Concat(model.Sides.Select(side => "sides." + side.Key))
            .Concat(model.Climates.Select(state => "climate." + state.Name))
            .Concat(scenario.Sources.Select(source => "sources." + source.Key));
    }

    private Target? Fail(string name, string what, IEnumerable<string> known)
    {
        ImmutableArray<string> allowed = [.. known.Distinct(StringComparer.Ordinal)];
        fault = new PathFault(what, Suggestion.Hint(Suggestion.Near(name, allowed), allowed, "there are"));
        return null;
    }

    /// <summary>A block on the way.</summary>
    private sealed record Step(BlockDefinition Block, MapNode? Map, string Path, Provenance Provenance)
    {
        public string Owner { get; init; } = "";

        public string Section { get; init; } = "";

        public string Inside(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

        public Step Into(BlockDefinition block, Node? node, params string[] names) =>
            this with { Block = block, Map = node as MapNode, Path = names.Aggregate(Path, (path, name) => path.Length == 0 ? name : $"{path}.{name}") };

        public Target Target(IEnumerable<string> next) =>
            new() { Path = Path, KeyPath = Path, Block = Block, Node = Map, Provenance = Provenance, Owner = Owner, Next = [.. next] };
    }
}
