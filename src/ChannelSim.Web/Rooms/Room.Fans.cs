using ChannelSim.Engine;
using ChannelSim.Exercise.Fans;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Web.Rooms;

/// <content>What could come: worked out beside the exercise, one question at a time in a room, so that the clock never waits for it.</content>
internal sealed partial class Room
{
    private const int FanColumns = 78;
    private int _fans;

    /// <summary>Asks what could come of options, as the seat may suppose it. What is shown in the end changes play, and is kept like a command.</summary>
    /// <param name="seat">Who asks.</param>
    /// <param name="text">The options, as they are typed after <c>what-if</c>.</param>
    /// <param name="progress">Is shown the answer as far as it has come.</param>
    /// <param name="withdrawn">Withdraws the question.</param>
    public async Task<(Fan? Fan, RoomAnswer Answer)> WhatIf(Seat seat, string text, Action<Fan> progress, CancellationToken withdrawn)
    {
        if (Interlocked.CompareExchange(ref _fans, 1, 0) != 0) return (null, new RoomAnswer(false, "Another question is being worked out: try again in a moment."));
        try
        {
            var (question, fault) = await Ask(() => ChannelSim.Exercise.Fans.WhatIf.Read(text, Exercise, seat)).ConfigureAwait(false);
            if (question is null) return (null, new RoomAnswer(false, fault!));
            var fan = await Task.Run(() => FanRunner.Run(question.Source, question.Options, question.Worlds, question.Until, progress, withdrawn), withdrawn).ConfigureAwait(false);
            var shown = FanText.Of(fan, Scenario, seat.Kind == SeatKind.Control ? "with the truth as it is" : "as your side may suppose them", FanColumns).TrimEnd();
            var kept = await Ask(() => Carry(seat, new Order { Verb = Verb.Show, Title = $"What if: {text}", Text = shown, To = [seat.Id] })).ConfigureAwait(false);
            return kept.IsDone ? (fan, new RoomAnswer(true, shown)) : (null, kept);
        }
        catch (OperationCanceledException)
        {
            return (null, new RoomAnswer(false, "The question was withdrawn."));
        }
        catch (Exception exception) when (exception is RoomFullException or LimitReachedException)
        {
            return (null, new RoomAnswer(false, exception.Message));
        }
        finally
        {
            Volatile.Write(ref _fans, 0);
        }
    }
}
