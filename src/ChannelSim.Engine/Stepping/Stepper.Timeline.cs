using System.Numerics;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>The timeline: moments, conditions, and what an entry does.</content>
public sealed partial class Stepper<TObserver>
{
    private void TimelineMoment()
    {
        var moments = _model.Timeline.Moments;
        var entry = moments[_world.TimelineNext++].Entry;
        if (_world.TimelineNext < moments.Length) Set(TimerSlot.Timeline, moments[_world.TimelineNext].At);
        Fire(entry);
    }

    private void ConditionDue(int timer)
    {
        var entry = _model.Timeline.TimerEntries[timer];
        _world.Spent.Add(entry);
        foreach (var other in _model.Timeline.Entries[entry].OwnTimers)
        {
            if (other != timer) Unset(TimerSlot.Condition + other);
        }

        Fire(entry);
    }

    // A condition has come to hold: its entry is due at this instant, once.
    private void Hold(int timer)
    {
        var entry = _model.Timeline.TimerEntries[timer];
        if (_world.Spent.Has(entry)) return;
        _world.Spent.Add(entry);
        Set(TimerSlot.Condition + timer, _world.Now);
    }

    private void LookAtRungConditions()
    {
        foreach (var (timer, rung) in _model.Timeline.RungConditions)
        {
            if (_world.Rung >= rung) Hold(timer);
        }
    }

    private void LookAtClimateConditions()
    {
        foreach (var (timer, climate) in _model.Timeline.ClimateConditions)
        {
            if (_world.Climate == climate) Hold(timer);
        }
    }

    private void Fire(int index)
    {
        if (_world.ByHand != 0 && IsKeptFromFiring(index)) return;
        var entry = _model.Timeline.Entries[index];
        var happens = Happens(Chance(entry.Chance, 0), entry.Address.Value, 0);
        if (TObserver.HearsEvents) Tell(happens ? StepEvent.TimelineFired(Now, new TimelineEntryId(index)) : StepEvent.TimelineFailed(Now, new TimelineEntryId(index)));
        if (happens) TakeEffect(index, entry);
    }

    private void TakeEffect(int index, CompiledEntry entry)
    {
        if (entry.Climate >= 0) SetClimate(entry.Climate);
        if (entry.Rung > _world.Rung) RaiseTo(entry.Rung);
        if (_world.Status != WorldStatus.Running) return;
        SuspendByTimeline(entry.Suspend);
        for (var channels = entry.Restore; channels != 0; channels &= channels - 1) Unlock(BitOperations.TrailingZeroCount(channels), ChannelLocks.Timeline);
        if (entry.Incident >= 0) OpenFromTimeline(index, entry);
    }

    private void SuspendByTimeline(uint channels)
    {
        var waiting = default(WaitingPlans);
        for (; channels != 0; channels &= channels - 1) Lock(BitOperations.TrailingZeroCount(channels), ChannelLocks.Timeline, ref waiting);

        GoOn(in waiting);
    }

    private void OpenFromTimeline(int index, CompiledEntry entry)
    {
        var address = entry.Address.Child(_types[entry.Incident].Address);
        Open(entry.Incident, address.Value, index, entry.Hostile);
    }

    private void AwaitContact(int entry)
    {
        foreach (var (timer, after) in _model.Timeline.Entries[entry].NoContactTimers)
        {
            if (!_world.Spent.Has(_model.Timeline.TimerEntries[timer])) Set(TimerSlot.Condition + timer, _world.Now + after);
        }
    }

    private void NoteContact(int entry)
    {
        var waiting = _model.Timeline.Entries[entry];
        foreach (var (timer, _) in waiting.NoContactTimers) Unset(TimerSlot.Condition + timer);
        foreach (var timer in waiting.ContactTimers) Hold(timer);
    }

    private void NoteDecision(int entry)
    {
        foreach (var timer in _model.Timeline.Entries[entry].DecidedTimers) Hold(timer);
    }
}
