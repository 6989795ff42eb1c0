using ChannelSim.Results.Store;

namespace ChannelSim.Results.Verification;

/// <summary>Whether what is written down of failed replications is what was written down, of those that failed.</summary>
internal static class FailedCheck
{
    /// <param name="folder">The folder.</param>
    /// <param name="expected">By name the hash that each file should have; null where the batches are no longer there to say who failed.</param>
    public static IEnumerable<VerificationFinding> Of(VerifiedFolder folder, IReadOnlyDictionary<string, string?>? expected)
    {
        var known = folder.Journal.Lines.Values.SelectMany(line => line.FailedSha256 ?? []).ToHashSet(StringComparer.Ordinal);
        var good = 0;
        foreach (var name in expected?.Keys ?? Names(folder).Where(name => !Journalled(folder, known, name)))
        {
            var finding = folder.Hash("failed/" + name, expected?[name] ?? "(none)", -1, "journal.jsonl");
            if (!finding.IsGood) yield return finding;
            else good++;
        }

        if (expected is null && Names(folder).Count() < known.Count) yield return new VerificationFinding("failed", false, $"has {Names(folder).Count()} files, and journal.jsonl has {known.Count}");
        if (good > 0) yield return new VerificationFinding("failed", true, $"{good} {(good == 1 ? "file" : "files")} about replications that did not finish");
    }

    /// <summary>The files that are there.</summary>
    public static IEnumerable<string> Names(VerifiedFolder folder) =>
        Directory.Exists(folder.Paths.Failed) ? Directory.EnumerateFiles(folder.Paths.Failed).Select(file => Path.GetFileName(file)) : [];

    private static bool Journalled(VerifiedFolder folder, HashSet<string> known, string name) => known.Contains(DurableFile.HashOf(Path.Combine(folder.Paths.Failed, name)));
}
