using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Results.Store;

namespace ChannelSim.Web.Rooms;

/// <content>What people command, and what they ask about commands.</content>
internal sealed partial class Room
{
    /// <summary>A line as it was typed, or as a button says it: read by what the seat knows, carried out, kept, answered.</summary>
    public Task<RoomAnswer> Command(Seat seat, string text) => Answered(() => Carry(seat, text));

    /// <summary>What could stand in the place of the last word.</summary>
    public Task<IReadOnlyList<string>> Complete(Seat seat, string text) => Ask(() => OrderLine.Complete(text, Exercise.ContextOf(seat)));

    /// <summary>What a seat can do now, or how one command is used.</summary>
    public Task<string> Help(Seat seat, string? verb) => Ask(() => OrderLine.Help(verb, Exercise.ContextOf(seat)));

    private async Task<RoomAnswer> Answered(Func<RoomAnswer> what)
    {
        try
        {
            return await Ask(what).ConfigureAwait(false);
        }
        catch (RoomFullException exception)
        {
            return new RoomAnswer(false, exception.Message);
        }
    }

    private RoomAnswer Carry(Seat seat, string text)
    {
        var reading = OrderLine.Parse(text, Exercise.ContextOf(seat));
        return reading.Order is { } order ? Carry(seat, order) : new RoomAnswer(false, reading.Fault!);
    }

    private RoomAnswer Carry(Seat seat, Order order)
    {
        _pace.Go(); // a command is given at the moment that its seat saw
        OrderReply? reply = null;
        var fault = TryKeep(() => reply = Exercise.Submit(seat, order, _time.GetUtcNow()));
        _pace.Wait();
        if (reply is null) return new RoomAnswer(false, $"Not done, since the log cannot keep it: {fault}");
        return reply.Refusal is { } refusal ? new RoomAnswer(false, $"Refused. {refusal}") : new RoomAnswer(true, reply.DoneFor(seat));
    }

    // What cannot be kept has not happened, and the exercise goes on.
    private static string? TryKeep(Action what)
    {
        try
        {
            what();
            return null;
        }
        catch (Exception exception) when (exception is StoreFailedException or IOException or UnauthorizedAccessException)
        {
            return exception.Message;
        }
    }
}
