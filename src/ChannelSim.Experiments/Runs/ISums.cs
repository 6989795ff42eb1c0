using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Runs;

/// <summary>Sums over the replications of a batch, block by block.</summary>
/// <typeparam name="TTally">What a block yields.</typeparam>
internal interface ISums<in TTally>
{
    /// <summary>Replications in them.</summary>
    long Count { get; }

    /// <summary>Takes a block over, and clears it.</summary>
    void Add(TTally block);

    /// <summary>Forgets everything.</summary>
    void Clear();

    /// <summary>All of it, as bytes.</summary>
    void Pass(SumsBits bits);
}
