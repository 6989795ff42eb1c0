using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Rendering;

/// <summary>How every text ends: where its numbers come from, and the command that repeats them.</summary>
public static class ProvenanceText
{
    private const int ShortHash = 12;
    private const int ManyWorlds = 8;

    /// <summary>Writes it, as a section of its own.</summary>
    public static void Write(TextPage text, Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(provenance);
        text.Heading("Where this comes from");
        foreach (var line in Lines(provenance)) text.Line(line);
        if (provenance.Command.Length > 0) text.Command("repeat it with  " + provenance.Command);
        if (provenance.Replications is not null) text.Line("These are frequencies in a model, given its numbers. They say nothing of what will happen.");
    }

    /// <summary>Its sentences but the command, as lines of any length.</summary>
    public static IEnumerable<string> Lines(Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        return Files(provenance).Concat(Models(provenance)).Append(Sample(provenance)).Concat(Inputs(provenance));
    }

    private static IEnumerable<string> Files(Provenance provenance)
    {
        var files = provenance.Worlds.Select(world => $"scenario {world.Scenario}, file {world.File} (sha256 {Short(world.ScenarioSha256)})").Distinct(StringComparer.Ordinal);
        foreach (var file in files) yield return file;
        if (provenance.Study is { File: { } name } study) yield return $"study {study.Id}, file {name} (sha256 {Short(study.Sha256!)})";
        if (provenance.Folder is { } folder) yield return $"folder {folder}";
    }

    // The model of an unchanged file needs no line of its own: the file says it.
    private static IEnumerable<string> Models(Provenance provenance)
    {
        var changed = provenance.Worlds.Where(world => world.ModelSha256 is not null && (provenance.Worlds.Length > 1 || world.Changes.Any())).ToList();
        foreach (var world in changed.Take(ManyWorlds))
        {
            var name = provenance.Worlds.Length > 1 ? $"{world.Name}: " : "changed: ";
            var changes = world.Changes.Any() ? string.Join("; ", world.Changes) : "as in the file";
            yield return $"{(name == changes + ": " ? "" : name)}{changes} (model sha256 {Short(world.ModelSha256!)})";
        }

        if (changed.Count > ManyWorlds) yield return $"... and {Digits.Count(changed.Count - ManyWorlds, "more world")}: --format csv or json has all of them";
    }

    private static string Sample(Provenance provenance)
    {
        List<string> parts = [];
        if (provenance.Seed is { } seed) parts.Add($"seed {seed}");
        if (provenance.Sample.Length > 0) parts.Add($"n = {provenance.Sample}");
        if (provenance.Drawn.Length > 0) parts.Add(provenance.Drawn);
        parts.Add($"engine {provenance.EngineVersion}");
        if (provenance.Digest is { } digest) parts.Add($"digest {Short(digest)}");
        return string.Join(", ", parts);
    }

    private static IEnumerable<string> Inputs(Provenance provenance)
    {
        foreach (var world in provenance.Worlds.DistinctBy(world => (world.File, world.Inputs, world.Assumed, world.Unsaid)).Take(provenance.Replications is null ? 0 : 2))
        {
            var file = provenance.Worlds.Any(other => other.File != world.File) ? world.File : "the file";
            yield return world.Assumed + world.Unsaid == 0
                ? $"All {world.Inputs} numbers in {file} name a source or an estimate from data."
                : $"Of {world.Inputs} numbers in {file}, {world.Assumed} are assumptions and {world.Unsaid} have no stated basis: what follows from them is no better than they are.";
        }
    }

    private static string Short(string hash) => hash[..Math.Min(ShortHash, hash.Length)];
}
