using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>Runs several policies in several states of the world, all under the same luck.</summary>
public static class RegretRunner
{
    /// <summary>Runs a plan for all policies in all states.</summary>
    /// <param name="states">How many states there are.</param>
    /// <param name="models">The models of the policies in a state.</param>
    /// <param name="measure">The measure: lower is better.</param>
    /// <param name="plan">What is to be run in each state.</param>
    /// <param name="progress">Told how many replications are done, over all states; may be null.</param>
    /// <param name="cancellation">Stops between two replications.</param>
    /// <returns>What came of it; null where it was stopped before all states were done.</returns>
    /// <exception cref="ReplicationFailedException">A replication reached a limit of the engine.</exception>
    public static RegretResult? Run(
        int states, Func<int, IReadOnlyList<CompiledModel>> models, string measure, RunPlan plan, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(plan);
        // States are taken together: a draw is a unit as soon as any of them shares it.
        var together = Enumerable.Range(0, states).Any(state => PairedResult.SharesDraws(plan, [.. models(state)]));
        var result = new RegretTally(together ? (plan.Replications + plan.Dice - 1) / plan.Dice : plan.Replications);
        for (var state = 0; state < states; state++)
        {
            var (before, of) = (state * plan.Replications, models(state));
            var done = PolicyRunner.Run(of, measure, plan, together, replications => progress?.Invoke(before + replications), cancellation);
            if (cancellation.IsCancellationRequested) return null;
            var schemas = of.Select(model => new MeasureSchema(model)).ToList();
            var place = schemas[0].IndexOf(measure);
            result.Add(done, schemas[0].Measures[place].Kind, schemas.Select(schema => schema.LimitsOf(schema.IndexOf(measure))).Aggregate((one, other) => one.With(other)));
        }

        return new RegretResult(result);
    }
}
