using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Reports;

/// <summary>The measures that the page of a comparison shows, and what people call them.</summary>
internal static class ComparedMeasures
{
    private static readonly (string Measure, string Words)[] Decisions =
        [("miscalculations", "miscalculations"), ("missed", "missed acts"), ("decision_cost", "cost of decisions"), ("any_miscalculation", "P(any miscalculation)")];

    /// <summary>Those of a world: its decisions, and its rungs above the one it starts on.</summary>
    public static IReadOnlyList<(string Measure, string Words)> Of(ModelDefinition model) =>
        [.. Decisions.Concat(model.Rungs.Skip(model.Start.Index + 1).Select(rung => ($"rungs.{rung.Name}.reached", $"P({rung.Name})")))];

    /// <summary>Those of a comparison that a study file asks for: the measures that its sweep tests together too, or where it keeps none of them those of the world.</summary>
    public static IReadOnlyList<(string Measure, string Words)> Of(ModelDefinition model, Study? study)
    {
        var known = Of(model);
        if (study is null || StudyMeasures.Tested(study) is not { IsEmpty: false } tested) return known;
        return [.. known.Where(measure => tested.Contains(measure.Measure)), .. tested.Where(name => known.All(measure => measure.Measure != name)).Select(name => (name, name))];
    }
}
