using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Exercise.Tests.Views;

/// <summary>
/// An exercise as it would be had all been otherwise that an audience may not know: truths, beliefs of the other side, unseen failures, what control alone is told of, the numbers of
/// incidents, and things that happen which it never hears of. Written from the table of who sees what, a row a kind of event, and not from the code that tells it.
/// </summary>
internal sealed class Otherwise : IEventReader<StepEvent?>
{
    // What it may not know at all does not happen here.
    private static StepEvent? Gone => null;

    private readonly ModelDefinition _model;
    private readonly AssessmentForm _form;
    private readonly Audience _audience;
    private readonly IReadOnlyList<TapeItem> _tape;
    private readonly Random _random;
    private readonly Facts _facts;
    private readonly Dictionary<IncidentId, IncidentId> _renumbered = [];
    private readonly List<IncidentId> _phantoms = [];
    private int _at;

    public Otherwise(Scenario scenario, Audience audience, IReadOnlyList<TapeItem> tape, int seed)
    {
        (_model, _form, _audience, _tape, _random) = (scenario.Model, scenario.Exercise.Assessment, audience, tape, new Random(seed));
        _facts = new Facts(_model, audience, tape);
    }

    private bool IsStage => _audience.Kind == SeatKind.Stage;

    /// <summary>For each thing that is heard, what is heard instead.</summary>
    public IReadOnlyList<IReadOnlyList<TapeItem>> Tape()
    {
        List<IReadOnlyList<TapeItem>> otherwise = [];
        for (_at = 0; _at < _tape.Count; _at++) otherwise.Add([.. Added(), .. Instead(_tape[_at])]);
        return otherwise;
    }

    public StepEvent? TimelineFired(TimelineFired e) => IsAddressed(e.Entry) ? StepEvent.TimelineFired(e.At, e.Entry) : Gone;

    public StepEvent? TimelineFailed(TimelineFailed e) => Gone;

    public StepEvent? ClimateChanged(ClimateChanged e) => StepEvent.ClimateChanged(e.At, e.To);

    public StepEvent? RungChanged(RungChanged e) => StepEvent.RungChanged(e.At, e.From, e.To, Any<ClimbCause>());

    public StepEvent? LineFailed(LineFailed e) => Gone;

    public StepEvent? FailureFound(FailureFound e) => ForSides(StepEvent.FailureFound(e.At, e.Channel, !e.ByRinging));

    public StepEvent? Repaired(Repaired e) => ForSides(StepEvent.Repaired(e.At, e.Channel));

    public StepEvent? Suspended(Suspended e) => ForSides(StepEvent.Suspended(e.At, e.Channel));

    public StepEvent? Restored(Restored e) => ForSides(StepEvent.Restored(e.At, e.Channel));

    // The observer sees the type and what its staff makes of it; the author knows whether it ordered it; neither knows what the other thinks.
    public StepEvent? Opened(Opened e)
    {
        if (_facts.Observes(e.Incident)) return StepEvent.Opened(e.At, Id(e.Incident), e.Type, !e.IsDeliberate, SomeBelief(), Shown(e.After), Any<OpenedBy>());
        if (IsStage || !_facts.IsEverTold(e.Incident)) return Gone;
        return StepEvent.Opened(e.At, Id(e.Incident), e.Type, e.IsDeliberate, SomeBelief(), SomeBelief(), Any<OpenedBy>());
    }

    public StepEvent? Clarified(Clarified e) => _facts.Observes(e.Incident) ? StepEvent.Clarified(e.At, Id(e.Incident), SomeBelief(), Shown(e.After)) : Gone;

    public StepEvent? NoticeUp(NoticeUp e) => Gone;

    public StepEvent? NotThoughtOf(NotThoughtOf e) => Gone;

    public StepEvent? PassedOver(PassedOver e) => Is(e.Asker) ? StepEvent.PassedOver(e.At, e.Channel, Id(e.Incident), e.Reason, e.Asker) : Gone;

    public StepEvent? Attempted(Attempted e) => IsSeen(e.Channel) ? StepEvent.Attempted(e.At, e.Channel, Id(e.Incident), e.Asker) : Gone;

    public StepEvent? Postponed(Postponed e) => ForSides(StepEvent.Postponed(e.At, e.Channel, Id(e.Incident)));

    public StepEvent? Accepted(Accepted e) => ForSides(StepEvent.Accepted(e.At, e.Channel, Id(e.Incident)));

    public StepEvent? Refused(Refused e) => ForSides(StepEvent.Refused(e.At, e.Channel, Id(e.Incident)));

    // Why a request goes is not for whoever was asked.
    public StepEvent? Withdrawn(Withdrawn e)
    {
        if (!IsSeen(e.Channel)) return Gone;
        WithdrawalReason[] private_ = [WithdrawalReason.PatienceEnded, WithdrawalReason.HungUp, WithdrawalReason.IncidentClosed];
        return StepEvent.Withdrawn(e.At, e.Channel, Id(e.Incident), Is(_facts.Contact(_at).Asker) || e.Reason == WithdrawalReason.Suspended ? e.Reason : private_[_random.Next(3)]);
    }

