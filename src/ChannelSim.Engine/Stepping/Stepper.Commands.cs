using System.Diagnostics;
using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>What people do between two events.</content>
public sealed partial class Stepper<TObserver>
{
    private static readonly CauseAddress HandAddress = CauseAddress.Of("hand");

    /// <summary>
    /// Carries a command out at the present moment, between two events: after those that have happened, before those that are due. What it draws has addresses of
    /// its own, or those of what it stands for; nothing else draws otherwise because of it. The observer hears of it as of anything that happens.
    /// </summary>
    /// <returns>Whether it was done, or why it is not possible; then nothing has changed.</returns>
    /// <exception cref="Engine.LimitReachedException">It led to more of something than a world holds; the world is not to be used further.</exception>
    public CommandResult Apply(in Command command)
    {
        var refusal = CommandRules.RefusalOf(_model, in _world, in command, out var slot);
        if (refusal != CommandRefusal.None) return refusal;
        _world.ByHand = 1;
        return Carry(in command, slot);
    }

    private CommandResult Carry(in Command command, int slot)
    {
        var index = command.Channel;
        switch (command.Kind)
        {
            case CommandKind.Call: return slot >= 0 ? CallAbout(index, command.Side, slot) : CallAboutNothing(index, command.Side);
            case CommandKind.Respond: Decide(slot, byHand: true); break;
            case CommandKind.StandDown: Decide(slot, byHand: false); break;
            case CommandKind.Stop: Settle(slot); break;
            case CommandKind.HangUp: GoOn(EndContact(index, byHand: true)); break;
            case CommandKind.Accept: Unset(TimerSlot.Operation + index); AcceptRequest(index); break;
            case CommandKind.Refuse: Unset(TimerSlot.Operation + index); RefuseRequest(index); break;
            case CommandKind.Postpone: Unset(TimerSlot.Operation + index); PostponeRequest(index); break;
            case CommandKind.Answer: AnswerByHand(index); break;
            case CommandKind.Say: _world.Channels[index].Said = command.Word; break;
            case CommandKind.Hear: _world.Channels[index].Heard = command.Word; break;
            default: CarryForControl(in command, slot); break;
        }

        return CommandRefusal.None;
    }

    private void CarryForControl(in Command command, int slot)
    {
        var (index, target) = (command.Channel, command.Target);
        switch (command.Kind)
        {
            case CommandKind.Play: _world.Played |= 1 << command.Side; break;
            case CommandKind.Automate: TakeOver(command.Side); break;
            case CommandKind.Release: ReleaseEntry(target); break;
            case CommandKind.Hold: _world.Hand.Held.Add(target); break;
            case CommandKind.Skip: SpendEntry(target); break;
            case CommandKind.SetRung when target > _world.Rung: RaiseTo(target, ClimbCause.Control); break;
            case CommandKind.SetRung: MoveTo(target, ClimbCause.None); break;
            case CommandKind.SetClimate: SetClimate(target); break;
            case CommandKind.Suspend: Suspend(1u << index, ChannelLocks.Facilitator); break;
            case CommandKind.Restore: Unlock(index, ChannelLocks.Facilitator); break;
            case CommandKind.Fail: Unset(TimerSlot.Failure + index); LineFails(index); break;
            case CommandKind.Repair: RepairByHand(index); break;
            case CommandKind.Open: OpenByHand(target, command.Word); break;
            case CommandKind.Close: CloseByHand(slot); break;
            case CommandKind.ExtendFuse: ExtendFuse(slot, command.Minutes, by: null); break;
            default: throw new UnreachableException($"{command.Kind}");
        }
    }

    // The n-th try of a side about the incident on the channel, by plan or by hand, has one address.
    private CommandResult CallAbout(int index, int side, int slot)
    {
        ref readonly var cell = ref _world.Incidents[slot];
        if (!IsFree(index, cell.Number, side)) return new CommandResult(CommandRefusal.PassedOver, PassedOverReasons.Of(_world.Channels[index].State));
        var isAuthors = side != _types[cell.Type].Observer;
        var plan = _types[cell.Type].PlanOf(side).Entries.AsSpan();
        var n = (uint)_world.Hand.Tries[slot][(2 * index) + side]++;
        foreach (var entry in plan[..(isAuthors ? cell.AuthorPlanNext : cell.PlanNext)]) n += entry.Channel == index ? 1u : 0;
        var address = ContactAddress(cell.Address, isAuthors, _channels[index].NameAddress, n);
        Ask(index, slot, side, address, PatienceOf(slot, side, index), DrawIf(IsDrawn(_contacts[index].Wait), address, DrawBlock.ContactChance));
        return CommandRefusal.None;
    }

    // That of the plan, if it has the channel, else the channel's own.
    private DurationRef PatienceOf(int slot, int asker, int index) => _types[_world.Incidents[slot].Type].PlanOf(asker).PatienceWith(index) ?? _contacts[index].Patience;

    private CommandResult CallAboutNothing(int index, int side)
    {
        if (!CanAskRoutinely(index, side)) return new CommandResult(CommandRefusal.PassedOver, PassedOverReasons.Of(_world.Channels[index].State));
        AskAboutNothing(index, side, _contacts[index].RoutineAddresses[side].Child(HandAddress).Child((uint)_world.Hand.Requests[(2 * index) + side]++).Value);
        return CommandRefusal.None;
    }

    private void AnswerByHand(int index)
    {
        Unset(TimerSlot.Operation + index);
        Unset(TimerSlot.Patience + index);
        Connect(index, ChannelTrigger.Answer);
    }

    private void ReleaseEntry(int entry)
    {
        SpendEntry(entry);
        if (TObserver.HearsEvents) Tell(StepEvent.TimelineFired(Now, new TimelineEntryId(entry)));
        TakeEffect(entry, _model.Timeline.Entries[entry], ClimbCause.Control);
    }

    private void SpendEntry(int entry)
    {
        _world.Hand.Spent.Add(entry);
        _world.Hand.Held.Remove(entry);
        _world.Hand.Due.Remove(entry);
    }

    // A failure that nobody knew of is found first.
    private void RepairByHand(int index)
    {
        if (_world.Channels[index].State == ChannelState.FailedUnseen)
        {
            Unset(TimerSlot.Check + index);
            CheckFinds(index);
        }

        Unset(TimerSlot.Operation + index);
        RepairDone(index);
    }

    private void OpenByHand(int type, HandWord truth)
    {
        var address = _types[type].Address.Child(HandAddress).Child((uint)_world.Hand.Opened[type]++).Value;
        Open(type, address, -1, truth == HandWord.Drawn ? null : truth == HandWord.Deliberate, OpenedBy.Hand);
    }

    private void CloseByHand(int slot)
    {
        if (TObserver.HearsEvents) Tell(StepEvent.ClosedByHand(Now, new IncidentId(_world.Incidents[slot].Number)));
        Close(slot);
    }
}
