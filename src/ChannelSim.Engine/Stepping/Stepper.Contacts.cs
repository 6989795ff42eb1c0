using System.Runtime.CompilerServices;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>Contacts: attempts, connections, ends.</content>
public sealed partial class Stepper<TObserver>
{
    private void SetRoutine(int index, int side)
    {
        var channel = _contacts[index];
        if (channel.Routine[side].IsNone) return;
        var rate = Value(channel.Routine[side]) / Rate.MinutesInThirtyDays;
        if (!(rate > 0)) return;
        ref readonly var cell = ref _world.Channels[index];
        var request = (uint)(side == 0 ? cell.RoutineRequests0 : cell.RoutineRequests1);
        var gap = UnitExponential(channel.RoutineAddresses[side].Value, request);
        Set(TimerSlot.Routine + (2 * index) + side, _world.Now + (gap / rate));
    }

    private void AskRoutinely(int index, int side)
    {
        ref var cell = ref _world.Channels[index];
        var request = (uint)(side == 0 ? cell.RoutineRequests0++ : cell.RoutineRequests1++);
        SetRoutine(index, side);
        if (!_world.IsPlayed(side) && CanAskRoutinely(index, side)) AskAboutNothing(index, side, _contacts[index].RoutineAddresses[side].Child(request).Value);
    }

    private bool CanAskRoutinely(int index, int side)
    {
        CatchUp(index);
        ref var cell = ref _world.Channels[index];
        if (cell.State.CanBeAsked()) return true;
        cell.RoutinePassedOver++;
        if (TObserver.HearsEvents) Tell(StepEvent.PassedOver(Now, new ChannelId(index), null, PassedOverReasons.Of(cell.State), new SideId(side)));
        return false;
    }

    private void AskAboutNothing(int index, int side, ulong address) =>
        Ask(index, -1, side, address, _contacts[index].Patience, DrawIf(IsDrawn(_contacts[index].Wait), address, DrawBlock.ContactChance));

    private void Ask(int index, int incident, int asker, ulong address, DurationRef patience, Draws chance)
    {
        ref var cell = ref _world.Channels[index];
        cell.Contact = incident >= 0 ? ContactKind.Incident : ContactKind.Routine;
        cell.Incident = (short)incident;
        cell.Asker = (byte)asker;
        cell.Address = address;
        cell.AskedAt = _world.Now;
        cell.PatienceLaw = patience;
        cell.PatienceAt = patience.IsNone ? double.PositiveInfinity : _world.Now + SecondDuration(patience, address, DrawBlock.ContactAnswer);
        cell.Decisions = 0;
        if (_world.ByHand != 0) (cell.Said, cell.Heard) = (HandWord.Drawn, HandWord.Drawn);
        if (incident >= 0) cell.Attempts++;
        else cell.RoutineAttempts++;
        if (incident >= 0) ContactOf(incident, asker) = (short)index;
        if (TObserver.HearsEvents) Tell(StepEvent.Attempted(Now, new ChannelId(index), About(NumberOf(in cell)), new SideId(asker)));
        if (_lines[index] is not null) RingLine(index, chance);
        else Request(index, chance);
    }

    // The channel that a side holds about an incident.
    private ref short ContactOf(int slot, int asker)
    {
        ref var incident = ref _world.Incidents[slot];
        return ref asker == _types[incident.Type].Observer ? ref incident.Channel : ref incident.AuthorChannel;
    }

    // Told to observers, and used for nothing else.
    private int NumberOf(ref readonly ChannelCell cell) => !TObserver.HearsEvents ? -1 : cell.Contact == ContactKind.Incident ? _world.Incidents[cell.Incident].Number : -1;

