using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Exercise.Tests.Views;

/// <summary>What is true of an exercise as a whole: who observes what, what comes of each contact, when an author first lawfully hears of an act of its own, which texts arrive.</summary>
internal sealed class Facts
{
    private readonly ModelDefinition _model;
    private readonly Audience _audience;
    private readonly Dictionary<IncidentId, IncidentTypeId> _types = [];
    private readonly Dictionary<IncidentId, int> _toldAt = [];
    private readonly Dictionary<int, ContactFacts> _contacts = [];
    private readonly Dictionary<int, int> _words = [];
    private readonly HashSet<int> _arriving = [];
    private readonly HashSet<int> _withText = [];
    private readonly Dictionary<ChannelId, ContactFacts> _now = [];
    private readonly Dictionary<ChannelId, (int At, Order Order)> _chosen = [];

    public Facts(ModelDefinition model, Audience audience, IReadOnlyList<TapeItem> tape)
    {
        (_model, _audience) = (model, audience);
        for (var at = 0; at < tape.Count; at++)
        {
            if (tape[at].Happened is { } happened) Take(at, happened);
            else if (tape[at].Order is { Verb: Verb.Say } order) Take(at, tape[at].Seat!, order);
        }
    }

    public bool Observes(IncidentId incident) => _audience.Side == _model.Incidents[_types[incident].Index].Observer;

    /// <summary>Whether the audience hears of an incident at all.</summary>
    public bool IsEverTold(IncidentId incident) => _toldAt.ContainsKey(incident);

    /// <summary>Whether it has heard of it by now.</summary>
    public bool Knows(IncidentId incident, int at) => _toldAt.TryGetValue(incident, out var told) && told <= at;

    /// <summary>The contact that an event is part of.</summary>
    public ContactFacts Contact(int at) => _contacts[at];

    /// <summary>Whether a chosen word's text reaches the listener.</summary>
    public bool Arrives(int at) => _arriving.Contains(at);

    /// <summary>Whether a statement had a text of somebody's choosing.</summary>
    public bool HasText(int at) => _withText.Contains(at);

    private void Take(int at, StepEvent happened)
    {
        if (happened.Kind == StepEventKind.Opened) Open(at, happened.AsOpened());
        if (happened.Kind == StepEventKind.Attempted) _now[happened.Channel!.Value] = new ContactFacts(happened.AsAttempted().Asker);
        if (happened.Channel is { } channel && _now.TryGetValue(channel, out var contact)) _contacts[at] = contact;
        if (happened.Kind == StepEventKind.Connected) (_contacts[at].IsAnswered, _) = (true, _chosen.Remove(happened.Channel!.Value));
        if (happened.Kind == StepEventKind.Statement && _chosen.Remove(happened.Channel!.Value, out var chosen)) Say(at, chosen, happened.AsStatement());
        if (happened.Incident is { } incident && !_toldAt.ContainsKey(incident) && IsHeardOf(happened)) _toldAt[incident] = at;
    }

    private void Open(int at, Opened opened)
    {
        _types[opened.Incident] = opened.Type;
        var type = _model.Incidents[opened.Type.Index];
        if (_audience.Kind == SeatKind.Side && (Observes(opened.Incident) || opened.IsDeliberate || type.Announce is not null)) _toldAt[opened.Incident] = at;
    }

    // An author that did not order an act hears of it when it is asked, or when it asks: over a line, when that is answered.
    private bool IsHeardOf(StepEvent happened) => _audience.Kind == SeatKind.Side && happened.Kind switch
    {
        StepEventKind.Attempted => _model.Channels[happened.Channel!.Value.Index].Kind != ChannelKind.Line || happened.AsAttempted().Asker == _audience.Side,
        StepEventKind.PassedOver => happened.AsPassedOver().Asker == _audience.Side,
        StepEventKind.Connected => true,
        _ => false,
    };

    private void Take(int at, Seat seat, Order order)
    {
        var channel = new ChannelId(_model.Channels.ToList().FindIndex(known => known.Name == order.Channel));
        if (seat.Side is not null) _chosen[channel] = (at, order);
    }

    private void Say(int at, (int At, Order Order) chosen, Statement said)
    {
        if (chosen.Order.Text is null) return;
        _withText.Add(at);
        if (said.Said == said.Heard) _arriving.Add(chosen.At);
    }
}

/// <summary>A contact, and what came of it.</summary>
internal sealed class ContactFacts(SideId asker)
{
    public SideId Asker { get; } = asker;

    public bool IsAnswered { get; set; }
}
