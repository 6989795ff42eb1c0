using System.Globalization;
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
    private const int CsvRows = 50_000;

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
        if (plan.Study.Events > 0) tables[FolderPaths.Events] = Entry(FolderPaths.Events, WriteEvents());
        return tables;
    }

    /// <summary>Writes the table of design points, before anything runs.</summary>
    public static void WriteDesign(FolderPaths paths, StudyPlan plan) => DurableFile.Write(paths.Table(FolderPaths.DesignPoints), stream =>
    {
        using var kept = new KeptOpen(stream);
        DesignPointTable.Write(kept, TableMetadata.Of("design_point", plan.Study, plan.DesignHash), plan.Study, plan.Points, plan.Facts);
    });

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

        Merge((rows, first, end) =>
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

    // Every lane is in order of design points; of each point the lanes follow one another in their replications.
    private void Merge(Action<RowBlock, int, int> sink)
    {
        var lanes = lines.GroupBy(line => line.Lane).OrderBy(lane => lane.Key).Select(lane => new LaneReader(paths, plan, lane)).ToList();
        try
        {
            while (lanes.Min(lane => lane.Design) is { } design)
            {
                foreach (var lane in lanes.Where(lane => lane.Design == design)) lane.Take(sink);
            }
        }
        finally
        {
            foreach (var lane in lanes) lane.Dispose();
        }
    }

    private long WriteEvents()
    {
        var written = 0L;
        DurableFile.Write(paths.Table(FolderPaths.Events), stream =>
        {
            using var kept = new KeptOpen(stream);
            using var table = new EventTable(kept, Metadata("event"));
            var shards = lines.Where(line => line.EventFile is not null).OrderBy(line => line.FirstPoint).ThenBy(line => line.FirstReplication);
            foreach (var recorded in InOrder(shards)) table.Add(recorded);
            written = table.Rows;
        });
        return written;
    }

    // Shards that share design points are few and small: only the first replications have events.
    private IEnumerable<RecordedEvent> InOrder(IEnumerable<JournalLine> shards)
    {
        List<RecordedEvent> waiting = [];
        var end = 0;
        foreach (var shard in shards)
        {
            if (shard.FirstPoint >= end)
            {
                foreach (var recorded in Sorted(waiting)) yield return recorded;
                waiting.Clear();
            }

            using var stream = Shards.Open(paths, shard.EventFile!, shard.EventSha256!);
            waiting.AddRange(EventTable.Read(stream));
            end = Math.Max(end, shard.EndPoint);
        }

        foreach (var recorded in Sorted(waiting)) yield return recorded;
    }

    private static IEnumerable<RecordedEvent> Sorted(List<RecordedEvent> events) =>
        events.OrderBy(recorded => recorded.Design).ThenBy(recorded => recorded.Replication).ThenBy(recorded => recorded.Sequence);

    private long WriteCsv(long rows)
    {
        DurableFile.Write(paths.Table(FolderPaths.SummaryCsv), stream =>
        {
            using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
            text.WriteLine("design_id,measure,statistic,value,low,high,level,method,n");
            foreach (var row in SummaryReader.Rows(paths.Table(FolderPaths.Summary))) text.WriteLine(SummaryReader.Csv(row));
        });
        return rows;
    }
}
