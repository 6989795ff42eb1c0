using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Studies;

/// <summary>The value of a factor as a number, where it is one.</summary>
public static class FactorValue
{
    /// <summary>The number and what it is measured in, as the text shows by itself: a probability from 0 to 1, minutes, or a plain number; null where it is none.</summary>
    public static (double Number, ParameterUnit Unit)? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var unit = FactorReader.UnitOf(text);
        var (quantity, fault) = Quantity.Read(text, unit);
        return fault is not null || quantity.IsRange ? null : (quantity.Low, unit);
    }
}
