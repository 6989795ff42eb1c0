using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Rendering;

/// <summary>How every text begins: the marking, the title, and what was changed from the scenario file.</summary>
public static class HeadingText
{
    /// <summary>Writes it.</summary>
    public static void Write(TextPage text, string title, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(provenance);
        if (provenance.Marking is { } marking) text.Line(marking);
        text.Heading(title);
        foreach (var line in Changes(provenance)) text.Line(line);
    }

    /// <summary>The same as lines of any length, for what lays out its own.</summary>
    public static IEnumerable<string> Of(string title, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return [.. provenance.Marking is { } marking ? [marking] : Array.Empty<string>(), title, .. Changes(provenance)];
    }

    /// <summary>What was changed from the file. Of several worlds, what all of them changed; what tells them apart is in their names, and below them where they come from.</summary>
    internal static IEnumerable<string> Changes(Provenance provenance)
    {
        var common = provenance.Baseline.Changes.Where(change => provenance.Worlds.All(world => world.Changes.Contains(change, StringComparer.Ordinal))).ToList();
        if (common.Count > 0) yield return $"{(provenance.Worlds.Length > 1 ? "changed in all" : "changed")}: {string.Join("; ", common)}";
    }
}
