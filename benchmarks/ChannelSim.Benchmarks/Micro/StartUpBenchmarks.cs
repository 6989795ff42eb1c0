using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using ChannelSim.Benchmarks.Works;

namespace ChannelSim.Benchmarks.Micro;

/// <summary>The built program, from its start to the end of a run of 100 replications; build src/ChannelSim.Cli in Release first.</summary>
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 2, iterationCount: 15)]
public class StartUpBenchmarks
{
    private static readonly string Program = Repository.Path("src", "ChannelSim.Cli", "bin", "Release", "net10.0", "channelsim.dll");

    [Params("europe-2022", "fragile-line")]
    public string Scenario { get; set; } = "";

    [Benchmark]
    public int SmallRun()
    {
        string[] arguments = [Program, "run", Repository.Path("scenarios", Scenario + ".yaml"), "-n", "100", "--quiet"];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? 0 : throw new InvalidOperationException("the program failed");
    }
}
