using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>A channel's machine to be drawn: its states, and one arrow for each pair of states with the words of all triggers that lead from one to the other.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="States">Its states.</param>
/// <param name="Initial">Where it begins.</param>
/// <param name="Arrows">Its transitions; those into and out of Suspended are left to <see cref="SuspensionNote"/>.</param>
public sealed record MachineDiagram(ChannelDefinition Channel, ImmutableArray<ChannelState> States, ChannelState Initial, ImmutableArray<Arrow> Arrows)
{
    /// <summary>What is said instead of an arrow from every state.</summary>
    public const string SuspensionNote = "from any state, by the rung, the timeline or the facilitator";

    /// <summary>The diagram of a channel, from the compiled table, with the scenario's numbers.</summary>
    public static MachineDiagram Of(ModelDefinition model, ChannelDefinition channel)
    {
        var table = MachineTable.All[(int)channel.Kind];
        var words = new TransitionWords(model, channel);
        ImmutableArray<ChannelState> states = [.. MachineTable.States(channel.Kind)];
        var arrows =
            from state in states
            from trigger in Enum.GetValues<ChannelTrigger>()
            let next = table.Next(state, trigger)
            where next != MachineTable.Forbidden && trigger != ChannelTrigger.Suspend && trigger != ChannelTrigger.Restore
            where next != (byte)state || trigger == ChannelTrigger.Postpone
            group words.Of(state, trigger) by (From: state, To: (ChannelState)next) into pair
            select new Arrow(pair.Key.From, pair.Key.To, [.. pair]);
        return new MachineDiagram(channel, states, ChannelMachines.InitialState(channel.Kind), [.. arrows]);
    }
}

/// <summary>One arrow of a diagram.</summary>
/// <param name="From">State it leaves.</param>
/// <param name="To">State it leads to.</param>
/// <param name="Words">One line per trigger.</param>
public sealed record Arrow(ChannelState From, ChannelState To, ImmutableArray<string> Words);
