using System.Collections.Immutable;
using System.IO.Enumeration;
using ChannelSim.Engine.Model;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios;

namespace ChannelSim.Results.Reports;

/// <summary>Every number of a scenario with its unit, what is known of it, and what it rests on.</summary>
/// <param name="Scenario">The scenario, with its assignments.</param>
/// <param name="Command">The command that repeats it, quoted for a shell.</param>
public sealed record ParametersReport(Scenario Scenario, string Command)
{
    /// <summary>Only numbers that are not known.</summary>
    public bool OnlyUnknown { get; init; }

    /// <summary>Only numbers that are assumptions, or of which the file does not say what they rest on.</summary>
    public bool OnlyAssumptions { get; init; }

    /// <summary>Only paths that fit, with <c>*</c> for anything; null: all.</summary>
    public string? Pattern { get; init; }

    /// <summary>Channels that are taken away: their numbers are not among those that count.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Where it comes from.</summary>
    public Provenance Provenance => new() { Verb = "parameters", Worlds = [WorldOrigin.Of(Scenario, Without)], Command = Command };

    /// <summary>The numbers that were asked for, in the order of the scenario file.</summary>
    public ImmutableArray<ParameterDefinition> Chosen => [.. Scenario.Model.Parameters.Where(IsChosen)];

    /// <summary>The page.</summary>
    public Page Page() => new ParametersPage(this).Page();

    /// <summary>The numbers that are not known as a problem of SALib: names, bounds and laws.</summary>
    public string Salib() => SalibProblem.Of([.. Chosen.Where(parameter => !parameter.Spread.IsConstant)]);

    private bool IsChosen(ParameterDefinition parameter) =>
        !Without.Any(channel => parameter.Path.StartsWith($"channels.{channel}.", StringComparison.Ordinal))
        && (!OnlyUnknown || !parameter.Spread.IsConstant)
        && (!OnlyAssumptions || (!parameter.IsDefault && parameter.Basis is Basis.Assumption or Basis.None))
        && (Pattern is null || FileSystemName.MatchesSimpleExpression(Pattern, parameter.Path, ignoreCase: false));
}
