using ChannelSim.Engine.Model;

namespace ChannelSim.Experiments.Runs;

/// <summary>Runs the replications of a plan and sums them up.</summary>
public static class Runner
{
    /// <summary>Runs a plan. Memory does not grow with the number of replications; digits do not depend on the number of threads.</summary>
    /// <param name="model">The model.</param>
    /// <param name="plan">What is to be run.</param>
    /// <param name="progress">Told now and then how many replications are done; called by any one thread at a time; may be null.</param>
    /// <param name="cancellation">Stops the run between two replications; what was done until then is the result.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan goes beyond the replications of a seed.</exception>
    /// <exception cref="ReplicationFailedException">A replication reached a limit of the engine.</exception>
    public static RunResult Run(CompiledModel model, RunPlan plan, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        var run = new BatchedRun(model, plan);
        run.RunAll(progress, cancellation);
        return run.Result;
    }
}
