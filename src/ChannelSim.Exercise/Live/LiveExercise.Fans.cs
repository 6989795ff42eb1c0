using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Exercise.Live;

/// <content>What a what-if needs: the model, the streams, and what an order would mean.</content>
public sealed partial class LiveExercise
{
    internal CompiledModel Model => _model;

    internal StreamKey Key => _key;

    /// <summary>The commands that an order of a seat stands for, or why the seat cannot give it; whether it is possible at the moment is not asked.</summary>
    /// <param name="seat">Whose order.</param>
    /// <param name="order">The order.</param>
    /// <param name="incident">The number that its incident has where the commands are to be carried out.</param>
    internal (IReadOnlyList<Command> Commands, string? Fault) MeaningOf(Seat seat, Order order, int? incident)
    {
        var completed = _fold.Complete(seat, order);
        if (Authority.Of(seat.Kind, order.Verb) == Permission.Never) return ([], AuthorityWords.Never(seat.Kind, order.Verb));
        var commands = new List<Command>();
        return OrderMeaning.Read(completed with { Incident = incident }, seat, _names, commands) is { } fault ? ([], fault) : (commands, null);
    }
}
