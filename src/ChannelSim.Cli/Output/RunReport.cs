using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Output;

/// <summary>A run and what is needed to say where its numbers come from.</summary>
internal sealed record RunReport(Scenario Scenario, RunResult Result, TimeSpan Elapsed, string Repeat)
{
    public ModelDefinition Definition => Result.Model.Definition;

    /// <summary>Numbers that the file gives, and how many of them it calls assumptions or gives no basis for.</summary>
    public (int Given, int Assumed, int Unsaid) Inputs()
    {
        var given = Definition.Parameters.Where(parameter => !parameter.IsDefault).ToList();
        return (given.Count, given.Count(parameter => parameter.Basis == Basis.Assumption), given.Count(parameter => parameter.Basis == Basis.None));
    }
}
