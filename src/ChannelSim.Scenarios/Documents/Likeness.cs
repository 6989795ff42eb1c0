using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Documents;

/// <summary>A block with what it copies.</summary>
/// <param name="Entry">Its name and what is written there.</param>
/// <param name="Value">The whole block.</param>
/// <param name="Inherited">The keys that were copied.</param>
/// <param name="Incomplete">True where missing keys need not be told: a copy failed, or they are missing in the original too and told there.</param>
internal sealed record LikeBlock(MapEntry Entry, Node Value, ImmutableHashSet<string> Inherited, bool Incomplete);

/// <summary>Resolves <c>like</c> within a section: a key given beside it replaces the whole value; some keys are never copied.</summary>
internal sealed class Likeness
{
    private readonly ImmutableArray<MapEntry> blocks;
    private readonly BlockDefinition definition;
    private readonly Findings findings;
    private readonly Dictionary<string, LikeBlock> resolved = new(StringComparer.Ordinal);
    private readonly List<string> path = [];

    private Likeness(ImmutableArray<MapEntry> blocks, BlockDefinition definition, Findings findings) =>
        (this.blocks, this.definition, this.findings) = (blocks, definition, findings);

    /// <summary>All blocks of a section in file order.</summary>
    public static ImmutableArray<LikeBlock> Resolve(ImmutableArray<MapEntry> blocks, BlockDefinition definition, Findings findings)
    {
        if (definition.Find("like") is null) return [.. blocks.Select(block => Alone(block, block.Value, false))];
        var likeness = new Likeness(blocks, definition, findings);
        return [.. blocks.Select(likeness.Of)];
    }

    private LikeBlock Of(MapEntry block)
    {
        if (resolved.TryGetValue(block.Name, out var known)) return known;
        path.Add(block.Name);
        var result = block.Value is MapNode map && map.Find("like") is { } like ? Copy(block, map, like.Value) : Alone(block, block.Value, false);
        path.RemoveAt(path.Count - 1);
        return resolved[block.Name] = result;
    }

    private LikeBlock Copy(MapEntry block, MapNode map, Node like)
    {
        if (like is not ScalarNode name) return Alone(block, map, true);
        if (Model(block, name) is not { } model) return Alone(block, map, true);
        var other = Of(model);
        var copied = other.Value is MapNode from ? from.Entries.Where(entry => IsCopied(entry) && map.Find(entry.Name) is null).ToImmutableArray() : [];
        return new LikeBlock(block, new MapNode(map.Place, [.. map.Entries, .. copied]), [.. copied.Select(entry => entry.Name)], Incomplete: true);
    }

    private static LikeBlock Alone(MapEntry block, Node value, bool incomplete) => new(block, value, [], incomplete);

    private bool IsCopied(MapEntry entry) => definition.Find(entry.Name) is { Copied: true };

    private MapEntry? Model(MapEntry block, ScalarNode name)
    {
        var at = path.IndexOf(name.Text);
        if (at >= 0) return Cycle(name, at);
        if (blocks.FirstOrDefault(other => other.Name == name.Text) is { } model) return model;
        var others = blocks.Select(other => other.Name).Where(other => other != block.Name).ToList();
        var near = findings.Near(name.Text, others);
        findings.Report(
            NameRules.UnknownLike, name.Place, $"`like`: there is no `{name.Text}` here", Suggestion.Hint(near, others, "there are"), near);
        return null;
    }

    private MapEntry? Cycle(ScalarNode name, int at)
    {
        var circle = path.Skip(at).Append(name.Text);
        findings.Report(
            NameRules.LikeCycle, name.Place,
            path.Count - at == 1 ? $"`{name.Text}` copies itself" : $"`like` in a circle: {string.Join(" -> ", circle)}",
            "write one of these blocks out");
        return null;
    }
}
