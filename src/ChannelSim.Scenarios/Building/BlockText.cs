using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Building;

/// <summary>What is said when a block has keys it should not have, or lacks keys it should have.</summary>
internal static class BlockText
{
    /// <summary>Tells of an unknown key; the key that was probably meant, if one is near, so that it is not told as missing too.</summary>
    public static string? ReportUnknown(BlockDefinition block, MapEntry entry, Findings findings)
    {
        var name = entry.Name;
        var known = block.Keys.Select(key => key.Name).ToList();
        if (Glued(block, name) is { } split)
        {
            findings.Report(
                KeyRules.Unknown, entry.Key.Place, $"{block.Called} has no key `{name}`", $"is a space missing after the colon? `{split}`", split);
            return split.Split(':')[0];
        }

        var near = findings.Near(name, known);
        var elsewhere = KeyTable.Blocks.Where(other => other != block && other.Keys.Any(key => key.Name == name)).Select(other => other.Called).ToList();
        var hint = near.Length > 0 && (elsewhere.Count == 0 || EditDistance.Between(near[0], name) <= 1) ? $"did you mean {Suggestion.Either(near)}?"
            : elsewhere.Count > 0 ? $"it is a key of {string.Join(" or ", elsewhere)}: is the indentation right?"
            : name.All(char.IsAsciiDigit) ? "is a decimal comma meant? a number is written with a point, `0.5`"
            : $"its keys are {Suggestion.List(known)}";
        findings.Report(KeyRules.Unknown, entry.Key.Place, $"{block.Called} has no key `{name}`", hint, near);
        return near.FirstOrDefault();
    }

    /// <summary>The one other kind of block that has all of some unknown keys; null where there is none.</summary>
    public static BlockDefinition? OtherBlock(BlockDefinition block, List<MapEntry> unknown) =>
        KeyTable.Blocks.FirstOrDefault(other => other != block && !other.Open && unknown.TrueForAll(entry => other.Find(entry.Name) is not null));

    /// <summary>Tells which keys a block lacks, all at once, with the least that would be enough.</summary>
    public static void ReportMissing(BlockDefinition block, IReadOnlyList<KeyDefinition> keys, string path, Place place, Findings findings)
    {
        var names = keys.Select(key => $"`{key.Name}`").ToList();
        var what = path.Length > 0 ? $"`{path}` {(keys.Count == 1 ? "has no" : "lacks")} {Listing.Of(names)}" : $"{Listing.Of(names, "and")} {(keys.Count == 1 ? "is" : "are")} missing";
        var example = string.Join(path.Length == 0 ? ", " : " and ", keys.Select(key => $"`{key.Name}: {key.Example}`"));
        var needs = keys.Count == 1 ? "needs it, for instance" : path.Length == 0 ? "needs them, one a line, for instance" : "needs them, for instance";
        findings.Report(KeyRules.Missing, place, what, $"{block.Called} {needs} {example}", keys.Select(key => key.Name));
    }

    /// <summary><c>first:08:00</c> is one word to YAML.</summary>
    public static string? Glued(BlockDefinition block, string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && colon < name.Length - 1 && block.Find(name[..colon].Trim()) is not null ? $"{name[..colon]}: {name[(colon + 1)..]}" : null;
    }
}
