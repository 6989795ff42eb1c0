using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>The measures that the page of a comparison shows, and what people call them.</summary>
internal static class ComparedMeasures
{
    private static readonly (string Measure, string Words)[] Decisions =
        [("miscalculations", "miscalculations"), ("missed", "missed acts"), ("decision_cost", "cost of decisions"), ("any_miscalculation", "P(any miscalculation)")];

    /// <summary>Those of a world: its decisions, its rungs above the one it starts on, and each of them by what it was first reached by.</summary>
    public static IReadOnlyList<(string Measure, string Words)> Of(ModelDefinition model)
    {
        var rungs = model.Rungs.Skip(model.Start.Index + 1).Select(rung => rung.Name).ToList();
        return [.. Decisions, .. rungs.Select(rung => ($"rungs.{rung}.reached", $"P({rung})")), .. rungs.SelectMany(rung => Causes(model).Select(cause => ($"rungs.{rung}.{cause.Measure}", $"P({rung}) {cause.Words}")))];
    }

    private static IEnumerable<(string Measure, string Words)> Causes(ModelDefinition model)
    {
        yield return ("first_by_response_to_deliberate", "by a right response");
        yield return ("first_by_response_to_accident", "by a miscalculation");
        if (model.Timeline.Any(entry => entry.Rung is not null)) yield return ("first_by_timeline", "by the timeline");
    }

    /// <summary>Those of a comparison that a study file asks for: the measures that its sweep tests together too, or where it keeps none of them those of the world.</summary>
    public static IReadOnlyList<(string Measure, string Words)> Of(ModelDefinition model, Study? study)
    {
        var known = Of(model);
        if (study is null || StudyMeasures.Tested(study) is not { IsEmpty: false } tested) return known;
        return [.. known.Where(measure => tested.Contains(measure.Measure)), .. tested.Where(name => known.All(measure => measure.Measure != name)).Select(name => (name, name))];
    }
}
