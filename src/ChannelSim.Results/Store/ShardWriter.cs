using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Store;

/// <summary>Writes the rows of batches as shards. Belongs to one thread; its buffers are used again.</summary>
internal sealed class ShardWriter : IDisposable
{
    private readonly FolderPaths _paths;
    private readonly StudyPlan _plan;
    private readonly ReplicationTable _table;
    private readonly MemoryStream _buffer = new();

    public ShardWriter(FolderPaths paths, StudyPlan plan)
    {
        (_paths, _plan) = (paths, plan);
        _table = new ReplicationTable(plan.Columns);
    }

    /// <summary>Writes a batch; what is returned commits it once it is in the journal.</summary>
    public JournalLine Write(StudyBatch batch, RowBlock rows, int failed, List<RecordedEvent> events)
    {
        var file = FolderPaths.Part("replication", batch);
        var (bytes, hash) = Store(file, stream =>
        {
            var writer = ParquetFile.Write(stream, _table.Schema, TableMetadata.Of("replication", _plan.Study, _plan.DesignHash, batch));
            _table.Write(writer, rows);
            ParquetFile.Close(writer);
        });
        var eventFile = events.Count > 0 ? FolderPaths.Part("event", batch) : null;
        var eventHash = eventFile is null ? null : StoreEvents(eventFile, batch, events);
        return new JournalLine(
            batch.Lane, batch.Index, batch.FirstPoint, batch.EndPoint, batch.FirstReplication, batch.EndReplication, rows.Count, failed, file, bytes, hash, events.Count, eventFile, eventHash);
    }

    public void Dispose() => _buffer.Dispose();

    private string StoreEvents(string file, StudyBatch batch, List<RecordedEvent> events) => Store(file, stream =>
    {
        using var table = new EventTable(stream, TableMetadata.Of("event", _plan.Study, _plan.DesignHash, batch));
        foreach (var recorded in events) table.Add(recorded);
    }).Hash;

    private (long Bytes, string Hash) Store(string file, Action<Stream> fill)
    {
        _buffer.SetLength(0);
        using (var kept = new KeptOpen(_buffer)) fill(kept);
        DurableFile.Write(Path.Combine(_paths.Root, file), _buffer.WriteTo);
        return (_buffer.Length, DurableFile.HashOf(_buffer.GetBuffer().AsSpan(0, (int)_buffer.Length)));
    }
}
