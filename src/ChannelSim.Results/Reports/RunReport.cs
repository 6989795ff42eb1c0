using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Exact;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios;

namespace ChannelSim.Results.Reports;

/// <summary>A run and what is needed to say where its numbers come from.</summary>
/// <param name="Scenario">What was run, with its assignments.</param>
/// <param name="Result">What came out.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Command">The command that repeats it, quoted for a shell.</param>
/// <param name="Trace">The command that traces one of its replications, without the replication.</param>
public sealed record RunReport(Scenario Scenario, RunResult Result, TimeSpan Elapsed, string Command, string Trace)
{
    private ImmutableArray<ExactComparison>? _exact;

    /// <summary>Exact values beside the estimates; empty where no closed form applies.</summary>
    public ImmutableArray<ExactComparison> Exact => _exact ??= ExactComparison.Of(Result);

    /// <summary>The rung of which replications of each cause are named; null: none.</summary>
    public Rung? Rung { get; init; }

    /// <summary>What was run.</summary>
    public ModelDefinition Definition => Result.Model.Definition;

    /// <summary>Where it comes from.</summary>
    public Provenance Provenance => new()
    {
        Verb = "run",
        Worlds = [WorldOrigin.Of(Scenario, [])],
        Command = Command,
        Seed = Result.Plan.Seed,
        Replications = Result.Replications,
        Sample = Digits.Count(Result.Replications, "replication"),
        FixedKnowledge = Result.Plan.FixedKnowledge,
        Digest = Result.Digest(),
    };

    /// <summary>The page.</summary>
    public Page Page() => new RunPage(this).Page();
}
