using System.Globalization;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Verification;

/// <summary>
/// Whether the tables say what follows: the design points from the inputs, the rows and events from the batches, the summary from the rows, its text from the
/// summary. Memory holds a block of rows, however long they are.
/// </summary>
internal sealed class ContentCheck(VerifiedFolder folder, StudyPlan plan, IReadOnlyList<JournalLine>? lines, CancellationToken cancellation)
{
    private const string Same = "";

    public IEnumerable<VerificationFinding> Findings()
    {
        yield return Told(FolderPaths.DesignPoints, Design(), "the inputs");
        if (File.Exists(folder.Paths.Table(FolderPaths.Knowledge))) yield return Told(FolderPaths.Knowledge, Knowledge(), "the seed");
        if (lines is not null) yield return Told(FolderPaths.Replications, Rows(lines), "the batches");
        if (lines is not null && plan.Study.Events > 0) yield return Told(FolderPaths.Events, First(Read(FolderPaths.Events, EventTable.Read), new CommittedRows(folder.Paths, plan, lines).Events()), "the batches");
        yield return Told(FolderPaths.Summary, Summary(), "the rows");
        if (File.Exists(folder.Paths.Table(FolderPaths.SummaryCsv))) yield return Told(FolderPaths.SummaryCsv, First(File.ReadLines(folder.Paths.Table(FolderPaths.SummaryCsv)), Compaction.CsvLines(folder.Paths)), "summary.parquet");
    }

    private static VerificationFinding Told(string table, string difference, string source) =>
        new(table + " content", difference == Same, difference == Same ? "follows from " + source : $"does not follow from {source}: {difference}");

    private string Design()
    {
        using var made = new MemoryStream();
        Compaction.WriteDesign(made, plan);
        return made.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(folder.Paths.Table(FolderPaths.DesignPoints))) ? Same : "another table follows from them";
    }

    // The table can be larger than the memory that is to spare.
    private string Knowledge()
    {
        var blocks = KnowledgeTable.Blocks(plan.Study, plan.Points);
        if (blocks.IsEmpty) return "nothing was drawn";
        var made = Path.GetTempFileName();
        try
        {
            using (var stream = new FileStream(made, FileMode.Create, FileAccess.ReadWrite)) Compaction.WriteKnowledge(stream, plan, blocks);
            return DurableFile.HashOf(made) == DurableFile.HashOf(folder.Paths.Table(FolderPaths.Knowledge)) ? Same : TableComparison.FirstDifference(folder.Paths.Table(FolderPaths.Knowledge), made) is { Length: > 0 } difference ? difference : "another table follows from it";
        }
        finally
        {
            File.Delete(made);
        }
    }

    private string Rows(IReadOnlyList<JournalLine> committed)
    {
        using var table = Read(FolderPaths.Replications, stream => new ReplicationTable(plan.Columns).Blocks(stream)).SelectMany(Places).GetEnumerator();
        var (row, difference) = (0L, Same);
        new CommittedRows(folder.Paths, plan, committed).Rows((rows, first, end) =>
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = first; i < end && difference == Same; i++, row++)
            {
                if (!table.MoveNext()) difference = string.Create(CultureInfo.InvariantCulture, $"it ends after row {row}");
                else if (!IsSame(table.Current.Block, table.Current.Row, rows, i)) difference = string.Create(CultureInfo.InvariantCulture, $"row {row} differs (design point {rows.Designs[i]}, replication {rows.Replications[i]})");
            }
        });
        return difference == Same && table.MoveNext() ? string.Create(CultureInfo.InvariantCulture, $"it goes on after row {row}") : difference;
    }

    private string Summary()
    {
        using var table = SummaryReader.Rows(folder.Paths.Table(FolderPaths.Summary)).GetEnumerator();
        var difference = Same;
        var builder = new SummaryBuilder(plan.Study, plan.Columns, plan.Facts, row =>
        {
            if (difference != Same) return;
            if (!table.MoveNext()) difference = "it has fewer rows";
            else if (SummaryReader.Csv(table.Current) is var said && said != SummaryReader.Csv(row)) difference = $"it says {said}, and {SummaryReader.Csv(row)} follows";
        });
        foreach (var block in Read(FolderPaths.Replications, stream => new ReplicationTable(plan.Columns).Blocks(stream)))
        {
            cancellation.ThrowIfCancellationRequested();
            builder.Add(block);
        }

        builder.Close();
        return difference == Same && table.MoveNext() ? "it has more rows" : difference;
    }

    private IEnumerable<T> Read<T>(string name, Func<Stream, IEnumerable<T>> read)
    {
        using var stream = new FileStream(folder.Paths.Table(name), FileMode.Open, FileAccess.Read, FileShare.Read);
        foreach (var item in read(stream)) yield return item;
    }

    private static IEnumerable<(RowBlock Block, int Row)> Places(RowBlock block) => Enumerable.Range(0, block.Count).Select(row => (block, row));

    private static bool IsSame(RowBlock one, int i, RowBlock other, int j) =>
        one.Designs[i] == other.Designs[j] && one.Replications[i] == other.Replications[j] && one.Knowledge[i] == other.Knowledge[j] && one.Failed[i] == other.Failed[j]
        && Enumerable.Range(0, one.Measures.Length).All(measure => one.Measures[measure][i].Equals(other.Measures[measure][j]));

    private string First<T>(IEnumerable<T> said, IEnumerable<T> right)
    {
        using var one = said.GetEnumerator();
        using var two = right.GetEnumerator();
        for (var row = 0L; ; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (here, there) = (one.MoveNext(), two.MoveNext());
            if (!here && !there) return Same;
            if (here != there) return string.Create(CultureInfo.InvariantCulture, $"it {(here ? "goes on" : "ends")} after row {row}");
            if (!Equals(one.Current, two.Current)) return string.Create(CultureInfo.InvariantCulture, $"row {row} is {one.Current}, and {two.Current} follows");
        }
    }
}
