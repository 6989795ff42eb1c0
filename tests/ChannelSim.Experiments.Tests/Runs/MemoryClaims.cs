using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Runs;

/// <summary>Memory does not grow with the number of replications.</summary>
[NonParallelizable]
public sealed class MemoryClaims
{
    private const int Few = 3 * 256;
    private const long Allowance = 16 * 1024;

    private static readonly CompiledModel Model = CompiledModel.Compile(Models.Everything(horizon: 20 * Models.Day));
    private static readonly CompiledModel Other = CompiledModel.Compile(Without.Channel(Model.Definition, "minister"));

    [Test]
    public void A_run_ten_times_as_long_allocates_no_more_and_keeps_no_more() => Require(count => Runner.Run(Model, Plan(count)));

    [Test]
    public void Nor_does_a_comparison() => Require(count => PairedRunner.Run(Model, Other, Plan(count)));

    private static RunPlan Plan(int count) => new() { Replications = count, Threads = 1 };

    private static void Require(Func<int, object> run)
    {
        run(Few);
        var (few, keptOfFew) = Measure(() => run(Few));
        var (many, keptOfMany) = Measure(() => run(10 * Few));
        Assert.That(many - few, Is.LessThan(Allowance), "allocated");
        Assert.That(keptOfMany - keptOfFew, Is.LessThan(Allowance), "kept");
    }

    private static (long Allocated, long Kept) Measure(Func<object> run)
    {
        var kept = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var result = run();
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        kept = GC.GetTotalMemory(forceFullCollection: true) - kept;
        GC.KeepAlive(result);
        return (allocated, kept);
    }
}
