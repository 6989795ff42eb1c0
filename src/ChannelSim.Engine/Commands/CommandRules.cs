using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Commands;

/// <summary>Whether a command is possible. Reads a world and changes nothing.</summary>
internal static class CommandRules
{
    /// <summary>Why a command is not possible as things are, or none. Whether a channel is free shows when it is tried.</summary>
    /// <param name="model">The model.</param>
    /// <param name="world">The world.</param>
    /// <param name="command">The command.</param>
    /// <param name="slot">Where the incident lies that it names; -1 if it names none, or one that is not open.</param>
    public static CommandRefusal RefusalOf(CompiledModel model, in World world, in Command command, out int slot)
    {
        slot = command.Incident is { } incident ? world.SlotOf(incident.Number) : -1;
        if (world.Status != WorldStatus.Running || !(world.Now < model.Horizon.Minutes)) return CommandRefusal.Ended;
        if (!IsKnown(model, in command)) return CommandRefusal.Unknown;
        return command.Incident is not null && slot < 0 ? CommandRefusal.NotOpen : RefusalOf(model, in world, in command, slot);
    }

    // Whether what it names is in the model.
    private static bool IsKnown(CompiledModel model, in Command command) => command.Kind switch
    {
        CommandKind.Play or CommandKind.Automate => command.Side is 0 or 1,
        CommandKind.Call => IsPresent(model, command.Channel) && command.Side is 0 or 1,
        CommandKind.Release or CommandKind.Hold or CommandKind.Skip => (uint)command.Target < model.Timeline.Entries.Length,
        CommandKind.SetRung => (uint)command.Target < model.Rungs.Length,
        CommandKind.SetClimate => (uint)command.Target < model.Climates.Length,
        CommandKind.Open => (uint)command.Target < model.Types.Length,
        CommandKind.Respond or CommandKind.StandDown or CommandKind.Stop or CommandKind.Close or CommandKind.ExtendFuse => command.Incident is not null,
        _ => IsPresent(model, command.Channel),
    };

    private static bool IsPresent(CompiledModel model, int channel) => (uint)channel < model.Channels.All.Length && !model.Channels.All[channel].Removed;

    private static CommandRefusal RefusalOf(CompiledModel model, in World world, in Command command, int slot) => command.Kind switch
    {
        CommandKind.Play when world.IsPlayed(command.Side) => CommandRefusal.Already,
        CommandKind.Automate when !world.IsPlayed(command.Side) => CommandRefusal.Already,
        CommandKind.Call when model.Channels.Contacts[command.Channel] is null => CommandRefusal.Scheduled,
        CommandKind.Call when slot >= 0 && HasContact(model, in world.Incidents[slot], command.Side) => CommandRefusal.InContact,
        CommandKind.Call when slot >= 0 && world.TriesByHand(slot, command.Channel, command.Side) == byte.MaxValue => CommandRefusal.TooMany,
        CommandKind.HangUp when world.Channels[command.Channel].Contact is ContactKind.None or ContactKind.Session => CommandRefusal.NoContact,
        CommandKind.Accept or CommandKind.Refuse or CommandKind.Postpone when !WaitsForDecision(in world.Channels[command.Channel]) => CommandRefusal.NothingAsked,
        CommandKind.Answer when world.Channels[command.Channel].State != ChannelState.Ringing => CommandRefusal.NotRinging,
        CommandKind.Answer when world.Channels[command.Channel].Dead != 0 => CommandRefusal.Dead,
        CommandKind.Say or CommandKind.Hear when world.Channels[command.Channel].Contact != ContactKind.Incident || !world.Channels[command.Channel].State.IsTalking() => CommandRefusal.NotTalking,
        CommandKind.Stop when !model.Types[world.Incidents[slot].Type].Ongoing => CommandRefusal.NotOngoing,
        CommandKind.ExtendFuse when !(world.Incidents[slot].FuseAt + command.Minutes >= world.Now) => CommandRefusal.InThePast,
        CommandKind.Open when world.Open == Limits.OpenIncidents => CommandRefusal.TooMany,
        CommandKind.Release or CommandKind.Hold or CommandKind.Skip when HasFired(model, in world, command.Target) => CommandRefusal.Spent,
        CommandKind.Hold when world.Hand.Held.Has(command.Target) => CommandRefusal.Already,
        CommandKind.SetRung when command.Target == world.Rung => CommandRefusal.Already,
        CommandKind.SetClimate when command.Target == world.Climate => CommandRefusal.Already,
        CommandKind.Suspend when IsLockedByHand(in world.Channels[command.Channel]) => CommandRefusal.Already,
        CommandKind.Restore when !IsLockedByHand(in world.Channels[command.Channel]) => CommandRefusal.Already,
        CommandKind.Fail when model.Channels.Lines[command.Channel] is null || !CanFail(in world.Channels[command.Channel]) => CommandRefusal.NotALine,
        CommandKind.Repair when world.Channels[command.Channel].State is not (ChannelState.FailedUnseen or ChannelState.UnderRepair) => CommandRefusal.NotALine,
        _ => CommandRefusal.None,
    };

    private static bool HasContact(CompiledModel model, in IncidentCell incident, int side) => (side == model.Types[incident.Type].Observer ? incident.Channel : incident.AuthorChannel) >= 0;

    private static bool WaitsForDecision(in ChannelCell cell) =>
        cell.Contact is ContactKind.Incident or ContactKind.Routine && cell.State is ChannelState.Requested or ChannelState.Proposed or ChannelState.Postponed;

    private static bool IsLockedByHand(in ChannelCell cell) => (cell.Locks & ChannelLocks.Facilitator) != ChannelLocks.None;

    private static bool CanFail(in ChannelCell cell) => cell is { State: ChannelState.Ready or ChannelState.Connected } or { State: ChannelState.Ringing, Dead: 0 };

    // Whether it has had its turn, or will never have one.
    private static bool HasFired(CompiledModel model, in World world, int entry)
    {
        if (world.Hand.Spent.Has(entry)) return true;
        if (world.Hand.Due.Has(entry)) return false;
        if (model.Timeline.Entries[entry].Phrases.Length > 0) return world.Spent.Has(entry);
        return Array.FindIndex(model.Timeline.Moments, 0, world.TimelineNext, past => past.Entry == entry) >= 0;
    }
}
