using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>One measure of several policies in one state of the world, jointly.</summary>
internal sealed class PolicySeries(int policies, RunPlan plan, bool grouped, bool together)
{
    private readonly PairMoments _pairs = new(PolicyTally.PairCount(policies), grouped);
    private readonly SampledSeries[] _series = [.. Enumerable.Range(0, policies).Select(_ => new SampledSeries(together ? (plan.Replications + plan.Dice - 1) / plan.Dice : plan.Replications))];
    private long _row;

    /// <summary>Replications.</summary>
    public long Count => _pairs.Count;

    /// <summary>By policy its numbers, as one sample.</summary>
    public IReadOnlyList<SampledSeries> Series => _series;

    public void Merge(PolicyTally block)
    {
        block.Pairs.Close();
        _pairs.Merge(block.Pairs);
        for (var row = 0; row < block.Count; row++, _row++)
        {
            for (var policy = 0; policy < policies; policy++) _series[policy].Add(block.ValueOf(row, policy), together ? block.GroupOf(row) : _row);
        }
    }

    public void Close()
    {
        foreach (var series in _series) series.CloseSample();
    }

    /// <summary>What a policy's numbers amount to.</summary>
    public SampleSums Of(int policy) => policy == 0 ? _pairs.Baseline(PolicyTally.PlaceOf(0, 1)) : _pairs.Alternative(PolicyTally.PlaceOf(0, policy));

    /// <summary>What the differences of a policy to another amount to.</summary>
    public PairSums Differences(int of, int minus) =>
        of > minus ? _pairs.Differences(PolicyTally.PlaceOf(minus, of)) : _pairs.Differences(PolicyTally.PlaceOf(of, minus)).Exchanged;
}
