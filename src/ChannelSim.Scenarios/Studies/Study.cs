using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Studies;

/// <summary>A valid study: a designed experiment over a scenario.</summary>
public sealed record Study
{
    /// <summary>The most design points a study may have.</summary>
    public const int MostPoints = 100_000;

    /// <summary>Its name in results.</summary>
    public required string Id { get; init; }

    /// <summary>What is asked, a line.</summary>
    public required string Title { get; init; }

    /// <summary>The study file as it was given; null where the command line said it all.</summary>
    public ScenarioSource? Source { get; init; }

    /// <summary>The scenario file.</summary>
    public required ScenarioSource ScenarioSource { get; init; }

    /// <summary>The files it is written in.</summary>
    public IEnumerable<ScenarioSource> Files => new[] { Source, ScenarioSource, Design.Table?.Source }.OfType<ScenarioSource>();

    /// <summary>The scenario with <see cref="Assignments"/>.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>What differs from the scenario file everywhere.</summary>
    public required ImmutableArray<Assignment> Assignments { get; init; }

    /// <summary>What is varied.</summary>
    public required ImmutableArray<Factor> Factors { get; init; }

    /// <summary>Where it is written what is varied.</summary>
    public required Place Varied { get; init; }

    /// <summary>Policies, at least one.</summary>
    public required ImmutableArray<Alternative> Alternatives { get; init; }

    /// <summary>How factors are combined.</summary>
    public required StudyDesign Design { get; init; }

    /// <summary>Replications of each design point; the most there can be where there is a stopping rule.</summary>
    public required long Replications { get; init; }

    /// <summary>When a design point has enough; null: <see cref="Replications"/> are run.</summary>
    public StoppingRule? Until { get; init; }

    /// <summary>Replications for each draw of what is not known.</summary>
    public required int Dice { get; init; }

    /// <summary>True to hold what is not known at its mean.</summary>
    public required bool FixedKnowledge { get; init; }

    /// <summary>Names of the measures, in the order of the model's row.</summary>
    public required ImmutableArray<string> Measures { get; init; }

    /// <summary>Whether the study says which measures it keeps; else it keeps the usual ones.</summary>
    public bool NamesMeasures { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Replications of each design point whose events are kept.</summary>
    public required int Events { get; init; }

    /// <summary>What to tell the author of a design point that cannot be: each of its values is possible, and all together are not.</summary>
    /// <param name="point">Its number.</param>
    /// <param name="row">Its row, where the points are those of a table.</param>
    /// <param name="what">What makes it impossible.</param>
    /// <param name="hint">What is allowed; may be empty.</param>
    public Diagnostic Misfit(int point, int row, string what, string hint)
    {
        var findings = new Findings();
        findings.Report(StudyRules.Point, Design.Table?.Places[row] ?? Varied, $"design point {point} is no valid scenario: {what}", hint);
        return findings.InFileOrder()[0];
    }

    /// <summary>What to tell the author of design points whose models are the same.</summary>
    /// <param name="first">The number of the first.</param>
    /// <param name="other">The number of another.</param>
    public Diagnostic SamePoint(int first, int other)
    {
        var (row, one, two) = (other / Alternatives.Length, Alternatives[first % Alternatives.Length], Alternatives[other % Alternatives.Length]);
        return first / Alternatives.Length == row
            ? Odd(WarningRules.SamePoint, two.Place, $"the alternatives `{one.Name}` and `{two.Name}` are the same world", "their differences are 0 whatever happens: check what is set and what is taken out")
            : Odd(WarningRules.SamePoint, Design.Table?.Places[row] ?? Varied, $"design points {first} and {other} are the same world", "the replications of the one are those of the other once more: keep one of the two");
    }

    /// <summary>What to tell the author of a factor on which nothing depends.</summary>
    public static Diagnostic IdleFactor(Factor factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        return Odd(WarningRules.IdleFactor, factor.Place, $"`{factor.Path}` changes nothing", "the design points that differ in it alone are the same world: is what it belongs to used at all?");
    }

    private static Diagnostic Odd(DiagnosticRule rule, Place place, string what, string hint)
    {
        var findings = new Findings();
        findings.Report(rule, place, what, hint);
        return findings.InFileOrder()[0];
    }

    /// <summary>
    /// The study in one canonical form, itself a study file beside <c>scenario.yaml</c> and <c>points.csv</c>: what the file or the command line
    /// said, with every default written out.
    /// </summary>
    /// <param name="withReplications">False for what stays the same when a study is made longer.</param>
    public string Plan(bool withReplications) => StudyText.Of(this, withReplications);
}
