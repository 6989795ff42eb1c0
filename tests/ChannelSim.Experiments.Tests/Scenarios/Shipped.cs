using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>The scenarios of the repository, as they are or with assignments as of <c>--set</c>.</summary>
internal static class Shipped
{
    public static string Root { get; } = FindRoot();

    /// <summary>All scenario files below <c>scenarios/</c>, relative to it, sorted.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "scenarios"), "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Path.Combine(Root, "scenarios"), path).Replace('\\', '/'))
            .Where(IsScenario)
            .Order(StringComparer.Ordinal),
    ];

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, "scenarios", file));

    /// <summary>Reads a shipped scenario, which must give no error and no warning.</summary>
    public static Scenario Read(string file, params string[] assignments)
    {
        var read = ScenarioReader.Read(ScenarioSource.Load(Path.Combine(Root, "scenarios", file)), [.. assignments.Select(text => new Assignment(text))]);
        Assert.That(read.Diagnostics.Select(diagnostic => diagnostic.ToString()), Is.Empty);
        return read.Scenario!;
    }

    public static CompiledModel Compile(string file, params string[] assignments) => CompiledModel.Compile(Read(file, assignments).Model);

    public static RunResult Run(string file, long replications, params string[] assignments) => Run(Compile(file, assignments), replications);

    public static RunResult Run(CompiledModel model, long replications) => Runner.Run(model, new RunPlan { Replications = replications, Threads = 2 });

    public static PairedResult Without(string file, string channel, long replications, params string[] assignments)
    {
        var model = Compile(file, assignments);
        return PairedRunner.Run(model, CompiledModel.Compile(Experiments.Comparisons.Without.Channel(model.Definition, channel)), new RunPlan { Replications = replications, Threads = 2 });
    }

    private static bool IsScenario(string file) => Text(file).Split('\n').Any(line => line.StartsWith("channelsim:", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChannelSim.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
