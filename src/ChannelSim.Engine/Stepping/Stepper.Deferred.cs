using System.Runtime.CompilerServices;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>
/// Events that nobody can notice are executed when somebody looks: how a line fails, is found dead and is repaired, and when a channel has cooled
/// off, matters to nobody until a contact, a suspension or the end; a clarification that can decide nothing matters only to the decision. In a <see cref="Run"/>
/// their moments are kept in the world beside the pending timers. What is executed, with which draws and in which order for each channel and each incident, is the
/// same; so are the bytes at the end.
/// </content>
public sealed partial class Stepper<TObserver>
{
    private readonly bool _defersEvidence;
    private bool _livingThrough;

    private bool IsDeferringEvidence => _world.Deferring != 0 && _defersEvidence;

    // From moments beside the timers to timers, with everything executed that has had its turn.
    private void EndDeferring()
    {
        if (_world.Deferring == 0) return;
        for (var index = 0; index < _channels.Length; index++)
        {
            CatchUp(index);
            WatchLife(index, double.PositiveInfinity);
        }

        foreach (var slot in _world.OpenSlots.Members) EndDeferringEvidence(slot);
        _world.Deferring = 0;
    }

    private void EndDeferringEvidence(int slot)
    {
        ref var cell = ref _world.Incidents[slot];
        if (!_defersEvidence || _types[cell.Type].ClarificationEvery.IsNone) return;
        CatchUpEvidence(slot);
        Set(TimerSlot.Clarification + slot, cell.ClarifiedAt);
        cell.ClarifiedAt = 0;
    }

    // A timer if somebody would notice: the channel serves a contact. What is to happen at this instant has its turn after the event that is under
    // way, so it is a timer too, unless that event is one that is made up for.
    private void SetLife(int index, int slot, double minutes)
    {
        ref var cell = ref _world.Channels[index];
        var isUnseen = _world.Deferring != 0 && cell.Contact == ContactKind.None;
        if (isUnseen && (minutes > _world.Now || _livingThrough)) (cell.Deferred.At, cell.Deferred.Slot, cell.Deferred.SlotReached) = (minutes, slot, minutes > _world.Now ? -1 : _world.SlotReached);
        else Set(slot, minutes);
    }

    // Takes away what was to happen to a channel, wherever it is kept.
    private void UnsetLife(int index, int slot)
    {
        ref var cell = ref _world.Channels[index];
        if (cell.Deferred.Slot == slot) cell.Deferred = DeferredTimer.None;
        else Unset(slot);
    }

    // The end of ringing, or of a call: a failure that comes first becomes a timer.
    private void OperateAt(int index, double minutes)
    {
        WatchLife(index, minutes);
        _world.Channels[index].OperationSince = _world.Now;
        Set(TimerSlot.Operation + index, minutes);
    }

    private void BeginOperation(int index, double duration)
    {
        _world.Channels[index].OperationSince = _world.Now;
        Set(TimerSlot.Operation + index, _world.Now + duration);
    }

    // Makes what happens to a channel up to a moment a timer; somebody would notice.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WatchLife(int index, double through)
    {
        ref var deferred = ref _world.Channels[index].Deferred;
        if (deferred.Slot < 0 || deferred.At > through) return;
        Set(deferred.Slot, deferred.At);
        deferred = DeferredTimer.None;
    }

    // What has happened to a channel since somebody last looked.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CatchUp(int index)
    {
        if (HasHadItsTurn(in _world.Channels[index].Deferred, _world.Now, _world.SlotReached)) LiveThrough(index);
    }

    private static bool HasHadItsTurn(in DeferredTimer timer, double now, int slotReached) => timer.At < now || (timer.At == now && timer.Slot <= slotReached);

    private void LiveThrough(int index)
    {
        var (now, reached) = (_world.Now, _world.SlotReached);
        ref var deferred = ref _world.Channels[index].Deferred;
        _livingThrough = true;
        do
        {
            var timer = deferred;
            deferred = DeferredTimer.None;
            var kind = TimerSlot.KindOf(timer.Slot);
            _world.Now = timer.At;
            _world.SlotReached = Math.Max(timer.SlotReached, timer.Slot);
            CountEvent();
            if (kind == TimerKind.Failure) LineFails(index);
            else if (kind == TimerKind.Check) CheckFinds(index);
            else Operate(index); // repaired, or cooled off
        }
        while (HasHadItsTurn(in deferred, now, reached));

        _livingThrough = false;
        (_world.Now, _world.SlotReached) = (now, reached);
    }

    private void UnsetClarification(int slot)
    {
        if (!IsDeferringEvidence) Unset(TimerSlot.Clarification + slot);
    }

    // The clarifications that an incident has had since somebody last looked, in their order.
    private void CatchUpEvidence(int slot)
    {
        if (!IsDeferringEvidence) return;
        ref var cell = ref _world.Incidents[slot];
        var type = _types[cell.Type];
        if (type.ClarificationEvery.IsNone) return;
        var last = _world.SlotReached >= TimerSlot.Clarification ? _world.Now : Math.BitDecrement(_world.Now);
        var (at, since) = (cell.ClarifiedAt, cell.ClarifiedSince);
        var quality = Value(type.ClarificationSignal);
        ref readonly var every = ref Law(type.ClarificationEvery);
        var (events, clarifications, logOdds) = (_world.Events, cell.Clarifications, cell.LogOdds);
        while (at <= last)
        {
            if (++events > EventLimit) ThrowBeyond(EventLimit, "events in one replication");
            since = at;
            logOdds += Variates.Evidence(quality, cell.Deliberate != 0, DrawClarification(cell.Address, clarifications++, in every, out var delay));
            at += delay;
        }

        (_world.Events, cell.Clarifications, cell.LogOdds, cell.ClarifiedAt, cell.ClarifiedSince) = (events, clarifications, logOdds, at, since);
    }
}
