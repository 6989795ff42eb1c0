using System.Diagnostics;
using ChannelSim.Benchmarks.Works;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;

namespace ChannelSim.Benchmarks.Ratios;

/// <summary>The engine, as <c>channelsim run</c> uses it: with everything that a run sums up.</summary>
internal sealed class EngineContestant(string name, CompiledModel model, IReadOnlyList<WorkMeasure> measures, int threads) : Contestant(name)
{
    public override Sample Run(long replications, int seed)
    {
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var stopwatch = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var result = Runner.Run(model, new RunPlan { Seed = (ulong)seed, Replications = replications, Threads = threads });
        var used = Environment.CpuUsage.TotalTime - processor;
        var wall = stopwatch.Elapsed;
        bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
        double[] sums = [.. measures.Select(measure => measure.EngineMeasures.Sum(name => result.Moments.Sums[result.Schema.IndexOf(name)]))];
        return new Sample(result.Replications, wall.TotalSeconds, used.TotalSeconds, bytes, result.Events, sums, []);
    }

    /// <summary>Bytes that one more replication allocates once a run is warm: a long run less a short one, each with more than one batch to be summed up.</summary>
    public double BytesPerReplication()
    {
        const long few = 2 * RunBatches.Usual, many = 2 * few;
        return (Run(many, seed: 1).Bytes - Run(few, seed: 1).Bytes) / (many - few);
    }
}
