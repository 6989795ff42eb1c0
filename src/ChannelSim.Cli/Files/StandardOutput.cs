using ChannelSim.Cli.Exits;

namespace ChannelSim.Cli.Files;

/// <summary>
/// Standard output for results, which are bytes and may be long. What it does not take is a failure that says so, and is told from a failure of what makes the
/// result. A reader that has gone away is none: nothing more is written, and that is all.
/// </summary>
internal sealed class StandardOutput : Stream
{
    private const int Buffered = 1 << 16;
    private readonly Stream? _stream = StandardStreams.IsOutputClosed ? null : Console.OpenStandardOutput();

    /// <summary>Writes a result as it is made, in pieces. One that fails before the first of them is full leaves nothing on standard output.</summary>
    /// <exception cref="CommandException">Standard output cannot be written.</exception>
    public static void Write(Action<Stream> result)
    {
        // Not disposed of on the way out of a fault, for that would write what there is.
        var output = new BufferedStream(new StandardOutput(), Buffered);
        result(output);
        output.Flush();
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            if (_stream is null) throw new IOException("it is closed");
            _stream.Write(buffer);
        }
        catch (Exception exception) when (Faults.IsOfSurroundings(exception))
        {
            throw new CommandException(ExitCode.Failed, $"standard output cannot be written: {Faults.Reason(exception)}", exception);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
