using ChannelSim.Engine.Model;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Benchmarks.Works;

/// <summary>The repository that this program was built from: scenarios, the sources of the peers.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    /// <summary>A path in it.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A scenario, compiled.</summary>
    /// <exception cref="InvalidDataException">The scenario has faults.</exception>
    public static CompiledModel Compile(string scenario)
    {
        var read = ScenarioReader.Read(ScenarioSource.Load(scenario), []);
        return read.Scenario is { } valid ? CompiledModel.Compile(valid.Model) : throw new InvalidDataException($"{scenario} is not a valid scenario");
    }

    /// <summary>The scenarios that are shipped, tutorials too: paths below scenarios, without extension.</summary>
    public static IEnumerable<string> ShippedScenarios() =>
        Directory.EnumerateFiles(Path("scenarios"), "*.yaml", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(Path("scenarios"), file))
            .Where(file => !file.StartsWith("studies", StringComparison.Ordinal))
            .Select(file => System.IO.Path.ChangeExtension(file, null))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "ChannelSim.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("the benchmarks run inside a clone of the repository, for they need its scenarios and sources");
    }
}
