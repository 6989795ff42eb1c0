using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Scenarios.Checking;

/// <summary>Whether a channel puts every decision off without delay, so that time stands still.</summary>
internal static class Standstill
{
    /// <param name="channel">The channel.</param>
    /// <param name="numbers">What is known of each number; null where it could not be read.</param>
    public static bool Of(ChannelDefinition channel, Func<ParameterId, Spread?> numbers)
    {
        double Low(ParameterId id) => numbers(id) is { } spread ? Support.Of(spread).Low : 0.5;
        double High(ParameterId id) => numbers(id) is { } spread ? Support.Of(spread).High : 0.5;
        if (channel.Delay.Kind != SpreadKind.Constant || High(channel.Delay.A) > 0) return false;
        return channel.Kind == ChannelKind.Talks
            ? channel.Held.Cells.Zip(channel.Indefinitely.Cells).Any(pair => High(pair.First) <= 0 && High(pair.Second) <= 0) // neither held nor given up
            : channel.Postpone.Cells.Any(cell => Low(cell) >= 1);
    }
}
