using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Experiments.Measures;

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
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(plan);
        RunPlan.RequireWithinSeed(plan);
        var schema = new MeasureSchema(model);
        var result = new RunResult(model, plan, schema);
        var blocks = new OrderedBlocks<BlockTally>(
            plan.Replications,
            () => new BlockTally(schema, result.FirstTimes.Count, result.ConnectMinutes.Count, result.FiredTimes.Count),
            (tally, _) =>
            {
                result.Merge(tally);
                progress?.Invoke(result.Replications);
                return !result.StoppedByRule;
            });
        blocks.Run(plan.Threads, () => new Worker(model, plan, cancellation).Fill);
        return result;
    }

    private sealed class Worker(CompiledModel model, RunPlan plan, CancellationToken cancellation)
    {
        private readonly Stepper<TallyObserver> _stepper = new(model, default);

        public int Fill(BlockTally tally, long first, int count)
        {
            _stepper.Observer = new TallyObserver(tally);
            for (var i = 0; i < count; i++)
            {
                if (cancellation.IsCancellationRequested) return i;
                _stepper.RunWhole(plan, plan.First + first + i);
                tally.Add(in _stepper.World, _stepper.Parameters);
            }

            return count;
        }
    }
}
