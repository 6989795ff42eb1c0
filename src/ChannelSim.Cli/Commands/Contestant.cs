using ChannelSim.Engine;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Commands;

/// <summary>One of the worlds that are compared.</summary>
/// <param name="Name">What it is called in the result.</param>
/// <param name="Source">Its scenario file.</param>
/// <param name="Scenario">Its scenario as it is, with what was set.</param>
/// <param name="Set">Everything that is set.</param>
/// <param name="Without">Channels that are taken away.</param>
internal sealed record Contestant(string Name, ScenarioSource Source, Scenario Scenario, IReadOnlyList<Assignment> Set, IReadOnlyList<string> Without)
{
    /// <summary>Its model where nothing more is set.</summary>
    public CompiledModel Compile() => CompiledModel.Compile(Without.Aggregate(Scenario.Model, Experiments.Comparisons.Without.Channel));

    /// <summary>Its model in a state of the world; what it sets itself has the last word. Null with the reason where the two do not go together.</summary>
    public CompiledModel? Compile(IReadOnlyList<Assignment> state, out string fault)
    {
        var read = ScenarioReader.Read(Source, [.. state, .. Set]);
        fault = read.Scenario is null ? read.Diagnostics.First(diagnostic => diagnostic.Severity == ChannelSim.Scenarios.Diagnostics.DiagnosticSeverity.Error).ToString() : "";
        try
        {
            return read.Scenario is null ? null : CompiledModel.Compile(Without.Aggregate(read.Scenario.Model, Experiments.Comparisons.Without.Channel));
        }
        catch (LimitReachedException exception)
        {
            fault = exception.Message;
            return null;
        }
    }
}
