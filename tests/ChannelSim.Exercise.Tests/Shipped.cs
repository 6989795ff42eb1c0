using System.Collections.Concurrent;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Exercise.Tests;

/// <summary>The scenarios that come with the program.</summary>
internal static class Shipped
{
    private static readonly ConcurrentDictionary<string, Scenario> Known = new();

    public static string Root { get; } = Path.GetFullPath(Path.Combine(TestContext.CurrentContext.TestDirectory, "..", "..", "..", "..", ".."));

    public static IEnumerable<string> Paths() => Directory.GetFiles(Path.Combine(Root, "scenarios"), "*.yaml", SearchOption.AllDirectories)
        .Where(path => !File.ReadAllText(path).Contains("\nscenario:", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static Scenario Read(string path) => Known.GetOrAdd(path, p => ScenarioReader.Read(ScenarioSource.Load(p), []).Scenario!);

    /// <summary>A scenario by its file name, without the ending.</summary>
    public static Scenario Named(string name) => Read(Path.Combine(Root, "scenarios", $"{name}.yaml"));
}
