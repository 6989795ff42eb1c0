using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>What an exercise changes in the rules: sides that are played, entries that are held, and the clock that rests between two events.</content>
public sealed partial class Stepper<TObserver>
{
    /// <summary>
    /// The incident whose decision is due next and belongs to people: its fuse burns down with the next event, and its observer is played.
    /// Null where something else comes next. <see cref="RunUntil"/> stops before it; <see cref="Step"/> lets the rule decide.
    /// </summary>
    public IncidentId? DecisionDue
    {
        get
        {
            if (_world.Played == 0 || _world.Status != WorldStatus.Running || !(PendingTimers.NextMinutes(in _world) < _horizon)) return null;
            var slot = PendingTimers.NextSlot(in _world);
            if (TimerSlot.KindOf(slot) != TimerKind.Fuse) return null;
            ref readonly var incident = ref _world.Incidents[slot - TimerSlot.Fuse];
            return _world.IsPlayed(_types[incident.Type].Observer) ? new IncidentId(incident.Number) : null;
        }
    }

    /// <summary>Lets the clock go on to a moment at which nothing happens, and rest there. What is due at that very moment comes after whatever is commanded at it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The moment lies before the present one or after the next event.</exception>
    public void AdvanceTo(SimTime moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment.Minutes, _world.Now, nameof(moment));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(moment.Minutes, _world.Status == WorldStatus.Running ? Peek().Minutes : _world.Now, nameof(moment));
        if (moment.Minutes > _world.Now) (_world.Now, _world.SlotReached, _world.TakenNow) = (moment.Minutes, -1, -1); // the next event is the first of its moment, rested or not
    }

    // A held entry is due from now on, and waits for somebody to release it.
    private bool IsKeptFromFiring(int entry)
    {
        if (_world.Hand.Spent.Has(entry)) return true;
        if (!_world.Hand.Held.Has(entry)) return false;
        _world.Hand.Due.Add(entry);
        return true;
    }

    // The rules take over: what they would have decided by now, and plans that waited, in the order of opening.
    private void TakeOver(int side)
    {
        _world.Played &= ~(1 << side);
        Span<int> open = stackalloc int[Limits.OpenIncidents];
        var count = 0;
        foreach (var slot in _world.OpenSlots.Members) open[count++] = _world.Incidents[slot].Number;
        open[..count].Sort();
        foreach (var incident in open[..count])
        {
            if (_world.Status == WorldStatus.Running && _world.SlotOf(incident) is var slot and >= 0) TakeOverIncident(slot, side);
        }
    }

    private void TakeOverIncident(int slot, int side)
    {
        var isAuthors = _types[_world.Incidents[slot].Type].Observer != side;
        if (!isAuthors && DecideIfSure(slot)) return;
        ref var cell = ref _world.Incidents[slot];
        var withheld = isAuthors ? IncidentTimers.AuthorWithheld : IncidentTimers.Withheld;
        if ((cell.Timers & withheld) == IncidentTimers.None) return;
        cell.Timers &= ~withheld;
        GoOn(new PlanRef((short)slot, isAuthors));
    }
}
