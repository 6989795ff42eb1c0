using BenchmarkDotNet.Attributes;
using ChannelSim.Benchmarks.Works;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Benchmarks.Micro;

/// <summary>
/// Several replications in turn on one thread, a timer of each at a time, against one after the other: whether the processor finds work in one
/// world while it waits in another. The same 24 replications either way; docs/decisions/0006-interleaving.md has what came of it.
/// </summary>
[MemoryDiagnoser]
public class InterleavingBenchmarks
{
    private const int Replications = 24;
    private Stepper<NoObserver>[] _steppers = [];

    [Params(1, 2, 3, 4)]
    public int Worlds { get; set; }

    [Params("cut-2022", "eight-lines")]
    public string Scenario { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var model = Repository.Compile(Repository.Path("benchmarks", "scenarios", Scenario + ".yaml"));
        _steppers = [.. Enumerable.Range(0, Worlds).Select(_ => new Stepper<NoObserver>(model, default))];
    }

    [Benchmark(OperationsPerInvoke = Replications)]
    public long InTurn()
    {
        var steppers = _steppers;
        uint next = 0;
        foreach (var stepper in steppers) stepper.BeginAs(new StreamKey(1, 0, next++), fixedKnowledge: false, deferring: true);
        long events = 0;
        var running = steppers.Length;
        while (running > 0)
        {
            running = 0;
            foreach (var stepper in steppers)
            {
                if (stepper.Step() || Ended(stepper, ref next, ref events)) running++;
            }
        }

        return events;
    }

    // Begins the next replication, if there is one.
    private static bool Ended(Stepper<NoObserver> stepper, ref uint next, ref long events)
    {
        if (next >= Replications) return false;
        events += stepper.World.Events;
        stepper.BeginAs(new StreamKey(1, 0, next++), fixedKnowledge: false, deferring: true);
        return true;
    }
}
