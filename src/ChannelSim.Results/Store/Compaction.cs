using System.Collections.Immutable;
using System.Text;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Store;

/// <summary>
/// Makes the tables from the committed shards: they are concatenated in the order of design points and replications, which is the order they are
/// in, so nothing is sorted. One pass writes the rows again and sums them up; memory holds one row group.
/// </summary>
internal sealed class Compaction(FolderPaths paths, StudyPlan plan, IReadOnlyList<JournalLine> lines)
{
    private const int Cells = 1 << 20;
    private const int MostRows = 1 << 17;

    /// <summary>The most rows of a summary that is written as text too.</summary>
    public const int CsvRows = 50_000;

    private readonly CommittedRows committed = new(paths, plan, lines);

    /// <summary>Writes the tables.</summary>
    /// <returns>What the manifest says of them.</returns>
    public IReadOnlyDictionary<string, TableEntry> Write()
    {
        var tables = new SortedDictionary<string, TableEntry>(StringComparer.Ordinal);
        var rows = 0L;
        var summaryRows = 0L;
        DurableFile.Write(paths.Table(FolderPaths.Summary), summary =>
        {
            using var kept = new KeptOpen(summary);
            using var table = new SummaryTable(kept, Metadata("summary"));
            DurableFile.Write(paths.Table(FolderPaths.Replications), stream => rows = WriteRows(stream, table));
            summaryRows = table.Rows;
        });
        tables[FolderPaths.Replications] = Entry(FolderPaths.Replications, rows);
        tables[FolderPaths.Summary] = Entry(FolderPaths.Summary, summaryRows);
        tables[FolderPaths.DesignPoints] = Entry(FolderPaths.DesignPoints, plan.Points.Length);
        if (summaryRows <= CsvRows) tables[FolderPaths.SummaryCsv] = Entry(FolderPaths.SummaryCsv, WriteCsv(summaryRows));
        if (KnowledgeTable.Blocks(plan.Study, plan.Points) is { IsEmpty: false } blocks) tables[FolderPaths.Knowledge] = Entry(FolderPaths.Knowledge, WriteKnowledge(blocks));
        if (plan.Study.Events > 0) tables[FolderPaths.Events] = Entry(FolderPaths.Events, WriteEvents());
        return tables;
    }

    /// <summary>Writes the table of design points, before anything runs.</summary>
    public static void WriteDesign(FolderPaths paths, StudyPlan plan) => DurableFile.Write(paths.Table(FolderPaths.DesignPoints), stream => WriteDesign(stream, plan));

    /// <summary>The table of design points, into a stream.</summary>
    public static void WriteDesign(Stream stream, StudyPlan plan)
    {
        using var kept = new KeptOpen(stream);
        DesignPointTable.Write(kept, TableMetadata.Of("design_point", plan.Study, plan.DesignHash), plan.Study, plan.Points, plan.Facts);
    }

    /// <summary>Rows of a row group of the table of replications.</summary>
    public static int GroupRows(int columns) => Math.Clamp(Cells / Math.Max(1, columns), 1 << 12, MostRows);

    private IReadOnlyDictionary<string, string> Metadata(string table) => TableMetadata.Of(table, plan.Study, plan.DesignHash);

    private TableEntry Entry(string name, long rows)
    {
        var path = paths.Table(name);
        return new TableEntry(rows, new FileInfo(path).Length, DurableFile.HashOf(path));
    }

    private long WriteRows(Stream stream, SummaryTable summary)
    {
        var table = new ReplicationTable(plan.Columns);
        using var kept = new KeptOpen(stream);
        var writer = ParquetFile.Write(kept, table.Schema, Metadata("replication"));
        var builder = new SummaryBuilder(plan.Study, plan.Columns, plan.Facts, summary.Add);
        var group = new RowBlock(plan.Columns.Length, GroupRows(plan.Columns.Length));
        var total = 0L;
        void Flush()
        {
            if (group.Count == 0) return;
            table.Write(writer, group);
            builder.Add(group);
            total += group.Count;
            group.Count = 0;
        }

        committed.Rows((rows, first, end) =>
        {
            while (first < end)
            {
                first += group.Append(rows, first, end - first);
                if (group.Count == group.Capacity) Flush();
            }
        });
        Flush();
        builder.Close();
        ParquetFile.Close(writer);
        return total;
    }

    private long WriteKnowledge(ImmutableArray<DesignPoint> blocks)
    {
        DurableFile.Write(paths.Table(FolderPaths.Knowledge), stream => WriteKnowledge(stream, plan, blocks));
        return KnowledgeTable.Rows(plan.Study, blocks);
    }

    /// <summary>The table of what was drawn of the numbers that are not known, into a stream.</summary>
    public static void WriteKnowledge(Stream stream, StudyPlan plan, ImmutableArray<DesignPoint> blocks)
    {
        using var kept = new KeptOpen(stream);
        KnowledgeTable.Write(kept, TableMetadata.Of("knowledge", plan.Study, plan.DesignHash), plan.Study, plan.Points, blocks);
    }

    private long WriteEvents()
    {
        var written = 0L;
        DurableFile.Write(paths.Table(FolderPaths.Events), stream =>
        {
            using var kept = new KeptOpen(stream);
            using var table = new EventTable(kept, Metadata("event"));
            foreach (var row in committed.Events()) table.Add(row);
            written = table.Rows;
        });
        return written;
    }

    private long WriteCsv(long rows)
    {
        DurableFile.Write(paths.Table(FolderPaths.SummaryCsv), stream =>
        {
            using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
            foreach (var line in CsvLines(paths)) text.WriteLine(line);
        });
        return rows;
    }

    /// <summary>The lines of the summary as text.</summary>
    public static IEnumerable<string> CsvLines(FolderPaths paths) =>
        SummaryReader.Rows(paths.Table(FolderPaths.Summary)).Select(SummaryReader.Csv).Prepend("design_id,measure,statistic,value,low,high,level,method,n");
}
