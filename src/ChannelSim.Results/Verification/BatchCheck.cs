using System.Globalization;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Verification;

/// <summary>Whether each batch of the plan is in the journal, and each one of the journal on the disk, with the rows that the plan gives it.</summary>
internal sealed class BatchCheck(VerifiedFolder folder, StudyPlan plan, CancellationToken cancellation)
{
    private const int MostMissing = 20;
    private readonly List<StudyBatch> _planned = [];
    private readonly Dictionary<string, string?> _failed = new(StringComparer.Ordinal);
    private bool _isWhole = true;

    /// <summary>The batches that the plan has, as far as that can be known.</summary>
    public IReadOnlyList<StudyBatch> Planned => _planned;

    /// <summary>The lines of the batches, in their order.</summary>
    public List<JournalLine> Lines => [.. _planned.Select(Find).OfType<JournalLine>()];

    /// <summary>By name the hash that the file about a failed replication should have.</summary>
    public IReadOnlyDictionary<string, string?> FailedFiles => _failed;

    /// <summary>Whether all batches are there and good.</summary>
    public bool IsGood { get; private set; } = true;

    public IEnumerable<VerificationFinding> Findings()
    {
        Foretell();
        foreach (var finding in Lost().Concat(Unplanned()).Concat(_planned.Where(batch => Find(batch) is not null).SelectMany(OfLine)))
        {
            IsGood = false;
            yield return finding;
        }

        if (!folder.HasParts)
        {
            IsGood = false;
            yield return folder.IsComplete
                ? new VerificationFinding("part", true, "removed; the study can no longer be made longer, and its tables cannot be compared with its batches")
                : new VerificationFinding("part", false, "is missing, and the study is not complete: resume runs everything again");
            yield break;
        }

        foreach (var finding in _planned.Where(batch => Find(batch) is not null).SelectMany(OfPart))
        {
            IsGood = false;
            yield return finding;
        }

        yield return new VerificationFinding("part", true, string.Create(CultureInfo.InvariantCulture, $"{Lines.Count} {(Lines.Count == 1 ? "batch" : "batches")}, {Lines.Sum(line => (long)line.Rows)} rows"));
    }

    private JournalLine? Find(StudyBatch batch) => folder.Journal.Lines.GetValueOrDefault((batch.Instalment, batch.Index));

    // Which batches a stopping rule asks for next depends on the rows of those before.
    private void Foretell()
    {
        try
        {
            foreach (var instalment in new Instalments(folder.Paths, folder.Manifest.Replications, plan, batch => Find(batch)!).All())
            {
                _planned.AddRange(instalment.Where(batch => folder.Manifest.Share?.Has(batch) ?? true));
                _isWhole = plan.Study.Until is null || instalment.All(batch => Find(batch) is not null);
                if (!_isWhole) break;
            }
        }
        catch (Exception exception) when (exception is StoreFailedException or IOException)
        {
            _isWhole = false;
        }
    }

    private IEnumerable<VerificationFinding> Lost()
    {
        var lost = folder.IsWhole && File.Exists(folder.Paths.Journal) ? _planned.Where(batch => Find(batch) is null).ToList() : [];
        foreach (var batch in lost.Take(MostMissing)) yield return Journal($"has no line of batch {Name(batch)} ({Extent(batch)})");
        if (lost.Count > MostMissing) yield return Journal($"lacks {lost.Count - MostMissing} more batches");
    }

    private IEnumerable<VerificationFinding> Unplanned()
    {
        if (!_isWhole) return [];
        var planned = _planned.Select(batch => (batch.Instalment, batch.Index)).ToHashSet();
        return folder.Journal.Lines.Where(line => !planned.Contains(line.Key)).Select(line => Journal($"has a line of batch {line.Key.Instalment}-{line.Key.Batch}, which the plan has not"));
    }

    private IEnumerable<VerificationFinding> OfLine(StudyBatch batch)
    {
        var line = Find(batch)!;
        if (!line.IsOf(batch)) yield return Journal($"says of batch {Name(batch)} that it has design points {line.FirstPoint}-{line.EndPoint - 1}, replications {line.FirstReplication}-{line.EndReplication - 1}; by the plan it has {Extent(batch)}");
        if (line.Rows != batch.Rows) yield return Journal($"says of batch {Name(batch)} that it has {line.Rows} rows; by the plan it has {batch.Rows}");
        if (line.File != FolderPaths.Part("replication", batch)) yield return Journal($"names {line.File} as the file of batch {Name(batch)}; it is {FolderPaths.Part("replication", batch)}");
        if (line.EventFile is { } file && file != FolderPaths.Part("event", batch)) yield return Journal($"names {file} as the events of batch {Name(batch)}; they are in {FolderPaths.Part("event", batch)}");
        if (line.EventFile is null != (line.Events == 0)) yield return Journal($"says of batch {Name(batch)} that it has {line.Events} events, and {(line.EventFile is null ? "no" : "a")} file of them");
    }

    private IEnumerable<VerificationFinding> OfPart(StudyBatch batch)
    {
        cancellation.ThrowIfCancellationRequested();
        var line = Find(batch)!;
        var rows = folder.Hash(line.File, line.Sha256, line.Bytes, "journal.jsonl");
        if (!rows.IsGood) yield return rows;
        else foreach (var finding in OfRows(batch, line)) yield return finding;
        if (line.EventFile is not { } file) yield break;
        var events = folder.Hash(file, line.EventSha256 ?? "", -1, "journal.jsonl");
        if (!events.IsGood) yield return events;
        else if (TableComparison.RowsOf(Path.Combine(folder.Paths.Root, file)) is var count && count != line.Events) yield return new VerificationFinding(file, false, $"has {count} events, and journal.jsonl says {line.Events}");
    }

    private IEnumerable<VerificationFinding> OfRows(StudyBatch batch, JournalLine line)
    {
        using var stream = Shards.Open(folder.Paths, line.File, line.Sha256);
        var (row, failed, misplaced) = (0L, new List<string>(), -1L);
        var span = batch.EndReplication - batch.FirstReplication;
        foreach (var block in new ReplicationTable(plan.Columns).Blocks(stream))
        {
            for (var i = 0; i < block.Count; i++, row++)
            {
                var (design, replication) = (batch.FirstPoint + (row / span), batch.FirstReplication + (row % span));
                if (misplaced < 0 && (block.Designs[i] != design || block.Replications[i] != replication)) misplaced = row;
                if (block.Failed[i]) failed.Add(FailureFiles.NameOf(block.Designs[i], block.Replications[i]));
            }
        }

        if (row != batch.Rows) yield return new VerificationFinding(line.File, false, $"has {row} rows; by the plan it has {batch.Rows}");
        else if (misplaced >= 0) yield return new VerificationFinding(line.File, false, $"row {misplaced} is of another design point or replication than the plan has there");
        if (failed.Count != line.Failed) yield return new VerificationFinding(line.File, false, $"has {failed.Count} failed replications, and journal.jsonl says {line.Failed}");
        for (var i = 0; i < Math.Min(failed.Count, FailureFiles.MostOfBatch); i++) _failed[failed[i]] = line.FailedSha256?.ElementAtOrDefault(i);
    }

    private static string Name(StudyBatch batch) => $"{batch.Instalment}-{batch.Index}";

    private static string Extent(StudyBatch batch) =>
        string.Create(CultureInfo.InvariantCulture, $"design points {batch.FirstPoint}-{batch.EndPoint - 1}, replications {batch.FirstReplication}-{batch.EndReplication - 1}");

    private static VerificationFinding Journal(string text) => new("journal.jsonl", false, text);
}
