using System.Globalization;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Verification;

/// <summary>Whether the tables are as the manifest says.</summary>
internal sealed class TableCheck(VerifiedFolder folder)
{
    /// <summary>Whether every table is there and as it was written.</summary>
    public bool IsGood { get; private set; } = true;

    public IEnumerable<VerificationFinding> Findings()
    {
        foreach (var finding in Missing().Concat(folder.Manifest.Tables.SelectMany(table => Of(table.Key, table.Value))))
        {
            IsGood &= finding.IsGood;
            yield return Lenient(finding);
        }
    }

    // The tables of a study that is being made longer are those of the shorter one, or half of them are.
    private VerificationFinding Lenient(VerificationFinding finding) =>
        finding.IsGood || folder.IsComplete ? finding : finding with { IsGood = true, Text = finding.Text + "; the study is not complete, and resume makes its tables again" };

    private IEnumerable<VerificationFinding> Missing()
    {
        List<string> expected = folder.IsComplete ? [FolderPaths.DesignPoints, FolderPaths.Replications, FolderPaths.Summary] : [];
        if (folder.IsComplete && folder.Plan?.Study.Events > 0) expected.Add(FolderPaths.Events);
        // Studies of programs before the table have none.
        if (folder.IsComplete && folder.Manifest.Tables.ContainsKey(FolderPaths.Knowledge) && folder.Plan is { } plan && !KnowledgeTable.Blocks(plan.Study, plan.Points).IsEmpty) expected.Add(FolderPaths.Knowledge);
        if (folder.IsComplete && folder.Manifest.Tables.GetValueOrDefault(FolderPaths.Summary)?.Rows <= Compaction.CsvRows) expected.Add(FolderPaths.SummaryCsv);
        return expected.Where(name => !folder.Manifest.Tables.ContainsKey(name)).Select(name => new VerificationFinding("manifest.json", false, $"`tables` does not have {name}, which every such study has"))
            .Concat(folder.Manifest.Tables.Keys.Where(name => folder.IsComplete && folder.Plan is not null && !expected.Contains(name)).Select(name => new VerificationFinding("manifest.json", false, $"`tables` has {name}, which this study has not")));
    }

    private IEnumerable<VerificationFinding> Of(string name, TableEntry entry)
    {
        var finding = folder.Hash(name, entry.Sha256, entry.Bytes, "manifest.json");
        yield return finding.IsGood ? finding with { Text = string.Create(CultureInfo.InvariantCulture, $"{entry.Rows} rows, sha256 {entry.Sha256[..12]}") } : finding;
        if (!finding.IsGood) yield break;
        var path = folder.Paths.Table(name);
        var isText = name.EndsWith(".csv", StringComparison.Ordinal);
        var rows = isText ? File.ReadLines(path).LongCount() - 1 : TableComparison.RowsOf(path);
        if (rows != entry.Rows) yield return new VerificationFinding("manifest.json", false, $"`tables` says that {name} has {entry.Rows} rows; it has {rows}");
        if (!isText) yield return Metadata(name, path);
    }

    private VerificationFinding Metadata(string name, string path)
    {
        var (manifest, metadata) = (folder.Manifest, ParquetFile.MetadataOf(path));
        (string Key, string Wanted)[] expected =
        [
            (TableMetadata.Table, Path.GetFileNameWithoutExtension(name)), (TableMetadata.Version, manifest.EngineVersion), (TableMetadata.ScenarioHash, manifest.ScenarioSha256),
            (TableMetadata.DesignHash, manifest.DesignSha256), (TableMetadata.Seed, manifest.Seed.ToString(CultureInfo.InvariantCulture)),
        ];
        var wrong = expected.Where(item => metadata.GetValueOrDefault(item.Key) != item.Wanted).Select(item => $"{item.Key} is {metadata.GetValueOrDefault(item.Key) ?? "missing"}, and {item.Wanted} in manifest.json").ToList();
        if (TableMetadata.HashOf(metadata.GetValueOrDefault(TableMetadata.Scenario, "")) != manifest.ScenarioSha256) wrong.Add($"{TableMetadata.Scenario} is not inputs/scenario.yaml");
        return new VerificationFinding(name + " metadata", wrong.Count == 0, wrong.Count == 0 ? "of this study" : "of another study: " + string.Join("; ", wrong));
    }
}
