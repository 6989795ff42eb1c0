using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>Runs two models replication by replication under common random numbers: the same seed, so the same luck wherever they share causes.</summary>
public static class PairedRunner
{
    /// <summary>Runs a plan for both models. Memory does not grow with the number of pairs; digits do not depend on threads.</summary>
    /// <param name="first">The world as it is.</param>
    /// <param name="second">The world it is compared with; differences are second minus first.</param>
    /// <param name="plan">What is to be run; a replication is a pair.</param>
    /// <param name="progress">Told how many pairs are done; may be null.</param>
    /// <param name="cancellation">Stops between two pairs.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan goes beyond the replications of a seed.</exception>
    /// <exception cref="ReplicationFailedException">A replication reached a limit of the engine.</exception>
    public static PairedResult Run(CompiledModel first, CompiledModel second, RunPlan plan, Action<long>? progress = null, CancellationToken cancellation = default) =>
        Run(first, [second], plan, progress, cancellation)[0];

    /// <summary>Runs a plan for a model and several others at once, all under the same luck. The first model is run once for all of them.</summary>
    /// <param name="first">The world as it is.</param>
    /// <param name="others">The worlds it is compared with, at least one.</param>
    /// <param name="plan">What is to be run.</param>
    /// <param name="progress">Told how many replications are done in all worlds; may be null.</param>
    /// <param name="cancellation">Stops between two replications.</param>
    /// <returns>By other world its comparison with the first; all of as many pairs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The plan goes beyond the replications of a seed.</exception>
    /// <exception cref="ReplicationFailedException">A replication reached a limit of the engine.</exception>
    public static IReadOnlyList<PairedResult> Run(
        CompiledModel first, IReadOnlyList<CompiledModel> others, RunPlan plan, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        var pairs = new BatchedPairs(first, others, plan);
        pairs.RunAll(progress, cancellation);
        return pairs.Results;
    }
}
