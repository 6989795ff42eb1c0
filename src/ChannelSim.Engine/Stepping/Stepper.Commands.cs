using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Stepping;

/// <content>What people do between two events: whether it is possible. How it is carried out is in Stepper.Deeds.cs.</content>
public sealed partial class Stepper<TObserver>
{
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
        var slot = command.Incident is { } incident ? SlotOf(incident.Number) : -1;
        var refusal = command.Incident is not null && slot < 0 ? CommandRefusal.NotOpen : RefusalOf(in command, slot);
        if (refusal != CommandRefusal.None) return refusal;
        _world.ByHand = 1;
        return Carry(in command, slot);
    }

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

    // Why what it asks is not possible as things are. Whether a channel is free shows when it is tried.
    private CommandRefusal RefusalOf(in Command command, int slot) => command.Kind switch
    {
        CommandKind.Play when IsPlayed(command.Side) => CommandRefusal.Already,
        CommandKind.Automate when !IsPlayed(command.Side) => CommandRefusal.Already,
        CommandKind.Call when _contacts[command.Channel] is null => CommandRefusal.Scheduled,
        CommandKind.Call when slot >= 0 && ContactOf(slot, command.Side) >= 0 => CommandRefusal.InContact,
        CommandKind.Call when slot >= 0 && TriesByHand(slot, command.Channel, command.Side) == byte.MaxValue => CommandRefusal.TooMany,
        CommandKind.HangUp when _world.Channels[command.Channel].Contact is ContactKind.None or ContactKind.Session => CommandRefusal.NoContact,
        CommandKind.Accept or CommandKind.Refuse or CommandKind.Postpone when !WaitsForDecision(in _world.Channels[command.Channel]) => CommandRefusal.NothingAsked,
        CommandKind.Answer when _world.Channels[command.Channel].State != ChannelState.Ringing => CommandRefusal.NotRinging,
        CommandKind.Answer when _world.Channels[command.Channel].Dead != 0 => CommandRefusal.Dead,
        CommandKind.Say or CommandKind.Hear when _world.Channels[command.Channel].Contact != ContactKind.Incident || !IsTalking(_world.Channels[command.Channel].State) => CommandRefusal.NotTalking,
        CommandKind.Stop when !_types[_world.Incidents[slot].Type].Ongoing => CommandRefusal.NotOngoing,
        CommandKind.ExtendFuse when !(_world.Incidents[slot].FuseAt + command.Minutes >= _world.Now) => CommandRefusal.InThePast,
        CommandKind.Open when _world.Open == Limits.OpenIncidents => CommandRefusal.TooMany,
        CommandKind.Release or CommandKind.Hold or CommandKind.Skip when HasFired(command.Target) => CommandRefusal.Spent,
        CommandKind.Hold when _world.Hand.Held.Has(command.Target) => CommandRefusal.Already,
        CommandKind.SetRung when command.Target == _world.Rung => CommandRefusal.Already,
        CommandKind.SetClimate when command.Target == _world.Climate => CommandRefusal.Already,
        CommandKind.Suspend when IsLockedByHand(command.Channel) => CommandRefusal.Already,
        CommandKind.Restore when !IsLockedByHand(command.Channel) => CommandRefusal.Already,
        CommandKind.Fail when !CanFail(command.Channel) => CommandRefusal.NotALine,
        CommandKind.Repair when _world.Channels[command.Channel].State is not (ChannelState.FailedUnseen or ChannelState.UnderRepair) => CommandRefusal.NotALine,
        _ => CommandRefusal.None,
    };

    private static bool WaitsForDecision(in ChannelCell cell) =>
        cell.Contact is ContactKind.Incident or ContactKind.Routine && cell.State is ChannelState.Requested or ChannelState.Proposed or ChannelState.Postponed;

    private bool IsLockedByHand(int index) => (_world.Channels[index].Locks & ChannelLocks.Facilitator) != ChannelLocks.None;

    private bool CanFail(int index) =>
        _lines[index] is not null && _world.Channels[index] is { State: ChannelState.Ready or ChannelState.Connected } or { State: ChannelState.Ringing, Dead: 0 };

    // Whether it has had its turn, or will never have one.
    private bool HasFired(int entry)
    {
        if (_world.Hand.Spent.Has(entry)) return true;
        if (_world.Hand.Due.Has(entry)) return false;
        if (_model.Timeline.Entries[entry].Phrases.Length > 0) return _world.Spent.Has(entry);
        return Array.FindIndex(_model.Timeline.Moments, 0, _world.TimelineNext, past => past.Entry == entry) >= 0;
    }

    private int SlotOf(int incident)
    {
        foreach (var slot in _world.OpenSlots.Members)
        {
            if (_world.Incidents[slot].Number == incident) return slot;
        }

        return -1;
    }
}
