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
        [.. Decisions.Concat(Climbed(model).Select(rung => ($"rungs.{model.Rungs[rung].Name}.reached", $"P({model.Rungs[rung].Name})")))];

    /// <summary>What led to each rung above the start first: by rung the causes that there can be.</summary>
    public static IEnumerable<(string Rung, IReadOnlyList<(string Measure, string Words)> Causes)> Causes(ModelDefinition model) =>
        Climbed(model).Select(rung => (model.Rungs[rung].Name, (IReadOnlyList<(string, string)>)[.. Causes(model, rung)]));

    private static IEnumerable<int> Climbed(ModelDefinition model) => Enumerable.Range(model.Start.Index + 1, model.Rungs.Length - model.Start.Index - 1);

    private static IEnumerable<(string Measure, string Words)> Causes(ModelDefinition model, int rung)
    {
        var name = model.Rungs[rung].Name;
        yield return ($"rungs.{name}.first_by_response_to_deliberate", $"P({name}) by a right response");
        yield return ($"rungs.{name}.first_by_response_to_accident", $"P({name}) by a miscalculation");
        if (model.Timeline.Any(entry => entry.Rung?.Index >= rung)) yield return ($"rungs.{name}.first_by_timeline", $"P({name}) by the timeline");
    }

    /// <summary>Those of a comparison, of two worlds with the causes of climbs; of one that a study file asks for: the measures that its sweep tests together too, or where it keeps none of them those of the world.</summary>
    public static IReadOnlyList<(string Measure, string Words)> Of(ModelDefinition model, Study? study, bool withCauses)
    {
        var known = withCauses ? [.. Of(model), .. Causes(model).SelectMany(rung => rung.Causes)] : Of(model);
        if (study is null || StudyMeasures.Tested(study) is not { IsEmpty: false } tested) return known;
        return [.. known.Where(measure => tested.Contains(measure.Measure)), .. tested.Where(name => known.All(measure => measure.Measure != name)).Select(name => (name, name))];
    }
}