    private void Operate(int index)
    {
        switch (_world.Channels[index].State)
        {
            case ChannelState.Ringing: Connect(index, ChannelTrigger.Answer); break;
            case ChannelState.UnderRepair: RepairDone(index); break;
            case ChannelState.Requested or ChannelState.Proposed or ChannelState.Postponed: DecideRequest(index); break;
            case ChannelState.Agreed: Depart(index); break;
            case ChannelState.Scheduled or ChannelState.Travelling: Connect(index, ChannelTrigger.Connect); break;
            case ChannelState.CoolingOff: CoolOff(index); break;
            case ChannelState.Underway: ConcludeSession(index); break;
            case ChannelState.Connected or ChannelState.Meeting: Complete(index); break;
            default: ThrowIdle(index); break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // where it is inlined, everything else that Operate calls pays for its registers
    private void CoolOff(int index) => Move(index, ChannelTrigger.CoolOff);

    private void Connect(int index, ChannelTrigger trigger)
    {
        ref var cell = ref _world.Channels[index];
        Move(index, trigger);
        if (cell.PatienceAt < double.PositiveInfinity && trigger != ChannelTrigger.Answer) Unset(TimerSlot.Patience + index); // a line that will be answered has none
        var wait = _world.Now - cell.AskedAt;
        if (TObserver.HearsEvents) Tell(StepEvent.Connected(Now, new ChannelId(index), About(NumberOf(in cell)), new SimDuration(wait)));
        OperateAt(index, _world.Now + LengthOf(index));
        BeginTalking();
        if (cell.Contact == ContactKind.Routine)
        {
            cell.RoutineConnected++;
            return;
        }

        cell.Connected++;
        _observer.Connected(new ChannelId(index), new SimDuration(wait));
        if (_world.Incidents[cell.Incident].Entry is var entry and >= 0) NoteContact(entry);
        if (!_contacts[index].Buys.IsNone) BuyTime(index, cell.Incident);
    }

    private double LengthOf(int index)
    {
        var channel = _contacts[index];
        ref readonly var cell = ref _world.Channels[index];
        return _lines[index] is not null
            ? FirstDuration(channel.Call, cell.Address, DrawBlock.ContactCall)
            : SecondDuration(channel.Call, cell.Address, DrawBlock.ContactWait + (2 * (uint)(cell.Decisions - 1))); // of the decision that accepted it
    }

    private void BuyTime(int index, int slot)
    {
        ref var incident = ref _world.Incidents[slot];
        if (incident.Bought != 0) return;
        incident.Bought = 1;
        ExtendFuse(slot, SecondDuration(_contacts[index].Buys, _world.Channels[index].Address, DrawBlock.ContactCall), new ChannelId(index));
    }

    private void ExtendFuse(int slot, double minutes, ChannelId? by)
    {
        ref var incident = ref _world.Incidents[slot];
        Unset(TimerSlot.Fuse + slot);
        incident.FuseAt += minutes;
        Set(TimerSlot.Fuse + slot, incident.FuseAt);
        if (TObserver.HearsEvents) Tell(StepEvent.FuseExtended(Now, by, new IncidentId(incident.Number), new SimDuration(minutes), new SimTime(incident.FuseAt)));
    }

    // What a call does at its end: the channel is free, goodwill, then halt, then the statement.
    private void Complete(int index)
    {
        ref var cell = ref _world.Channels[index];
        var (contact, address, number) = (cell.Contact, cell.Address, NumberOf(in cell));
        if (TObserver.HearsEvents) Tell(StepEvent.Completed(Now, new ChannelId(index), About(number)));
        Move(index, ChannelTrigger.Complete);
        cell.KnownToWorkAt = _world.Now;
        var plan = Release(index);
        EndTalking();
        if (contact == ContactKind.Routine) cell.RoutineCompleted++;
        else cell.Completed++;
        AddGoodwill(Value(_channels[index].Goodwill), index, number);
        if (contact == ContactKind.Incident) Talk(index, plan, address);
    }

    private void Talk(int index, PlanRef plan, ulong address)
    {
        var channel = _contacts[index];
        ref var incident = ref _world.Incidents[plan.Slot];
        var type = _types[incident.Type];
        if (plan.IsAuthors) CountAnnounced(ref incident);
        _world.Channels[index].Bits += WorthOf(index, incident.Type).Bits(Chance(channel.Deception, type.Author), Chance(channel.Misreading, type.Author), incident.Hostile);
        var authority = type.Ongoing && !_world.IsPlayed(type.Author) ? Chance(channel.Authority, type.Author) : 0; // people stop their act themselves
        var draws = DrawIf(IsUncertain(authority) || IsUncertain(Chance(channel.Misreading, type.Author)), address, DrawBlock.ContactStatement);
        if (draws.SecondUniform < authority)
        {
            if (TObserver.HearsEvents) Tell(StepEvent.Halted(Now, new ChannelId(index), new IncidentId(incident.Number)));
            Settle(plan.Slot);
            return;
        }

        HearStatement(plan.Slot, index, address, draws.FirstUniform);
        if (DecideIfSure(plan.Slot)) return;
        if (!type.Plan.UntilClosed) incident.PlanNext = (short)type.Plan.Entries.Length;
        if (!type.AuthorPlan.UntilClosed) incident.AuthorPlanNext = (short)type.AuthorPlan.Entries.Length;
        GoOn(plan);
    }

    private void CountAnnounced(ref IncidentCell incident)
    {
        if ((incident.Timers & IncidentTimers.Announced) != IncidentTimers.None) return;
        incident.Timers |= IncidentTimers.Announced;
        _world.Types[incident.Type].Announced++;
    }

    // The contact leaves the channel; the plan that it was for goes on or not, as the caller decides.
    private PlanRef Release(int index)
    {
        ref var cell = ref _world.Channels[index];
        var plan = new PlanRef(-1, IsAuthors: false);
        if (cell.Contact == ContactKind.Incident)
        {
            plan = new PlanRef(cell.Incident, cell.Asker != _types[_world.Incidents[cell.Incident].Type].Observer);
            ContactOf(cell.Incident, cell.Asker) = -1;
        }

        cell.ForgetContact();
        return plan;
    }

    // Its incident closed, or somebody hung up: a request is withdrawn, a call broken off, and the channel is free at once.
    private PlanRef EndContact(int index, bool byHand = false)
    {
        ref var cell = ref _world.Channels[index];
        var talking = cell.State.IsTalking();
        if (TObserver.HearsEvents) Tell(talking ? StepEvent.BrokenOff(Now, new ChannelId(index), About(NumberOf(in cell)), byHand) : StepEvent.Withdrawn(Now, new ChannelId(index), About(NumberOf(in cell)), byHand ? WithdrawalReason.HungUp : WithdrawalReason.IncidentClosed));
        if (cell.Contact == ContactKind.Incident && talking) cell.BrokenOff++;
        else if (cell.Contact == ContactKind.Incident) cell.Withdrawn++;
        Unset(TimerSlot.Operation + index);
        Unset(TimerSlot.Patience + index);
        if (talking) cell.KnownToWorkAt = _world.Now;
        if (talking) Move(index, ChannelTrigger.BreakOff);
        else if (cell.Dead != 0) GiveUpUnaware(index);
        else Move(index, ChannelTrigger.GiveUp);
        if (talking) EndTalking();
        return Release(index);
    }

    private void PatienceEnds(int index)
    {
        if (_lines[index] is not null)
        {
            RungInVain(index);
            return;
        }

        ref var cell = ref _world.Channels[index];
        Unset(TimerSlot.Operation + index);
        if (TObserver.HearsEvents) Tell(StepEvent.Withdrawn(Now, new ChannelId(index), About(NumberOf(in cell)), WithdrawalReason.PatienceEnded));
        if (cell.Contact == ContactKind.Incident) cell.Withdrawn++;
        Move(index, ChannelTrigger.GiveUp);
        GoOn(Release(index));
    }
}
