using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;

namespace ChannelSim.Results.Sums;

/// <summary>What the folders of slices must have in common, and why one is refused.</summary>
internal static class SumsChecks
{
    /// <summary>The batches of a plan, as a journal knows them.</summary>
    public static IReadOnlyList<StudyBatch> Batches(RunPlan plan) => Batches(plan.Replications, new RunBatches(plan).Size);

    /// <summary>The same of so many replications, in batches of so many.</summary>
    public static IReadOnlyList<StudyBatch> Batches(long replications, long size) =>
        [.. Enumerable.Range(0, (int)((replications + size - 1) / size)).Select(batch => new StudyBatch(0, batch, 0, 1, batch * size, Math.Min(replications, (batch + 1) * size)))];

    public static StoreRefusedException Busy(FolderPaths paths)
    {
        var session = File.Exists(paths.Sums) && SumsManifest.Read(paths).Sessions is { Count: > 0 } sessions ? sessions[^1] : null;
        return FolderChecks.Busy(paths, session);
    }

    /// <summary>Sums are compared and merged by the very same program: a commit may change their digits.</summary>
    /// <param name="paths">The folder.</param>
    /// <param name="manifest">What it says of itself.</param>
    /// <param name="or">What can be done, beside going on with the other one.</param>
    public static void RequireThisEngine(FolderPaths paths, SumsManifest manifest, string or = "")
    {
        var own = SumsManifest.EngineName(EngineVersion.Text, EngineVersion.Commit);
        if (manifest.Engine != own) throw new StoreRefusedException($"{paths.Root} was begun with engine {manifest.Engine}, this is {own}: go on with that one{or}");
    }

    /// <summary>The inputs kept in the folder must be those of the manifest.</summary>
    public static void RequireInputs(FolderPaths paths, SumsManifest manifest)
    {
        foreach (var (number, file) in manifest.Files.Index())
        {
            var path = paths.Input(number + 1);
            if (!File.Exists(path)) throw new StoreRefusedException($"{path} is missing: the folder is damaged");
            if (DurableFile.HashOf(path) != file.Sha256) throw new StoreRefusedException($"{path} was changed after the slice was begun: put the old file back, or begin another slice");
        }
    }

    /// <summary>All folders must be of one engine and one command. What differs is told, with both folders.</summary>
    /// <exception cref="StoreRefusedException">They are not.</exception>
    public static void RequireOneCommand(IReadOnlyList<(FolderPaths Paths, SumsManifest Manifest)> folders)
    {
        var (first, model) = folders[0];
        foreach (var (paths, manifest) in folders)
        {
            var difference = manifest.Engine != model.Engine ? $"engine {model.Engine}, and {manifest.Engine}" : Difference(model.Plan, manifest.Plan);
            if (difference is not null) throw new StoreRefusedException($"{first.Root} and {paths.Root} are not slices of one command: {difference}");
            RequireInputs(paths, manifest);
        }
    }

    /// <summary>The first line in which two plans differ; null where they do not.</summary>
    public static string? Difference(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        for (var i = 0; i < Math.Max(one.Count, other.Count); i++)
        {
            if (one.ElementAtOrDefault(i) != other.ElementAtOrDefault(i)) return $"`{one.ElementAtOrDefault(i)}`, and `{other.ElementAtOrDefault(i)}`";
        }

        return null;
    }
}
