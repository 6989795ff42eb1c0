using ChannelSim.Engine.Model;

namespace ChannelSim.Results.Reports;

/// <summary>The measures that the page of a comparison shows, and what people call them.</summary>
internal static class ComparedMeasures
{
    private static readonly (string Metric, string Words)[] Decisions =
        [("miscalculations", "miscalculations"), ("missed", "missed acts"), ("decision_cost", "cost of decisions"), ("any_miscalculation", "P(any miscalculation)")];

    /// <summary>Those of a world: its decisions, and its rungs above the one it starts on.</summary>
    public static IReadOnlyList<(string Metric, string Words)> Of(ModelDefinition model) =>
        [.. Decisions.Concat(model.Rungs.Skip(model.Start.Index + 1).Select(rung => ($"rungs.{rung.Name}.reached", $"P({rung.Name})")))];
}
