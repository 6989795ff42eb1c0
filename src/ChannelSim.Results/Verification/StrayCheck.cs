using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;

namespace ChannelSim.Results.Verification;

/// <summary>Files in the folder that are not of the study.</summary>
internal sealed class StrayCheck(VerifiedFolder folder, BatchCheck? batches)
{
    // What desktops leave in every folder they show.
    private static readonly string[] OfDesktops = [".DS_Store", "Thumbs.db", "desktop.ini"];
    private static readonly string[] Tables = [FolderPaths.DesignPoints, FolderPaths.Replications, FolderPaths.Summary, FolderPaths.SummaryCsv, FolderPaths.Knowledge, FolderPaths.Events];

    public IEnumerable<VerificationFinding> Findings()
    {
        var inputs = FolderChecks.Inputs(folder.Paths, folder.Manifest).Select(input => Path.GetFileName(input.Path));
        return In("", ["manifest.json", "study.lock", "journal.jsonl", "inputs", "part", "failed", .. Tables])
            .Concat(In("inputs", inputs))
            .Concat(batches is null ? [] : In("part", batches.Planned.SelectMany(NamesOf)))
            .Concat(batches is null || !folder.HasParts ? [] : In("failed", batches.FailedFiles.Keys))
            .Concat(Lock());
    }

    // In a study that is not complete, a batch that was written and not yet committed is run again.
    private IEnumerable<string> NamesOf(StudyBatch batch)
    {
        var line = folder.Journal.Lines.GetValueOrDefault((batch.Instalment, batch.Index));
        if (line is not null || !folder.IsComplete) yield return Path.GetFileName(FolderPaths.Part("replication", batch));
        if (line?.EventFile is not null || !folder.IsComplete) yield return Path.GetFileName(FolderPaths.Part("event", batch));
    }

    private IEnumerable<VerificationFinding> In(string name, IEnumerable<string> known)
    {
        var path = Path.Combine(folder.Paths.Root, name);
        if (!Directory.Exists(path)) return [];
        var names = known.Concat(OfDesktops).ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry)).Where(entry => !names.Contains(entry)).Order(StringComparer.Ordinal).Select(entry => Stray(name, entry));
    }

    private VerificationFinding Stray(string name, string entry)
    {
        var what = name.Length == 0 ? entry : $"{name}/{entry}";
        if (!folder.IsComplete && (entry.EndsWith(DurableFile.Aside, StringComparison.Ordinal) || name == "failed")) return new VerificationFinding(what, true, "left by an interruption: resume sweeps it away, or writes it again");
        return new VerificationFinding(what, false, "is not of this study: nothing else belongs in its folder");
    }

    private IEnumerable<VerificationFinding> Lock() =>
        new FileInfo(folder.Paths.Lock) is { Exists: true, Length: > 0 } file ? [new VerificationFinding("study.lock", false, $"has {file.Length} bytes, and is empty in every study")] : [];
}
