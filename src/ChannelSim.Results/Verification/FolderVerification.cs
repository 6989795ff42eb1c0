using System.Globalization;
using ChannelSim.Results.Store;

namespace ChannelSim.Results.Verification;

/// <summary>
/// Whether a study folder is what it says it is: every file that is there and every one that should be, all hashes and counts, and whether each thing follows
/// from what it was made from. Changes nothing.
/// </summary>
public static class FolderVerification
{
    /// <summary>Looks at everything, one thing after the other.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreRefusedException">It is not a study folder, or a process is working on it.</exception>
    public static IEnumerable<VerificationFinding> Of(string root, CancellationToken cancellation = default)
    {
        var paths = new FolderPaths(root);
        if (!File.Exists(paths.Manifest) && (File.Exists(paths.Journal) || File.Exists(paths.Plan))) return [new VerificationFinding("manifest.json", false, "is missing: without it nothing can be compared")];
        FolderChecks.RequireFolder(paths);
        FolderChecks.RequireIdle(paths);
        var text = File.ReadAllText(paths.Manifest);
        try
        {
            return Findings(paths, Manifest.Read(paths.Manifest), text, cancellation);
        }
        catch (StoreRefusedException exception)
        {
            return [new VerificationFinding("manifest.json", false, exception.Message)];
        }
    }

    /// <summary>Looks at the tables alone: whether each is there, and as it was written.</summary>
    /// <exception cref="StoreRefusedException">It is not a study folder.</exception>
    public static IEnumerable<VerificationFinding> OfTables(string root)
    {
        var paths = new FolderPaths(root);
        var folder = new VerifiedFolder(paths, FolderChecks.RequireStudy(paths), null, JournalText.Read(paths, complete: false));
        return folder.Manifest.Tables.Select(table => folder.Hash(table.Key, table.Value.Sha256, table.Value.Bytes, "manifest.json"));
    }

    private static IEnumerable<VerificationFinding> Findings(FolderPaths paths, Manifest manifest, string text, CancellationToken cancellation)
    {
        yield return ManifestCheck.Seal(manifest, text);
        var (plan, design) = Design(paths, manifest, cancellation);
        var folder = new VerifiedFolder(paths, manifest, plan, JournalText.Read(paths, manifest.Status is Manifest.Complete or Manifest.ShareDone));
        foreach (var (path, hash) in FolderChecks.Inputs(paths, manifest)) yield return folder.Hash("inputs/" + Path.GetFileName(path), hash, -1, "manifest.json");
        if (design is not null) yield return design;
        foreach (var finding in ManifestCheck.Content(folder).Concat(folder.Journal.Faults)) yield return finding;
        var batches = plan is null ? null : new BatchCheck(folder, plan, cancellation);
        foreach (var finding in batches?.Findings() ?? WithoutPlan(folder)) yield return finding;
        foreach (var finding in FailedCheck.Of(folder, folder.HasParts ? batches?.FailedFiles : null)) yield return finding;
        var tables = new TableCheck(folder);
        foreach (var finding in tables.Findings()) yield return finding;
        if (plan is not null && folder.IsComplete && tables.IsGood)
            foreach (var finding in new ContentCheck(folder, plan, batches!.IsGood ? batches.Lines : null, cancellation).Findings()) yield return finding;
        foreach (var finding in new StrayCheck(folder, batches).Findings()) yield return finding;
        yield return new VerificationFinding("study", true, folder.IsComplete ? "complete" : folder.IsWhole ? $"slice {manifest.Slice}: its share is done; gather puts slices together" : $"not complete ({manifest.Status}): resume goes on");
        if (manifest.FailedReplications > 0) yield return new VerificationFinding("study", true, string.Create(CultureInfo.InvariantCulture, $"{manifest.FailedReplications} replications did not finish"));
    }

    private static (StudyPlan? Plan, VerificationFinding? Finding) Design(FolderPaths paths, Manifest manifest, CancellationToken cancellation)
    {
        if (manifest.EngineVersion != ChannelSim.Experiments.Runs.EngineVersion.Text) return (null, null);
        try
        {
            var plan = StudyPlan.Make(StoredStudy.Load(paths.Root), Environment.ProcessorCount, out var faults, cancellation);
            return (plan, plan is null
                ? new VerificationFinding("design", false, $"the inputs are no longer a study that can be run: {faults[0]}")
                : new VerificationFinding("design", true, string.Create(CultureInfo.InvariantCulture, $"{plan.Points.Length} design points follow from the inputs")));
        }
        catch (StoreRefusedException exception)
        {
            return (null, new VerificationFinding("design", false, "does not follow from the inputs: " + exception.Message));
        }
    }

    // Which batches there should be is not known: those of the journal are compared with it.
    private static IEnumerable<VerificationFinding> WithoutPlan(VerifiedFolder folder) => !folder.HasParts ? [] : folder.Journal.Lines.Values
        .SelectMany(line => new[] { folder.Hash(line.File, line.Sha256, line.Bytes, "journal.jsonl") }.Concat(line.EventFile is null ? [] : [folder.Hash(line.EventFile, line.EventSha256 ?? "", -1, "journal.jsonl")]))
        .Where(finding => !finding.IsGood);
}
