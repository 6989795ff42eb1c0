using ChannelSim.Engine;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios;
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
    public CompiledModel Compile() => CompiledModel.Compile(Without.Aggregate(Scenario.Model, Comparisons.Without.Channel));
}
