using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Results.Store;

/// <summary>Studies as they were kept: in a folder, or in the metadata of one file.</summary>
public static class StoredStudy
{
    /// <summary>Whether a folder is that of a study, whole or not.</summary>
    public static bool IsStudy(string root) => new FolderPaths(root) is var paths && !File.Exists(paths.Sums) && (File.Exists(paths.Manifest) || File.Exists(paths.Journal) || File.Exists(paths.Plan));

    /// <summary>The study of a folder, with as many replications as were asked for last.</summary>
    /// <exception cref="StoreRefusedException">It is not a study folder, its inputs were changed, or it was begun with another engine.</exception>
    public static Study Load(string root)
    {
        var paths = new FolderPaths(root);
        var manifest = FolderChecks.RequireStudy(paths);
        if (manifest.EngineVersion != EngineVersion.Text)
            throw new StoreRefusedException($"{root} was begun with engine {manifest.EngineVersion}, this is {EngineVersion.Text}: go on with that version");
        FolderChecks.RequireInputs(paths, manifest);
        var study = Read(Source(paths.Plan), name => Source(Path.Combine(paths.Inputs, name)), root);
        var source = manifest.StudySha256 is null ? null : Source(paths.Study);
        return study with { Source = source, Replications = study.Until is null ? manifest.Replications[^1] : study.Replications };
    }

    /// <summary>The slice that a folder holds; null where it is that of a whole study.</summary>
    /// <exception cref="StoreRefusedException">It is not a study folder.</exception>
    public static Slice? SliceOf(string root) => FolderChecks.RequireStudy(new FolderPaths(root)).Share;

    /// <summary>What came of a study that is complete; nothing in its folder is touched.</summary>
    /// <exception cref="StoreRefusedException">It is not a study folder, it is not complete, or a process is working on it.</exception>
    public static StudyOutcome Outcome(string root)
    {
        var paths = new FolderPaths(root);
        var manifest = FolderChecks.RequireStudy(paths);
        FolderChecks.RequireIdle(paths);
        if (manifest.Share is { } slice) throw new StoreRefusedException($"{root} is slice {slice} of a study, and only whole studies are reported: channelsim gather puts slices together");
        if (manifest.Status != Manifest.Complete) throw new StoreRefusedException($"{root} is not complete ({manifest.Status}), and only whole studies are reported; to go on: channelsim resume {root}");
        return new StudyOutcome(root, true, manifest.Tables.TryGetValue(FolderPaths.Replications, out var table) ? table.Rows : 0, manifest.FailedReplications, 0, null);
    }

    /// <summary>The study that the metadata of a table hold.</summary>
    /// <exception cref="StoreRefusedException">They hold none, or were changed.</exception>
    public static Study Load(IReadOnlyDictionary<string, string> metadata, string file)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        foreach (var (key, hash) in ((string, string)[])[(TableMetadata.Plan, TableMetadata.PlanHash), (TableMetadata.Scenario, TableMetadata.ScenarioHash), (TableMetadata.Study, TableMetadata.StudyHash), (TableMetadata.Points, TableMetadata.PointsHash)])
        {
            if (metadata.ContainsKey(key) != metadata.ContainsKey(hash)) throw new StoreRefusedException($"{file} is not a table of a study: its metadata lack {key}");
            if (metadata.TryGetValue(key, out var text) && TableMetadata.HashOf(text) != metadata[hash]) throw new StoreRefusedException($"{file}: its metadata were changed: {key} does not have the hash {hash} says");
        }

        if (!metadata.ContainsKey(TableMetadata.Plan) || !metadata.ContainsKey(TableMetadata.Scenario)) throw new StoreRefusedException($"{file} is not a table of a study: its metadata hold no plan");
        var study = Read(Text(metadata, TableMetadata.Plan, "plan.yaml"), name => Text(metadata, name == "points.csv" ? TableMetadata.Points : TableMetadata.Scenario, name), file);
        return study with { Source = metadata.ContainsKey(TableMetadata.Study) ? Text(metadata, TableMetadata.Study, "study.yaml") : null };
    }

    private static Study Read(ScenarioSource plan, Func<string, ScenarioSource> open, string where)
    {
        var read = StudyReader.Read(plan, open, StudyColumns.Names);
        return read.Study ?? throw new StoreRefusedException(string.Create(CultureInfo.InvariantCulture, $"{where}: what it was made from can no longer be read: {read.Diagnostics.First(fault => fault.Severity == DiagnosticSeverity.Error)}"));
    }

    private static ScenarioSource Source(string path) => new(path, [.. File.ReadAllBytes(path)]);

    private static ScenarioSource Text(IReadOnlyDictionary<string, string> metadata, string key, string name) =>
        new(name, metadata.TryGetValue(key, out var text) ? [.. Encoding.UTF8.GetBytes(text)] : ImmutableArray<byte>.Empty);
}
