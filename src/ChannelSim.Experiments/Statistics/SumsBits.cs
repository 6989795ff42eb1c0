using System.Text;

namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// Sums as bytes, to the last bit. What is written and what is read back go through the same lines, so that the two cannot differ: every member takes
/// the value that is there, and gives the value to go on with.
/// </summary>
internal sealed class SumsBits
{
    private readonly BinaryWriter? _writer;
    private readonly BinaryReader? _reader;

    private SumsBits(BinaryWriter? writer, BinaryReader? reader) => (_writer, _reader) = (writer, reader);

    /// <summary>Whether values are read.</summary>
    public bool IsReading => _reader is not null;

    /// <summary>Writes what passes by.</summary>
    public static byte[] Write(Action<SumsBits> pass)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        pass(new SumsBits(writer, null));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads it back.</summary>
    /// <exception cref="InvalidDataException">It was not written by the same lines.</exception>
    public static void Read(byte[] bytes, Action<SumsBits> pass)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            pass(new SumsBits(null, reader));
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("sums end too early", exception);
        }

        if (stream.Position != stream.Length) throw new InvalidDataException("sums go on after their end");
    }

    /// <summary>A whole number; small ones take a byte.</summary>
    public long Whole(long value)
    {
        if (_reader is not null) return Unfolded((ulong)_reader.Read7BitEncodedInt64());
        _writer!.Write7BitEncodedInt64((value << 1) ^ (value >> 63));
        return value;
    }

    /// <summary>A whole number within limits.</summary>
    /// <exception cref="InvalidDataException">It is not.</exception>
    public int Within(int value, int least, int most) =>
        Whole(value) is var whole && whole >= least && whole <= most ? (int)whole : throw new InvalidDataException($"{whole} is not from {least} to {most}");

    /// <summary>A number, all of its 64 bits.</summary>
    public double Number(double value)
    {
        if (_reader is not null) return BitConverter.Int64BitsToDouble(_reader.ReadInt64());
        _writer!.Write(BitConverter.DoubleToInt64Bits(value));
        return value;
    }

    /// <summary>Numbers in place, as many as there are.</summary>
    public void All(double[] values)
    {
        Within(values.Length, values.Length, values.Length);
        for (var i = 0; i < values.Length; i++) values[i] = Number(values[i]);
    }

    /// <summary>Whole numbers in place, as many as there are.</summary>
    public void All(long[] values)
    {
        Within(values.Length, values.Length, values.Length);
        for (var i = 0; i < values.Length; i++) values[i] = Whole(values[i]);
    }

    private static long Unfolded(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);
}
