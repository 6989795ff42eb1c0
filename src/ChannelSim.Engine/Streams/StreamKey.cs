namespace ChannelSim.Engine.Streams;

/// <summary>Which replication draws: the seed, the replication, and the branch (0 unless a world was split or forked). Flat: it lives in the world.</summary>
/// <param name="Seed">The seed of the run.</param>
/// <param name="Branch">0 for a plain replication.</param>
/// <param name="Replication">The replication, from 0.</param>
/// <param name="KnowledgeOffset">How many replications back its unknown parameters were drawn: 0 for a replication with its own, as in a plain run.</param>
public readonly record struct StreamKey(ulong Seed, ulong Branch, uint Replication, uint KnowledgeOffset = 0)
{
    /// <summary>Two independent uniforms in the open interval (0, 1) on a grid of 2^52 points each: block <paramref name="block"/> of a cause.</summary>
    public UniformPair Pair(CauseAddress cause, uint block)
    {
        var draws = new DrawSource(in this).At(cause.Value, block);
        return new UniformPair(draws.FirstUniform, draws.SecondUniform);
    }

    /// <summary>The key of the n-th fork of a world that has this one: another branch, the same replication and the same knowledge.</summary>
    public StreamKey Fork(uint n) => this with { Branch = new CauseAddress(Branch).Child(ForkAddress).Child(n).Value };

    /// <summary>The same, with unknown parameters of its own as well.</summary>
    public StreamKey ForkKnowledge(uint n)
    {
        var fork = Fork(n);
        return fork with { KnowledgeOffset = (uint)(fork.Branch >> 32) };
    }

    private static CauseAddress ForkAddress => CauseAddress.Of("fork");

    /// <summary>The key under which the unknown parameters are drawn: of the plain replication whose knowledge this one has, whatever the branch.</summary>
    public StreamKey Knowledge => new(Seed, 0, Replication - KnowledgeOffset);
}

/// <summary>Two uniforms in (0, 1).</summary>
/// <param name="First">The first.</param>
/// <param name="Second">The second.</param>
public readonly record struct UniformPair(double First, double Second);
