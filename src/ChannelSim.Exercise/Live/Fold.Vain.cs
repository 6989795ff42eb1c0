using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Exercise.Live;

/// <content>
/// What an author does about an act of its own that the other side has decided on in secret. A refusal would tell it so, and nothing but what follows from a decision may; so it is
/// let do what it could do if nothing had been decided. A call is one about nothing in the world, and about the incident for everybody who hears of it; in the end nothing is said.
/// </content>
internal sealed partial class Fold
{
    // By channel: what the call in vain under way there is taken to be about.
    private readonly Dictionary<ChannelId, IncidentId> _inVain = [];

    private bool IsInVain(Seat seat, Order order) => order.Verb switch
    {
        Verb.Call or Verb.Stop => seat.Side is { } side && order.Incident is { } incident && _incidents.IsOverInSecret(incident) && ObserverOf(incident) != side,
        Verb.Say => seat.Side is not null && Names.Channel(order.Channel) is { } channel && _inVain.ContainsKey(channel),
        _ => false,
    };

    // The commands that stand for what cannot be done any more, and why even those cannot be; null: they can.
    private string? InsteadOf(Seat seat, Order order)
    {
        if (!IsInVain(seat, order)) return null;
        _commands.Clear();
        if (order.Verb == Verb.Say) return null;
        var incident = new IncidentId(order.Incident!.Value);
        var under = _inVain.Where(call => call.Value == incident).Select(call => call.Key).ToList();
        if (order.Verb == Verb.Call && under.Count > 0) return RefusalWords.Of(CommandRefusal.InContact, order, seat);
        if (order.Verb == Verb.Stop && !_scenario.Model.Incidents[_incidents.TypeOf(incident.Number).Index].Ongoing) return RefusalWords.Of(CommandRefusal.NotOngoing, order, seat);
        if (order.Verb == Verb.Call) _commands.Add(Command.Call(Names.Channel(order.Channel)!.Value, seat.Side!.Value));
        else _commands.AddRange(under.Select(Command.HangUp));
        return null;
    }

    private void KeepInVain(Seat seat, Order order, string? refusal)
    {
        if (order.Verb == Verb.Say) return;
        var incident = new IncidentId(order.Incident!.Value);
        if (order.Verb == Verb.Stop && refusal is null) StopInVain(seat, incident);
        if (order.Verb != Verb.Call) return;
        if (refusal is null) _inVain[Names.Channel(order.Channel)!.Value] = incident;
        else Retell(happened => happened.TheSameAbout(incident));
    }

    private void StopInVain(Seat seat, IncidentId incident)
    {
        _incidents.StopInVain(incident.Number);
        var settled = StepEvent.Settled(Now, incident, _incidents.IsDeliberate(incident.Number));
        _projectors[Audience.Of(seat)].Hear(in settled, in _stepper.World);
        Retell(ended => ended.Kind switch
        {
            StepEventKind.Withdrawn => StepEvent.Withdrawn(ended.At, ended.Channel!.Value, ended.Incident, WithdrawalReason.IncidentClosed),
            StepEventKind.BrokenOff => StepEvent.BrokenOff(ended.At, ended.Channel!.Value, ended.Incident),
            _ => ended,
        });
    }

    // What has just happened is told as something else.
    private void Retell(Func<StepEvent, StepEvent> anew)
    {
        var events = _stepper.Observer.Events;
        for (var i = 0; i < events.Count; i++) events[i] = anew(events[i]);
    }

    // A contact about nothing that is taken to be about something.
    private StepEvent AsTold(in StepEvent happened)
    {
        if (happened.Incident is not null || happened.Channel is not { } channel || !_inVain.TryGetValue(channel, out var incident) || !IsOfContact(happened.Kind)) return happened;
        if (IsEnd(happened.Kind)) _inVain.Remove(channel);
        return happened.TheSameAbout(incident);
    }

    private static bool IsOfContact(StepEventKind kind) =>
        kind is StepEventKind.Attempted or StepEventKind.Postponed or StepEventKind.Accepted or StepEventKind.Connected || IsEnd(kind);

    private static bool IsEnd(StepEventKind kind) =>
        kind is StepEventKind.Unanswered or StepEventKind.Refused or StepEventKind.Withdrawn or StepEventKind.Completed or StepEventKind.BrokenOff or StepEventKind.Cut;
}
