using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Exercise.Live;

/// <content>Where a seat stands towards what it commands, of what its side knows.</content>
internal sealed partial class Fold
{
    public SeatState StateOf(Seat seat, Order order) => new(
        HasEnded,
        seat.Side is { } played && IsPlayed(played),
        HoldsClock(seat),
        !string.IsNullOrWhiteSpace(order.Reason),
        seat.Side is { } side ? PartIn(order.Incident, side) : IncidentPart.NotNamed,
        seat.Side is { } caller && Names.Channel(order.Channel) is { } channel ? PartOn(channel, caller) : ContactPart.None);

    /// <summary>The order with what goes without saying: whose call it is, and the channel where only one can be meant.</summary>
    public Order Complete(Seat seat, Order order) => WithSpeaker(WithChannel(seat, order));

    private Order WithChannel(Seat seat, Order order)
    {
        if (order.Verb == Verb.Call && seat.Side is { } side) return order with { Side = Names.NameOf(side) };
        if (order.Verb == Verb.Lend && order.To is [var back] && back == Seat.Control.Id) return order with { To = null };
        if (order.Channel is not null || (VerbForm.Of(order.Verb).Needs & OrderParts.Channel) == OrderParts.None) return order;
        return OnlyChannel(seat, order.Verb) is { } only ? order with { Channel = Names.NameOf(only) } : order;
    }

    // Whoever says something in a call: the author of what it is about.
    private Order WithSpeaker(Order order) => order.Verb == Verb.Say && Names.Channel(order.Channel) is { } channel && TalkedAbout(channel) is { } incident
        ? order with { Side = Names.NameOf(ObserverOf(incident).Other) }
        : order;

    /// <summary>The channels that an order of a seat with a verb could be about, as far as the seat knows.</summary>
    public IEnumerable<ChannelId> ChannelsFor(Seat seat, Verb verb)
    {
        var isOfContact = verb is Verb.HangUp or Verb.Accept or Verb.Refuse or Verb.Postpone or Verb.Answer or Verb.Say or Verb.Hear;
        return Names.Channels.Select(name => Names.Channel(name)!.Value).Where(channel => !isOfContact || IsMeant(channel, seat, verb));
    }

    /// <summary>Whether an order of a seat with a verb could be about an incident, as far as the seat knows.</summary>
    public bool IsFor(Seat seat, Verb verb, IncidentId incident) => seat.Side is { } side
        ? Authority.Refusal(SeatKind.Side, verb, new SeatState(false, true, true, true, PartIn(incident.Number, side), ContactPart.None)) is null
        : _incidents.EndOf(incident.Number) is null;

    private ChannelId? OnlyChannel(Seat seat, Verb verb)
    {
        ChannelId? only = null;
        foreach (var channel in Names.Channels.Select(name => Names.Channel(name)!.Value))
        {
            if (!IsMeant(channel, seat, verb)) continue;
            if (only is not null) return null;
            only = channel;
        }

        return only;
    }

    private bool IsMeant(ChannelId channel, Seat seat, Verb verb) => seat.Side is { } side
        ? Authority.Refusal(SeatKind.Side, verb, new SeatState(false, true, true, true, IncidentPart.NotNamed, PartOn(channel, side))) is null && PartOn(channel, side) != ContactPart.None
        : IsMeantByControl(in World.Channels[channel.Index], verb);

    private static bool IsMeantByControl(in ChannelCell cell, Verb verb) => cell.Contact is ContactKind.Incident or ContactKind.Routine && verb switch
    {
        Verb.HangUp => true,
        Verb.Accept or Verb.Refuse or Verb.Postpone => IsUndecided(cell.State),
        Verb.Answer => cell.State == ChannelState.Ringing,
        Verb.Say or Verb.Hear => IsTalking(cell.State) && cell.Contact == ContactKind.Incident,
        _ => false,
    };

    private IncidentPart PartIn(int? incident, SideId side)
    {
        if (incident is not { } number) return IncidentPart.NotNamed;
        if (!_incidents.Has(number) || !Knows(side, number)) return IncidentPart.Unknown;
        if (ObserverOf(number) == side) return _incidents.EndOf(number) is null ? IncidentPart.Observed : IncidentPart.ObservedAndOver;
        return _incidents.IsOverForAuthor(number) ? IncidentPart.OwnAndOver : IncidentPart.Own;
    }

    private bool Knows(SideId side, int incident) => ObserverOf(incident) == side || _projectors[Audience.Of(side)].NumberOf(new IncidentId(incident)) is not null;

    private SideId ObserverOf(int incident) => _scenario.Model.Incidents[_incidents.TypeOf(incident).Index].Observer;

    // A line that the other side rings is not heard before it is answered.
    private ContactPart PartOn(ChannelId channel, SideId side)
    {
        ref readonly var cell = ref World.Channels[channel.Index];
        if (cell.Contact is ContactKind.None or ContactKind.Session) return ContactPart.None;
        if (IsTalking(cell.State)) return TalkedAbout(channel) is { } incident && ObserverOf(incident) != side ? ContactPart.Speaking : ContactPart.Talking;
        if (cell.Asker == side.Index) return ContactPart.Asked;
        if (cell.State == ChannelState.Ringing) return ContactPart.None;
        return IsUndecided(cell.State) ? ContactPart.Called : ContactPart.Agreed;
    }

    private bool SeesContact(ChannelId channel, Seat seat) => seat.Side is not { } side || World.Channels[channel.Index].Contact == ContactKind.Session || PartOn(channel, side) != ContactPart.None;

    // The incident that a call is about, as whoever talks takes it.
    private int? TalkedAbout(ChannelId channel)
    {
        ref readonly var cell = ref World.Channels[channel.Index];
        if (!IsTalking(cell.State)) return null;
        return cell.Contact == ContactKind.Incident ? World.Incidents[cell.Incident].Number : _inVain.TryGetValue(channel, out var incident) ? incident.Number : null;
    }

    private static bool IsTalking(ChannelState state) => state is ChannelState.Connected or ChannelState.Meeting;

    private static bool IsUndecided(ChannelState state) => state is ChannelState.Requested or ChannelState.Proposed or ChannelState.Postponed;
}
