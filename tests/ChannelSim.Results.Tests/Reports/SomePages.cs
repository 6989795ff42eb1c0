using System.Runtime.CompilerServices;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Results.Tests.Reports;

/// <summary>Pages of all kinds, of any shipped scenario.</summary>
internal static class SomePages
{
    private const string Command = "channelsim verb 'some file.yaml' --set sides.us.threshold.routine=75%";

    public static IEnumerable<string> Scenarios => Directory.GetFiles(Path.Combine(Root, "scenarios"), "*.yaml", SearchOption.AllDirectories)
        .Where(path => !StudyReader.IsStudy(ScenarioSource.Load(path))).Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal);

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static Scenario Read(string path, params string[] set) => ScenarioReader.Read(ScenarioSource.Load(Path.Combine(Root, path)), [.. set.Select(text => new Assignment(text))]).Scenario!;

    public static Page Run(string path, long replications, params string[] set) => RunOf(path, replications, set).Page();

    public static RunReport RunOf(string path, long replications, params string[] set)
    {
        var scenario = Read(path, set);
        return new RunReport(scenario, Runner.Run(CompiledModel.Compile(scenario.Model), new RunPlan { Replications = replications, Threads = 1 }), TimeSpan.Zero, Command, "channelsim trace x");
    }

    public static Page Compare(long replications, params WorldOrigin[] worlds) => Compare(replications, [.. worlds.Select(world => (world, Read(world.File, [.. world.Set])))]);

    /// <summary>A scenario against itself without each of its channels.</summary>
    public static Page WithoutEach(string path, long replications)
    {
        var scenario = Read(path);
        return Compare(replications, [(WorldOrigin.Of(scenario, [], "as it is"), scenario), .. scenario.Model.Channels.Select(channel => (WorldOrigin.Of(scenario, [channel.Name], "without " + channel.Name), scenario))]);
    }

    public static Page Regret(string path, long replications)
    {
        var scenario = Read(path);
        WorldOrigin[] policies = [WorldOrigin.Of(scenario, [], "as it is"), .. scenario.Model.Channels.Select(channel => WorldOrigin.Of(scenario, [channel.Name], "without " + channel.Name)).Take(3)];
        DesignPoint[] states = [new(0, Alternative.AsItIs, [], []), new(1, Alternative.AsItIs, [], [])];
        var models = policies.Select(policy => Model(scenario, policy)).ToList();
        var plan = new RunPlan { Replications = replications, Threads = 1 };
        var result = RegretRunner.Run(states.Length, _ => models, "miscalculations", plan)!;
        return new RegretReport([.. policies], states, [], "miscalculations", result, plan, Command, (_, policy) => models[policy]).Page();
    }

    private static Page Compare(long replications, IReadOnlyList<(WorldOrigin World, Scenario Scenario)> worlds)
    {
        var models = worlds.Select(item => Model(item.Scenario, item.World)).ToList();
        var results = PairedRunner.Run(models[0], [.. models.Skip(1)], new RunPlan { Replications = replications, Threads = 1 });
        return new ComparisonReport([.. worlds.Select(item => item.World)], results, TimeSpan.Zero, Command).Page();
    }

    private static CompiledModel Model(Scenario scenario, WorldOrigin world) => CompiledModel.Compile(world.Without.Aggregate(scenario.Model, Without.Channel));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
