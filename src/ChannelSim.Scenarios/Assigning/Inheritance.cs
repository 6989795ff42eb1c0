using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Assigning;

/// <summary>
/// The value that stands where a block is silent, as far as it is written elsewhere in the file: by <c>like</c>, by the key whose value
/// is the default, and for an incident's plan in <c>contact</c>.
/// </summary>
internal static class Inheritance
{
    /// <summary>What a block of a section takes for a key that is not written there; null where that is nothing in the file.</summary>
    public static Node? Of(MapNode root, MapNode section, string blockName, BlockDefinition definition, string key)
    {
        if (definition == IncidentKeys.Announce) return key == "plan" ? AuthorsPlan(root, section, blockName) : null;
        var found = Through(section, blockName, definition, key);
        if (found is not null) return found;
        if (definition.Find(key)?.DefaultKey is { } other) return Through(section, blockName, definition, other);
        return definition == IncidentKeys.Incident && key == "plan" ? ObserversPlan(root, section, blockName, definition) : null;
    }

    /// <summary>What a block of a section has for a key, by itself or by <c>like</c>; null where neither says anything.</summary>
    public static Node? Copied(MapNode section, string blockName, BlockDefinition definition, string key) => Through(section, blockName, definition, key);

    private static Node? Through(MapNode section, string blockName, BlockDefinition definition, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var name = blockName; seen.Add(name) && section.Find(name)?.Value is MapNode block;)
        {
            if (block.Find(key) is { } entry && (name == blockName || definition.Find(key) is { Copied: true })) return entry.Value;
            if (block.Find("like")?.Value is not ScalarNode like) return null;
            name = like.Text;
        }

        return null;
    }

    private static Node? AuthorsPlan(MapNode root, MapNode section, string blockName)
    {
        var observer = Through(section, blockName, IncidentKeys.Incident, "observer") as ScalarNode;
        var author = (root.Find("sides")?.Value as MapNode)?.Matter.FirstOrDefault(side => observer is not null && side.Name != observer.Text);
        return author is not null && root.Find("contact")?.Value is MapNode contact ? contact.Find(author.Name)?.Value : null;
    }

    private static Node? ObserversPlan(MapNode root, MapNode section, string blockName, BlockDefinition definition) =>
        Through(section, blockName, definition, "observer") is ScalarNode observer && root.Find("contact")?.Value is MapNode contact
            ? contact.Find(observer.Text)?.Value : null;
}
