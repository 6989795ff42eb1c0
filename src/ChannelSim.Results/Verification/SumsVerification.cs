using System.Globalization;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Sums;

namespace ChannelSim.Results.Verification;

/// <summary>Whether the folder of a slice of <c>run</c> or <c>compare</c> is what it says it is: its inputs and every batch. Changes nothing.</summary>
public static class SumsVerification
{
    /// <summary>Looks at everything, one thing after the other.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="StoreRefusedException">A process is working on it.</exception>
    public static IEnumerable<VerificationFinding> Of(string root, CancellationToken cancellation = default)
    {
        var paths = new FolderPaths(root);
        if (FolderLock.IsHeld(paths.Lock)) throw SumsChecks.Busy(paths);
        try
        {
            return Findings(paths, SumsManifest.Read(paths), cancellation);
        }
        catch (StoreRefusedException exception)
        {
            return [new VerificationFinding(Path.GetFileName(paths.Sums), false, exception.Message)];
        }
    }

    private static IEnumerable<VerificationFinding> Findings(FolderPaths paths, SumsManifest manifest, CancellationToken cancellation)
    {
        var (name, isWhole) = (Path.GetFileName(paths.Sums), manifest.Status == Manifest.ShareDone);
        yield return new VerificationFinding(name, true, "as it was written");
        foreach (var (number, file) in manifest.Files.Index()) yield return VerifiedFolder.Hash(paths, "inputs/" + Path.GetFileName(paths.Input(number + 1)), file.Sha256, -1, name);
        var journal = JournalText.Read(paths, isWhole);
        foreach (var finding in journal.Faults.Concat(Batches(paths, manifest, journal, isWhole, cancellation))) yield return finding;
        yield return new VerificationFinding("slice", true, isWhole ? $"slice {manifest.Slice} of {manifest.Verb}: its share is done; gather puts slices together" : $"not complete ({manifest.Status})");
    }

    private static IEnumerable<VerificationFinding> Batches(FolderPaths paths, SumsManifest manifest, JournalText journal, bool isWhole, CancellationToken cancellation)
    {
        var share = SumsChecks.Batches(manifest.Replications, manifest.Batch).Where(manifest.Share.Has).ToDictionary(batch => batch.Index);
        var good = 0;
        foreach (var line in journal.Lines.Values)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!share.TryGetValue(line.Batch, out var batch) || !line.IsOf(batch) || line.File != FolderPaths.Part(batch)) yield return Journal($"has a line of batch {line.Batch} that is not of this slice");
            else if (VerifiedFolder.Hash(paths, line.File, line.Sha256, line.Bytes, "journal.jsonl") is { IsGood: false } finding) yield return finding;
            else good++;
        }

        foreach (var batch in share.Values.Where(batch => isWhole && !journal.Lines.ContainsKey((0, batch.Index)))) yield return Journal($"has no line of batch {batch.Index}");
        yield return new VerificationFinding("part", true, string.Create(CultureInfo.InvariantCulture, $"{good} of {share.Count} batches are as they were committed"));
    }

    private static VerificationFinding Journal(string text) => new("journal.jsonl", false, text);
}
