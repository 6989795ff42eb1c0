using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Experiments.Metrics;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;

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
    public static PairedResult Run(CompiledModel first, CompiledModel second, RunPlan plan, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(plan);
        if (!plan.IsWithinSeed) throw new ArgumentOutOfRangeException(nameof(plan), plan, $"a seed has the replications 0 to {RunPlan.MostReplications - 1}");
        var schemas = new PairedSchema(new MetricSchema(first), new MetricSchema(second));
        var result = new PairedResult(first, second, plan, schemas);
        var blocks = new OrderedBlocks<PairedTally>(plan.Replications, () => new PairedTally(schemas), (tally, _) =>
        {
            result.Merge(tally);
            progress?.Invoke(result.Pairs);
            return true;
        });
        blocks.Run(plan.Threads, () => new Worker(first, second, plan, cancellation).Fill);
        return result;
    }

    private sealed class Worker(CompiledModel first, CompiledModel second, RunPlan plan, CancellationToken cancellation)
    {
        private readonly Stepper<NoObserver> _first = new(first, default);
        private readonly Stepper<NoObserver> _second = new(second, default);

        public int Fill(PairedTally tally, long start, int count)
        {
            for (var i = 0; i < count; i++)
            {
                if (cancellation.IsCancellationRequested) return i;
                var replication = plan.First + start + i;
                RunOne(_first, replication);
                RunOne(_second, replication);
                tally.Add(_first, _second, replication);
            }

            return count;
        }

        private void RunOne(Stepper<NoObserver> stepper, long replication)
        {
            try
            {
                stepper.Begin(new StreamKey(plan.Seed, 0, (uint)replication), plan.FixedKnowledge);
                stepper.RunToEnd();
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                throw new ReplicationFailedException(replication, exception);
            }
        }
    }
}
