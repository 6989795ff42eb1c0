using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>What policies cost, state by state: in each state, and over all of them jointly.</summary>
internal sealed class RegretTally(long units)
{
    private readonly List<RegretState> _states = [];
    private MeasureLimits? _limits;
    private MeasureKind _kind;
    private SampledSeries[] _costs = [];
    private SampledSeries[] _regrets = [];
    private long[,] _higher = new long[0, 0];

    public IReadOnlyList<RegretState> States => _states;

    public int Policies => _costs.Length;

    public void Add(PolicySeries state, MeasureKind kind, MeasureLimits limits)
    {
        (_kind, _limits) = (kind, _limits?.With(limits) ?? limits);
        var policies = state.Series.Count;
        if (_costs.Length == 0)
        {
            (_costs, _regrets) = (Fresh(policies), Fresh(policies));
            _higher = new long[policies, policies];
        }

        var of = new RegretState(state, kind, limits);
        _states.Add(of);
        for (var policy = 0; policy < policies; policy++)
        {
            _costs[policy].AddSamples(state.Series[policy]);
            var (regret, best) = (of.Difference(policy, of.Best), state.Series[of.Best]);
            _regrets[policy].AddSamples(state.Series[policy], best, regret.Higher, regret.Lower);
            for (var other = 0; other < policies; other++) _higher[policy, other] += other == policy ? 0 : of.Difference(policy, other).Higher;
        }
    }

    /// <summary>The mean cost of a policy over the states.</summary>
    public Estimate MeanOf(int policy) => _costs[policy].Mean(_kind, _limits!);

    /// <summary>The mean over the states of what a policy costs more than another.</summary>
    public PairedEstimate Difference(int policy, int minus)
    {
        var series = Fresh(1)[0];
        series.AddSamples(_costs[policy], _costs[minus], _higher[policy, minus], _higher[minus, policy]);
        return series.Difference(_limits!);
    }

    /// <summary>The mean regret of a policy over the states.</summary>
    public PairedEstimate MeanRegretOf(int policy) => _regrets[policy].Difference(_limits!);

    private SampledSeries[] Fresh(int count) => [.. Enumerable.Range(0, count).Select(_ => new SampledSeries(units))];
}
