using System.Diagnostics;
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
    public void Fork(in World world, uint n) => ForkAs(in world, world.Key.Fork(n));

    private void ForkAs(in World world, StreamKey key)
    {
        Restore(in world);
        _world.Key = key;
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
            case TimerKind.Failure: RedrawFailure(slot - TimerSlot.Failure); break;
            case TimerKind.Operation: RedrawOperation(slot - TimerSlot.Operation); break;
            case TimerKind.Session: RedrawSession(slot - TimerSlot.Session); break;
            case TimerKind.Official: RedrawReading(slot - TimerSlot.Official); break;
            case TimerKind.Clarification: RedrawClarification(slot - TimerSlot.Clarification); break;
            case TimerKind.Notice: RedrawNotice(slot - TimerSlot.Notice); break;
            case TimerKind.AuthorNotice: RedrawAuthorNotice(slot - TimerSlot.AuthorNotice); break;
            case TimerKind.FollowUp: RedrawFollowUp(slot - TimerSlot.FollowUp); break;
            case TimerKind.Relaxation: SetAgain(slot, _world.Now + (RelaxMean * UnitExponential(RelaxAddress, (uint)_world.Relaxations - 1))); break;
            case TimerKind.Arrival: RedrawArrival(slot - TimerSlot.Arrival); break;
            case TimerKind.Routine: RedrawRoutine((slot - TimerSlot.Routine) >> 1, (slot - TimerSlot.Routine) & 1); break;
            default: break; // the timeline, conditions, checks and fuses are known; patience goes with its contact
        }
    }

    private void SetAgain(int slot, double minutes)
    {
        Unset(slot);
        Set(slot, Math.Max(minutes, _world.Now));
    }

    // What has lasted since a moment and has not ended yet. It draws where it drew before, in the branch of the fork.
    private void Renew(int slot, DurationRef duration, double since, double uniform)
    {
        ref readonly var law = ref Law(duration);
        if (!law.IsConstant) SetAgain(slot, since + law.QuantileAfter(_world.Now - since, uniform));
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

    private void RedrawFailure(int index)
    {
        ref readonly var cell = ref _world.Channels[index];
        Renew(TimerSlot.Failure + index, _lines[index].Fails[_world.Rung], cell.UpSince, Draw(_channels[index].OwnAddress.Value, (uint)cell.UpTimes - 1).FirstUniform);
    }

    private void RedrawOperation(int index)
    {
        ref readonly var cell = ref _world.Channels[index];
        if (cell.State == ChannelState.Ringing) return; // with its contact
        var wait = DrawBlock.ContactWait + (2 * (uint)(cell.Decisions - 1));
        var (duration, uniform) = cell.State switch
        {
            ChannelState.Requested or ChannelState.Proposed => (_requested[index].Wait, Draw(cell.Address, DrawBlock.ContactChance).SecondUniform),
            ChannelState.Postponed => (_requested[index].Delay, Draw(cell.Address, wait).FirstUniform),
            ChannelState.Agreed or ChannelState.Scheduled => (_requested[index].Lead, Draw(cell.Address, wait).FirstUniform),
            ChannelState.Travelling => (_meetings[index].Travel, Draw(cell.Address, DrawBlock.ContactOfficial).SecondUniform),
            ChannelState.UnderRepair => (_lines[index].Repair, Draw(_lines[index].OwnAddress.Value, (uint)cell.Repairs - 1).SecondUniform),
            ChannelState.CoolingOff => (_requested[index].CoolingOff, Draw(_requested[index].OwnAddress.Value, (uint)(cell.Refused + cell.RoutineRefused)).FirstUniform), // its contact is forgotten
            ChannelState.Underway => (_talks[index].Runs, Draw(_talks[index].SessionAddress.Value, (uint)cell.Connected).FirstUniform),
            ChannelState.Connected when _lines[index] is { } line => (line.Call, Draw(cell.Address, DrawBlock.ContactCall).FirstUniform),
            ChannelState.Connected or ChannelState.Meeting => (_requested[index].Call, Draw(cell.Address, wait).SecondUniform),
            ChannelState.Ready or ChannelState.Ringing or ChannelState.FailedUnseen or ChannelState.Suspended or ChannelState.Dormant or ChannelState.Concluded =>
                throw new UnreachableException($"{_channels[index].Name} does nothing by itself in {cell.State}"),
        };
        Renew(TimerSlot.Operation + index, duration, cell.OperationSince, uniform);
    }

    private void RedrawContact(int index)
    {
        ref var cell = ref _world.Channels[index];
        if (cell.Contact is ContactKind.None or ContactKind.Session || IsTalking(cell.State)) return;
        var age = _world.Now - cell.AskedAt;
        if (new DurationRef(cell.PatienceLaw) is { IsNone: false } patience && IsDrawn(patience))
        {
            cell.PatienceAt = cell.AskedAt + Law(patience).QuantileAfter(age, Draw(cell.Address, DrawBlock.ContactAnswer).SecondUniform);
            if (!double.IsInfinity(Unset(TimerSlot.Patience + index))) Set(TimerSlot.Patience + index, cell.PatienceAt);
        }

        if (cell.State == ChannelState.Ringing && cell.Dead == 0) RedrawRinging(index, age);
    }

    // Whether it will be answered, given that it has not been yet.
    private void RedrawRinging(int index, double age)
    {
        var line = _lines[index];
        ref readonly var cell = ref _world.Channels[index];
        ref readonly var ring = ref Law(line.Wait);
        var (answer, level) = (Chance(line.Answer, 1 - cell.Asker), ring.LevelOf(age));
        var answered = Draw(cell.Address, DrawBlock.ContactAnswer).FirstUniform * (1 - (answer * level)) < answer * (1 - level);
        var at = cell.AskedAt + ring.QuantileAfter(age, Draw(cell.Address, DrawBlock.ContactChance).SecondUniform);
        Unset(TimerSlot.Operation + index);
        Unset(TimerSlot.Patience + index);
        if (answered && at <= cell.PatienceAt) Set(TimerSlot.Operation + index, Math.Max(at, _world.Now));
        else if (!double.IsInfinity(cell.PatienceAt)) Set(TimerSlot.Patience + index, cell.PatienceAt);
    }

    // Its date, if it is the first; else a delay that has run since it was postponed.
    private void RedrawSession(int session)
    {
        var decisions = (uint)_world.SessionDecisions[session];
        if (decisions == 0) return;
        var talks = _talks[_model.SessionChannels[session]];
        var address = talks.SessionAddress.Child((uint)(session - talks.FirstSession)).Value;
        Renew(TimerSlot.Session + session, talks.Delay, _world.SessionPostponedAt[session], Draw(address, DrawBlock.SessionTimes + (2 * (decisions - 1))).FirstUniform);
    }

    private void RedrawReading(int place)
    {
        ref readonly var reading = ref _world.OfficialReadings[place];
        Renew(TimerSlot.Official + place, _contacts[reading.Channel].OfficialAfter, reading.SaidAt, Draw(reading.Address, DrawBlock.ContactOfficial).FirstUniform);
    }

    private void RedrawClarification(int slot)
    {
        ref readonly var cell = ref _world.Incidents[slot];
        var block = cell.Clarifications == 0 ? DrawBlock.IncidentEvidence : DrawBlock.IncidentClarification + (uint)(cell.Clarifications - 1);
        Renew(TimerSlot.Clarification + slot, _types[cell.Type].ClarificationEvery, cell.ClarifiedSince, Draw(cell.Address, block).SecondUniform);
    }

    private void RedrawAuthorNotice(int slot)
    {
        ref readonly var cell = ref _world.Incidents[slot];
        Renew(TimerSlot.AuthorNotice + slot, _types[cell.Type].AuthorNotice, cell.OpenedAt, Draw(cell.Address, DrawBlock.IncidentAnnounce).SecondUniform);
    }

    private void RedrawFollowUp(int place)
    {
        ref readonly var followUp = ref _world.FollowUps[place];
        Renew(TimerSlot.FollowUp + place, new DurationRef(followUp.Delay), followUp.DecidedAt, Draw(followUp.Address, DrawBlock.IncidentFollowUp).FirstUniform);
    }

    private void RedrawNotice(int slot)
    {
        ref readonly var cell = ref _world.Incidents[slot];
        Renew(TimerSlot.Notice + slot, _types[cell.Type].Notice, cell.OpenedAt, Draw(cell.Address, DrawBlock.IncidentNotice).SecondUniform);
    }
}
