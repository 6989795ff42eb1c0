using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Store;

/// <summary>The rows of an instalment's shards, in order, one block at a time. Each shard is compared with its hash in the journal as it is read.</summary>
internal sealed class InstalmentReader : IDisposable
{
    private readonly IEnumerator<RowBlock> _blocks;
    private int _next;

    public InstalmentReader(FolderPaths paths, StudyPlan plan, IEnumerable<JournalLine> lines)
    {
        _blocks = Blocks(paths, new ReplicationTable(plan.Columns), lines.OrderBy(line => line.Batch)).GetEnumerator();
        MoveBlock();
    }

    /// <summary>The design point of the next row; null at the end.</summary>
    public int? Design { get; private set; }

    /// <summary>Hands on all rows of the present design point, in pieces.</summary>
    public void Take(Action<RowBlock, int, int> sink)
    {
        var design = Design;
        while (Design == design && Design is not null)
        {
            var (rows, end) = (_blocks.Current, _next);
            while (end < rows.Count && rows.Designs[end] == design) end++;
            sink(rows, _next, end);
            _next = end;
            if (_next == rows.Count) MoveBlock();
            else Design = rows.Designs[_next];
        }
    }

    public void Dispose() => _blocks.Dispose();

    private void MoveBlock()
    {
        do Design = _blocks.MoveNext() ? -1 : null;
        while (Design is not null && _blocks.Current.Count == 0);
        _next = 0;
        if (Design is not null) Design = _blocks.Current.Designs[0];
    }

    private static IEnumerable<RowBlock> Blocks(FolderPaths paths, ReplicationTable table, IEnumerable<JournalLine> lines)
    {
        foreach (var line in lines)
        {
            using var stream = Shards.Open(paths, line.File, line.Sha256);
            foreach (var rows in table.Blocks(stream)) yield return rows;
        }
    }
}
