using System.Numerics;
using System.Runtime.CompilerServices;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>
/// Events that nobody can notice are executed when somebody looks: how a line fails, is found dead and is repaired, and when a channel has cooled
/// off, matters to nobody until a contact, a suspension or the end; a clarification that can decide nothing matters only to the decision. Their
/// moments are kept beside the pending timers. What is executed, with which draws and in which order for each channel and each incident, is the
/// same; so are the bytes at the end.
/// </content>
public sealed partial class Stepper<TObserver>
{
    private readonly Life[] _lives;
    private readonly double[] _clarifyAt;
    private readonly bool _defersEvidence;
    private bool _deferring;
    private bool _livingThrough;

    private void BeginDeferring()
    {
        _deferring = !TObserver.HearsEvents;
        _livingThrough = false;
        _slotReached = -1;
        Array.Fill(_lives, Life.None);
    }

    // From timers to moments beside them.
    private void Defer()
    {
        if (_deferring || TObserver.HearsEvents || _world.Status != WorldStatus.Running) return;
        _deferring = true;
        for (var index = 0; index < _channels.Length; index++) DeferLife(index);
        if (!_defersEvidence) return;
        foreach (var slot in OpenSlots())
        {
            if (_types[_world.Incidents[slot].Type].ClarificationEvery >= 0) _clarifyAt[slot] = Unset(TimerSlot.Clarification + slot);
        }
    }

    // A channel in a contact keeps its timers to the end of it.
    private void DeferLife(int index)
    {
        ref readonly var cell = ref _world.Channels[index];
        if (cell.Contact != ContactKind.None) return;
        var slot = index + cell.State switch
        {
            ChannelState.FailedUnseen => TimerSlot.Check,
            ChannelState.UnderRepair or ChannelState.CoolingOff => TimerSlot.Operation,
            ChannelState.Ready => TimerSlot.Failure,
            _ => -1 - index,
        };
        if (slot < 0) return;
        var at = Unset(slot);
        if (at < double.PositiveInfinity) SetLife(index, slot, at);
    }

    // From moments beside the timers to timers, with everything executed that has had its turn.
    private void BringUpToDate()
    {
        if (!_deferring) return;
        for (var index = 0; index < _lives.Length; index++)
        {
            CatchUp(index);
            WatchLife(index, double.PositiveInfinity);
        }

        if (_defersEvidence)
        {
            foreach (var slot in OpenSlots())
            {
                CatchUpEvidence(slot);
                if (_types[_world.Incidents[slot].Type].ClarificationEvery >= 0) Set(TimerSlot.Clarification + slot, _clarifyAt[slot]);
            }
        }

        _deferring = false;
    }

    private OpenSlotList OpenSlots() => new(_world.OpenSlots);

    // A timer if somebody would notice: the channel serves a contact. What is to happen at this instant has its turn after the event that is under
    // way, so it is a timer too, unless that event is one that is made up for.
    private void SetLife(int index, int slot, double minutes)
    {
        var unseen = _deferring && _world.Channels[index].Contact == ContactKind.None;
        if (unseen && (minutes > _world.Now || _livingThrough)) _lives[index] = new Life(minutes, slot, minutes > _world.Now ? 0 : _world.RankReached);
        else Set(slot, minutes);
    }

    // Takes away what was to happen to a channel, wherever it is kept.
    private void UnsetLife(int index, int slot)
    {
        if (_lives[index].Slot == slot) _lives[index] = Life.None;
        else Unset(slot);
    }

    // The end of ringing, or of a call: a failure that comes first becomes a timer.
    private void OperateAt(int index, double minutes)
    {
        WatchLife(index, minutes);
        Set(TimerSlot.Operation + index, minutes);
    }

    // Makes what happens to a channel up to a moment a timer; somebody would notice.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WatchLife(int index, double through)
    {
        ref var life = ref _lives[index];
        if (life.Slot < 0 || life.At > through) return;
        Set(life.Slot, life.At);
        life = Life.None;
    }

    private void CatchUp(uint channels)
    {
        for (; channels != 0; channels &= channels - 1) CatchUp(BitOperations.TrailingZeroCount(channels));
    }

    // What has happened to a channel since somebody last looked.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CatchUp(int index)
    {
        if (HasHadItsTurn(in _lives[index], _world.Now)) LiveThrough(index);
    }

    private bool HasHadItsTurn(in Life life, double now) => life.At < now || (life.At == now && life.Slot <= _slotReached);

    private void LiveThrough(int index)
    {
        var (now, rank) = (_world.Now, _world.RankReached);
        ref var life = ref _lives[index];
        _livingThrough = true;
        do
        {
            var next = life;
            life = Life.None;
            var kind = TimerSlot.KindOf(next.Slot);
            _world.Now = next.At;
            _world.RankReached = Math.Max(next.RankReached, (int)kind);
            CountEvent();
            if (kind == TimerKind.Failure) LineFails(index);
            else if (kind == TimerKind.Check) CheckFinds(index);
            else Operate(index); // repaired, or cooled off
        }
        while (HasHadItsTurn(in life, now));

        _livingThrough = false;
        (_world.Now, _world.RankReached) = (now, rank);
    }

    private void UnsetClarification(int slot)
    {
        if (!_deferring || !_defersEvidence) Unset(TimerSlot.Clarification + slot);
    }

    // The clarifications that an incident has had since somebody last looked, in their order.
    private void CatchUpEvidence(int slot)
    {
        if (!_deferring || !_defersEvidence) return;
        ref var cell = ref _world.Incidents[slot];
        var type = _types[cell.Type];
        if (type.ClarificationEvery < 0) return;
        var last = _slotReached >= TimerSlot.Clarification ? _world.Now : Math.BitDecrement(_world.Now);
        var at = _clarifyAt[slot];
        var quality = _values[type.ClarificationSignal];
        while (at <= last)
        {
            CountEvent();
            cell.LogOdds += Variates.Evidence(quality, cell.Deliberate != 0, DrawClarification(slot, type, out var delay));
            at += delay;
        }

        _clarifyAt[slot] = at;
    }

    /// <summary>The slots of a set, ascending; what is added while it is walked is not met.</summary>
    private ref struct OpenSlotList(BitSet128 slots)
    {
        private BitSet128 _left = slots;

        public int Current { get; private set; }

        public readonly OpenSlotList GetEnumerator() => this;

        public bool MoveNext()
        {
            for (var half = 0; half < 2; half++)
            {
                if (_left[half] == 0) continue;
                Current = (half * 64) + BitOperations.TrailingZeroCount(_left[half]);
                _left.Remove(Current);
                return true;
            }

            return false;
        }
    }
}
