using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ChannelSim.Engine.Streams;

/// <summary>A block of the generator: two words of 64 random bits, and the uniforms that they are.</summary>
public readonly struct Draws
{
    private const double OneLessHalfACell = 1 - (0.5 / (1UL << 52));
    private const ulong One = 0x3FF0000000000000;
    private readonly Vector128<ulong> _words;

    internal Draws(Vector128<ulong> words) => _words = words;

    /// <summary>The first word.</summary>
    public ulong FirstWord => _words.ToScalar();

    /// <summary>The second word.</summary>
    public ulong SecondWord => _words.GetElement(1);

    /// <summary>The uniform of the first word.</summary>
    public double FirstUniform => Uniforms.ToScalar();

    /// <summary>The uniform of the second word.</summary>
    public double SecondUniform => Uniforms.GetElement(1);

    private Vector128<double> Uniforms
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ((_words >>> 12) | Vector128.Create(One)).AsDouble() - Vector128.Create(OneLessHalfACell);
    }

    /// <summary>
    /// The uniform of a word: its upper 52 bits choose one of 2^52 equal cells of (0, 1), and it is the centre; never 0, never 1, symmetric about one half.
    /// The bits are put behind the exponent of 1, and all is exact.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ToUniform(ulong word) => BitConverter.UInt64BitsToDouble((word >> 12) | One) - OneLessHalfACell;
}
