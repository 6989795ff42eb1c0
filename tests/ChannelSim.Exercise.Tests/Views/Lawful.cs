using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Exercise.Tests.Views;

/// <summary>
/// What an audience may learn of what happens, and no more: one line a thing, from the table of who sees what and not from the code that tells it. Two exercises whose lines agree so far
/// must have told the audience the same so far.
/// </summary>
internal sealed class Lawful(ModelDefinition model, Audience audience) : IEventReader<string?>
{
    private readonly Dictionary<IncidentId, IncidentTypeDefinition> _types = [];
    private readonly Dictionary<IncidentId, int> _known = [];
    private readonly Dictionary<ChannelId, (SideId Asker, bool IsAnswered)> _contacts = [];
    private readonly Dictionary<ChannelId, string?> _texts = [];
    private double _fuseAt;

    private bool IsSide => audience.Kind == SeatKind.Side;

    /// <summary>The line of an item; null: the audience learns nothing.</summary>
    public string? Line(TapeItem item)
    {
        _fuseAt = item.FuseAt;
        var line = item.Happened is { } happened ? happened.Read(this) : Order(item.Seat!, item.Order!);
        return line is null ? null : $"{item.Minutes:R} {line}";
    }

    public string? TimelineFired(TimelineFired e) => model.Timeline[e.Entry.Index].To is var to && (to.IsEmpty || to.Any(Is)) ? $"entry {e.Entry.Index}" : null;

    public string? TimelineFailed(TimelineFailed e) => null;

    public string? ClimateChanged(ClimateChanged e) => $"climate {e.To.Index}";

    public string? RungChanged(RungChanged e) => $"rung {e.From.Index} {e.To.Index}";

    public string? LineFailed(LineFailed e) => null;

    public string? FailureFound(FailureFound e) => ForSides($"down {e.Channel.Index}");

    public string? Repaired(Repaired e) => ForSides($"works {e.Channel.Index}");

    public string? Suspended(Suspended e) => ForSides($"suspended {e.Channel.Index}");

    public string? Restored(Restored e) => ForSides($"restored {e.Channel.Index}");

    public string? Opened(Opened e)
    {
        var type = _types[e.Incident] = model.Incidents[e.Type.Index];
        if (Observes(e.Incident)) return $"judge {Number(e.Incident)} {e.Type.Index} {e.After.Value:R} {_fuseAt:R}";
        return IsSide && (e.IsDeliberate || type.Announce is not null) ? $"author {Number(e.Incident)} {e.Type.Index} {e.IsDeliberate}" : null;
    }

    public string? Clarified(Clarified e) => Observes(e.Incident) ? $"clarified {Number(e.Incident)} {e.After.Value:R}" : null;

    public string? NoticeUp(NoticeUp e) => null;

    public string? NotThoughtOf(NotThoughtOf e) => null;

    public string? PassedOver(PassedOver e) => Is(e.Asker) ? $"passed over {e.Channel.Index} {About(e.Incident)} {e.Reason}" : null;

    public string? Attempted(Attempted e)
    {
        _contacts[e.Channel] = (e.Asker, false);
        return Sees(e.Channel) ? $"asked {e.Channel.Index} {e.Asker.Index} {About(e.Incident)}" : null;
    }

    public string? Postponed(Postponed e) => ForSides($"postponed {e.Channel.Index}");

    public string? Accepted(Accepted e) => ForSides($"accepted {e.Channel.Index}");

    public string? Refused(Refused e) => ForSides($"refused {e.Channel.Index}");

    // Suspensions are public; whoever asked knows whether it gave up; that the matter is closed, whoever closed it knows.
    public string? Withdrawn(Withdrawn e) => !Sees(e.Channel) ? null : $"withdrawn {e.Channel.Index} {(Is(_contacts[e.Channel].Asker) || e.Reason == WithdrawalReason.Suspended ? e.Reason : "")}";

    public string? Unanswered(Unanswered e) => Is(_contacts[e.Channel].Asker) ? $"unanswered {e.Channel.Index}" : null;

