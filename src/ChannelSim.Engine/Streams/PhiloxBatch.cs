using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ChannelSim.Engine.Streams;

/// <summary>
/// The first uniform of block 0 of many causes at once: what the start of a replication needs. Eight causes a turn where the processor has
/// AVX2; the same bits one by one where it has not.
/// </summary>
internal static class PhiloxBatch
{
    private const int Lanes = 4;

    /// <summary>First uniforms of block 0.</summary>
    /// <param name="key">The replication.</param>
    /// <param name="addresses">Addresses of the causes.</param>
    /// <param name="firsts">Room for as many uniforms.</param>
    public static void Firsts(in StreamKey key, ReadOnlySpan<ulong> addresses, Span<double> firsts)
    {
        var done = Avx2.IsSupported ? InLanes(key.Key, key.Replication, addresses, firsts) : 0;
        for (; done < addresses.Length; done++) firsts[done] = key.Pair(new CauseAddress(addresses[done]), 0).First;
    }

    private static int InLanes(ulong key, uint replication, ReadOnlySpan<ulong> addresses, Span<double> firsts)
    {
        var done = 0;
        for (; done + (2 * Lanes) <= addresses.Length; done += 2 * Lanes)
        {
            var a = Vector256.Create(addresses.Slice(done, Lanes));
            var b = Vector256.Create(addresses.Slice(done + Lanes, Lanes));
            Blocks(key, replication, ref a, ref b);
            a.AsDouble().CopyTo(firsts[done..]);
            b.AsDouble().CopyTo(firsts[(done + Lanes)..]);
        }

        return done;
    }

    // Ten rounds on two times four counters, word by word in the low halves of 64-bit lanes; the multiplication ignores the high halves.
    private static void Blocks(ulong key, uint replication, ref Vector256<ulong> first, ref Vector256<ulong> second)
    {
        var a = new Counters(first, replication);
        var b = new Counters(second, replication);
        uint key0 = (uint)key, key1 = (uint)(key >> 32);
        for (var round = 0; round < Philox.Rounds; round++)
        {
            var k0 = Vector256.Create((ulong)key0);
            var k1 = Vector256.Create((ulong)key1);
            a.Round(k0, k1);
            b.Round(k0, k1);
            key0 += Philox.Weyl0;
            key1 += Philox.Weyl1;
        }

        first = a.FirstUniforms().AsUInt64();
        second = b.FirstUniforms().AsUInt64();
    }

    [StructLayout(LayoutKind.Auto)]
    private struct Counters(Vector256<ulong> addresses, uint replication)
    {
        private Vector256<ulong> _c0 = Vector256<ulong>.Zero;
        private Vector256<ulong> _c1 = Vector256.Create((ulong)replication);
        private Vector256<ulong> _c2 = addresses;
        private Vector256<ulong> _c3 = addresses >>> 32;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Round(Vector256<ulong> key0, Vector256<ulong> key1)
        {
            var product0 = Avx2.Multiply(_c0.AsUInt32(), Vector256.Create(Philox.Multiplier0).AsUInt32());
            var product1 = Avx2.Multiply(_c2.AsUInt32(), Vector256.Create(Philox.Multiplier1).AsUInt32());
            _c0 = (product1 >>> 32) ^ _c1 ^ key0;
            _c1 = product1;
            _c2 = (product0 >>> 32) ^ _c3 ^ key1;
            _c3 = product0;
        }

        // As StreamKey makes them: the top 52 of the 64 bits, put below the exponent of 2^52 so that subtracting 2^52 leaves the whole number.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly Vector256<double> FirstUniforms()
        {
            var words = (_c1 << 32) | (_c0 & Vector256.Create(0xFFFFFFFFUL));
            var whole = ((words >>> 12) | Vector256.Create(0x4330000000000000UL)).AsDouble() - Vector256.Create(4503599627370496.0);
            return (whole + Vector256.Create(0.5)) * Vector256.Create(1.0 / (1UL << 52));
        }
    }
}
