using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Exercise.Live;

/// <content>What taking the last thing back would mean, told before it is done.</content>
public sealed partial class LiveExercise
{
    /// <summary>
    /// What control did last to what is played, and all that would go with it: commands, events, and what people have seen. Running and stopping the clock, notes and what was shown are not
    /// what is meant. Null: there is nothing to take back.
    /// </summary>
    public Undoing? LastOfControl()
    {
        var inEffect = History.InEffect;
        if (inEffect.LastOrDefault(record => record.Seat == Seat.Control.Id && IsDeed(record)) is not { } last) return null;
        var mark = new RewindMark(IsEvent: false, last.Number);
        var before = FoldOf(History.Before(mark), mark);
        Audience[] others = [Audience.Of(new SideId(0)), Audience.Of(new SideId(1)), Audience.Stage];
        return new Undoing(
            mark,
            last.Minutes,
            Story(last),
            [.. inEffect.Where(record => record.Number > last.Number && IsDeed(record)).Select(Story)],
            Events - before.Events,
            [.. others.SelectMany(audience => Standing.Of(SeenBy(audience)).Skip(before.ProjectorOf(audience).Seen.Count).Select(told => (audience, told)))]);
    }

    private static bool IsDeed(LogRecord record) => record is { Refusal: null, Order.Verb: not (Verb.Pause or Verb.Resume or Verb.Rate or Verb.Note or Verb.Show or Verb.Rewind) };

    private string Story(LogRecord record) => OrderStory.Of(SeatOf(record), record.Order!, record.Order!.Incident is { } number ? _fold.ProjectorOf(Audience.Control).NumberOf(new IncidentId(number)) : null);
}
