using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>What policies cost in every state of the world, with intervals, and which of them the numbers tell apart.</summary>
public sealed class RegretResult
{
    private readonly IReadOnlyList<JointMoments> _states;
    private readonly long _replications;

    /// <summary>Of policies that were run in several states.</summary>
    /// <param name="states">By state the moments of the policies' costs, jointly.</param>
    /// <param name="replications">Replications in each state.</param>
    public RegretResult(IReadOnlyList<JointMoments> states, long replications)
    {
        ArgumentNullException.ThrowIfNull(states);
        _states = states;
        _replications = replications;
        Table = RegretTable.Of([.. states.Select(state => (IReadOnlyList<double>)state.Means)]);
    }

    /// <summary>The table of regret.</summary>
    public RegretTable Table { get; }

    /// <summary>States.</summary>
    public int States => _states.Count;

    /// <summary>Policies.</summary>
    public int Policies => Table.Policies.Length;

    /// <summary>Replications in a state.</summary>
    public long CountOf(int state) => _states[state].Count;

    /// <summary>Whether any policy can be told from the best one in any state.</summary>
    public bool AreToldApart => Enumerable.Range(0, Policies).Any(policy => ClearlyWorseIn(policy) > 0);

    /// <summary>The policies that their mean over the states does not tell from the best.</summary>
    public IReadOnlyList<int> NotToldByMean => Others(Table.BestMean, policy => LowestDifference(policy, Table.BestMean) > 0);

    /// <summary>The policies that their worst states do not tell from the one that is least bad.</summary>
    public IReadOnlyList<int> NotToldByWorst => Overlapping(Table.BestWorst, policy => MeanOf(Table.Policies[policy].WorstState, policy));

    /// <summary>The policies that their greatest regrets do not tell from the one with the least.</summary>
    public IReadOnlyList<int> NotToldByRegret => Overlapping(Table.LeastRegret, policy => RegretOf(Table.Policies[policy].MostRegretState, policy));

    /// <summary>In how many states a policy is worse than the best one there by more than the interval.</summary>
    public int ClearlyWorseIn(int policy) => Enumerable.Range(0, _states.Count).Count(state => RegretOf(state, policy).Low > 0);

    /// <summary>The mean cost of a policy in a state.</summary>
    public Estimate MeanOf(int state, int policy)
    {
        var moments = _states[state];
        return Intervals.Mean(moments.Means[policy], moments.Products[(policy * Policies) + policy], moments.Count);
    }

    /// <summary>The mean cost of a policy over the states.</summary>
    /// <remarks>The states are given, not sampled from anything: only the dice make this mean uncertain. States share their luck, so their errors add up.</remarks>
    public Estimate MeanOver(int policy)
    {
        var half = Intervals.Z * _states.Average(state => Math.Sqrt(state.VarianceOfMean(policy)));
        var mean = Table.Policies[policy].Mean;
        return new Estimate(mean, mean - half, mean + half, _replications, "states");
    }

    /// <summary>The regret of a policy in a state.</summary>
    public Estimate RegretOf(int state, int policy)
    {
        var best = Array.IndexOf(_states[state].Means, _states[state].Means.Min());
        return best == policy ? new Estimate(0, double.NaN, double.NaN, _states[state].Count, "best") : _states[state].Difference(policy, best);
    }

    /// <summary>The mean regret of a policy over the states; their errors are taken to add up: never too narrow.</summary>
    public Estimate MeanRegretOf(int policy)
    {
        var regrets = Enumerable.Range(0, _states.Count).Select(state => RegretOf(state, policy)).ToList();
        var (mean, half) = (Table.Policies[policy].MeanRegret, regrets.Average(regret => double.IsNaN(regret.High) ? 0 : regret.High - regret.Value));
        return new Estimate(mean, mean - half, mean + half, _replications, "states");
    }

    private double LowestDifference(int policy, int best) => _states.Average(state => state.Difference(policy, best).Low);

    private List<int> Overlapping(int best, Func<int, Estimate> of)
    {
        var most = of(best) is { High: var high } own && !double.IsNaN(high) ? high : own.Value;
        return Others(best, policy => of(policy).Low > most);
    }

    private List<int> Others(int best, Func<int, bool> isTold) => [.. Enumerable.Range(0, Policies).Where(policy => policy != best && !isTold(policy))];
}
