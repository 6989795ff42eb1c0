using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>A sensitivity analysis and what is needed to say where its numbers come from.</summary>
/// <param name="Scenario">What was analysed, with its assignments.</param>
/// <param name="Without">The channels that were taken away.</param>
/// <param name="Result">What came out.</param>
/// <param name="Command">The command that repeats it, quoted for a shell.</param>
public sealed record SensitivityReport(Scenario Scenario, IReadOnlyList<string> Without, SensitivityResult Result, string Command)
{
    /// <summary>The study that says what is varied; null where that is what the scenario does not know.</summary>
    public Study? Study { get; init; }

    /// <summary>The folder of the study whose rows were analysed; null where replications were run for this.</summary>
    public string? Folder { get; init; }

    /// <summary>Rungs that were seen, or not seen, in too few replications to be looked at.</summary>
    public ImmutableArray<MeasureSensitivity> LeftOut { get; init; } = [];

    /// <summary>Whether it was stopped before all of it was done.</summary>
    public bool Interrupted => Result.Samples < Result.Wanted;

    /// <summary>What was analysed.</summary>
    public ModelDefinition Definition => Scenario.Model;

    /// <summary>Where it comes from.</summary>
    public Provenance Provenance => new()
    {
        Verb = "sensitivity",
        Worlds = [WorldOrigin.Of(Scenario, Without)],
        Command = Command,
        Seed = Result.Seed,
        Replications = Result.Replications,
        Sample = SensitivityWords.Sample(Result),
        Dice = Result.Dice,
        Study = Study is null ? null : StudyOrigin.Of(Study),
        Folder = Folder,
    };

    /// <summary>The page.</summary>
    public Page Page() => new SensitivityPage(this).Page();
}
