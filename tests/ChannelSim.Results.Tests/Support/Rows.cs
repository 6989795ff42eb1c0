using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Tests.Support;

/// <summary>A row of the table of replications.</summary>
internal sealed record Row(int Design, long Replication, long Knowledge, bool Failed, string Measures);

/// <summary>Reads tables back.</summary>
internal static class Rows
{
    public static List<Row> Of(string folder, StudyPlan plan)
    {
        using var stream = File.OpenRead(Path.Combine(folder, "replication.parquet"));
        List<Row> rows = [];
        foreach (var block in new ReplicationTable(plan.Columns).Blocks(stream)) rows.AddRange(Of(block));
        return rows;
    }

    public static List<SummaryRow> Summary(string folder) => [.. SummaryReader.Rows(Path.Combine(folder, "summary.parquet"))];

    private static IEnumerable<Row> Of(RowBlock block) => Enumerable.Range(0, block.Count).Select(i => new Row(
        block.Designs[i], block.Replications[i], block.Knowledge[i], block.Failed[i], string.Join(' ', block.Measures.Select(measure => measure[i].ToString("R")))));
}
