using System.Runtime.CompilerServices;

namespace ChannelSim.Engine.Streams;

/// <summary>Which replication draws: the seed, the replication, and the branch (0 unless a world was split or forked). Flat: it lives in the world.</summary>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Branch">0 for a plain replication.</param>
/// <param name="Replication">The replication, from 0.</param>
/// <param name="KnowledgeOffset">How many replications back its unknown parameters were drawn: 0 for a replication with its own, as in a plain run.</param>
public readonly record struct StreamKey(ulong Seed, ulong Branch, uint Replication, uint KnowledgeOffset = 0)
{
    /// <summary>The generator's key: the seed itself on branch 0, a mixture of seed and branch elsewhere.</summary>
    public ulong Key => Branch == 0 ? Seed : CauseAddress.Mix(Seed ^ CauseAddress.Mix(Branch));

    /// <summary>Two independent uniforms in the open interval (0, 1) on a grid of 2^52 points each: block <paramref name="block"/> of a cause.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public UniformPair Pair(CauseAddress cause, uint block)
    {
        var key = Key;
        var words = Philox.Words(block, Replication, (uint)cause.Value, (uint)(cause.Value >> 32), (uint)key, (uint)(key >> 32));
        return new UniformPair(ToUniform(words.First), ToUniform(words.Second));
    }

    /// <summary>The key under which the unknown parameters are drawn: of the plain replication whose knowledge this one has, whatever the branch.</summary>
    public StreamKey Knowledge => new(Seed, 0, Replication - KnowledgeOffset);

    // The centre of one of 2^52 equal cells: never 0, never 1, and symmetric about one half.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double ToUniform(ulong word) => ((long)(word >> 12) + 0.5) * (1.0 / (1UL << 52));
}

/// <summary>Two uniforms in (0, 1).</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
public readonly record struct UniformPair(double First, double Second);
