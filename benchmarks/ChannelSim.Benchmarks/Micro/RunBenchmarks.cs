using BenchmarkDotNet.Attributes;
using ChannelSim.Benchmarks.Works;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;

namespace ChannelSim.Benchmarks.Micro;

/// <summary>Ten thousand replications of europe-2022, summed up.</summary>
[MemoryDiagnoser]
public class RunBenchmarks
{
    private readonly CompiledModel _model = Repository.Compile(Repository.Path("scenarios", "europe-2022.yaml"));

    [Params(1, 2)]
    public int Threads { get; set; }

    [Benchmark]
    public long Run() => Runner.Run(_model, new RunPlan { Replications = 10_000, Threads = Threads }).Events;
}
