using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

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
    /// <returns>By state the moments of the policies; fewer states, the last of them unfinished, where it was stopped.</returns>
    /// <exception cref="ReplicationFailedException">A replication reached a limit of the engine.</exception>
    public static IReadOnlyList<JointMoments> Run(
        int states, Func<int, IReadOnlyList<CompiledModel>> models, string measure, RunPlan plan, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(plan);
        List<JointMoments> done = [];
        for (var state = 0; state < states && !cancellation.IsCancellationRequested; state++)
        {
            var before = state * plan.Replications;
            done.Add(PolicyRunner.Run(models(state), measure, plan, replications => progress?.Invoke(before + replications), cancellation));
        }

        return done;
    }
}
