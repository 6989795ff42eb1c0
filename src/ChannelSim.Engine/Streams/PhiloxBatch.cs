using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ChannelSim.Engine.Streams;

/// <summary>
/// Many blocks at once, eight a turn where the processor has AVX2; the same bits one by one where it has not. Of many causes, block 0: what the start of
/// a replication needs. Of one cause, many blocks: what an incident needs.
/// </summary>
internal static class PhiloxBatch
{
    /// <summary>Blocks that are drawn at once.</summary>
    public const int Blocks = 2 * Lanes;

    private const int Lanes = 4;

    /// <summary>Whether pairs can be drawn eight at once.</summary>
    public static bool IsSupported => Avx2.IsSupported && Fma.IsSupported;

    /// <summary>First uniforms of block 0.</summary>
    /// <param name="key">The replication.</param>
    /// <param name="addresses">Addresses of the causes.</param>
    /// <param name="firsts">Room for as many uniforms.</param>
    public static void Firsts(in StreamKey key, ReadOnlySpan<ulong> addresses, Span<double> firsts)
    {
        var done = Avx2.IsSupported ? InLanes(in key, addresses, firsts) : 0;
        for (; done < addresses.Length; done++) firsts[done] = key.Pair(new CauseAddress(addresses[done]), 0).First;
    }

    /// <summary>Eight blocks of one cause.</summary>
    /// <param name="key">The replication.</param>
    /// <param name="address">The cause.</param>
    /// <param name="low">The first four blocks.</param>
    /// <param name="high">The others.</param>
    /// <param name="firsts">Room for their first uniforms.</param>
    /// <param name="seconds">Room for their second uniforms.</param>
    public static void Pairs(in StreamKey key, ulong address, Vector256<ulong> low, Vector256<ulong> high, Span<double> firsts, Span<double> seconds)
    {
        var causes = Vector256.Create(address);
        Pairs(Rounds(in key, low, high, causes, causes), firsts, seconds);
    }

    /// <summary>The same block of eight causes.</summary>
    /// <param name="key">The replication.</param>
    /// <param name="block">The block.</param>
    /// <param name="low">The first four causes.</param>
    /// <param name="high">The others.</param>
    /// <param name="firsts">Room for their first uniforms.</param>
    /// <param name="seconds">Room for their second uniforms.</param>
    public static void Pairs(in StreamKey key, uint block, Vector256<ulong> low, Vector256<ulong> high, Span<double> firsts, Span<double> seconds)
    {
        var blocks = Vector256.Create((ulong)block);
        Pairs(Rounds(in key, blocks, blocks, low, high), firsts, seconds);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Pairs(LaneWords words, Span<double> firsts, Span<double> seconds)
    {
        words.FirstA.CopyTo(firsts);
        words.FirstB.CopyTo(firsts[Lanes..]);
        words.SecondA.CopyTo(seconds);
        words.SecondB.CopyTo(seconds[Lanes..]);
    }

    private static int InLanes(in StreamKey key, ReadOnlySpan<ulong> addresses, Span<double> firsts)
    {
        var done = 0;
        for (; done + Blocks <= addresses.Length; done += Blocks)
        {
            var first = Vector256<ulong>.Zero;
            var words = Rounds(in key, first, first, Vector256.Create(addresses.Slice(done, Lanes)), Vector256.Create(addresses.Slice(done + Lanes, Lanes)));
            words.FirstA.CopyTo(firsts[done..]);
            words.FirstB.CopyTo(firsts[(done + Lanes)..]);
        }

        return done;
    }

    // Ten rounds on two times four counters, word by word in the low halves of 64-bit lanes; the multiplication ignores the high halves. Eight
    // variables and no struct: the words have to stay in registers from round to round.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static LaneWords Rounds(in StreamKey key, Vector256<ulong> blocksA, Vector256<ulong> blocksB, Vector256<ulong> addressesA, Vector256<ulong> addressesB)
    {
        var m0 = Vector256.Create(Philox.Multiplier0).AsUInt32();
        var m1 = Vector256.Create(Philox.Multiplier1).AsUInt32();
        var seed = key.Key;
        uint key0 = (uint)seed, key1 = (uint)(seed >> 32);
        Vector256<ulong> a0 = blocksA, a1 = Vector256.Create((ulong)key.Replication), a2 = addressesA, a3 = addressesA >>> 32;
        Vector256<ulong> b0 = blocksB, b1 = a1, b2 = addressesB, b3 = addressesB >>> 32;
        for (var round = 0; round < Philox.Rounds; round++)
        {
            var k0 = Vector256.Create((ulong)key0);
            var k1 = Vector256.Create((ulong)key1);
            var pa0 = Avx2.Multiply(a0.AsUInt32(), m0);
            var pa1 = Avx2.Multiply(a2.AsUInt32(), m1);
            var pb0 = Avx2.Multiply(b0.AsUInt32(), m0);
            var pb1 = Avx2.Multiply(b2.AsUInt32(), m1);
            a0 = (pa1 >>> 32) ^ (a1 ^ k0);
            a1 = pa1;
            a2 = (pa0 >>> 32) ^ (a3 ^ k1);
            a3 = pa0;
            b0 = (pb1 >>> 32) ^ (b1 ^ k0);
            b1 = pb1;
            b2 = (pb0 >>> 32) ^ (b3 ^ k1);
            b3 = pb0;
            key0 += Philox.Weyl0;
            key1 += Philox.Weyl1;
        }

        return new LaneWords(a0, a1, a2, a3, b0, b1, b2, b3);
    }

    // As StreamKey makes them: the top 52 of the 64 bits, put below the exponent of 2^52 so that subtracting 2^52 leaves the whole number.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Uniforms(Vector256<ulong> low, Vector256<ulong> high)
    {
        var words = (high << 32) | (low & Vector256.Create(0xFFFFFFFFUL));
        var whole = ((words >>> 12) | Vector256.Create(0x4330000000000000UL)).AsDouble() - Vector256.Create(4503599627370496.0);
        return (whole + Vector256.Create(0.5)) * Vector256.Create(1.0 / (1UL << 52));
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly struct LaneWords(
        Vector256<ulong> a0, Vector256<ulong> a1, Vector256<ulong> a2, Vector256<ulong> a3, Vector256<ulong> b0, Vector256<ulong> b1, Vector256<ulong> b2, Vector256<ulong> b3)
    {
        public Vector256<double> FirstA => Uniforms(a0, a1);

        public Vector256<double> SecondA => Uniforms(a2, a3);

        public Vector256<double> FirstB => Uniforms(b0, b1);

        public Vector256<double> SecondB => Uniforms(b2, b3);
    }
}
