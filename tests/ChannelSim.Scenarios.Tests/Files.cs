using System.Collections.Immutable;
using System.Text;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Files of the repository, and texts as files.</summary>
internal static class Files
{
    public static string Root { get; } = FindRoot();

    /// <summary>The first form of the scenario of 2022, kept as it was: tests know its numbers.</summary>
    public static string Sketch => Path.Combine(Root, "tests", "ChannelSim.Scenarios.Tests", "sketch.yaml");

    public static ScenarioSource Source(string text, string name = "test.yaml") => new(name, [.. Encoding.UTF8.GetBytes(text)]);

    public static ReadResult Read(string text, params string[] assignments) =>
        ScenarioReader.Read(Source(text), [.. assignments.Select(a => new Assignment(a))]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChannelSim.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
