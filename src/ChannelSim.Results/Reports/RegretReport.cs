using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Compared;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>Policies over states of the world, and what is needed to say where the numbers come from.</summary>
/// <param name="Policies">The policies.</param>
/// <param name="States">What each state of the world sets.</param>
/// <param name="Factors">What tells the states apart.</param>
/// <param name="Measure">The measure: lower is better.</param>
/// <param name="Result">What came out.</param>
/// <param name="Plan">What was run in each state.</param>
/// <param name="Command">The command that repeats it, quoted for a shell.</param>
/// <param name="ModelOf">The model of a policy in a state.</param>
public sealed record RegretReport(
    ImmutableArray<WorldOrigin> Policies, IReadOnlyList<DesignPoint> States, IReadOnlyList<Factor> Factors, string Measure, RegretResult Result, RunPlan Plan, string Command,
    Func<int, int, CompiledModel> ModelOf)
{
    /// <summary>Of policies that were read and run.</summary>
    /// <param name="compared">The policies and the states.</param>
    /// <param name="measure">What was weighed.</param>
    /// <param name="result">What came out.</param>
    /// <param name="plan">What was run in each state.</param>
    /// <param name="command">The command that repeats it, quoted for a shell.</param>
    public static RegretReport Of(ComparedWorlds compared, string measure, RegretResult result, RunPlan plan, string command)
    {
        ArgumentNullException.ThrowIfNull(compared);
        return new RegretReport([.. compared.Worlds.Select(WorldOrigin.Of)], compared.States, compared.Factors, measure, result, plan, command, new RegretDesign(compared).ModelOf)
        {
            Study = compared.Study,
            Warnings = [.. WorldDifferences.Of(compared)],
        };
    }

    /// <summary>What speaks against comparing the policies; may be empty.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>The study file that asks for it, or null.</summary>
    public Study? Study { get; init; }

    /// <summary>Where it comes from.</summary>
    public Provenance Provenance => new()
    {
        Verb = "compare",
        Worlds = Policies,
        Command = Command,
        Seed = Plan.Seed,
        Replications = Plan.Replications,
        Sample = $"{Digits.Count(Plan.Replications, "replication")} of each policy in each state",
        FixedKnowledge = Plan.FixedKnowledge,
        Dice = Plan.Dice,
        Study = Study is null ? null : StudyOrigin.Of(Study),
    };

    /// <summary>The page.</summary>
    public Page Page() => new RegretPage(this).Page();

    /// <summary>A policy in a state. What it sets itself has the last word.</summary>
    internal WorldOrigin WorldOf(int state, int policy)
    {
        var model = ModelOf(state, policy);
        return Policies[policy] with
        {
            Set = [.. States[state].Assignments.Select(assignment => assignment.Text), .. Policies[policy].Set],
            ModelSha256 = model.Hash,
            HorizonMinutes = model.Horizon.Minutes,
        };
    }

    /// <summary>What a state sets, as a text.</summary>
    internal string SetOf(int state) => string.Join(", ", States[state].Assignments.Select(assignment => assignment.Text));
}
