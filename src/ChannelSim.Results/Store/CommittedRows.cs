using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Store;

/// <summary>
/// What the committed shards hold, in the order of design points and replications, which is the order they are in: nothing is sorted, and memory holds a
/// block for each instalment. Each shard is compared with its hash as it is read.
/// </summary>
internal sealed class CommittedRows(FolderPaths paths, StudyPlan plan, IReadOnlyList<JournalLine> lines)
{
    /// <summary>Hands on all rows, in pieces.</summary>
    /// <exception cref="StoreFailedException">A shard is not what was committed.</exception>
    public void Rows(Action<RowBlock, int, int> sink)
    {
        // Every instalment is in order of design points; of each point the instalments follow one another in their replications.
        var instalments = lines.GroupBy(line => line.Instalment).OrderBy(instalment => instalment.Key).Select(instalment => new InstalmentReader(paths, plan, instalment)).ToList();
        try
        {
            while (instalments.Min(instalment => instalment.Design) is { } design)
            {
                foreach (var instalment in instalments.Where(instalment => instalment.Design == design)) instalment.Take(sink);
            }
        }
        finally
        {
            foreach (var instalment in instalments) instalment.Dispose();
        }
    }

    /// <summary>The events of all replications whose events are kept.</summary>
    /// <exception cref="StoreFailedException">A shard is not what was committed.</exception>
    public IEnumerable<EventRow> Events()
    {
        // Shards that share design points are few and small: only the first replications have events.
        List<EventRow> waiting = [];
        var end = 0;
        foreach (var shard in lines.Where(line => line.EventFile is not null).OrderBy(line => line.FirstPoint).ThenBy(line => line.FirstReplication))
        {
            if (shard.FirstPoint >= end)
            {
                foreach (var row in Sorted(waiting)) yield return row;
                waiting.Clear();
            }

            using var stream = Shards.Open(paths, shard.EventFile!, shard.EventSha256!);
            waiting.AddRange(EventTable.Read(stream));
            end = Math.Max(end, shard.EndPoint);
        }

        foreach (var row in Sorted(waiting)) yield return row;
    }

    private static IEnumerable<EventRow> Sorted(List<EventRow> events) =>
        events.OrderBy(row => row.Design).ThenBy(row => row.Replication).ThenBy(row => row.Sequence);
}
