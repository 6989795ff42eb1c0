using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Output;

/// <summary>A run and what is needed to say where its numbers come from.</summary>
/// <param name="Scenario">What was run, with its assignments.</param>
/// <param name="Result">What came out.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Repeat">File and options of the same replications, as one would type them; without their number.</param>
/// <param name="Extent">The options that say how many.</param>
internal sealed record RunReport(Scenario Scenario, RunResult Result, TimeSpan Elapsed, string Repeat, string Extent)
{
    public ModelDefinition Definition => Result.Model.Definition;

    /// <summary>What was set from outside, one after another; empty if nothing was.</summary>
    public string Changes => string.Join("; ", Scenario.Assignments.Select(assignment => $"{assignment.Path}={assignment.Value}"));

    /// <summary>Numbers that the file gives, and how many of them it calls assumptions or gives no basis for.</summary>
    public (int Given, int Assumed, int Unsaid) Inputs()
    {
        var given = Definition.Parameters.Where(parameter => !parameter.IsDefault).ToList();
        return (given.Count, given.Count(parameter => parameter.Basis == Basis.Assumption), given.Count(parameter => parameter.Basis == Basis.None));
    }
}
