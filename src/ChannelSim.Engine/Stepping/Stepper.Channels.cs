using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>What all channels share: transitions, suspension, down time.</content>
public sealed partial class Stepper<TObserver>
{
    // Every change of a channel's state goes through its compiled table, and keeps the count of checks.
    private void Move(int index, ChannelTrigger trigger)
    {
        ref var cell = ref _world.Channels[index];
        var next = _channels[index].Machine.Next(cell.State, trigger);
        if (next == MachineTable.Forbidden) ThrowForbidden(index, trigger);
        cell.State = (ChannelState)next;
        if (cell.State.CanBeChecked() == cell.CheckedFrom >= 0) return;
        if (cell.CheckedFrom >= 0) CountChecks(index);
        else cell.CheckedFrom = ChecksPassed(index);
    }

    [DoesNotReturn]
    private void ThrowForbidden(int index, ChannelTrigger trigger) =>
        throw new InvalidOperationException($"{_channels[index].Name}: {trigger} is not permitted in {_world.Channels[index].State}");

    [DoesNotReturn]
    private void ThrowIdle(int index) => throw new UnreachableException($"{_channels[index].Name} does nothing by itself in {_world.Channels[index].State}");

    private void CountChecks(int index)
    {
        ref var cell = ref _world.Channels[index];
        cell.Checks += ChecksPassed(index) - cell.CheckedFrom;
        cell.CheckedFrom = -1;
    }

    // Checks that have had their turn: those before now, and the one now if anything that comes after checks has happened at this instant.
    private int ChecksPassed(int index)
    {
        var grid = _lines[index].Checks;
        return _world.SlotReached < TimerSlot.Check ? grid.CountBefore(_world.Now, ref _checksKnown[index]) : grid.CountThrough(_world.Now, ref _checksKnown[index]);
    }

    // Sets a lock. The first one suspends: what is under way is cut, what is pending withdrawn, and the plan it was for waits to go on.
    private void Lock(int index, ChannelLocks which, ref WaitingPlans waiting)
    {
        CatchUp(index);
        ref var cell = ref _world.Channels[index];
        var already = cell.Locks != ChannelLocks.None;
        cell.Locks |= which;
        if (already) return;
        if (TObserver.HearsEvents) Tell(StepEvent.Suspended(Now, new ChannelId(index)));
        if (cell.Contact != ContactKind.None) EndContactOfSuspended(index, ref waiting);
        UnsetLife(index, TimerSlot.Operation + index);
        if (_lines[index] is not null) StopLine(index);
        Move(index, ChannelTrigger.Suspend);
        _world.Channels[index].BeginDown(DownKind.Suspended, _world.Now);
    }

    private void EndContactOfSuspended(int index, ref WaitingPlans waiting)
    {
        ref var cell = ref _world.Channels[index];
        var talking = cell.State.IsTalking();
        if (TObserver.HearsEvents) Tell(talking ? StepEvent.Cut(Now, new ChannelId(index), About(NumberOf(in cell)), CutReason.Suspended) : StepEvent.Withdrawn(Now, new ChannelId(index), About(NumberOf(in cell)), WithdrawalReason.Suspended));
        if (cell.Contact != ContactKind.Routine)
        {
            if (talking) cell.Cut++;
            else cell.Withdrawn++;
        }

        Unset(TimerSlot.Patience + index);
        if (talking && cell.Contact != ContactKind.Session) EndTalking();
        if (Release(index) is { Slot: >= 0 } plan) waiting.Add(plan);
    }

    private void Unlock(int index, ChannelLocks which)
    {
        ref var cell = ref _world.Channels[index];
        if ((cell.Locks & which) == ChannelLocks.None) return;
        cell.Locks &= ~which;
        if (cell.Locks != ChannelLocks.None) return;
        Move(index, ChannelTrigger.Restore);
        _world.Channels[index].BeginDown(DownKind.None, _world.Now);
        if (TObserver.HearsEvents) Tell(StepEvent.Restored(Now, new ChannelId(index)));
        cell.KnownToWorkAt = _world.Now;
        if (_lines[index] is not null) BeginUpTime(index);
    }

    // At the end of the replication: down time and checks that are still running are counted.
    private void CloseBooks(int index)
    {
        _world.Channels[index].BeginDown(DownKind.None, _world.Now);
        if (_world.Channels[index].CheckedFrom >= 0) CountChecks(index);
    }
}
