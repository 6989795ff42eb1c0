using System.Collections.Immutable;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>
/// Policies over states of the world that nobody can weigh (Savage, Journal of the American Statistical Association 46, 1951). The regret of a
/// policy in a state is what it costs more there than the best policy for that state.
/// </summary>
public sealed class RegretTable
{
    private RegretTable(ImmutableArray<PolicyRegret> policies) => Policies = policies;

    /// <summary>By policy what it costs and what one would regret.</summary>
    public ImmutableArray<PolicyRegret> Policies { get; }

    /// <summary>The policy with the lowest mean over the states; of several the first.</summary>
    public int BestMean => Best(policy => policy.Mean);

    /// <summary>The policy whose worst state is the least bad.</summary>
    public int BestWorst => Best(policy => policy.Worst);

    /// <summary>The policy whose greatest regret is the least: minimax regret.</summary>
    public int LeastRegret => Best(policy => policy.MostRegret);

    /// <summary>The table of costs by state and policy.</summary>
    /// <param name="costs">By state, by policy the mean cost: lower is better. At least one state and one policy.</param>
    public static RegretTable Of(IReadOnlyList<IReadOnlyList<double>> costs)
    {
        ArgumentNullException.ThrowIfNull(costs);
        var best = costs.Select(state => state.Min()).ToArray();
        return new RegretTable([.. Enumerable.Range(0, costs[0].Count).Select(policy => Of([.. costs.Select(state => state[policy])], best))]);
    }

    private static PolicyRegret Of(double[] costs, double[] best)
    {
        var regrets = costs.Zip(best, (cost, least) => cost - least).ToArray();
        var (worst, most) = (costs.Max(), regrets.Max());
        return new PolicyRegret(costs.Average(), worst, Array.IndexOf(costs, worst), regrets.Average(), most, Array.IndexOf(regrets, most), regrets.Count(regret => regret == 0));
    }

    private int Best(Func<PolicyRegret, double> of) => Policies.Select(of).ToList().IndexOf(Policies.Min(of));
}

/// <summary>What a policy costs over the states, and what one would regret.</summary>
/// <param name="Mean">Mean cost over the states.</param>
/// <param name="Worst">The highest cost.</param>
/// <param name="WorstState">The state where it is.</param>
/// <param name="MeanRegret">Mean regret over the states.</param>
/// <param name="MostRegret">The greatest regret.</param>
/// <param name="MostRegretState">The state where it is.</param>
/// <param name="BestIn">States in which no policy is better.</param>
public sealed record PolicyRegret(double Mean, double Worst, int WorstState, double MeanRegret, double MostRegret, int MostRegretState, int BestIn);
