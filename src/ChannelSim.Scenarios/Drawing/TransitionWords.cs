using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>What a transition of a channel is called in a diagram, with the numbers that decide when and how likely it is.</summary>
internal sealed class TransitionWords(ModelDefinition model, ChannelDefinition channel)
{
    private readonly ValueWords _values = new(model);

    public string Of(ChannelState state, ChannelTrigger trigger) => trigger switch
    {
        ChannelTrigger.Ask => state == ChannelState.FailedUnseen ? "tried in vain" : channel.Kind == ChannelKind.Line ? "tried" : "asked for",
        ChannelTrigger.Answer => $"answered: {_values.Of(channel.Answer)}\nrings {_values.Of(channel.Ring)}",
        ChannelTrigger.GiveUp => "given up" + (channel.Patience is { } patience ? $"\npatience {_values.Of(patience)}" : ""),
        ChannelTrigger.GiveUpUnaware => "given up unaware",
        ChannelTrigger.FindDead => "found dead",
        ChannelTrigger.Fail => channel.Fails.IsEmpty ? "never fails" : $"fails: {_values.Of(channel.Fails[0])}{(channel.Fails.Distinct().Count() > 1 ? " (by rung)" : "")}",
        ChannelTrigger.Check => channel.Checks.IsEmpty ? "never checked" : $"a check finds it\n{Interval()}",
        ChannelTrigger.Repair => $"repaired: {_values.Of(channel.Repair)}",
        ChannelTrigger.Postpone => Postponement(),
        ChannelTrigger.Accept => $"accepted: {_values.Of(channel.Accept)}\nafter {_values.Of(channel.Response)}",
        ChannelTrigger.Refuse => "refused",
        ChannelTrigger.CoolOff => $"cooled off: {_values.Of(channel.CoolingOff)}",
        ChannelTrigger.Depart => $"date agreed: {_values.Of(channel.Lead)}",
        ChannelTrigger.Connect => channel.Kind == ChannelKind.Meeting ? $"arrived: {_values.Of(channel.Travel)}" : $"connected: {_values.Of(channel.Lead)}",
        ChannelTrigger.Complete => $"done: {_values.Of(channel.Call)}",
        ChannelTrigger.BreakOff => "broken off",
        ChannelTrigger.Hold => $"held: {_values.Of(channel.Held)}",
        ChannelTrigger.Conclude => $"ends: {_values.Of(channel.Runs)}",
        _ => trigger.ToString(),
    };

    private string Postponement() => channel.Kind == ChannelKind.Talks
        ? $"postponed; for good: {_values.Of(channel.Indefinitely)}\nelse again after {_values.Of(channel.Delay)}"
        : $"postponed: {_values.Of(channel.Postpone)}";

    private string Interval()
    {
        if (channel.Checks.Length < 2) return "one check";
        var hours = (channel.Checks[^1].Minutes - channel.Checks[0].Minutes) / (channel.Checks.Length - 1) / 60;
        return $"{channel.Checks.Length} checks, every {Math.Round(hours, 1)} h";
    }
}
