using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>The sums of a batch of all worlds that are compared with the first, at least one.</summary>
internal sealed class AllPairedSums(IReadOnlyList<PairedSums> worlds) : ISums<PairedTally[]>
{
    public IReadOnlyList<PairedSums> Worlds => worlds;

    public long Count => worlds[0].Count;

    public void Add(PairedTally[] block)
    {
        for (var i = 0; i < block.Length; i++) worlds[i].Add(block[i]);
    }

    public void Clear()
    {
        foreach (var world in worlds) world.Clear();
    }

    public void Pass(SumsBits bits)
    {
        foreach (var world in worlds) world.Pass(bits);
    }
}
