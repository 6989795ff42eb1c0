using System.Globalization;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Verification;

/// <summary>Whether a study folder is what it says it is: all hashes computed again, and what tables say of themselves compared. Changes nothing.</summary>
public static class FolderVerification
{
    /// <summary>Looks at everything, one thing after the other.</summary>
    /// <exception cref="StoreRefusedException">It is not a study folder.</exception>
    public static IEnumerable<VerificationFinding> Of(string root)
    {
        var paths = new FolderPaths(root);
        var manifest = FolderChecks.RequireStudy(paths);
        return Inputs(paths, manifest).Concat(Design(root, manifest)).Concat(Shards(paths)).Concat(Tables(paths, manifest)).Concat(State(manifest));
    }

    private static IEnumerable<VerificationFinding> Inputs(FolderPaths paths, Manifest manifest) =>
        FolderChecks.Inputs(paths, manifest).Select(input => Hash("inputs/" + Path.GetFileName(input.Path), input.Path, input.Hash));

    private static IEnumerable<VerificationFinding> Design(string root, Manifest manifest)
    {
        string found;
        try
        {
            found = TableMetadata.HashOf(DesignPoints.Of(StoredStudy.Load(root)));
        }
        catch (StoreRefusedException exception)
        {
            return [new VerificationFinding("design", false, exception.Message)];
        }

        return [new VerificationFinding("design", found == manifest.DesignSha256, found == manifest.DesignSha256 ? string.Create(CultureInfo.InvariantCulture, $"{manifest.DesignPoints} design points follow from the inputs") : "other design points follow from the inputs")];
    }

    private static IEnumerable<VerificationFinding> Shards(FolderPaths paths)
    {
        if (!Directory.Exists(paths.Parts))
        {
            yield return new VerificationFinding("part", true, "removed; the study can no longer be made longer");
            yield break;
        }

        var (good, rows) = (0, 0L);
        foreach (var line in Journal.Read(paths))
        {
            var wrong = new[] { Hash(line.File, Path.Combine(paths.Root, line.File), line.Sha256) }
                .Concat(line.EventFile is null ? [] : [Hash(line.EventFile, Path.Combine(paths.Root, line.EventFile), line.EventSha256!)])
                .Where(finding => !finding.IsGood).ToList();
            foreach (var finding in wrong) yield return finding;
            if (wrong.Count > 0) continue;
            good++;
            rows += line.Rows;
        }

        yield return new VerificationFinding("part", true, string.Create(CultureInfo.InvariantCulture, $"{good} batches, {rows} rows"));
    }

    private static IEnumerable<VerificationFinding> Tables(FolderPaths paths, Manifest manifest)
    {
        foreach (var (name, entry) in manifest.Tables)
        {
            var finding = Hash(name, paths.Table(name), entry.Sha256);
            yield return finding.IsGood ? finding with { Text = string.Create(CultureInfo.InvariantCulture, $"{entry.Rows} rows") } : finding;
            if (finding.IsGood && name.EndsWith(".parquet", StringComparison.Ordinal)) yield return Metadata(name, paths.Table(name), manifest);
        }
    }

    private static VerificationFinding Metadata(string name, string path, Manifest manifest)
    {
        var metadata = ParquetFile.MetadataOf(path);
        (string Key, string Wanted)[] expected =
            [(TableMetadata.Version, manifest.EngineVersion), (TableMetadata.ScenarioHash, manifest.ScenarioSha256), (TableMetadata.DesignHash, manifest.DesignSha256)];
        var wrong = expected.Where(item => metadata.GetValueOrDefault(item.Key) != item.Wanted).Select(item => item.Key).ToList();
        if (TableMetadata.HashOf(metadata.GetValueOrDefault(TableMetadata.Scenario, "")) != manifest.ScenarioSha256) wrong.Add(TableMetadata.Scenario);
        return new VerificationFinding(name + " metadata", wrong.Count == 0, wrong.Count == 0 ? "of this study" : "of another study: " + string.Join(", ", wrong));
    }

    private static IEnumerable<VerificationFinding> State(Manifest manifest)
    {
        yield return new VerificationFinding("manifest", true, manifest.Status == Manifest.Complete ? "complete" : $"not complete ({manifest.Status}): resume goes on");
        if (manifest.FailedReplications > 0) yield return new VerificationFinding("failed", true, string.Create(CultureInfo.InvariantCulture, $"{manifest.FailedReplications} replications did not come to their end"));
    }

    private static VerificationFinding Hash(string what, string path, string hash)
    {
        if (!File.Exists(path)) return new VerificationFinding(what, false, "is missing");
        var found = DurableFile.HashOf(path);
        return found == hash ? new VerificationFinding(what, true, "sha256 " + hash[..12]) : new VerificationFinding(what, false, $"was changed: sha256 {found[..12]}, and {hash[..12]} when it was written");
    }
}
