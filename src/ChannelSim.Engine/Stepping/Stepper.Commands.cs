using System.Diagnostics;
using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>Commands of sides: deciding, calling, answering, saying.</content>
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
        if (_world.Status != WorldStatus.Running || !(_world.Now < _horizon)) return CommandRefusal.Ended;
        if (!IsKnown(in command)) return CommandRefusal.Unknown;
        var before = _world.ByHand;
        _world.ByHand = 1;
        var result = Carry(in command);
        if (!result.IsDone && result.Refusal != CommandRefusal.PassedOver) _world.ByHand = before;
        return result;
    }

    private CommandResult Carry(in Command command) => command.Kind switch
    {
        CommandKind.Play => PlaySide(command.Side),
        CommandKind.Automate => AutomateSide(command.Side),
        CommandKind.Respond => DecideByHand(command.Incident!.Value.Number, responds: true),
        CommandKind.StandDown => DecideByHand(command.Incident!.Value.Number, responds: false),
        CommandKind.Call => command.Incident is { } incident ? CallAbout(command.Channel, command.Side, incident.Number) : CallAboutNothing(command.Channel, command.Side),
        CommandKind.HangUp => HangUp(command.Channel),
        CommandKind.Accept or CommandKind.Refuse or CommandKind.Postpone => DecideRequestByHand(command.Channel, command.Kind),
        CommandKind.Answer => AnswerByHand(command.Channel),
        CommandKind.Say or CommandKind.Hear => ChooseWord(command.Channel, command.Kind, command.Word),
        CommandKind.Stop => StopByHand(command.Incident!.Value.Number),
        CommandKind.Release => ReleaseEntry(command.Target),
        CommandKind.Hold => HoldEntry(command.Target),
        CommandKind.Skip => SkipEntry(command.Target),
        CommandKind.SetRung => SetRungByHand(command.Target),
        CommandKind.SetClimate => SetClimateByHand(command.Target),
        CommandKind.Suspend => SuspendByHand(command.Channel),
        CommandKind.Restore => RestoreByHand(command.Channel),
        CommandKind.Fail => FailByHand(command.Channel),
        CommandKind.Repair => RepairByHand(command.Channel),
        CommandKind.Open => OpenByHand(command.Target, command.Word),
        CommandKind.Close => CloseByHand(command.Incident!.Value.Number),
        CommandKind.ExtendFuse => ExtendFuseByHand(command.Incident!.Value.Number, command.Minutes),
        _ => throw new UnreachableException($"{command.Kind}"),
    };

    // Whether what it names is in the model.
    private bool IsKnown(in Command command) => command.Kind switch
    {
        CommandKind.Play or CommandKind.Automate => IsSide(command.Side),
        CommandKind.Call => IsPresent(command.Channel) && IsSide(command.Side),
        CommandKind.Release or CommandKind.Hold or CommandKind.Skip => (uint)command.Target < _model.Timeline.Entries.Length,
        CommandKind.SetRung => (uint)command.Target < _rungs.Length,
        CommandKind.SetClimate => (uint)command.Target < _model.Climates.Length,
        CommandKind.Open => (uint)command.Target < _types.Length,
        CommandKind.Respond or CommandKind.StandDown or CommandKind.Stop or CommandKind.Close or CommandKind.ExtendFuse => command.Incident is not null,
        _ => IsPresent(command.Channel),
    };

    private bool IsPresent(int channel) => (uint)channel < _channels.Length && !_channels[channel].Removed;

    private static bool IsSide(int side) => side is 0 or 1;

    private CommandResult PlaySide(int side)
    {
        if (IsPlayed(side)) return CommandRefusal.Already;
        _world.Played |= 1 << side;
        return CommandRefusal.None;
    }

    private CommandResult AutomateSide(int side)
    {
        if (!IsPlayed(side)) return CommandRefusal.Already;
        TakeOver(side);
        return CommandRefusal.None;
    }

    private CommandResult DecideByHand(int incident, bool responds)
    {
        var slot = SlotOf(incident);
        if (slot < 0) return CommandRefusal.NotOpen;
        Decide(slot, responds);
        return CommandRefusal.None;
    }

    private CommandResult StopByHand(int incident)
    {
        var slot = SlotOf(incident);
        if (slot < 0) return CommandRefusal.NotOpen;
        if (!_types[_world.Incidents[slot].Type].Ongoing) return CommandRefusal.NotOngoing;
        Settle(slot);
        return CommandRefusal.None;
    }

    // The n-th try of a side about the incident on the channel, by plan or by hand, has one address.
    private CommandResult CallAbout(int index, int side, int incident)
    {
        var slot = SlotOf(incident);
        if (slot < 0) return CommandRefusal.NotOpen;
        ref readonly var cell = ref _world.Incidents[slot];
        ref var tries = ref _world.Hand.Tries[slot][(2 * index) + side];
        if (_contacts[index] is null) return CommandRefusal.Scheduled;
        if (ContactOf(slot, side) >= 0) return CommandRefusal.InContact;
        if (tries == byte.MaxValue) return CommandRefusal.TooMany;
        if (!IsFree(index, incident, side)) return new CommandResult(CommandRefusal.PassedOver, ReasonOf(_world.Channels[index].State));
        var isAuthors = side != _types[cell.Type].Observer;
        var plan = (isAuthors ? _types[cell.Type].AuthorPlan : _types[cell.Type].Plan).Entries.AsSpan();
        var n = (uint)tries++;
        foreach (var entry in plan[..(isAuthors ? cell.AuthorPlanNext : cell.PlanNext)]) n += entry.Channel == index ? 1u : 0;
        var address = ContactAddress(cell.Address, isAuthors, index, n);
        Ask(index, slot, side, address, PatienceByHand(plan, index), DrawIf(IsDrawn(_contacts[index].Wait), address, DrawBlock.ContactChance));
        return CommandRefusal.None;
    }

    private DurationRef PatienceByHand(ReadOnlySpan<CompiledPlanEntry> plan, int index)
    {
        foreach (var entry in plan)
        {
            if (entry.Channel == index) return entry.Patience;
        }

        return _contacts[index].Patience;
    }

    private CommandResult CallAboutNothing(int index, int side)
    {
        if (_contacts[index] is null) return CommandRefusal.Scheduled;
        ref var cell = ref _world.Channels[index];
        if (!CanAsk(cell.State))
        {
            cell.RoutinePassedOver++;
            if (TObserver.HearsEvents) Tell(StepEvent.PassedOver(Now, new ChannelId(index), null, ReasonOf(cell.State), new SideId(side)));
            return new CommandResult(CommandRefusal.PassedOver, ReasonOf(cell.State));
        }

        var address = _contacts[index].RoutineAddresses[side].Child(HandAddress).Child((uint)_world.Hand.Requests[(2 * index) + side]++).Value;
        Ask(index, -1, side, address, _contacts[index].Patience, DrawIf(IsDrawn(_contacts[index].Wait), address, DrawBlock.ContactChance));
        return CommandRefusal.None;
    }

    private CommandResult HangUp(int index)
    {
        ref readonly var cell = ref _world.Channels[index];
        if (cell.Contact is ContactKind.None or ContactKind.Session) return CommandRefusal.NoContact;
        GoOn(EndContact(index, byHand: true));
        return CommandRefusal.None;
    }

    private CommandResult DecideRequestByHand(int index, CommandKind decision)
    {
        ref readonly var cell = ref _world.Channels[index];
        var waits = cell.Contact is ContactKind.Incident or ContactKind.Routine && cell.State is ChannelState.Requested or ChannelState.Proposed or ChannelState.Postponed;
        if (!waits) return CommandRefusal.NothingAsked;
        Unset(TimerSlot.Operation + index);
        if (decision == CommandKind.Accept) AcceptRequest(index);
        else if (decision == CommandKind.Refuse) RefuseRequest(index);
        else PostponeRequest(index);
        return CommandRefusal.None;
    }

    private CommandResult AnswerByHand(int index)
    {
        ref readonly var cell = ref _world.Channels[index];
        if (cell.State != ChannelState.Ringing) return CommandRefusal.NotRinging;
        if (cell.Dead != 0) return CommandRefusal.Dead;
        Unset(TimerSlot.Operation + index);
        Unset(TimerSlot.Patience + index);
        Connect(index, ChannelTrigger.Answer);
        return CommandRefusal.None;
    }

    private CommandResult ChooseWord(int index, CommandKind kind, HandWord word)
    {
        ref var cell = ref _world.Channels[index];
        if (cell.Contact != ContactKind.Incident || !IsTalking(cell.State)) return CommandRefusal.NotTalking;
        if (kind == CommandKind.Say) cell.Said = word;
        else cell.Heard = word;
        return CommandRefusal.None;
    }
}
