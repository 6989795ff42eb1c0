using ChannelSim.Engine.Machines;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Building;

/// <summary>What a channel of a kind must and cannot have.</summary>
internal sealed class ChannelChecks(Reading reading)
{
    private static readonly string[] NothingForTalks =
        ["misreading", "deception", "believed-deception", "official", "authority", "buys", "patience", "routine"];

    /// <summary>Whether a key means anything to a channel of a kind.</summary>
    public static bool Belongs(KeyDefinition key, ChannelKind kind) =>
        (key.Kinds.IsEmpty || key.Kinds.Contains(kind)) && !(kind.HasSessions() && NothingForTalks.Contains(key.Name, StringComparer.Ordinal));

    /// <summary>Whether a block has keys that change nothing in talks.</summary>
    public static bool HasWhatTalksIgnore(Block block) => NothingForTalks.Any(block.Has);

    public void Check(string name, Block block, ChannelKind kind)
    {
        foreach (var entry in block.Entries)
            if (block.Definition.Find(entry.Name) is { } key) CheckKey(name, block, entry, key, kind);
        var missing = block.Definition.Keys.Where(key => key.Required && key.Kinds.Contains(kind) && !block.HasOrMeant(key.Name)).ToList();
        if (missing.Count > 0) BlockText.ReportMissing(block.Definition, missing, block.Path, block.Place, reading.Findings);
        if (kind.IsRung() && block.Has("routine") && !block.HasOrMeant("patience"))
            reading.Findings.Report(
                NameRules.RoutineNeedsPatience, block.PlaceOf("routine"), $"`{name}` has routine calls but no patience",
                "a call on a line that failed unseen would ring for ever: add `patience`", "patience");
    }

    private void CheckKey(string name, Block block, MapEntry entry, KeyDefinition key, ChannelKind kind)
    {
        var place = entry.Key.Place;
        if (!key.Kinds.IsEmpty && !key.Kinds.Contains(kind) && block.IsInherited(key.Name))
        {
            if (!block.IsInherited("kind")) reading.Findings.Report(
                KeyRules.OtherKind, block.PlaceOf("kind"), $"`{name}` is a {Word(kind)} and copies `{key.Name}`, which does not belong to one",
                "copy a block of the same kind, or write this one out");
        }
        else if (!key.Kinds.IsEmpty && !key.Kinds.Contains(kind))
            reading.Findings.Report(
                KeyRules.OtherKind, place, $"`{key.Name}` does not belong to a {Word(kind)}",
                $"`{name}` is a {Word(kind)}; it is a key of {string.Join(" and ", key.Kinds.Select(other => "a " + Word(other)))}");
        else if (kind.HasSessions() && NothingForTalks.Contains(key.Name, StringComparer.Ordinal))
            reading.Findings.Report(
                WarningRules.NoEffect, place, $"`{key.Name}` changes nothing in talks", "nobody asks for talks, and no statement is made in them");
    }

    /// <summary>What messages call a channel of a kind, after its article.</summary>
    public static string Word(ChannelKind kind) => kind switch
    {
        ChannelKind.Line => "line",
        ChannelKind.Call => "call",
        ChannelKind.Meeting => "meeting",
        ChannelKind.Talks => "channel of kind talks",
    };
}
