using ChannelSim.Experiments.Metrics;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>What the numbers of a measure are.</summary>
internal static class MeasureKinds
{
    public static NumberKind Of(MetricKind kind) => kind switch
    {
        MetricKind.Count => NumberKind.Count,
        MetricKind.Indicator => NumberKind.Share,
        MetricKind.Minutes => NumberKind.Minutes,
        _ => NumberKind.Number,
    };

    /// <summary>The unit of a measure in data files, by its name and what it is.</summary>
    public static string UnitOf(string name, NumberKind kind)
    {
        if (name.EndsWith("_minutes", StringComparison.Ordinal)) return "minutes";
        if (name.EndsWith("bits", StringComparison.Ordinal) || name.EndsWith("bits_per_call", StringComparison.Ordinal)) return "bits";
        if (name == "decision_cost") return "cost";
        return kind switch { NumberKind.Share => "share", NumberKind.Count => "count", NumberKind.Minutes => "minutes", _ => "number" };
    }
}
