using BenchmarkDotNet.Attributes;
using ChannelSim.Benchmarks.Works;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Benchmarks.Micro;

/// <summary>From a file to what the stepper reads.</summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private static readonly string File = Repository.Path("scenarios", "europe-2022.yaml");
    private readonly Scenario _scenario = ScenarioReader.Read(ScenarioSource.Load(File), []).Scenario!;

    [Benchmark]
    public bool Read() => ScenarioReader.Read(ScenarioSource.Load(File), []).Scenario is not null;

    [Benchmark]
    public int Compile() => CompiledModel.Compile(_scenario.Model).Hash.Length;
}
