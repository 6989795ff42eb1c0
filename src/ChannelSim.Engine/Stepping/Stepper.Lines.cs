using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>Lines: up-times, failures, checks, repairs, ringing.</content>
public sealed partial class Stepper<TObserver>
{
    private void BeginWorking(int index)
    {
        _world.Channels[index].CheckedFrom = 0;
        _world.Channels[index].KnownToWorkAt = _world.Now;
        BeginUpTime(index);
    }

    // Begins an up-time with the law of the rung.
    private void BeginUpTime(int index)
    {
        var line = _lines[index];
        if (line.Fails.Length == 0) return;
        ref var cell = ref _world.Channels[index];
        var ordinal = (uint)cell.UpTimes++;
        cell.UpSince = _world.Now;
        SetLife(index, TimerSlot.Failure + index, _world.Now + FirstDuration(line.Fails[_world.Rung], line.OwnAddress.Value, ordinal));
    }

    private void RenewUpTime(int index)
    {
        UnsetLife(index, TimerSlot.Failure + index);
        BeginUpTime(index);
    }

    private void LineFails(int index)
    {
        ref var cell = ref _world.Channels[index];
        if (cell.State == ChannelState.Connected)
        {
            FailConnected(index);
            return;
        }

        if (TObserver.HearsEvents) Tell(StepEvent.LineFailed(Now, new ChannelId(index), whileConnected: false));
        var ringing = cell.State == ChannelState.Ringing;
        Move(index, ChannelTrigger.Fail);
        _world.Channels[index].BeginDown(DownKind.Unseen, _world.Now);
        if (ringing) RingOn(index);
        else AwaitCheck(index);
    }

    // Seen at once: the call is cut, the repair starts, the plan goes on.
    private void FailConnected(int index)
    {
        ref var cell = ref _world.Channels[index];
        if (TObserver.HearsEvents) Tell(StepEvent.LineFailed(Now, new ChannelId(index), whileConnected: true));
        if (TObserver.HearsEvents) Tell(StepEvent.Cut(Now, new ChannelId(index), About(NumberOf(in cell)), CutReason.LineFailed));
        if (cell.Contact == ContactKind.Incident) cell.Cut++;
        Unset(TimerSlot.Operation + index);
        var plan = Release(index);
        EndTalking();
        BeginRepair(index, ChannelTrigger.Fail);
        GoOn(plan);
    }

    private void RingOn(int index)
    {
        ref var cell = ref _world.Channels[index];
        cell.Dead = 1;
        Unset(TimerSlot.Operation + index);
        if (double.IsInfinity(cell.PatienceAt)) return;
        Unset(TimerSlot.Patience + index);
        Set(TimerSlot.Patience + index, cell.PatienceAt);
    }

    // Checks that find nothing are not executed: only the first one after a failure is.
    private void AwaitCheck(int index)
    {
        var grid = _lines[index].Checks;
        var next = ChecksPassed(index);
        if (next < grid.Count) SetLife(index, TimerSlot.Check + index, grid[next]);
    }

    private void CheckFinds(int index)
    {
        if (TObserver.HearsEvents) Tell(StepEvent.FailureFound(Now, new ChannelId(index), byRinging: false));
        BeginRepair(index, ChannelTrigger.Check);
    }

    private void BeginRepair(int index, ChannelTrigger trigger)
    {
        var line = _lines[index];
        ref var cell = ref _world.Channels[index];
        cell.Dead = 0;
        Move(index, trigger);
        _world.Channels[index].BeginDown(DownKind.Seen, _world.Now);
        var ordinal = (uint)cell.Repairs++;
        cell.OperationSince = _world.Now;
        SetLife(index, TimerSlot.Operation + index, _world.Now + SecondDuration(line.Repair, line.OwnAddress.Value, ordinal));
    }

    private void RepairDone(int index)
    {
        if (TObserver.HearsEvents) Tell(StepEvent.Repaired(Now, new ChannelId(index)));
        Move(index, ChannelTrigger.Repair);
        _world.Channels[index].BeginDown(DownKind.None, _world.Now);
        _world.Channels[index].KnownToWorkAt = _world.Now;
        BeginUpTime(index);
    }

    private void RingLine(int index, Draws chance)
    {
        var line = _lines[index];
        ref var cell = ref _world.Channels[index];
        cell.Dead = cell.State == ChannelState.FailedUnseen ? (byte)1 : (byte)0;
        if (cell.Dead != 0) UnsetLife(index, TimerSlot.Check + index);
        Move(index, ChannelTrigger.Ask);
        if (cell.Dead == 0)
        {
            var answered = Happens(Chance(line.Answer, 1 - cell.Asker), cell.Address, DrawBlock.ContactAnswer);
            var at = _world.Now + SecondDurationOf(in Law(line.Wait), chance, cell.Address, DrawBlock.ContactChance);
            if (answered && at <= cell.PatienceAt)
            {
                OperateAt(index, at);
                return;
            }

            WatchLife(index, cell.PatienceAt);
        }

        if (!double.IsInfinity(cell.PatienceAt)) Set(TimerSlot.Patience + index, cell.PatienceAt);
    }

    // The end of patience: unanswered. A dead line is found out, without slight; silence on a working one is a slight.
    private void RungInVain(int index)
    {
        ref var cell = ref _world.Channels[index];
        var dead = cell.Dead != 0;
        var number = NumberOf(in cell);
        if (TObserver.HearsEvents) Tell(StepEvent.Unanswered(Now, new ChannelId(index), About(number), dead));
        if (cell.Contact == ContactKind.Incident) cell.Unanswered++;
        else cell.RoutineUnanswered++;
        var plan = Release(index);
        if (dead)
        {
            if (TObserver.HearsEvents) Tell(StepEvent.FailureFound(Now, new ChannelId(index), byRinging: true));
            BeginRepair(index, ChannelTrigger.FindDead);
        }
        else
        {
            Move(index, ChannelTrigger.GiveUp);
            cell.KnownToWorkAt = _world.Now; // a dead one would have been found out
            Slight(index, number);
        }

        GoOn(plan);
    }

    // Withdrawn before the end of patience: nobody has noticed that it is dead, and the next check may.
    private void GiveUpUnaware(int index)
    {
        _world.Channels[index].Dead = 0;
        Move(index, ChannelTrigger.GiveUpUnaware);
        AwaitCheck(index);
    }

    private void StopLine(int index)
    {
        UnsetLife(index, TimerSlot.Failure + index);
        UnsetLife(index, TimerSlot.Check + index);
        _world.Channels[index].Dead = 0;
    }
}