    public string? Connected(Connected e)
    {
        _contacts[e.Channel] = _contacts[e.Channel] with { IsAnswered = true };
        _texts.Remove(e.Channel);
        return ForSides(IsSide ? $"connected {e.Channel.Index} {_contacts[e.Channel].Asker.Index} {About(e.Incident)}" : "");
    }

    public string? FuseExtended(FuseExtended e) => Observes(e.Incident) ? $"fuse {Number(e.Incident)} {e.By.Minutes < 0} {e.BurnsDownAt.Minutes:R}" : null;

    public string? Completed(Completed e) => ForSides($"completed {e.Channel.Index}");

    public string? BrokenOff(BrokenOff e) => ForSides($"broken off {e.Channel.Index} {(e.Incident is { } incident && Observes(incident) ? e.HungUp : "")}");

    public string? Cut(Cut e) => ForSides($"cut {e.Channel.Index} {e.Reason}");

    public string? Halted(Halted e) => null;

    public string? Statement(Statement e)
    {
        _texts.Remove(e.Channel, out var text);
        if (Observes(e.Incident)) return $"heard {e.Channel.Index} {Number(e.Incident)} {e.Heard} {e.After.Value:R} {(e.Said == e.Heard ? text : null)}";
        return ForSides(IsSide ? $"said {e.Channel.Index} {Number(e.Incident)} {e.Said} {text}" : "");
    }

    public string? OfficialReading(OfficialReading e) => Observes(e.Incident) ? $"reading {Number(e.Incident)} {e.Heard} {e.After.Value:R}" : null;

    public string? Decided(Decided e) => Observes(e.Incident) ? $"decided {Number(e.Incident)} {e.Responds}" : null;

    public string? Settled(Settled e) => IsSide && _known.ContainsKey(e.Incident) ? $"settled {Number(e.Incident)}" : null;

    public string? ClosedByHand(ClosedByHand e) => IsSide && _known.ContainsKey(e.Incident) ? $"closed {Number(e.Incident)}" : null;

    public string? SessionHeld(SessionHeld e) => $"held {e.Channel.Index} {e.Session.Index}";

    public string? SessionPostponed(SessionPostponed e) => $"session postponed {e.Channel.Index} {e.Session.Index} {e.ForGood}";

    public string? SessionPassedOver(SessionPassedOver e) => ForSides($"session passed over {e.Channel.Index} {e.Session.Index} {e.Reason}");

    public string? SessionConcluded(SessionConcluded e) => ForSides($"concluded {e.Channel.Index}");

    public string? GoodwillChanged(GoodwillChanged e) => null;

    public string? Ended(Ended e) => $"ended {e.OnTerminalRung}";

    private string? Order(Seat seat, Order order)
    {
        var isMine = seat.Side is { } side && Is(side);
        if (order.Verb == Verb.Say) _texts[new ChannelId(model.Channels.ToList().FindIndex(channel => channel.Name == order.Channel))] = order.Text;
        return order.Verb switch
        {
            Verb.Say or Verb.Believe => isMine ? $"{order}" : null,
            Verb.Inject or Verb.Lend => order.To is null || order.To.Contains(Me) ? $"{order with { To = null }} {string.Join(' ', order.To ?? [])}" : null,
            Verb.Show => isMine || (seat.Side is null && order.To?.Contains(Me) == true) ? $"{order with { To = null }}" : null,
            Verb.Play or Verb.Auto => order.Side == Me ? $"{order.Verb}" : null,
            Verb.Edit => $"{order}", // what it changes may be told later
            _ => null,
        };
    }

    private string Me => IsSide ? model.Sides[audience.Side!.Value.Index].Key : "stage";

    private string? ForSides(string line) => IsSide ? line : null;

    private bool Is(SideId side) => audience.Side == side;

    private bool Observes(IncidentId incident) => audience.Side == _types[incident].Observer;

    private bool Sees(ChannelId channel) => IsSide && (Is(_contacts[channel].Asker) || _contacts[channel].IsAnswered || model.Channels[channel.Index].Kind != ChannelKind.Line);

    private string About(IncidentId? incident) => incident is { } known ? $"about {Number(known)} {model.Incidents.IndexOf(_types[known])}" : "";

    private int Number(IncidentId incident) => _known.TryGetValue(incident, out var number) ? number : _known[incident] = _known.Count + 1;
}
