using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Runs;

/// <summary>Memory does not grow with the number of replications.</summary>
public sealed class MemoryClaims
{
    private const int Few = 3 * 256;
    private const long Allowance = 16 * 1024; // lists that grow to the longest block

    private static readonly CompiledModel Model = CompiledModel.Compile(Models.Everything(horizon: 20 * Models.Day));
    private static readonly CompiledModel Other = CompiledModel.Compile(Without.Channel(Model.Definition, "minister"));

    /// <summary>What is not allocated cannot be kept.</summary>
    [Test]
    public void A_run_ten_times_as_long_allocates_no_more() => Require(count => Runner.Run(Model, Plan(count)));

    [Test]
    public void Nor_does_a_comparison() => Require(count => PairedRunner.Run(Model, Other, Plan(count)));

    private static RunPlan Plan(int count) => new() { Replications = count, Threads = 1 };

    private static void Require(Action<int> run)
    {
        run(Few);
        var few = AllocatedBy(() => run(Few));
        Assert.That(AllocatedBy(() => run(10 * Few)) - few, Is.LessThan(Allowance));
    }

    private static long AllocatedBy(Action run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        run();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
