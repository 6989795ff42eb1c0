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
    public async Task<FanAnswer> WhatIf(Seat seat, string text, Action<Fan> progress, CancellationToken withdrawn)
    {
        if (Interlocked.CompareExchange(ref _fans, 1, 0) != 0) return Not("Another question is being worked out: try again in a moment.");
        try
        {
            var (question, fault) = await Ask(() => ChannelSim.Exercise.Fans.WhatIf.Read(text, Exercise, seat)).ConfigureAwait(false);
            if (question is null) return Not(fault!);
            var fan = await Task.Run(() => FanRunner.Run(question.Source, question.Options, question.Worlds, question.Until, progress, withdrawn), withdrawn).ConfigureAwait(false);
            var kept = await Keep(seat, $"What if: {text}", FanText.Of(fan, Scenario, question.Whose, FanColumns).TrimEnd(), seat.Id).ConfigureAwait(false);
            return new FanAnswer(kept.IsDone ? fan : null, question, kept);
        }
        catch (OperationCanceledException)
        {
            return Not("The question was withdrawn.");
        }
        catch (Exception exception) when (exception is RoomFullException or LimitReachedException)
        {
            return Not(exception.Message);
        }
        finally
        {
            Volatile.Write(ref _fans, 0);
        }
    }

    /// <summary>Control shows a seat what could come. The seat reads it as it was worked out, the truth included if it was asked of the truth; the stage, one thing that was counted.</summary>
    /// <param name="shown">What was worked out.</param>
    /// <param name="to">The seat.</param>
    /// <param name="measure">What the stage is shown, by its place in the fan.</param>
    public Task<RoomAnswer> ShowFan(FanAnswer shown, Seat to, int measure)
    {
        var (fan, whose) = (shown.Fan!, shown.Question!.Whose);
        return to.Kind == SeatKind.Stage
            ? Keep(Seat.Control, $"What if: {FanText.Named(fan.Measures[measure])}", FanText.OnStage(fan, Scenario, whose, measure), to.Id)
            : Keep(Seat.Control, $"What if: {string.Join(" | ", fan.Options.Select(option => option.Label))}", FanText.Of(fan, Scenario, whose, FanColumns).TrimEnd(), to.Id);
    }

    /// <summary>Takes what could come off the stage again.</summary>
    public Task<RoomAnswer> ClearStage() => Keep(Seat.Control, "What if: nothing is shown any more", null, Seat.Stage.Id);

    private Task<RoomAnswer> Keep(Seat seat, string title, string? text, string to) => Answered(() => Carry(seat, new Order { Verb = Verb.Show, Title = title, Text = text, To = [to] }));

    private static FanAnswer Not(string why) => new(null, null, new RoomAnswer(false, why));
}
