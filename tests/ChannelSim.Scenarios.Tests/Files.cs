using System.Collections.Immutable;
using System.Text;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Files of the repository, and texts as files.</summary>
internal static class Files
{
    public static string Root { get; } = FindRoot();

    /// <summary>The first form of the scenario of 2022, kept as it was: tests know its numbers.</summary>
    public static string Sketch => Path.Combine(Root, "tests", "ChannelSim.Scenarios.Tests", "sketch.yaml");

    /// <summary>The scenarios of the repository, relative to its root; studies and the like are none.</summary>
    public static IReadOnlyList<string> Shipped { get; } =
    [
        .. Directory.GetFiles(Path.Combine(Root, "scenarios"), "*.yaml", SearchOption.AllDirectories).Where(IsScenario)
            .Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal),
    ];

    public static ScenarioSource Source(string text, string name = "test.yaml") => new(name, [.. Encoding.UTF8.GetBytes(text)]);

    public static ReadResult Read(string text, params string[] assignments) =>
        ScenarioReader.Read(Source(text), [.. assignments.Select(a => new Assignment(a))]);

    private static bool IsScenario(string path) => File.ReadLines(path).Any(line => line.StartsWith("channelsim:", StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChannelSim.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
