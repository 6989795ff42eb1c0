using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>Calls and meetings between request and connection, and talks.</content>
public sealed partial class Stepper<TObserver>
{
    private void Request(int index, Draws chance)
    {
        ref readonly var cell = ref _world.Channels[index];
        Move(index, ChannelTrigger.Ask);
        BeginOperation(index, SecondDurationOf(in Law(_requested[index].Wait), chance, cell.Address, DrawBlock.ContactChance));
        if (!double.IsInfinity(cell.PatienceAt)) Set(TimerSlot.Patience + index, cell.PatienceAt);
    }

    private void DecideRequest(int index)
    {
        ref readonly var cell = ref _world.Channels[index];
        var called = 1 - cell.Asker;
        var draws = Draw(cell.Address, DrawBlock.ContactDecision + (2 * (uint)cell.Decisions));
        if (draws.FirstUniform < Chance(_requested[index].Postpone, called)) PostponeRequest(index);
        else if (draws.SecondUniform < AcceptChance(index, called)) AcceptRequest(index);
        else RefuseRequest(index);
    }

    // Where the j-th decision draws what follows it; the decision is made.
    private static uint WaitAfterDecision(ref ChannelCell cell) => DrawBlock.ContactWait + (2 * (uint)cell.Decisions++);

    private double AcceptChance(int index, int called)
    {
        ref readonly var cell = ref _world.Channels[index];
        var accept = Chance(_requested[index].Accept, called);
        if (cell.Contact != ContactKind.Incident) return accept;
        var type = _types[_world.Incidents[cell.Incident].Type];
        return type.IsReluctant[index] && cell.Asker == type.Observer ? accept * (1 - Chance(type.Reluctance[index], called)) : accept;
    }

    private void PostponeRequest(int index)
    {
        ref var cell = ref _world.Channels[index];
        Move(index, ChannelTrigger.Postpone);
        if (TObserver.HearsEvents) Tell(StepEvent.Postponed(Now, new ChannelId(index), About(NumberOf(in cell))));
        if (cell.Contact == ContactKind.Incident) cell.Postponed++;
        BeginOperation(index, FirstDuration(_requested[index].Delay, cell.Address, WaitAfterDecision(ref cell)));
        Slight(index, NumberOf(in cell));
    }

    private void AcceptRequest(int index)
    {
        ref var cell = ref _world.Channels[index];
        Move(index, ChannelTrigger.Accept);
        if (TObserver.HearsEvents) Tell(StepEvent.Accepted(Now, new ChannelId(index), About(NumberOf(in cell))));
        BeginOperation(index, FirstDuration(_requested[index].Lead, cell.Address, WaitAfterDecision(ref cell)));
    }

    private void RefuseRequest(int index)
    {
        ref var cell = ref _world.Channels[index];
        Move(index, ChannelTrigger.Refuse);
        var number = NumberOf(in cell);
        if (TObserver.HearsEvents) Tell(StepEvent.Refused(Now, new ChannelId(index), About(number)));
        if (cell.Contact == ContactKind.Incident) cell.Refused++;
        else cell.RoutineRefused++;
        if (!double.IsInfinity(cell.PatienceAt)) Unset(TimerSlot.Patience + index);
        var coolingOff = FirstDuration(_requested[index].CoolingOff, cell.Address, WaitAfterDecision(ref cell));
        var plan = Release(index);
        cell.OperationSince = _world.Now;
        if (coolingOff > 0) SetLife(index, TimerSlot.Operation + index, _world.Now + coolingOff);
        else Move(index, ChannelTrigger.CoolOff);
        Slight(index, number);
        GoOn(plan);
    }

    private void Depart(int index)
    {
        ref readonly var cell = ref _world.Channels[index];
        Move(index, ChannelTrigger.Depart);
        BeginOperation(index, SecondDuration(_meetings[index].Travel, cell.Address, DrawBlock.ContactOfficial));
    }

    private void SessionDue(int session)
    {
        var index = _model.SessionChannels[session];
        var talks = _talks[index];
        ref var cell = ref _world.Channels[index];
        var number = session - talks.FirstSession;
        if (cell.State is ChannelState.Suspended or ChannelState.Underway)
        {
            PassSessionOver(index, number);
            return;
        }

        cell.Attempts++;
        var address = talks.SessionAddress.Child((uint)number).Value;
        var decision = 2 * (uint)_world.SessionDecisions[session]++;
        var draws = Draw(address, DrawBlock.SessionDecision + decision);
        if (draws.FirstUniform < Chance(talks.Held, 0)) HoldSession(index, number, address, decision);
        else PostponeSession(index, number, address, decision, draws.SecondUniform < Chance(talks.Indefinitely, 0));
    }

    private void PassSessionOver(int index, int number)
    {
        ref var cell = ref _world.Channels[index];
        var reason = PassedOverReasons.Of(cell.State);
        if (reason == PassedOverReason.Suspended) cell.PassedOverSuspended++;
        else cell.PassedOverBusy++;
        if (TObserver.HearsEvents) Tell(StepEvent.SessionPassedOver(Now, new ChannelId(index), new SessionId(number), reason));
    }

    private void HoldSession(int index, int number, ulong address, uint decision)
    {
        ref var cell = ref _world.Channels[index];
        Move(index, ChannelTrigger.Hold);
        cell.Contact = ContactKind.Session;
        cell.Connected++;
        if (TObserver.HearsEvents) Tell(StepEvent.SessionHeld(Now, new ChannelId(index), new SessionId(number)));
        BeginOperation(index, SecondDuration(_talks[index].Runs, address, DrawBlock.SessionTimes + decision));
    }

    private void PostponeSession(int index, int number, ulong address, uint decision, bool forGood)
    {
        Move(index, ChannelTrigger.Postpone);
        _world.Channels[index].Postponed++;
        if (TObserver.HearsEvents) Tell(StepEvent.SessionPostponed(Now, new ChannelId(index), new SessionId(number), forGood));
        if (!forGood)
        {
            _world.SessionPostponedAt[_talks[index].FirstSession + number] = _world.Now;
            var delay = FirstDuration(_talks[index].Delay, address, DrawBlock.SessionTimes + decision);
            Set(TimerSlot.Session + _talks[index].FirstSession + number, _world.Now + delay);
        }

        Slight(index, -1);
    }

    private void ConcludeSession(int index)
    {
        ref var cell = ref _world.Channels[index];
        Move(index, ChannelTrigger.Conclude);
        cell.Contact = ContactKind.None;
        cell.Completed++;
        if (TObserver.HearsEvents) Tell(StepEvent.SessionConcluded(Now, new ChannelId(index)));
        AddGoodwill(Value(_channels[index].Goodwill), index, -1);
    }
}
