using ChannelSim.Engine;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Experiments.Compared;

/// <summary>One of the worlds that are compared; where states of the world are varied, a policy.</summary>
/// <param name="Name">What it is called in the result.</param>
/// <param name="Source">Its scenario file.</param>
/// <param name="Scenario">Its scenario as it is, with what was set.</param>
/// <param name="Set">Everything that is set.</param>
/// <param name="Without">Channels that are taken away.</param>
public sealed record ComparedWorld(string Name, ScenarioSource Source, Scenario Scenario, IReadOnlyList<Assignment> Set, IReadOnlyList<string> Without)
{
    /// <summary>Its model where nothing more is set.</summary>
    /// <exception cref="LimitReachedException">It is larger than the engine can take.</exception>
    public CompiledModel Compile() => Compile(Scenario);

    /// <summary>Its model in a state of the world; what it sets itself has the last word. Reads the scenario again.</summary>
    /// <param name="state">What the state sets.</param>
    /// <param name="fault">Why there is no such model; empty where there is one.</param>
    public CompiledModel? TryCompile(IReadOnlyList<Assignment> state, out string fault)
    {
        var read = ScenarioReader.Read(Source, [.. state, .. Set]);
        fault = read.Scenario is null ? read.Diagnostics.First(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToString() : "";
        try
        {
            return read.Scenario is null ? null : Compile(read.Scenario);
        }
        catch (LimitReachedException exception)
        {
            fault = exception.Message;
            return null;
        }
    }

    private CompiledModel Compile(Scenario scenario) => CompiledModel.Compile(Without.Aggregate(scenario.Model, Comparisons.Without.Channel));
}
