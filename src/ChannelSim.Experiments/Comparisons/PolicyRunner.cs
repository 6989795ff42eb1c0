using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;

namespace ChannelSim.Experiments.Comparisons;

/// <summary>Runs several policies in one state of the world under the same luck and keeps one measure of each, and of each pair.</summary>
internal static class PolicyRunner
{
    /// <summary>Runs a plan for all policies.</summary>
    /// <param name="policies">Their models.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="plan">What is to be run.</param>
    /// <param name="together">Whether replications under one draw of what is not known are one unit when states are taken together.</param>
    /// <param name="progress">Told how many replications are done; may be null.</param>
    /// <param name="cancellation">Stops between two replications.</param>
    /// <exception cref="ArgumentOutOfRangeException">The plan goes beyond the replications of a seed.</exception>
    /// <exception cref="ReplicationFailedException">A replication reached a limit of the engine.</exception>
    /// <exception cref="KeyNotFoundException">A policy's model has no such measure.</exception>
    public static PolicySeries Run(IReadOnlyList<CompiledModel> policies, string measure, RunPlan plan, bool together, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        RunPlan.RequireWithinSeed(plan);
        var grouped = PairedResult.SharesDraws(plan, [.. policies]);
        var result = new PolicySeries(policies.Count, plan, grouped, together);
        var blocks = new OrderedBlocks<PolicyTally>(plan.Replications, () => new PolicyTally(policies.Count, grouped), (block, _) =>
        {
            if (block.Count == 0) return true;
            result.Merge(block);
            block.Clear();
            progress?.Invoke(result.Count);
            return true;
        });
        blocks.Run(plan.Threads, () => new Worker(policies, measure, plan, cancellation).Fill);
        result.Close();
        return result;
    }

    private sealed class Worker(IReadOnlyList<CompiledModel> policies, string measure, RunPlan plan, CancellationToken cancellation)
    {
        private readonly (Stepper<NoObserver> Stepper, MeasureSchema Schema, int Place, double[] Row)[] _worlds =
        [
            .. policies.Select(model => (new Stepper<NoObserver>(model, default), Schema: new MeasureSchema(model)))
                .Select(world => (world.Item1, world.Schema, world.Schema.IndexOf(measure), new double[world.Schema.Width])),
        ];

        private readonly double[] _values = new double[policies.Count];

        public int Fill(PolicyTally block, long start, int count)
        {
            for (var i = 0; i < count; i++)
            {
                if (cancellation.IsCancellationRequested) return i;
                var replication = plan.First + start + i;
                for (var world = 0; world < _worlds.Length; world++) _values[world] = ValueOf(_worlds[world], replication);
                block.Add(_values, replication - (replication % plan.Dice));
            }

            return count;
        }

        private double ValueOf((Stepper<NoObserver> Stepper, MeasureSchema Schema, int Place, double[] Row) world, long replication)
        {
            world.Stepper.RunWhole(plan, replication);
            world.Schema.Fill(in world.Stepper.World, world.Stepper.Parameters, world.Row);
            return world.Row[world.Place];
        }
    }
}
