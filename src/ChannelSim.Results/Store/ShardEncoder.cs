using System.Collections.Immutable;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Tables;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Store;

/// <summary>Makes shards of the rows of batches, in memory: the same bytes on every computer. Belongs to one thread; its buffers are used again.</summary>
internal sealed class ShardEncoder(Study study, string designHash, ImmutableArray<StudyColumn> columns) : IDisposable
{
    private readonly ReplicationTable _table = new(columns);
    private readonly MemoryStream _rows = new();
    private readonly MemoryStream _events = new();

    /// <summary>The shard of a batch's rows; it is overwritten by the next.</summary>
    public ReadOnlyMemory<byte> Rows(StudyBatch batch, RowBlock rows) => Filled(_rows, stream =>
    {
        var writer = ParquetFile.Write(stream, _table.Schema, TableMetadata.Of("replication", study, designHash, batch));
        _table.Write(writer, rows);
        ParquetFile.Close(writer);
    });

    /// <summary>The shard of a batch's events, which is overwritten by the next; null where there are none.</summary>
    public ReadOnlyMemory<byte>? Events(StudyBatch batch, List<RecordedEvent> events) => events.Count == 0 ? (ReadOnlyMemory<byte>?)null : Filled(_events, stream =>
    {
        using var table = new EventTable(stream, TableMetadata.Of("event", study, designHash, batch));
        foreach (var recorded in events) table.Add(recorded);
    });

    public void Dispose()
    {
        _rows.Dispose();
        _events.Dispose();
    }

    private static ReadOnlyMemory<byte> Filled(MemoryStream buffer, Action<Stream> fill)
    {
        buffer.SetLength(0);
        using (var kept = new KeptOpen(buffer)) fill(kept);
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
