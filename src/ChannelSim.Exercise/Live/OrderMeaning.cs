using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Exercise.Live;

/// <summary>What an order means in the world: commands of the engine, none for words, notes and the clock. Or what is wrong with it.</summary>
internal static class OrderMeaning
{
    /// <summary>Why the order means nothing; null: it does, and its commands have been added.</summary>
    public static string? Read(Order order, Seat seat, NameBook names, List<Command> commands)
    {
        if (OrderFaults.Of(order, seat, names) is { } fault) return fault;
        if (order.Verb == Verb.Inject)
        {
            foreach (var effect in InOrder(order.Effects)) commands.Add(CommandOf(effect, names)!.Value);
        }
        else if (CommandOf(order, names) is { } command)
        {
            commands.Add(command);
        }

        return null;
    }

    // As an entry of the timeline takes effect: climate, rung, suspensions, restorations, the incident.
    private static IEnumerable<Order> InOrder(IReadOnlyList<Order>? effects) => (effects ?? []).OrderBy(effect => effect.Verb switch
    {
        Verb.Climate => 0,
        Verb.Rung => 1,
        Verb.Suspend => 2,
        Verb.Restore => 3,
        _ => 4,
    });

    private static Command? CommandOf(Order order, NameBook names) => order.Verb <= Verb.Stop ? OfSides(order, names) : OfControl(order, names);

    private static Command OfSides(Order order, NameBook names) => order.Verb switch
    {
        Verb.Respond => Command.Respond(IncidentOf(order)),
        Verb.StandDown => Command.StandDown(IncidentOf(order)),
        Verb.Call when order.Incident is null => Command.Call(ChannelOf(order, names), SideOf(order, names)),
        Verb.Call => Command.CallAbout(ChannelOf(order, names), SideOf(order, names), IncidentOf(order)),
        Verb.HangUp => Command.HangUp(ChannelOf(order, names)),
        Verb.Accept => Command.Accept(ChannelOf(order, names)),
        Verb.Refuse => Command.Refuse(ChannelOf(order, names)),
        Verb.Postpone => Command.Postpone(ChannelOf(order, names)),
        Verb.Answer => Command.Answer(ChannelOf(order, names)),
        Verb.Say => Command.Say(ChannelOf(order, names), order.Deliberate!.Value),
        Verb.Hear => Command.Hear(ChannelOf(order, names), order.Deliberate!.Value),
        _ => Command.Stop(IncidentOf(order)),
    };

    private static Command? OfControl(Order order, NameBook names) => order.Verb switch
    {
        Verb.Release => Command.Release(names.Entry(order.Entry)!.Value),
        Verb.Hold => Command.Hold(names.Entry(order.Entry)!.Value),
        Verb.Skip => Command.Skip(names.Entry(order.Entry)!.Value),
        Verb.Rung => Command.SetRung(names.Rung(order.Target)!.Value),
        Verb.Climate => Command.SetClimate(names.Climate(order.Target)!.Value),
        Verb.Suspend => Command.Suspend(ChannelOf(order, names)),
        Verb.Restore => Command.Restore(ChannelOf(order, names)),
        Verb.Fail => Command.Fail(ChannelOf(order, names)),
        Verb.Repair => Command.Repair(ChannelOf(order, names)),
        Verb.Open => Command.Open(names.Type(order.Target)!.Value, order.Deliberate),
        Verb.Close => Command.Close(IncidentOf(order)),
        Verb.Fuse => Command.ExtendFuse(IncidentOf(order), new SimDuration(order.Number!.Value)),
        Verb.Play => Command.Play(SideOf(order, names)),
        Verb.Auto => Command.Automate(SideOf(order, names)),
        _ => null,
    };

    private static IncidentId IncidentOf(Order order) => new(order.Incident!.Value);

    private static ChannelId ChannelOf(Order order, NameBook names) => names.Channel(order.Channel)!.Value;

    private static SideId SideOf(Order order, NameBook names) => names.Side(order.Side)!.Value;
}
