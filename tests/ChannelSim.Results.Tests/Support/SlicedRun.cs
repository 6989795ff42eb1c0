using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Sums;
using ChannelSim.Scenarios;

namespace ChannelSim.Results.Tests.Support;

/// <summary>A run of a scenario so short that it can have several batches, in slices.</summary>
internal static class SlicedRun
{
    /// <summary>Four batches, the last of 3,392 replications.</summary>
    public const long Replications = 200_000;

    public static string Scenario { get; } = Plans.Scenario.Replace("horizon: 60d", "horizon: 1d", StringComparison.Ordinal);

    public static SlicedCommand Command(string? scenario = null, ulong seed = 1, long replications = Replications, string name = "scenario.yaml") => Command(out _, scenario, seed, replications, name);

    public static SlicedCommand Command(out BatchedRun run, string? scenario = null, ulong seed = 1, long replications = Replications, string name = "scenario.yaml")
    {
        var source = Plans.Source(scenario ?? Scenario, name);
        run = new BatchedRun(CompiledModel.Compile(ScenarioReader.Read(source, []).Scenario!.Model), new RunPlan { Seed = seed, Replications = replications, Threads = 2 });
        return new SlicedCommand("run", [name], ["-n", replications.ToString(CultureInfo.InvariantCulture)], [source], run);
    }

    /// <summary>Computes a slice to its end, into its folder in another one.</summary>
    public static string RunSlice(this SlicedCommand command, string parent, int number, int count)
    {
        var folder = Path.Combine(parent, new Slice(number, count).FolderName);
        Assert.That(SumsStore.Run(folder, command, new Slice(number, count), new SessionOptions()).IsComplete);
        return folder;
    }

    /// <summary>Looks at folders as <c>gather</c> does.</summary>
    public static SumsGathering Look(params string[] folders) => new(SlicedSums.Open(folders), Command());

    /// <summary>Puts folders together, of which nothing may be missing.</summary>
    public static RunResult Gather(params string[] folders)
    {
        var gathering = new SumsGathering(SlicedSums.Open(folders), Command(out var run));
        Assert.That(gathering.Found.Missing, Is.Zero);
        gathering.Run();
        return run.Result;
    }
}
