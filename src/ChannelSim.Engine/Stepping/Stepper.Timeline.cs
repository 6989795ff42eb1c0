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

    // A time is up: its phrase is met, and if that was the last one the entry has its turn now.
    private void ConditionDue(int timer)
    {
        var phrase = _model.Timeline.TimerPhrases[timer];
        var condition = _model.Timeline.Phrases[phrase];
        _world.Met.Add(phrase);
        UnsetTimers(condition, except: timer);
        if (!_world.Holds(_model.Timeline, condition.Entry)) return;
        _world.Spent.Add(condition.Entry);
        Fire(condition.Entry);
    }

    private void UnsetTimers(CompiledPhrase phrase, int except)
    {
        for (var timer = phrase.FirstTimer; timer < phrase.FirstTimer + phrase.Timers; timer++)
        {
            if (timer != except) Unset(TimerSlot.Condition + timer);
        }
    }

    // Something has happened that some phrases wait for.
    private void Meet(int[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (_world.Met.Has(phrase)) continue;
            _world.Met.Add(phrase);
            LookAt(_model.Timeline.Phrases[phrase].Entry);
        }
    }

    // An entry whose condition has come to hold has its turn when the event under way is finished, once, whatever becomes of the condition.
    private void LookAt(int entry)
    {
        if (!_world.Holds(_model.Timeline, entry)) return;
        _world.Spent.Add(entry);
        _world.Triggered[_world.TriggeredCount++] = (short)entry;
        if (_world.TriggeredCount == 1) Set(TimerSlot.Triggered, _world.Now);
    }

    private void LookAtRungConditions()
    {
        foreach (var phrase in _model.Timeline.RungPhrases) LookAt(_model.Timeline.Phrases[phrase].Entry);
    }

    private void LookAtClimateConditions()
    {
        foreach (var phrase in _model.Timeline.ClimatePhrases) LookAt(_model.Timeline.Phrases[phrase].Entry);
    }

    private void TriggeredTurn()
    {
        var entry = _world.TakeTriggered();
        if (_world.TriggeredCount > 0) Set(TimerSlot.Triggered, _world.Now);
        Fire(entry);
    }

    private void Fire(int index)
    {
        if (_world.ByHand != 0 && IsKeptFromFiring(index)) return;
        var entry = _model.Timeline.Entries[index];
        var happens = Happens(Chance(entry.Chance, 0), entry.Address.Value, 0);
        if (TObserver.HearsEvents) Tell(happens ? StepEvent.TimelineFired(Now, new TimelineEntryId(index)) : StepEvent.TimelineFailed(Now, new TimelineEntryId(index)));
        if (happens) TakeEffect(index, entry);
    }

    private void TakeEffect(int index, CompiledEntry entry, ClimbCause cause = ClimbCause.Timeline)
    {
        _world.FiredAt[index] = _world.Now;
        foreach (var (timer, after) in entry.AfterTimers) SetCondition(timer, after);
        if (entry.Climate >= 0) SetClimate(entry.Climate);
        if (entry.Rung > _world.Rung) RaiseTo(entry.Rung, cause);
        if (_world.Status != WorldStatus.Running) return;
        Suspend(entry.Suspend, ChannelLocks.Timeline);
        foreach (var channel in new Members(entry.Restore)) Unlock(channel, ChannelLocks.Timeline);
        if (entry.Incident >= 0) OpenFromTimeline(index, entry);
    }

    private void Suspend(uint channels, ChannelLocks which)
    {
        var waiting = default(WaitingPlans);
        foreach (var channel in new Members(channels)) Lock(channel, which, ref waiting);
        GoOn(in waiting);
    }

    private void OpenFromTimeline(int index, CompiledEntry entry)
    {
        var address = entry.Address.Child(_types[entry.Incident].Address);
        Open(entry.Incident, address.Value, index, entry.Hostile, OpenedBy.Timeline);
    }

    private void SetCondition(int timer, double after)
    {
        if (!_world.Met.Has(_model.Timeline.TimerPhrases[timer])) Set(TimerSlot.Condition + timer, _world.Now + after);
    }

    private void AwaitContact(int entry)
    {
        foreach (var (timer, after) in _model.Timeline.Entries[entry].NoContactTimers) SetCondition(timer, after);
    }

    private void NoteContact(int entry)
    {
        var waiting = _model.Timeline.Entries[entry];
        foreach (var (timer, _) in waiting.NoContactTimers) Unset(TimerSlot.Condition + timer);
        Meet(waiting.Contact);
    }

    // Nobody talks: silence is counted from here.
    private void BeginSilence()
    {
        foreach (var (timer, after) in _silenceTimers) SetCondition(timer, after);
    }

    private void BeginTalking()
    {
        if (_world.Talking++ > 0) return;
        foreach (var (timer, _) in _silenceTimers) Unset(TimerSlot.Condition + timer);
    }

    private void EndTalking()
    {
        if (--_world.Talking == 0) BeginSilence();
    }
}
