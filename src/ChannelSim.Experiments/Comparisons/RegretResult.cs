using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>
/// What policies cost in every state of the world, with intervals, and which of them the numbers tell apart. To name a winner is to compare every policy
/// with every other, in every state: what is said to be told apart holds at 5 % among all these comparisons (<see cref="Holm"/>).
/// </summary>
public sealed class RegretResult
{
    private readonly RegretTally _tally;
    private readonly bool[,,] _told;
    private readonly PairedEstimate[,] _over;

    internal RegretResult(RegretTally tally)
    {
        _tally = tally;
        if (tally.States.Count == 0) throw new ArgumentException("no state was finished", nameof(tally));
        Table = RegretTable.Of([.. tally.States.Select(state => (IReadOnlyList<double>)state.Means)]);
        _over = OverStates();
        _told = InStates();
    }

    /// <summary>The table of regret.</summary>
    public RegretTable Table { get; }

    /// <summary>States.</summary>
    public int States => _tally.States.Count;

    /// <summary>Policies.</summary>
    public int Policies => Table.Policies.Length;

    /// <summary>Replications in a state.</summary>
    public long CountOf(int state) => _tally.States[state].Count;

    /// <summary>Whether any policy can be told from the best one in any state.</summary>
    public bool AreToldApart => Enumerable.Range(0, Policies).Any(policy => ClearlyWorseIn(policy) > 0);

    /// <summary>The policies that their mean over the states does not tell from the best.</summary>
    public IReadOnlyList<int> NotToldByMean => Others(Table.BestMean, policy => _over[policy, Table.BestMean] is { SurvivesHolm: true, Difference.Value: > 0 });

    /// <summary>The policies that their worst states do not tell from the one that is least bad.</summary>
    public IReadOnlyList<int> NotToldByWorst => Overlapping(Table.BestWorst, policy => MeanOf(Table.Policies[policy].WorstState, policy));

    /// <summary>The policies that their greatest regrets do not tell from the one with the least.</summary>
    public IReadOnlyList<int> NotToldByRegret => Overlapping(Table.LeastRegret, MaximumRegretOf);

    /// <summary>In how many states a policy is worse than the best one there, by a difference that holds among all that are compared.</summary>
    public int ClearlyWorseIn(int policy) => Enumerable.Range(0, States).Count(state => _told[state, policy, _tally.States[state].Best]);

    /// <summary>The mean cost of a policy in a state.</summary>
    public Estimate MeanOf(int state, int policy) => _tally.States[state].MeanOf(policy);

    /// <summary>The mean cost of a policy over the states. They are given, not sampled from anything: only luck makes this mean uncertain.</summary>
    public Estimate MeanOver(int policy) => _tally.MeanOf(policy);

    /// <summary>What a policy costs more than another in a state.</summary>
    public PairedEstimate DifferenceIn(int state, int policy, int minus) => _tally.States[state].Difference(policy, minus);

    /// <summary>The mean over the states of what a policy costs more than another.</summary>
    public PairedEstimate DifferenceOver(int policy, int minus) => _over[policy, minus];

    /// <summary>The regret of a policy in a state.</summary>
    public Estimate RegretOf(int state, int policy) => _tally.States[state].RegretOf(policy);

    /// <summary>The mean regret of a policy over the states. One that came out best everywhere may still be regretted: at most by the mean of what it may be in each.</summary>
    public Estimate MeanRegretOf(int policy)
    {
        if (Table.Policies[policy].MeanRegret == 0)
        {
            var states = Enumerable.Range(0, States).Select(state => RegretOf(state, policy)).ToList();
            return states.Find(state => double.IsNaN(state.High)) is { Method: not null } without
                ? Estimate.Without(0, CountOf(0), without.Why, without.Needed)
                : new Estimate(0, 0, states.Average(state => state.High), CountOf(0), "best-of-several");
        }

        var regret = _tally.MeanRegretOf(policy).Difference;
        return regret with { Low = Math.Max(0, regret.Low) };
    }

    /// <summary>
    /// The greatest regret of a policy. It is at least that in each state, and the mean: so is its upper bound, for the state in which it came out greatest
    /// (of several the first) need not be the one that leaves most open.
    /// </summary>
    public Estimate MaximumRegretOf(int policy)
    {
        var greatest = RegretOf(Table.Policies[policy].MostRegretState, policy);
        List<Estimate> bounded = [.. Enumerable.Range(0, States).Select(state => RegretOf(state, policy)), MeanRegretOf(policy)];
        bounded.RemoveAll(regret => regret.Why == NoInterval.CannotVary);
        if (bounded.Count == 0 || greatest.Why is not (NoInterval.HasOne or NoInterval.CannotVary)) return greatest;
        if (bounded.Find(regret => double.IsNaN(regret.High)) is { Method: not null } without) return Estimate.Without(greatest.Value, greatest.Count, without.Why, without.Needed);
        var low = double.IsNaN(greatest.Low) ? greatest.Value : greatest.Low;
        return new Estimate(greatest.Value, low, Math.Max(greatest.Value, bounded.Max(regret => regret.High)), greatest.Count, "best-of-several");
    }

    private PairedEstimate[,] OverStates()
    {
        var over = new PairedEstimate[Policies, Policies];
        var pairs = Pairs().ToList();
        var marked = Holm.Marked([.. pairs.Select(pair => _tally.Difference(pair.Policy, pair.Minus))]);
        for (var i = 0; i < pairs.Count; i++)
        {
            var (policy, minus) = pairs[i];
            over[policy, minus] = marked[i];
            over[minus, policy] = _tally.Difference(minus, policy) with { SurvivesHolm = marked[i].SurvivesHolm };
        }

        return over;
    }

    private bool[,,] InStates()
    {
        var told = new bool[States, Policies, Policies];
        var all = Enumerable.Range(0, States).SelectMany(state => Pairs().Select(pair => (state, pair.Policy, pair.Minus))).ToList();
        var marked = Holm.Marked([.. all.Select(item => DifferenceIn(item.state, item.Policy, item.Minus))]);
        for (var i = 0; i < all.Count; i++)
        {
            var (state, policy, minus) = all[i];
            told[state, policy, minus] = told[state, minus, policy] = marked[i].SurvivesHolm == true;
        }

        return told;
    }

    private IEnumerable<(int Policy, int Minus)> Pairs() => Enumerable.Range(0, Policies).SelectMany(policy => Enumerable.Range(0, policy).Select(minus => (policy, minus)));

    private List<int> Overlapping(int best, Func<int, Estimate> of)
    {
        var most = of(best) is { High: var high } own && !double.IsNaN(high) ? high : own.Value;
        return Others(best, policy => of(policy).Low > most);
    }

    private List<int> Others(int best, Func<int, bool> isTold) => [.. Enumerable.Range(0, Policies).Where(policy => policy != best && !isTold(policy))];
}
