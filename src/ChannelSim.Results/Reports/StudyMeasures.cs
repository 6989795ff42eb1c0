using System.Collections.Immutable;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>Which of the measures of a study its pages show, and which are tested together; the same for a sweep and for a comparison.</summary>
internal static class StudyMeasures
{
    private const int MostShown = 3;
    private static readonly string[] First = ["miscalculations", "missed", "decision_cost", "any_miscalculation"];

    /// <summary>The measures that the page of a sweep shows: those that people ask for first, then the others.</summary>
    public static ImmutableArray<string> Shown(Study study) =>
        [.. First.Where(name => study.Measures.Contains(name)).Concat(study.Measures.Where(name => !name.EndsWith("_minutes", StringComparison.Ordinal) && !Trivial(study).Contains(name))).Distinct().Take(MostShown)];

    /// <summary>The measures whose differences are tests of one family: those that a sweep shows, then those of a comparison that the study keeps.</summary>
    public static ImmutableArray<string> Tested(Study study) =>
        [.. Shown(study).Concat(ComparedMeasures.Of(study.Scenario.Model).Select(measure => measure.Measure).Where(name => study.Measures.Contains(name))).Distinct()];

    // The rungs up to that of the start are always reached.
    private static IEnumerable<string> Trivial(Study study) => study.Measures.Length < MostShown ? [] : study.Scenario.Model.Rungs.Take(study.Scenario.Model.Start.Index + 1).Select(rung => $"rungs.{rung.Name}.reached");
}
