using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>Commands of control: the timeline, the ladder, channels and incidents.</content>
public sealed partial class Stepper<TObserver>
{
    private CommandResult ReleaseEntry(int entry)
    {
        if (HasFired(entry)) return CommandRefusal.Spent;
        SpendEntry(entry);
        if (TObserver.HearsEvents) Tell(StepEvent.TimelineFired(Now, new TimelineEntryId(entry)));
        TakeEffect(entry, _model.Timeline.Entries[entry], ClimbCause.Control);
        return CommandRefusal.None;
    }

    private CommandResult HoldEntry(int entry)
    {
        if (HasFired(entry)) return CommandRefusal.Spent;
        if (_world.Hand.Held.Has(entry)) return CommandRefusal.Already;
        _world.Hand.Held.Add(entry);
        return CommandRefusal.None;
    }

    private CommandResult SkipEntry(int entry)
    {
        if (HasFired(entry)) return CommandRefusal.Spent;
        SpendEntry(entry);
        return CommandRefusal.None;
    }

    private void SpendEntry(int entry)
    {
        _world.Hand.Spent.Add(entry);
        _world.Hand.Held.Remove(entry);
        _world.Hand.Due.Remove(entry);
    }

    // Whether it has had its turn, or will never have one.
    private bool HasFired(int entry)
    {
        if (_world.Hand.Spent.Has(entry)) return true;
        if (_world.Hand.Due.Has(entry)) return false;
        if (_model.Timeline.Entries[entry].Phrases.Length > 0) return _world.Spent.Has(entry);
        foreach (var (_, past) in _model.Timeline.Moments.AsSpan(0, _world.TimelineNext))
        {
            if (past == entry) return true;
        }

        return false;
    }

    private CommandResult SetRungByHand(int rung)
    {
        if (rung == _world.Rung) return CommandRefusal.Already;
        if (rung > _world.Rung) RaiseTo(rung, ClimbCause.Control);
        else MoveTo(rung, ClimbCause.None);
        return CommandRefusal.None;
    }

    private CommandResult SetClimateByHand(int climate)
    {
        if (climate == _world.Climate) return CommandRefusal.Already;
        SetClimate(climate);
        return CommandRefusal.None;
    }

    private CommandResult SuspendByHand(int index)
    {
        if ((_world.Channels[index].Locks & ChannelLocks.Facilitator) != ChannelLocks.None) return CommandRefusal.Already;
        var waiting = default(WaitingPlans);
        Lock(index, ChannelLocks.Facilitator, ref waiting);
        GoOn(in waiting);
        return CommandRefusal.None;
    }

    private CommandResult RestoreByHand(int index)
    {
        if ((_world.Channels[index].Locks & ChannelLocks.Facilitator) == ChannelLocks.None) return CommandRefusal.Already;
        Unlock(index, ChannelLocks.Facilitator);
        return CommandRefusal.None;
    }

    private CommandResult FailByHand(int index)
    {
        ref readonly var cell = ref _world.Channels[index];
        var works = cell.State is ChannelState.Ready or ChannelState.Ringing && cell.Dead == 0;
        if (_lines[index] is null || !(works || cell.State == ChannelState.Connected)) return CommandRefusal.NotALine;
        Unset(TimerSlot.Failure + index);
        LineFails(index);
        return CommandRefusal.None;
    }

    // A failure that nobody knew of is found first.
    private CommandResult RepairByHand(int index)
    {
        ref readonly var cell = ref _world.Channels[index];
        if (_lines[index] is null || cell.State is not (ChannelState.FailedUnseen or ChannelState.UnderRepair)) return CommandRefusal.NotALine;
        if (cell.State == ChannelState.FailedUnseen)
        {
            Unset(TimerSlot.Check + index);
            CheckFinds(index);
        }

        Unset(TimerSlot.Operation + index);
        RepairDone(index);
        return CommandRefusal.None;
    }

    private CommandResult OpenByHand(int type, HandWord truth)
    {
        if (_world.Open == Limits.OpenIncidents) return CommandRefusal.TooMany;
        var address = _types[type].Address.Child(HandAddress).Child((uint)_world.Hand.Opened[type]++).Value;
        Open(type, address, -1, truth == HandWord.Drawn ? null : truth == HandWord.Deliberate, OpenedBy.Hand);
        return CommandRefusal.None;
    }

    private CommandResult CloseByHand(int incident)
    {
        var slot = SlotOf(incident);
        if (slot < 0) return CommandRefusal.NotOpen;
        if (TObserver.HearsEvents) Tell(StepEvent.ClosedByHand(Now, new IncidentId(incident)));
        Close(slot);
        return CommandRefusal.None;
    }

    private CommandResult ExtendFuseByHand(int incident, double minutes)
    {
        var slot = SlotOf(incident);
        if (slot < 0) return CommandRefusal.NotOpen;
        ref var cell = ref _world.Incidents[slot];
        if (!(cell.FuseAt + minutes >= _world.Now)) return CommandRefusal.InThePast;
        Unset(TimerSlot.Fuse + slot);
        cell.FuseAt += minutes;
        Set(TimerSlot.Fuse + slot, cell.FuseAt);
        if (TObserver.HearsEvents) Tell(StepEvent.FuseExtended(Now, null, new IncidentId(incident), new SimDuration(minutes), new SimTime(cell.FuseAt)));
        return CommandRefusal.None;
    }
}
