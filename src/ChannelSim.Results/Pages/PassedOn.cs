using System.Buffers;

namespace ChannelSim.Results.Pages;

/// <summary>Room for a writer to write into, passed on to a stream whenever it is full: a writer that has a stream itself keeps everything until it is told not to.</summary>
internal sealed class PassedOn(Stream stream) : IBufferWriter<byte>
{
    private byte[] _room = new byte[1 << 12];

    public void Advance(int count) => stream.Write(_room, 0, count);

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (sizeHint > _room.Length) _room = new byte[sizeHint];
        return _room;
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
