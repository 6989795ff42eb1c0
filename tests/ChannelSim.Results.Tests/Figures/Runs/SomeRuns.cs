using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Tests.Reports;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Results.Tests.Figures.Runs;

/// <summary>Runs to draw figures of.</summary>
internal static class SomeRuns
{
    public const string BothErrors = "scenarios/tutorial/07-both-errors.yaml";
    public const string Europe = "scenarios/europe-2022.yaml";

    public static RunReport Of(string path, long replications, params string[] set)
    {
        var read = ScenarioReader.Read(ScenarioSource.Load(Path.Combine(SomePages.Root, path)), [.. set.Select(text => new Assignment(text))]);
        Assert.That(read.Scenario, Is.Not.Null, string.Join('\n', read.Diagnostics));
        return Of(read.Scenario!, replications);
    }

    public static RunReport OfText(string text, long replications)
    {
        var read = ScenarioReader.Read(Support.Plans.Source(text, "scenario.yaml"), []);
        Assert.That(read.Scenario, Is.Not.Null, string.Join('\n', read.Diagnostics));
        return Of(read.Scenario!, replications);
    }

    private static RunReport Of(Scenario scenario, long replications) =>
        new(scenario, Runner.Run(CompiledModel.Compile(scenario.Model), new RunPlan { Replications = replications, Threads = 1 }), TimeSpan.Zero, "channelsim run x", "channelsim trace x");
}
