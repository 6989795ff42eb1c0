using BenchmarkDotNet.Attributes;
using ChannelSim.Benchmarks.Works;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Benchmarks.Micro;

/// <summary>One replication of each shipped scenario, from the start to the horizon, without summing up.</summary>
[MemoryDiagnoser]
public class ReplicationBenchmarks
{
    private Stepper<NoObserver> _stepper = null!;
    private uint _replication;

    public static IEnumerable<string> Scenarios => Repository.ShippedScenarios();

    [ParamsSource(nameof(Scenarios))]
    public string Scenario { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _stepper = new Stepper<NoObserver>(Repository.Compile(Repository.Path("scenarios", Scenario + ".yaml")), default);

    /// <summary>Every event in its turn, as in an exercise; the same world at the end.</summary>
    [Benchmark(Baseline = true)]
    public long EventByEvent()
    {
        _stepper.Begin(new StreamKey(1, 0, ++_replication));
        while (_stepper.Step())
        {
        }

        return _stepper.World.Events;
    }

    /// <summary>As batches run: what nobody can notice is executed when somebody looks.</summary>
    [Benchmark]
    public long Replication()
    {
        _stepper.Run(new StreamKey(1, 0, ++_replication));
        return _stepper.World.Events;
    }
}
