using System.Globalization;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Parameters;

/// <summary>
/// What a number of a unit can be. The upper ends are far beyond sense; they keep a slip of the finger from becoming a replication
/// that does not end, or a sum that is no number.
/// </summary>
internal static class NumberBounds
{
    /// <summary>What repeats takes at least a second, in minutes.</summary>
    public const double ShortestRepetition = 1.0 / 60;

    public static Fault? Check(Quantity quantity, string text, Slot slot)
    {
        if (quantity.Low < 0 && !MayBeNegative(slot.Unit)) return new Fault(ValueRules.TooSmall, $"`{text}` is negative", "it cannot be below 0");
        if (slot.Positive && quantity.Low <= 0) return new Fault(ValueRules.TooSmall, $"`{text}` is not above 0", "it must be above 0");
        if (Repeats(slot) && quantity.Low < ShortestRepetition) return new Fault(ValueRules.TooSmall, $"`{text}` is below a second", "what repeats takes at least 1s");
        var most = Most(slot.Unit);
        return Math.Max(Math.Abs(quantity.Low), Math.Abs(quantity.High)) <= most ? null
            : new Fault(ValueRules.TooLarge, $"`{text}` is too large", $"it is at most {most.ToString("0", CultureInfo.InvariantCulture)}{Per(slot.Unit)}");
    }

    private static bool MayBeNegative(ParameterUnit unit) => unit is ParameterUnit.LogOdds or ParameterUnit.Number;

    /// <summary>Whether the key itself, and not only a distribution, excludes zero: then it is a time that comes again and again.</summary>
    private static bool Repeats(Slot slot) => slot.Unit == ParameterUnit.Minutes && slot.Key.Positive && slot.Positive;

    public static double Most(ParameterUnit unit) => unit switch
    {
        ParameterUnit.PerThirtyDays => 1e6,
        ParameterUnit.Factor or ParameterUnit.LogOdds or ParameterUnit.DPrime => 1e3,
        ParameterUnit.Cost => 1e12,
        _ => double.MaxValue,
    };

    private static string Per(ParameterUnit unit) => unit == ParameterUnit.PerThirtyDays ? " per 30 days" : "";
}
