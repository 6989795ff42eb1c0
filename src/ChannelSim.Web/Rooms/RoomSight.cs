using System.Collections.Immutable;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Sights;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Web.Rooms;

/// <summary>What the page of a seat is drawn from. It does not change any more, so that pages are drawn while the exercise goes on.</summary>
/// <param name="Sight">What the seat sees.</param>
/// <param name="Offers">What it may try, by verb, and about what; verbs that it may not are not there.</param>
/// <param name="Sides">What each side sees, by its name; for control and observers alone.</param>
public sealed record RoomSight(Sight Sight, ImmutableDictionary<Verb, Offer> Offers, ImmutableArray<(string Name, SeatView View)> Sides)
{
    /// <summary>Whether the seat may try a verb.</summary>
    public bool May(Verb verb) => Offers.ContainsKey(verb);

    /// <summary>Whether it may try a verb on a channel.</summary>
    public bool May(Verb verb, string channel) => Offers.TryGetValue(verb, out var offer) && offer.Channels.Contains(channel);

    /// <summary>Whether it may try a verb about an incident, by its own number.</summary>
    public bool May(Verb verb, int incident) => Offers.TryGetValue(verb, out var offer) && offer.Incidents.Contains(incident);
}
