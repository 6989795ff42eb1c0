using System.Text;
using ChannelSim.Experiments.Runs;

namespace ChannelSim.Results.Store;

/// <summary>Why a folder is refused, in words that help.</summary>
internal static class FolderChecks
{
    private static readonly string[] Early = ["study.lock", "inputs", "part"];

    /// <summary>A folder that has other things in it and no manifest is somebody else's.</summary>
    /// <param name="paths">The folder.</param>
    /// <param name="manifest">Its manifest; null: that of a study.</param>
    public static void RequireOurs(FolderPaths paths, string? manifest = null)
    {
        if (File.Exists(paths.Root)) throw new StoreRefusedException($"{paths.Root} is a file: give the name of a folder");
        if (!Directory.Exists(paths.Root) || File.Exists(manifest ?? paths.Manifest)) return;
        var others = Directory.EnumerateFileSystemEntries(paths.Root).Select(Path.GetFileName).Where(name => !Early.Contains(name) && !name!.EndsWith(DurableFile.Aside, StringComparison.Ordinal)).ToList();
        if (others.Count > 0) throw new StoreRefusedException($"{paths.Root} is not a {(manifest is null ? "study folder" : "folder of a slice")}, and not empty ({others[0]} is in it): give another --output");
    }

    /// <summary>A folder must be ours or new, and it must be possible to write into it or to make it; nothing is left behind.</summary>
    /// <param name="paths">The folder.</param>
    /// <param name="manifest">Its manifest; null: that of a study.</param>
    /// <exception cref="StoreRefusedException">It is somebody else's, or its name is none.</exception>
    /// <exception cref="IOException">It cannot be written into.</exception>
    public static void RequireUsable(FolderPaths paths, string? manifest = null)
    {
        RequireOurs(paths, manifest);
        var there = Path.GetFullPath(paths.Root);
        while (!Directory.Exists(there))
        {
            if (File.Exists(there)) throw new StoreRefusedException($"{paths.Root}: {there} is a file: give the name of a folder");
            RequireName(there);
            there = Path.GetDirectoryName(there) ?? throw new StoreRefusedException($"{paths.Root}: there is no such drive");
        }

        using var probe = new FileStream(Path.Combine(there, Path.GetRandomFileName() + DurableFile.Aside), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    private static void RequireName(string folder)
    {
        try
        {
            File.GetAttributes(folder);
        }
        catch (PathTooLongException exception)
        {
            throw new StoreRefusedException($"{folder}: the name is too long", exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // There is no such folder: it can be made.
        }
    }

    /// <summary>A folder that has a manifest.</summary>
    public static Manifest RequireStudy(FolderPaths paths)
    {
        RequireFolder(paths);
        return Manifest.Read(paths.Manifest);
    }

    /// <summary>A folder that has a manifest, whatever is in it.</summary>
    public static void RequireFolder(FolderPaths paths)
    {
        if (!Directory.Exists(paths.Root)) throw new StoreRefusedException($"{paths.Root}: there is no such folder");
        if (!File.Exists(paths.Manifest)) throw new StoreRefusedException($"{paths.Root} is not a study folder: it has no manifest.json");
    }

    /// <summary>No process may be at work on the folder: what it is doing would look like damage.</summary>
    public static void RequireIdle(FolderPaths paths)
    {
        if (FolderLock.IsHeld(paths.Lock)) throw Busy(paths);
    }

    public static StoreRefusedException Busy(FolderPaths paths)
    {
        return Busy(paths, File.Exists(paths.Manifest) && Manifest.Read(paths.Manifest).Sessions is { Count: > 0 } sessions ? sessions[^1] : null);
    }

    public static StoreRefusedException Busy(FolderPaths paths, Session? session)
    {
        var who = session is null ? "another process" : $"another process ({session.Process} on {session.Computer}, since {session.Started:u})";
        return new StoreRefusedException($"{who} is working on {paths.Root}: wait for it, or give another --output");
    }

    /// <summary>The folder must be of the same engine, scenario, study and design, and its inputs as they were written.</summary>
    public static void RequireSame(FolderPaths paths, Manifest manifest, StudyPlan plan)
    {
        if (manifest.EngineVersion != EngineVersion.Text)
            throw new StoreRefusedException($"{paths.Root} was begun with engine {manifest.EngineVersion}, this is {EngineVersion.Text}: go on with that version, or give another --output");
        RequireScenario(paths, manifest, plan);
        var identity = plan.Study.Plan(withReplications: false);
        if (TableMetadata.HashOf(identity) != manifest.PlanSha256) throw new StoreRefusedException(Difference(paths, identity));
        if (plan.DesignHash != manifest.DesignSha256) throw new StoreRefusedException($"{paths.Root} has other design points: give another --output");
        RequireInputs(paths, manifest);
    }

    private static void RequireScenario(FolderPaths paths, Manifest manifest, StudyPlan plan)
    {
        var hash = DurableFile.HashOf(plan.Study.ScenarioSource.Bytes.AsSpan());
        if (hash == manifest.ScenarioSha256) return;
        throw new StoreRefusedException(
            $"{paths.Root} was begun with another scenario (sha256 {manifest.ScenarioSha256[..12]}; {plan.Study.ScenarioSource.Name} has {hash[..12]}): the scenario was edited, or is another one. " +
            $"Give another --output; `channelsim resume {paths.Root}` goes on with the scenario as it was");
    }

    /// <summary>The inputs kept in the folder must be those of the manifest.</summary>
    public static void RequireInputs(FolderPaths paths, Manifest manifest)
    {
        foreach (var (path, hash) in Inputs(paths, manifest))
        {
            if (!File.Exists(path)) throw new StoreRefusedException($"{path} is missing: the folder is damaged");
            if (DurableFile.HashOf(path) != hash) throw new StoreRefusedException($"{path} was changed after the study began: put the old file back, or begin another study");
        }
    }

    public static IEnumerable<(string Path, string Hash)> Inputs(FolderPaths paths, Manifest manifest)
    {
        yield return (paths.Scenario, manifest.ScenarioSha256);
        yield return (paths.Plan, manifest.PlanSha256);
        if (manifest.StudySha256 is { } study) yield return (paths.Study, study);
        if (manifest.PointsSha256 is { } points) yield return (paths.Points, points);
    }

    private static string Difference(FolderPaths paths, string identity)
    {
        var there = File.Exists(paths.Plan) ? File.ReadAllText(paths.Plan, Encoding.UTF8).Split('\n') : [];
        var here = identity.Split('\n');
        var at = Enumerable.Range(0, Math.Max(there.Length, here.Length)).First(i => i >= there.Length || i >= here.Length || there[i] != here[i]);
        return $"{paths.Root} is the folder of another study: it has `{Line(there, at)}`, and `{Line(here, at)}` is asked for; give another --output";
    }

    private static string Line(string[] lines, int at) => at < lines.Length && lines[at].Length > 0 ? lines[at].Trim() : "nothing";
}