    public StepEvent? Unanswered(Unanswered e) => IsSeen(e.Channel) ? StepEvent.Unanswered(e.At, e.Channel, Id(e.Incident), !e.IsDead) : Gone;

    public StepEvent? Connected(Connected e) => ForSides(StepEvent.Connected(e.At, e.Channel, Id(e.Incident), new SimDuration(_random.Next(1000))));

    public StepEvent? FuseExtended(FuseExtended e) => _facts.Observes(e.Incident) ? StepEvent.FuseExtended(e.At, _random.Next(2) == 0 ? null : e.Channel, Id(e.Incident), e.By, e.BurnsDownAt) : Gone;

    public StepEvent? Completed(Completed e) => ForSides(StepEvent.Completed(e.At, e.Channel, Id(e.Incident)));

    public StepEvent? BrokenOff(BrokenOff e) => ForSides(StepEvent.BrokenOff(e.At, e.Channel, Id(e.Incident), e.Incident is { } incident && !_facts.Observes(incident) ? !e.HungUp : e.HungUp));

    public StepEvent? Cut(Cut e) => ForSides(StepEvent.Cut(e.At, e.Channel, Id(e.Incident), e.Reason));

    public StepEvent? Halted(Halted e) => Gone;

    // The speaker does not know what is heard; the listener not what was said, except that a text of which it hears arrives or does not.
    public StepEvent? Statement(Statement e)
    {
        if (IsStage) return Gone;
        if (!_facts.Observes(e.Incident)) return StepEvent.Statement(e.At, e.Channel, Id(e.Incident), e.Said, Any<Word>(), SomeBelief(), SomeBelief());
        var said = _facts.HasText(_at) && e.Said == e.Heard ? e.Said : _facts.HasText(_at) ? Opposite(e.Heard) : Any<Word>();
        return StepEvent.Statement(e.At, e.Channel, Id(e.Incident), said, e.Heard, SomeBelief(), Shown(e.After));
    }

    public StepEvent? OfficialReading(OfficialReading e) => _facts.Observes(e.Incident) ? StepEvent.OfficialReading(e.At, e.Channel, Id(e.Incident), Any<Word>(), e.Heard, SomeBelief(), Shown(e.After)) : Gone;

    public StepEvent? Decided(Decided e) => _facts.Observes(e.Incident) ? StepEvent.Decided(e.At, Id(e.Incident), e.Responds, !e.IsDeliberate, new Probability(_random.NextDouble()), new Probability(_random.NextDouble())) : Gone;

    public StepEvent? Settled(Settled e) => _facts.Knows(e.Incident, _at) ? StepEvent.Settled(e.At, Id(e.Incident), !e.IsDeliberate) : Gone;

    public StepEvent? ClosedByHand(ClosedByHand e) => _facts.Knows(e.Incident, _at) ? StepEvent.ClosedByHand(e.At, Id(e.Incident)) : Gone;

    public StepEvent? SessionHeld(SessionHeld e) => StepEvent.SessionHeld(e.At, e.Channel, e.Session);

    public StepEvent? SessionPostponed(SessionPostponed e) => StepEvent.SessionPostponed(e.At, e.Channel, e.Session, e.ForGood);

    public StepEvent? SessionPassedOver(SessionPassedOver e) => ForSides(StepEvent.SessionPassedOver(e.At, e.Channel, e.Session, e.Reason));

    public StepEvent? SessionConcluded(SessionConcluded e) => ForSides(StepEvent.SessionConcluded(e.At, e.Channel));

    public StepEvent? GoodwillChanged(GoodwillChanged e) => Gone;

    public StepEvent? Ended(Ended e) => StepEvent.Ended(e.At, e.OnTerminalRung);

    private static Word Opposite(Word word) => word == Word.Accident ? Word.Deliberate : Word.Accident;

    private IEnumerable<TapeItem> Instead(TapeItem item)
    {
        if (item.Happened is not { } happened) return OrderInstead(item);
        if (happened.Read(this) is not { } other) return [];
        return [new TapeItem(item.Minutes, other, happened.Kind == StepEventKind.Opened && !_facts.Observes(happened.Incident!.Value) ? _random.Next(100_000) : item.FuseAt)];
    }

    // Notes, beliefs and words of others are otherwise; words that reach the listener are what they were.
    private IEnumerable<TapeItem> OrderInstead(TapeItem item)
    {
        var order = item.Order!;
        var mine = item.Seat!.Side is { } side && Is(side);
        return order.Verb switch
        {
            Verb.Say when mine || _facts.Arrives(_at) => [item],
            Verb.Say => [item with { Order = order with { Text = order.Text is null ? null : "Other words" } }],
            Verb.Believe when mine => [item with { Order = order with { Incident = _renumbered.TryGetValue(new IncidentId(order.Incident!.Value), out var other) ? other.Number : -1 } }],
            Verb.Inject when IsFor(order.To) => [item],
            Verb.Lend when order.To is null || IsFor(order.To) => [item],
            Verb.Show when mine || (item.Seat.Side is null && order.To is not null && IsFor(order.To)) => [item],
            Verb.Play or Verb.Auto when !IsStage && order.Side == _model.Sides[_audience.Side!.Value.Index].Key => [item],
            Verb.Edit when EntryNumber(order) is { } entry && IsAddressed(entry) => [item],
            Verb.Edit => [item with { Order = order with { Text = "Other text", Title = "Other title" } }],
            _ => [],
        };
    }

