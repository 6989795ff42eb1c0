using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Exercise.Orders;

/// <summary>Why the world does not let an order be, as a sentence for the seat that gave it.</summary>
internal static class RefusalWords
{
    /// <summary>The sentence; a side is told nothing of what it cannot know.</summary>
    /// <param name="result">What the engine says.</param>
    /// <param name="order">What was ordered.</param>
    /// <param name="seat">By whom.</param>
    /// <param name="seesContact">Whether the seat can see what keeps the channel busy: a line that the other side rings, it cannot.</param>
    public static string Of(CommandResult result, Order order, Seat seat, bool seesContact = true) => result.Refusal switch
    {
        CommandRefusal.Ended => "The exercise is over.",
        CommandRefusal.Unknown => "The scenario knows of nothing by that name.",
        CommandRefusal.NotOpen => "No incident of that number is open.",
        CommandRefusal.NotOngoing => "That act was over as soon as it was done: there is nothing to stop.",
        CommandRefusal.InContact => "Another contact about that incident is under way: wait for its end, or `hang-up`.",
        CommandRefusal.Scheduled => "Nobody calls on talks: their sessions are scheduled.",
        CommandRefusal.PassedOver when result.PassedOver == PassedOverReason.Busy && !seesContact => "The channel cannot be had just now.",
        CommandRefusal.PassedOver => $"The channel {Doing(result.PassedOver)}.",
        CommandRefusal.NoContact => "There is no contact on that channel to end.",
        CommandRefusal.NothingAsked => "No request waits on that channel.",
        CommandRefusal.NotRinging => "That line does not ring.",
        CommandRefusal.Dead => Dead(seat),
        CommandRefusal.NotTalking => "Nobody talks about an incident on that channel.",
        CommandRefusal.Spent => "That entry has happened or was taken out.",
        CommandRefusal.Already => Already(order),
        CommandRefusal.NotALine => order.Verb == Verb.Repair ? "That channel is no line that has failed." : "That channel is no line that works.",
        CommandRefusal.InThePast => "The time for the decision would be over before now.",
        CommandRefusal.TooMany => order.Verb == Verb.Call ? "That channel has been tried too often about that incident." : "Too many incidents are open.",
        CommandRefusal.None => throw new ArgumentOutOfRangeException(nameof(result), result, "it was not refused"),
    };

    private static string Doing(PassedOverReason reason) => reason switch
    {
        PassedOverReason.Busy => "is busy",
        PassedOverReason.Suspended => "is suspended",
        PassedOverReason.UnderRepair => "is under repair",
        PassedOverReason.CoolingOff => "is not open for another request so soon after the last was refused",
    };

    // A line that is dead and one that nobody answers are the same to a side.
    private static string Dead(Seat seat) => seat.Kind == SeatKind.Control ? "The line is dead: nobody hears it ring. `repair` it first." : "Nobody answers.";

    private static string Already(Order order) => order.Verb switch
    {
        Verb.Play => "People play that side already.",
        Verb.Auto => "The rules play that side already.",
        Verb.Hold => "That entry is held already.",
        Verb.Suspend => "You have suspended that channel already.",
        Verb.Restore => "You have not suspended that channel; the suspensions of the rung and of the timeline stay.",
        Verb.Rung => "The rung is that already.",
        Verb.Climate => "The climate is that already.",
        _ => "It is so already.",
    };
}
