using System.Globalization;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>Whether a folder may be used for a slice, and whether folders belong to one study.</summary>
internal static class SliceChecks
{
    /// <summary>The folder must hold the same slice, or the whole where the whole is asked for; a slice is as long as it was begun.</summary>
    /// <exception cref="StoreRefusedException">It does not.</exception>
    public static void RequireSame(FolderPaths paths, Manifest manifest, StudyPlan plan, Slice? slice)
    {
        if (manifest.Share != slice)
            throw new StoreRefusedException($"{paths.Root} holds {Name(manifest.Share)}, and {Name(slice)} is asked for: {(manifest.Share is null ? "give another --output" : $"`channelsim resume {paths.Root}` goes on with it; else give another --output")}");
        if (slice is not null && plan.Study.Replications != manifest.Replications[^1])
            throw new StoreRefusedException($"{paths.Root} was begun with {manifest.Replications[^1]} replications of each design point, and {plan.Study.Replications} are asked for: which batches are in a slice depends on that; give another --output");
    }

    /// <summary>All folders must be of one engine, scenario, study and length. What differs is told, with both folders.</summary>
    /// <exception cref="StoreRefusedException">They are not.</exception>
    public static void RequireOneStudy(IReadOnlyList<(FolderPaths Paths, Manifest Manifest)> folders)
    {
        foreach (var (paths, manifest) in folders)
        {
            if (Differences(folders[0], (paths, manifest)).ToList() is { Count: > 0 } differences)
                throw new StoreRefusedException($"{folders[0].Paths.Root} and {paths.Root} are not slices of one study: {string.Join("; ", differences)}");
            FolderChecks.RequireInputs(paths, manifest);
        }
    }

    private static IEnumerable<string> Differences((FolderPaths Paths, Manifest Manifest) one, (FolderPaths Paths, Manifest Manifest) other)
    {
        var (a, b) = (one.Manifest, other.Manifest);
        if (a.EngineVersion != b.EngineVersion) yield return $"engine {a.EngineVersion}, and {b.EngineVersion}";
        if (a.ScenarioSha256 != b.ScenarioSha256) yield return $"scenario {a.ScenarioFile} with sha256 {Short(a.ScenarioSha256)}, and {b.ScenarioFile} with {Short(b.ScenarioSha256)}";
        if (a.PlanSha256 != b.PlanSha256) yield return Plans(one.Paths, other.Paths);
        else if (a.StudySha256 != b.StudySha256) yield return $"a study file with sha256 {Short(a.StudySha256)}, and {Short(b.StudySha256)}";
        if (a.PointsSha256 != b.PointsSha256) yield return $"a table of points with sha256 {Short(a.PointsSha256)}, and {Short(b.PointsSha256)}";
        if (!a.Replications.SequenceEqual(b.Replications)) yield return $"{Listed(a.Replications)} replications of each design point, and {Listed(b.Replications)}";
        if (a.PlanSha256 == b.PlanSha256 && a.ScenarioSha256 == b.ScenarioSha256 && a.DesignSha256 != b.DesignSha256) yield return "other design points";
    }

    private static string Plans(FolderPaths one, FolderPaths other)
    {
        var (a, b) = (Lines(one), Lines(other));
        var at = Enumerable.Range(0, Math.Max(a.Length, b.Length)).FirstOrDefault(i => a.ElementAtOrDefault(i) != b.ElementAtOrDefault(i));
        return $"`{a.ElementAtOrDefault(at)?.Trim()}`, and `{b.ElementAtOrDefault(at)?.Trim()}`";
    }

    private static string[] Lines(FolderPaths paths) => File.Exists(paths.Plan) ? File.ReadAllLines(paths.Plan) : [];

    private static string Listed(IEnumerable<long> replications) => string.Join(", then ", replications.Select(count => count.ToString(CultureInfo.InvariantCulture)));

    private static string Short(string? hash) => hash is null ? "none" : hash.Length > 12 ? hash[..12] : hash;

    private static string Name(Slice? slice) => slice is null ? "the whole study" : $"slice {slice} of the study";
}