    // What it never hears of.
    private IEnumerable<TapeItem> Added()
    {
        var minutes = _at < _tape.Count ? _tape[_at].Minutes : 0;
        while (_random.Next(4) == 0) yield return Unseen(new SimTime(minutes));
    }

    private TapeItem Unseen(SimTime at)
    {
        var channel = new ChannelId(_random.Next(_model.Channels.Length));
        var phantom = _phantoms.Count > 0 ? _phantoms[_random.Next(_phantoms.Count)] : (IncidentId?)null;
        StepEvent? told = _random.Next(9) switch
        {
            0 => StepEvent.LineFailed(at, channel, whileConnected: false),
            1 => StepEvent.GoodwillChanged(at, channel, null, SomeBelief(), SomeBelief()),
            2 or 3 when PhantomType() is { } type => Phantom(at, type),
            4 when phantom is { } incident => StepEvent.Clarified(at, incident, SomeBelief(), SomeBelief()),
            5 when phantom is { } incident => StepEvent.Decided(at, incident, _random.Next(2) == 0, false, new Probability(0.5), new Probability(0.4)),
            6 when phantom is { } incident => StepEvent.Settled(at, incident, false),
            7 when phantom is { } incident => StepEvent.NoticeUp(at, incident, true),
            _ => null,
        };
        return told is { } happened ? new TapeItem(at.Minutes, happened, _random.Next(100_000)) : new TapeItem(at.Minutes, null, double.NaN, Seat.Control, new Order { Verb = Verb.Note, Text = "Nobody's business" });
    }

    private StepEvent Phantom(SimTime at, IncidentTypeId type)
    {
        var phantom = new IncidentId(1_000_000 + _phantoms.Count);
        _phantoms.Add(phantom);
        return StepEvent.Opened(at, phantom, type, false, SomeBelief(), SomeBelief(), Any<OpenedBy>());
    }

    // A type of which the audience would hear nothing if it were an accident.
    private IncidentTypeId? PhantomType()
    {
        int[] types = [.. Enumerable.Range(0, _model.Incidents.Length).Where(type => IsStage || (!Is(_model.Incidents[type].Observer) && _model.Incidents[type].Announce is null))];
        return types.Length == 0 ? null : new IncidentTypeId(types[_random.Next(types.Length)]);
    }

    private StepEvent? ForSides(StepEvent told) => IsStage ? Gone : told;

    private bool Is(SideId side) => _audience.Side == side;

    // Whether a contact is ever seen: by whoever asks, and by the other side if it is asked for or answered.
    private bool IsSeen(ChannelId channel) => !IsStage && (_facts.Contact(_at) is var contact) && (Is(contact.Asker) || contact.IsAnswered || _model.Channels[channel.Index].Kind != ChannelKind.Line);

    private bool IsAddressed(TimelineEntryId entry) => _model.Timeline[entry.Index].To is var to && (to.IsEmpty || to.Any(Is));

    private bool IsFor(IReadOnlyList<string>? to) => to is null || to.Contains(IsStage ? "stage" : _model.Sides[_audience.Side!.Value.Index].Key);

    private TimelineEntryId? EntryNumber(Order order) => int.Parse(order.Entry!, System.Globalization.CultureInfo.InvariantCulture) is var number && number <= _model.Timeline.Length ? new TimelineEntryId(number - 1) : null;

    private IncidentId? Id(IncidentId? incident) => incident is { } known ? Id(known) : null;

    // Incidents have other numbers: those of which it never hears are not counted.
    private IncidentId Id(IncidentId incident)
    {
        if (!_renumbered.TryGetValue(incident, out var other)) _renumbered[incident] = other = new IncidentId((incident.Number * 8) + _random.Next(8));
        return other;
    }

    // What the audience is not shown of its staff's assessment: all of it, or where in a band it lies, or its last digits.
    private LogOdds Shown(LogOdds belief)
    {
        if (_form == AssessmentForm.Hidden) return SomeBelief();
        var probability = 1 / (1 + Math.Exp(-belief.Value));
        double[] ends = [0, 0.05, 0.2, 0.45, 0.55, 0.8, 0.95, 1];
        var band = Array.FindLastIndex(ends, 6, 7, end => probability >= end);
        if (_form != AssessmentForm.Words || band < 0 || double.IsInfinity(belief.Value)) return belief;
        var other = ends[band] + ((0.01 + (0.98 * _random.NextDouble())) * (ends[band + 1] - ends[band]));
        return new LogOdds(Math.Log(other / (1 - other)));
    }

    private LogOdds SomeBelief() => new((_random.NextDouble() - 0.5) * 10);

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];
}
