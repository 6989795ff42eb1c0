using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>Writes shards into a study's folder.</summary>
internal static class ShardFiles
{
    /// <summary>Writes a batch; what is returned commits it once it is in the journal.</summary>
    /// <param name="paths">The folder.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="failed">Of its replications so many did not finish.</param>
    /// <param name="rows">The shard of its rows.</param>
    /// <param name="eventCount">Events in the other one.</param>
    /// <param name="events">The shard of its events; null where there are none.</param>
    public static JournalLine Write(FolderPaths paths, StudyBatch batch, int failed, ReadOnlyMemory<byte> rows, long eventCount, ReadOnlyMemory<byte>? events)
    {
        var file = FolderPaths.Part("replication", batch);
        var hash = Store(paths, file, rows);
        var eventFile = events is null ? null : FolderPaths.Part("event", batch);
        var eventHash = eventFile is null ? null : Store(paths, eventFile, events!.Value);
        return new JournalLine(
            batch.Instalment, batch.Index, batch.FirstPoint, batch.EndPoint, batch.FirstReplication, batch.EndReplication, batch.Rows, failed, file, rows.Length, hash, eventCount, eventFile, eventHash);
    }

    private static string Store(FolderPaths paths, string file, ReadOnlyMemory<byte> bytes)
    {
        DurableFile.Write(Path.Combine(paths.Root, file), stream => stream.Write(bytes.Span));
        return DurableFile.HashOf(bytes.Span);
    }
}
