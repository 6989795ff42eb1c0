using System.Collections.Immutable;
using ChannelSim.Scenarios.Assigning;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>The document of a scenario that was read without an error, read once more: with its assignments, and with what <c>like</c> copied.</summary>
internal sealed class ResolvedDocument
{
    private readonly Dictionary<string, ImmutableArray<LikeBlock>> sections = new(StringComparer.Ordinal);

    private ResolvedDocument(MapNode root) => Root = root;

    public MapNode Root { get; }

    public static ResolvedDocument Of(Scenario scenario)
    {
        var silent = new Findings();
        var root = (MapNode)new DocumentParser(scenario.FileName, scenario.Text, silent).Parse().Root!;
        return new ResolvedDocument(AssignmentList.Apply(root, scenario.Assignments, silent));
    }

    /// <summary>The blocks of a section such as <c>channels</c>, complete; empty where the file has none.</summary>
    public ImmutableArray<LikeBlock> Section(string name, BlockDefinition definition)
    {
        if (sections.TryGetValue(name, out var known)) return known;
        var map = Root.Find(name)?.Value as MapNode;
        ImmutableArray<MapEntry> entries = map is null
            ? []
            : [.. map.Entries.Where(entry => entry.Name is not ("basis" or "source") && !entry.Name.StartsWith("x-", StringComparison.Ordinal))];
        return sections[name] = Likeness.Resolve(entries, definition, new Findings());
    }

    /// <summary>The path of the value that <c>like</c> copied to a key, through as many copies as there are; null where it was not copied.</summary>
    public string? Original(string section, BlockDefinition definition, string block, string key)
    {
        var blocks = Section(section, definition);
        string? original = null;
        for (var here = Block(block); here is not null && here.Inherited.Contains(key); here = Block(original))
            original = ((ScalarNode)((MapNode)here.Value).Find("like")!.Value).Text;
        return original is null ? null : $"{section}.{original}.{key}";

        LikeBlock? Block(string name) => blocks.FirstOrDefault(candidate => candidate.Entry.Name == name);
    }
}
