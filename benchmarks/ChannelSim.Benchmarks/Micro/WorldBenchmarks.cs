using BenchmarkDotNet.Attributes;
using ChannelSim.Benchmarks.Works;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Benchmarks.Micro;

/// <summary>What is done to one world of europe-2022: a step, a copy, a checkpoint.</summary>
[MemoryDiagnoser]
public class WorldBenchmarks
{
    private readonly CompiledModel _model = Repository.Compile(Repository.Path("scenarios", "europe-2022.yaml"));
    private Stepper<NoObserver> _stepper = null!;
    private World _other;
    private byte[] _bytes = [];
    private uint _replication;

    [GlobalSetup]
    public void Setup()
    {
        _stepper = new Stepper<NoObserver>(_model, default);
        _stepper.Begin(new StreamKey(1, 0, 0));
        _stepper.RunUntil(new SimTime(0.5 * _model.Horizon.Minutes));
        _bytes = Checkpoint.Save(in _stepper.World, _model);
        _other = _stepper.World;
    }

    /// <summary>One event, with its share of beginning anew when a replication has ended.</summary>
    [Benchmark]
    public bool Step()
    {
        if (_stepper.Step()) return true;
        _stepper.Begin(new StreamKey(1, 0, ++_replication));
        return false;
    }

    /// <summary>A plain copy of the whole struct.</summary>
    [Benchmark]
    public int Copy()
    {
        _other = _stepper.World;
        return _other.Pending;
    }

    [Benchmark]
    public int SaveCheckpoint() => Checkpoint.Save(in _stepper.World, _model).Length;

    [Benchmark]
    public int LoadCheckpoint() => Checkpoint.Load(_bytes, _model).Pending;
}
