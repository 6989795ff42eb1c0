using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;

namespace ChannelSim.Exercise.Views;

/// <summary>
/// Who is told of a command by itself, as an allow-list: one row a verb, and a verb without a row does not compile. What a command does to the world is told as it happens, by the rows
/// of events. Control is told of every command.
/// </summary>
/// <param name="scenario">For names and the calendar.</param>
/// <param name="names">What commands call things.</param>
/// <param name="audience">Who is told.</param>
/// <param name="memory">What was heard before.</param>
internal sealed class OrderRows(Scenario scenario, NameBook names, Audience audience, Memory memory)
{
    private const ViewEvent? Nobody = null;
    private readonly Cast _cast = new(scenario.Model, byName: false);

    /// <summary>What the audience is told of an accepted command; null: nothing.</summary>
    public ViewEvent? Tell(Seat seat, Order order, double minutes) => Row(seat, order) is { } told ? told with { Minutes = minutes } : null;

    /// <summary>Remembers a word that people chose, whoever is told of it: its text is for the listener, if it arrives.</summary>
    public void Choose(Order order)
    {
        if (names.Channel(order.Channel) is { } channel && order.Deliberate is { } deliberate && memory.SpeakerOn(channel) is not null) memory.Choose(channel, new ChosenWord(deliberate, order.Text));
    }

    // What a side works out is for itself; what control shows, for those whom it names.
    private bool IsShown(Seat seat, Order order) => seat.Side is { } side ? Is(side) : order.To is not null && IsTold(order.To);

    private ViewEvent? Row(Seat seat, Order order) => order.Verb switch
    {
        Verb.Say => Say(order),
        Verb.Believe => Is(seat.Side) ? Believe(order) : Nobody,
        Verb.Inject => IsTold(order.To) ? Inject(order) : Nobody,
        Verb.Play => IsNamed(order.Side) ? As(ViewKinds.Played, $"People play {Side(order.Side)} from now on.") with { Side = order.Side } : Nobody,
        Verb.Auto => IsNamed(order.Side) ? As(ViewKinds.Automated, $"The rules play {Side(order.Side)} from now on.") with { Side = order.Side } : Nobody,
        Verb.Lend when order.To is not [var seated] || seated == Seat.Control.Id => As(ViewKinds.Lent, "Control has the clock."),
        Verb.Lend => IsTold(order.To) ? As(ViewKinds.Lent, $"The clock is lent to {order.To![0]}.") : Nobody,
        Verb.Show => IsShown(seat, order) ? As(ViewKinds.Shown, order.Title is { Length: > 0 } title ? Sentences.Ended(title) : "What could come from here.") with { Body = order.Text } : Nobody,
        Verb.End => As(ViewKinds.Ended, "Here the exercise ends."),
        Verb.Respond or Verb.StandDown or Verb.Call or Verb.HangUp or Verb.Accept or Verb.Refuse or Verb.Postpone or Verb.Answer or Verb.Stop => Nobody, // told by what happens
        Verb.Hear or Verb.Release or Verb.Hold or Verb.Skip or Verb.Edit => Nobody,
        Verb.Rung or Verb.Climate or Verb.Suspend or Verb.Restore or Verb.Fail or Verb.Repair or Verb.Open or Verb.Close or Verb.Fuse => Nobody, // told by what happens
        Verb.Note or Verb.Pause or Verb.Resume or Verb.Rate or Verb.Next or Verb.Until or Verb.Rewind => Nobody,
    };

    private ViewEvent? Say(Order order)
    {
        if (names.Channel(order.Channel) is not { } channel || order.Deliberate is not { } deliberate || !Is(memory.SpeakerOn(channel))) return Nobody;
        var word = deliberate ? "\"it was meant\"" : "\"it was not meant\"";
        return As(ViewKinds.WordChosen, $"{Me} will say over {_cast.Channel(channel)}: {word}.") with { Channel = order.Channel, Deliberate = deliberate, Body = order.Text };
    }

    private ViewEvent? Believe(Order order) => order.Incident is { } number && memory.NumberOf(new IncidentId(number)) is { } own && order.Percent is { } percent
        ? As(ViewKinds.Believed, $"{Me} notes for itself: incident {own} is {Likelihood.Percent(percent / 100)} likely to be meant.") with { Incident = own, Assessment = percent / 100 }
        : Nobody;

    private static ViewEvent? Inject(Order order) =>
        Sentences.Heading(order.Title, order.Text) is { } heading ? As(ViewKinds.Inject, heading) with { Body = Sentences.Body(order.Title, order.Text) } : null;

    private string Me => Cast.Capital(_cast.Side(audience.Side!.Value));

    private bool Is(SideId? side) => side is not null && audience.Side == side;

    private bool IsNamed(string? side) => Is(names.Side(side));

    private string Side(string? key) => names.Side(key) is { } side ? _cast.Side(side) : "a side";

    // A side, or a seat of it.
    private bool IsTold(IReadOnlyList<string>? to) => to is null || to.Any(name => audience.Kind == SeatKind.Stage ? name == Seat.Stage.Id : Is(names.Side(name) ?? scenario.Exercise.Seats.FirstOrDefault(seat => seat.Id == name)?.Side));

    private static ViewEvent As(string kind, string text) => new(0, 0, kind, text);
}
