using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Keys;

namespace ChannelSim.Scenarios.Wording;

/// <summary>What a line of the key table says, in words.</summary>
internal static class KeyWords
{
    /// <summary>The unit, and by what a value may differ; null for a key without numbers.</summary>
    public static string? Unit(KeyDefinition key)
    {
        var unit = key.Unit switch
        {
            ParameterUnit.Probability => "a probability, 0 to 1 or 0 % to 100 %",
            ParameterUnit.Minutes => "time: s, m, h, d, w or y",
            ParameterUnit.PerThirtyDays => "events in 30 days",
            ParameterUnit.LogOdds => "log-odds",
            ParameterUnit.DPrime => "d', standard deviations between meant and not meant",
            ParameterUnit.Factor => "a factor",
            ParameterUnit.Cost => "a cost, in whatever the scenario counts",
            ParameterUnit.Number => "a number",
            _ => null,
        };
        var by = key.Kind switch
        {
            KeyKind.Probability when !key.BySide => "climate and rung",
            KeyKind.Probability or KeyKind.ProbabilityByType => key.ByTruth ? "truth, side, climate and rung" : "side, climate and rung",
            KeyKind.ProbabilityByChannel => "channel, side, climate and rung",
            KeyKind.NumberByRung or KeyKind.DurationByRung => "rung",
            _ => null,
        };
        return unit is null || by is null ? unit : $"{unit}; may differ by {by}";
    }

    /// <summary>What stands where the key is absent.</summary>
    public static string Default(KeyDefinition key) => key switch
    {
        { Required: true } => "none: it must be given",
        { DefaultKey: { } other } => $"the value of `{other}`",
        { Default: { } value } => value,
        _ => key.Absent ?? "none",
    };
}
