using System.Buffers.Binary;
using System.Text.Json;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Tables;

namespace ChannelSim.Results.Store;

/// <summary>
/// A batch as it travels from who computed it to who keeps it: the bytes of its shards, and what is to be written down of its failed replications. In bytes: the length of
/// the header in four bytes, lower first; the header as JSON; the shard of the rows; that of the events.
/// </summary>
/// <param name="Header">What it says of the rest.</param>
/// <param name="Rows">The shard of the rows.</param>
/// <param name="Events">That of the events; null where there are none.</param>
internal sealed record BatchContent(BatchContentHeader Header, ReadOnlyMemory<byte> Rows, ReadOnlyMemory<byte>? Events)
{
    /// <summary>A batch that was computed.</summary>
    public static BatchContent Of(BatchSlot slot, ShardEncoder encoder)
    {
        var (rows, events) = (encoder.Rows(slot.Batch, slot.Rows), encoder.Events(slot.Batch, slot.Events));
        return new BatchContent(new BatchContentHeader(slot.Failed.Count, [.. slot.Failed.Take(FailureFiles.MostOfBatch)], slot.Events.Count, rows.Length, events?.Length ?? 0), rows, events);
    }

    /// <summary>As bytes.</summary>
    public byte[] ToBytes()
    {
        var header = JsonSerializer.SerializeToUtf8Bytes(Header, StoreJson.Compact);
        var bytes = new byte[sizeof(int) + header.Length + Rows.Length + (Events?.Length ?? 0)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, header.Length);
        header.CopyTo(bytes, sizeof(int));
        Rows.CopyTo(bytes.AsMemory(sizeof(int) + header.Length));
        Events?.CopyTo(bytes.AsMemory(sizeof(int) + header.Length + Rows.Length));
        return bytes;
    }

    /// <summary>From bytes.</summary>
    /// <exception cref="StoreFailedException">They are none.</exception>
    public static BatchContent Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var start = sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);
            var (header, fault) = StoredObject.Read<BatchContentHeader>(bytes.Span[sizeof(int)..start]);
            if (header is null) throw new StoreFailedException($"a batch came with a header that {fault}");
            if (header.RowBytes + header.EventBytes != bytes.Length - start) throw new StoreFailedException("a batch came with another length than its header says");
            return new BatchContent(header, bytes.Slice(start, header.RowBytes), header.Events > 0 ? bytes[(start + header.RowBytes)..] : (ReadOnlyMemory<byte>?)null);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw new StoreFailedException("a batch came that is no batch", exception);
        }
    }
}

/// <summary>What is said of a batch beside its shards.</summary>
/// <param name="Failed">Replications that did not finish.</param>
/// <param name="Failures">The first of them.</param>
/// <param name="Events">Events.</param>
/// <param name="RowBytes">Bytes of the shard of the rows.</param>
/// <param name="EventBytes">Bytes of the shard of the events.</param>
internal sealed record BatchContentHeader(int Failed, IReadOnlyList<FailedReplication> Failures, long Events, int RowBytes, int EventBytes);
