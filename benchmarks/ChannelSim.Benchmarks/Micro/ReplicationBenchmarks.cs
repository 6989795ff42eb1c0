using BenchmarkDotNet.Attributes;
using ChannelSim.Benchmarks.Works;
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

    [Benchmark]
    public long Replication()
    {
        _stepper.Begin(new StreamKey(1, 0, ++_replication));
        _stepper.RunToEnd();
        return _stepper.World.Events;
    }
}
