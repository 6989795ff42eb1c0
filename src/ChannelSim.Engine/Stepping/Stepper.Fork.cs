using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>
/// Forks: copies of a world that go on with luck of their own. What is pending was drawn before the fork and would come at the same moment in all of them, so it is
/// drawn anew: by the law that it had, given that it has not come yet. What somebody knows stays: fuses, moments of the timeline, checks, dates of sessions.
/// </content>
public sealed partial class Stepper<TObserver>
{
    /// <summary>
    /// Goes on with the n-th fork of a world under the same model. Its future has the law of the replications that reach the world's state, whatever is pending in
    /// it; unseen failures, truths and unknown parameters are those of the world.
    /// </summary>
    public void Fork(in World world, uint n)
    {
        Restore(in world);
        _world.Key = world.Key.Fork(n);
        BindParameters();
        if (_world.Status == WorldStatus.Running) RedrawPending();
    }

    private void RedrawPending()
    {
        Span<ushort> slots = stackalloc ushort[Limits.PendingTimers];
        var pending = _world.Pending;
        _world.PendingSlots[..pending].CopyTo(slots);
        foreach (var slot in slots[..pending]) RedrawTimer(slot);
        for (var index = 0; index < _channels.Length; index++) RedrawContact(index);
        if (_world.RelaxLeft >= 0 && _world.Open > 0) _world.RelaxLeft = UnitExponential(RelaxAddress, (uint)_world.Relaxations - 1);
        for (var type = 0; type < _types.Length; type++)
        {
            if (_world.Types[type].GapLeft > 0) _world.Types[type].GapLeft = GapOf(type);
        }
    }

    private void RedrawTimer(int slot)
    {
        switch (TimerSlot.KindOf(slot))
        {
            case TimerKind.Climate: RedrawClimate(); break;
            case TimerKind.Relaxation: SetAgain(slot, _world.Now + (RelaxMean * UnitExponential(RelaxAddress, (uint)_world.Relaxations - 1))); break;
            case TimerKind.Arrival: RedrawArrival(slot - TimerSlot.Arrival); break;
            case TimerKind.Routine: RedrawRoutine((slot - TimerSlot.Routine) >> 1, (slot - TimerSlot.Routine) & 1); break;
            default: RedrawWait(slot, Wait.Of(in _world, _model, slot)); break;
        }
    }

    private void SetAgain(int slot, double minutes)
    {
        Unset(slot);
        Set(slot, Math.Max(minutes, _world.Now));
    }

    // What has lasted since a moment and has not ended yet.
    private void RedrawWait(int slot, in Wait wait)
    {
        if (wait.Law.IsNone || Law(wait.Law) is not { IsConstant: false } law) return;
        var draws = Draw(wait.Address, wait.Block);
        SetAgain(slot, wait.Since + law.QuantileAfter(_world.Now - wait.Since, wait.IsSecond ? draws.SecondUniform : draws.FirstUniform));
    }

    private double GapOf(int type) => UnitExponential(_types[type].Address.Value, (uint)_world.Types[type].Arrivals);

    private void RedrawArrival(int type) => SetAgain(TimerSlot.Arrival + type, _world.Now + (GapOf(type) / (_ratesPerMinute[type] * Value(_rungs[_world.Rung].Incidents))));

    private void RedrawRoutine(int index, int side)
    {
        Unset(TimerSlot.Routine + (2 * index) + side);
        SetRoutine(index, side);
    }

    private void RedrawClimate()
    {
        Unset(TimerSlot.Climate);
        var stay = (uint)_world.Stays[_world.Climate] - 1;
        var earliest = double.PositiveInfinity;
        foreach (var exit in _model.Climates[_world.Climate].Exits)
        {
            ref readonly var law = ref Law(exit.After);
            var at = _world.ClimateSince + law.QuantileAfter(_world.Now - _world.ClimateSince, Draw(exit.Address.Value, stay).FirstUniform);
            if (at >= earliest) continue;
            earliest = at;
            _world.ClimateNext = exit.To;
        }

        Set(TimerSlot.Climate, Math.Max(earliest, _world.Now));
    }

    private void RedrawContact(int index)
    {
        ref var cell = ref _world.Channels[index];
        if (cell.Contact is ContactKind.None or ContactKind.Session || cell.State.IsTalking()) return;
        if (!cell.PatienceLaw.IsNone && IsDrawn(cell.PatienceLaw))
        {
            cell.PatienceAt = PatienceAfter(in cell);
            if (!double.IsInfinity(Unset(TimerSlot.Patience + index))) Set(TimerSlot.Patience + index, cell.PatienceAt);
        }

        if (cell.State == ChannelState.Ringing && cell.Dead == 0) RedrawRinging(index);
    }

    // When patience with a contact ends, given that it has not yet.
    private double PatienceAfter(in ChannelCell cell) =>
        cell.AskedAt + Law(cell.PatienceLaw).QuantileAfter(_world.Now - cell.AskedAt, Draw(cell.Address, DrawBlock.ContactAnswer).SecondUniform);

    // Whether it will be answered, given that it has not been yet.
    private void RedrawRinging(int index)
    {
        var line = _lines[index];
        ref readonly var cell = ref _world.Channels[index];
        ref readonly var ring = ref Law(line.Wait);
        var age = _world.Now - cell.AskedAt;
        var (answer, level) = (Chance(line.Answer, 1 - cell.Asker), ring.LevelOf(age));
        var answered = Draw(cell.Address, DrawBlock.ContactAnswer).FirstUniform * (1 - (answer * level)) < answer * (1 - level);
        var at = cell.AskedAt + ring.QuantileAfter(age, Draw(cell.Address, DrawBlock.ContactChance).SecondUniform);
        Unset(TimerSlot.Operation + index);
        Unset(TimerSlot.Patience + index);
        if (answered && at <= cell.PatienceAt) Set(TimerSlot.Operation + index, Math.Max(at, _world.Now));
        else if (!double.IsInfinity(cell.PatienceAt)) Set(TimerSlot.Patience + index, cell.PatienceAt);
    }
}
