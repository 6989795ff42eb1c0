using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>What policies cost in one state of the world.</summary>
internal sealed class RegretState
{
    private readonly Estimate[] _means;
    private readonly PairedEstimate[,] _differences;

    public RegretState(PolicySeries series, MeasureKind kind, MeasureLimits limits)
    {
        var policies = series.Series.Count;
        Count = series.Count;
        _means = [.. Enumerable.Range(0, policies).Select(policy => Statistics.Means.Of(kind, series.Of(policy), limits))];
        _differences = new PairedEstimate[policies, policies];
        for (var of = 0; of < policies; of++)
        {
            for (var minus = 0; minus < policies; minus++)
            {
                if (of != minus) _differences[of, minus] = PairedMeans.Of(kind, series.Differences(of, minus), limits);
            }
        }

        Best = Array.IndexOf(Means, Means.Min());
    }

    public long Count { get; }

    public double[] Means => [.. _means.Select(mean => mean.Value)];

    /// <summary>The policy that costs least; of several the first.</summary>
    public int Best { get; }

    public Estimate MeanOf(int policy) => _means[policy];

    public PairedEstimate Difference(int of, int minus) => _differences[of, minus];

    /// <summary>
    /// What a policy costs more than the best one. Which is the best is not known but estimated: the upper bound is the greatest of those to any other policy
    /// (multiple comparisons with the best; Hsu, Annals of Statistics 12, 1984).
    /// </summary>
    public Estimate RegretOf(int policy)
    {
        var uppers = Enumerable.Range(0, _means.Length).Where(other => other != policy).Select(other => _differences[policy, other].Difference).ToList();
        var value = policy == Best ? 0 : _differences[policy, Best].Difference.Value;
        if (uppers.Find(difference => double.IsNaN(difference.High)) is { Method: not null } without) return Estimate.Without(value, Count, without.Why, without.Needed);
        var low = policy == Best ? 0 : Math.Max(0, _differences[policy, Best].Difference.Low);
        return new Estimate(value, low, Math.Max(value, uppers.Max(difference => difference.High)), Count, "best-of-several");
    }
}
