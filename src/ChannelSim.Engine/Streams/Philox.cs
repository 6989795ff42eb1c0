using System.Runtime.CompilerServices;

namespace ChannelSim.Engine.Streams;

/// <summary>
/// Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw,
/// "Parallel random numbers: as easy as 1, 2, 3" (SC'11): a bijection of a 128-bit counter under a 64-bit key.
/// </summary>
public static class Philox
{
    internal const ulong Multiplier0 = 0xD2511F53;
    internal const ulong Multiplier1 = 0xCD9E8D57;
    internal const int Rounds = 10;
    internal const uint Weyl0 = 0x9E3779B9;
    internal const uint Weyl1 = 0xBB67AE85;

    /// <summary>The block at a counter: four 32-bit words. Pure.</summary>
    public static PhiloxBlock Block(uint c0, uint c1, uint c2, uint c3, uint key0, uint key1)
    {
        var words = Words(c0, c1, c2, c3, key0, key1);
        return new PhiloxBlock((uint)words.First, (uint)(words.First >> 32), (uint)words.Second, (uint)(words.Second >> 32));
    }

    /// <summary>The block at a counter as two 64-bit words, the first word of each pair in the low half. Costs some ten nanoseconds.</summary>
    /// <remarks>
    /// Ten rounds, written out: the compiler does not unroll the loop, and its overhead is a third of the work. Two words of 64 bits are returned
    /// in registers; four of 32 would go through memory, written in halves and read whole, which processors do slowly.
    /// </remarks>
    internal static PhiloxWords Words(uint c0, uint c1, uint c2, uint c3, uint key0, uint key1)
    {
        Round(ref c0, ref c1, ref c2, ref c3, key0, key1);
        Round(ref c0, ref c1, ref c2, ref c3, key0 + Weyl0, key1 + Weyl1);
        Round(ref c0, ref c1, ref c2, ref c3, unchecked(key0 + (2 * Weyl0)), unchecked(key1 + (2 * Weyl1)));
        Round(ref c0, ref c1, ref c2, ref c3, unchecked(key0 + (3 * Weyl0)), unchecked(key1 + (3 * Weyl1)));
        Round(ref c0, ref c1, ref c2, ref c3, unchecked(key0 + (4 * Weyl0)), unchecked(key1 + (4 * Weyl1)));
        Round(ref c0, ref c1, ref c2, ref c3, unchecked(key0 + (5 * Weyl0)), unchecked(key1 + (5 * Weyl1)));
        Round(ref c0, ref c1, ref c2, ref c3, unchecked(key0 + (6 * Weyl0)), unchecked(key1 + (6 * Weyl1)));
        Round(ref c0, ref c1, ref c2, ref c3, unchecked(key0 + (7 * Weyl0)), unchecked(key1 + (7 * Weyl1)));
        Round(ref c0, ref c1, ref c2, ref c3, unchecked(key0 + (8 * Weyl0)), unchecked(key1 + (8 * Weyl1)));
        Round(ref c0, ref c1, ref c2, ref c3, unchecked(key0 + (9 * Weyl0)), unchecked(key1 + (9 * Weyl1)));
        return new PhiloxWords((ulong)c1 << 32 | c0, (ulong)c3 << 32 | c2);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref uint c0, ref uint c1, ref uint c2, ref uint c3, uint key0, uint key1)
    {
        var product0 = Multiplier0 * c0;
        var product1 = Multiplier1 * c2;
        // The parentheses take a cycle off the chain from round to round: what is known earlier is combined earlier.
        c0 = (uint)(product1 >> 32) ^ (c1 ^ key0);
        c1 = (uint)product1;
        c2 = (uint)(product0 >> 32) ^ (c3 ^ key1);
        c3 = (uint)product0;
    }
}

/// <summary>Four 32-bit words of the generator.</summary>
/// <param name="Word0">First word.</param>
/// <param name="Word1">Second word.</param>
/// <param name="Word2">Third word.</param>
/// <param name="Word3">Fourth word.</param>
public readonly record struct PhiloxBlock(uint Word0, uint Word1, uint Word2, uint Word3);

/// <summary>The four words of a block in two.</summary>
/// <param name="First">Word 0 low, word 1 high.</param>
/// <param name="Second">Word 2 low, word 3 high.</param>
internal readonly record struct PhiloxWords(ulong First, ulong Second);
