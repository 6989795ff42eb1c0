using ChannelSim.Engine;
using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Exercise.Live;

/// <content>
/// Orders, in two steps. <see cref="Try"/> finds out whether an order is possible by carrying it out in the world, and tells nobody; <see cref="Keep"/> makes what came of it known, once
/// the record is safe; <see cref="Forget"/> takes it back if it could not be kept.
/// </content>
internal sealed partial class Fold
{
    private readonly List<Belief> _beliefs = [];
    private readonly HashSet<string> _lent = new(StringComparer.Ordinal);
    private readonly List<Command> _commands = [];
    private readonly HashSet<int> _spent = [];
    private World _before;
    private bool _seesContact;

    public IReadOnlyList<Belief> Beliefs => _beliefs;

    public bool HoldsClock(Seat seat) => seat.Kind == SeatKind.Control || _lent.Contains(seat.Id);

    public bool IsPlayed(SideId side) => (World.Played >> side.Index & 1) != 0;

    /// <summary>Why an order is refused; null: it is accepted. The world has changed, and nobody has been told.</summary>
    public string? Try(Seat seat, Order order)
    {
        _before = _stepper.World;
        _seesContact = Names.Channel(order.Channel) is not { } channel || SeesContact(channel, seat);
        if (Authority.Refusal(seat.Kind, order.Verb, StateOf(seat, order)) is { } forbidden) return forbidden;
        _commands.Clear();
        return OrderMeaning.Read(order with { Effects = OfUse(order.Effects) }, seat, Names, _commands) ?? TryAsHost(order) ?? InsteadOf(seat, order) ?? Carry(seat, order);
    }

    // An inject raises the rung, as an entry of the timeline does; it never lowers it.
    private Order[]? OfUse(IReadOnlyList<Order>? effects) => effects?.Where(effect => effect.Verb != Verb.Rung || !(Names.Rung(effect.Target)?.Index <= World.Rung)).ToArray();

    /// <summary>The record is safe: the exercise is what <see cref="Try"/> has made of it, and people are told.</summary>
    public void Keep(Seat seat, Order order, string? refusal, long number)
    {
        var isInVain = IsInVain(seat, order);
        if (refusal is null)
        {
            foreach (var projector in _projectors.Values) projector.Hear(seat, order, Now.Minutes);
            TakeNote(seat, order, number);
        }

        if (isInVain) KeepInVain(seat, order, refusal);
        PassOn();
        NoteTold(new RewindMark(IsEvent: false, number));
        StopClockWhereDue();
    }

    /// <summary>The record could not be kept: nothing has happened.</summary>
    public void Forget()
    {
        _stepper.Observer.Events.Clear();
        _stepper.Restore(in _before);
    }

    private string? Carry(Seat seat, Order order)
    {
        foreach (var command in _commands)
        {
            var result = Apply(in command, out var beyond);
            if (beyond is not null) return $"That would lead to {beyond}.";
            if (result.IsDone || (order.Verb == Verb.Inject && result.Refusal is CommandRefusal.Already or CommandRefusal.Ended)) continue;
            if (result.Refusal != CommandRefusal.PassedOver) Forget();
            return RefusalWords.Of(result, order, seat, _seesContact);
        }

        return null;
    }

    private CommandResult Apply(in Command command, out string? beyond)
    {
        beyond = null;
        try
        {
            return _stepper.Apply(in command);
        }
        catch (LimitReachedException limit)
        {
            Forget();
            beyond = limit.Message;
            return default;
        }
    }

    // What is not the engine's business.
    private string? TryAsHost(Order order) => order.Verb switch
    {
        Verb.Edit when HasBeenTold(Names.Entry(order.Entry)!.Value) => "That entry has happened or was taken out: there is nothing to edit.",
        Verb.Until when order.Number < Now.Minutes => "That moment is past. `rewind` takes the exercise back.",
        Verb.Until when order.Number > _scenario.Clock.Horizon.Minutes => "The exercise ends before that moment.",
        _ => null,
    };

    private bool HasBeenTold(TimelineEntryId entry) => _spent.Contains(entry.Index);

    private void TakeNote(Seat seat, Order order, long number)
    {
        switch (order.Verb)
        {
            case Verb.Believe: _beliefs.Add(new Belief(number, seat.Id, Now, new IncidentId(order.Incident!.Value), new Probability(order.Percent!.Value / 100))); break;
            case Verb.Skip: _spent.Add(Names.Entry(order.Entry)!.Value.Index); break;
            case Verb.Lend: Lend(order.To); break;
            case >= Verb.Pause and <= Verb.End: SetClock(seat, order); break;
        }
    }

    private void Lend(IReadOnlyList<string>? seat)
    {
        if (seat is null) _lent.Clear();
        else _lent.UnionWith(seat);
    }

    private void SetClock(Seat seat, Order order)
    {
        if (order.Verb is Verb.Resume or Verb.Next or Verb.Until) _letBurn = IsDecisionDueNow();
        var audience = Audience.Of(seat);
        _next = order.Verb == Verb.Next ? (audience, _projectors[audience].Seen.Count) : order.Verb == Verb.Rate ? _next : null;
        _wasEnded |= order.Verb == Verb.End;
        Clock = order.Verb switch
        {
            Verb.Resume => Clock.Running,
            Verb.Rate => Clock with { Rate = order.Number!.Value },
            Verb.Next => Clock.Running with { IsToNext = true },
            Verb.Until => Clock.Running with { Until = order.Number },
            _ => Clock.Stopped,
        };
    }
}
