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
/// <param name="audience">Who is told.</param>
/// <param name="memory">What was heard before.</param>
internal sealed class OrderRows(Scenario scenario, Audience audience, Memory memory)
{
    private const ViewEvent? Nobody = null;
    private readonly Cast _cast = new(scenario.Model, byName: false);

    /// <summary>What the audience is told of an accepted command; null: nothing.</summary>
    public ViewEvent? Tell(Seat seat, Order order, double minutes) => Row(seat, order) is { } told ? told with { Minutes = minutes } : null;

    /// <summary>Remembers a word that people chose, whoever is told of it: its text is for the listener, if it arrives.</summary>
    public void Choose(Seat seat, Order order)
    {
        if (SideOf(seat, order) is { } speaker && order.Deliberate is { } deliberate && memory.CallOf(speaker, order.Channel) is { } channel) memory.Choose(channel, new ChosenWord(deliberate, order.Text));
    }

    // The side that a seat acts for: its own, or the one that control names.
    private SideId? SideOf(Seat seat, Order order) => seat.Side ?? (order.Side is { } key ? SideOf(key) : null);

    private ViewEvent? Row(Seat seat, Order order) => order.Verb switch
    {
        Verb.Say => Say(seat, order),
        Verb.Believe => Is(SideOf(seat, order)) ? Believe(order) : Nobody,
        Verb.Inject => IsTold(order.To) ? Inject(order) : Nobody,
        Verb.Play => IsNamed(order.Side) ? As(ViewKinds.Played, $"People play {Side(order.Side)} from now on.") with { Side = order.Side } : Nobody,
        Verb.Auto => IsNamed(order.Side) ? As(ViewKinds.Automated, $"The rules play {Side(order.Side)} from now on.") with { Side = order.Side } : Nobody,
        Verb.Lend => IsTold(order.To) ? As(ViewKinds.Lent, order.To is null ? "Control has the clock." : $"The clock is lent to {string.Join(" and ", order.To)}.") : Nobody,
        Verb.Show => IsTold(order.To) ? As(ViewKinds.Shown, order.Title is { Length: > 0 } title ? Sentences.Ended(title) : "Control shows what could come from here.") with { Body = order.Text } : Nobody,
        Verb.End => As(ViewKinds.Ended, "Here the exercise ends."),
        Verb.Respond or Verb.StandDown or Verb.Call or Verb.HangUp or Verb.Accept or Verb.Refuse or Verb.Postpone or Verb.Answer or Verb.Stop => Nobody, // told by what happens
        Verb.Hear or Verb.Release or Verb.Hold or Verb.Skip or Verb.Edit => Nobody,
        Verb.Rung or Verb.Climate or Verb.Suspend or Verb.Restore or Verb.Fail or Verb.Repair or Verb.Open or Verb.Close or Verb.Fuse => Nobody, // told by what happens
        Verb.Note or Verb.Pause or Verb.Resume or Verb.Rate or Verb.Next or Verb.Until or Verb.Rewind => Nobody,
    };

    private ViewEvent? Say(Seat seat, Order order)
    {
        if (!Is(SideOf(seat, order)) || order.Deliberate is not { } deliberate || memory.CallOf(SideOf(seat, order)!.Value, order.Channel) is not { } channel) return Nobody;
        var word = deliberate ? "\"it was meant\"" : "\"it was an accident\"";
        return As(ViewKinds.WordChosen, $"{Me} will say over {_cast.Channel(channel)}: {word}.") with { Channel = scenario.Model.Channels[channel.Index].Name, Deliberate = deliberate, Body = order.Text };
    }

    private ViewEvent? Believe(Order order) => order.Incident is { } number && memory.NumberOf(new IncidentId(number)) is { } own && order.Percent is { } percent
        ? As(ViewKinds.Believed, $"{Me} notes for itself: incident {own} is {Likelihood.Percent(percent / 100)} likely to be meant.") with { Incident = own, Assessment = percent / 100 }
        : Nobody;

    private static ViewEvent? Inject(Order order) =>
        Sentences.Heading(order.Title, order.Text) is { } heading ? As(ViewKinds.Inject, heading) with { Body = Sentences.Body(order.Title, order.Text) } : null;

    private string Me => Cast.Capital(_cast.Side(audience.Side!.Value));

    private bool Is(SideId? side) => side is not null && audience.Side == side;

    private SideId? SideOf(string key) => scenario.Model.Sides.FirstOrDefault(side => side.Key == key) is { } side ? new SideId(scenario.Model.Sides.IndexOf(side)) : null;

    private bool IsNamed(string? side) => side is not null && Is(SideOf(side));

    private string Side(string? key) => SideOf(key!) is { } side ? _cast.Side(side) : key!;

    // A side, or a seat of it.
    private bool IsTold(IReadOnlyList<string>? to) => to is null || to.Any(name => audience.Kind == SeatKind.Stage ? name == Seat.Stage.Id : Is(SideOf(name) ?? scenario.Exercise.Seats.FirstOrDefault(seat => seat.Id == name)?.Side));

    private static ViewEvent As(string kind, string text) => new(0, 0, kind, text);
}
