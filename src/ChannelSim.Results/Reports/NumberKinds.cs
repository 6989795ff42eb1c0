using ChannelSim.Experiments.Measures;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>What the numbers of a measure are.</summary>
internal static class NumberKinds
{
    public static NumberKind Of(MeasureKind kind) => kind switch
    {
        MeasureKind.Count => NumberKind.Count,
        MeasureKind.Indicator => NumberKind.Share,
        MeasureKind.Minutes => NumberKind.Minutes,
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
