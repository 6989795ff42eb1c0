using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Drawing;

/// <summary>
/// A channel's machine to be drawn: its states, and one arrow for each pair of states with the words of all triggers that lead from one to the other.
/// </summary>
/// <param name="Channel">The channel.</param>
/// <param name="States">Its states that can be, as one meets them.</param>
/// <param name="Initial">Where it begins.</param>
/// <param name="Arrows">Its transitions that can come, with the numbers of the scenario, but for those into Suspended: there is one from every state, and <paramref name="Suspension"/> stands for them.</param>
/// <param name="Suspension">What suspends it, from any state.</param>
public sealed record MachineDiagram(
    ChannelDefinition Channel, ImmutableArray<ChannelState> States, ChannelState Initial, ImmutableArray<Arrow> Arrows, string Suspension)
{
    /// <summary>What stands for every state where the arrow into Suspended begins.</summary>
    public const string AnyState = "any state";

    /// <summary>What stands above it: the key, which options take, and the title where that says more.</summary>
    public string Heading => HeadingOf(Channel);

    /// <summary>What stands above the diagram of a channel.</summary>
    public static string HeadingOf(ChannelDefinition channel) => channel.Name + Listing.Called(channel.Title, channel.Name);

    /// <summary>The diagram of a channel, from the compiled table, with the scenario's numbers.</summary>
    public static MachineDiagram Of(ModelDefinition model, ChannelDefinition channel)
    {
        var table = MachineTable.Of(channel.Kind);
        var words = new TransitionWords(model, channel);
        var possible = new PossibleTransitions(model, channel);
        var states = InOrder(table, channel.Kind, possible);
        var arrows =
            from state in states
            from trigger in Enum.GetValues<ChannelTrigger>()
            let next = table.Next(state, trigger)
            where next != MachineTable.Forbidden && trigger != ChannelTrigger.Suspend
            where (next != (byte)state || trigger == ChannelTrigger.Postpone) && possible.Has(state, trigger)
            group words.Of(state, trigger) by (From: state, To: (ChannelState)next) into pair
            select new Arrow(pair.Key.From, pair.Key.To, [.. pair]);
        return new MachineDiagram(channel, states, ChannelMachines.InitialState(channel.Kind), [.. arrows], SuspensionWords.Of(model, channel));
    }

    /// <summary>The states as one meets them from the initial one, Suspended last: programs that lay out graphs follow that order. What is never met is not drawn.</summary>
    private static ImmutableArray<ChannelState> InOrder(MachineTable table, ChannelKind kind, PossibleTransitions possible)
    {
        var met = new List<ChannelState> { ChannelMachines.InitialState(kind) };
        for (var i = 0; i < met.Count; i++)
        {
            foreach (var trigger in Enum.GetValues<ChannelTrigger>().Where(trigger => trigger != ChannelTrigger.Suspend && possible.Has(met[i], trigger)))
                if (table.Next(met[i], trigger) is not MachineTable.Forbidden and var next && !met.Contains((ChannelState)next)) met.Add((ChannelState)next);
        }

        return [.. met, ChannelState.Suspended];
    }
}

/// <summary>One arrow of a diagram.</summary>
/// <param name="From">State it leaves.</param>
/// <param name="To">State it leads to.</param>
/// <param name="Words">The words of each trigger.</param>
public sealed record Arrow(ChannelState From, ChannelState To, ImmutableArray<ArrowWords> Words)
{
    /// <summary>The words of all triggers, a line or two each.</summary>
    public string Label => string.Join('\n', Words.Select(words => words.Fitting));
}

/// <summary>What a trigger is called on an arrow.</summary>
/// <param name="Full">With all numbers; line breaks as <c>\n</c>.</param>
/// <param name="Brief">With as much of them as fits into a line or two.</param>
public sealed record ArrowWords(string Full, string Brief)
{
    private const int Longest = 160;

    /// <summary>All numbers where that stays readable on an arrow, else the brief form.</summary>
    public string Fitting => Full.Length <= Longest ? Full : Brief;
}
