using System.Diagnostics;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Worlds;

/// <summary>What a pending timer waits for: which law it has lasted by, since when, and where it was drawn.</summary>
/// <param name="Law">The law; none where the moment is known or belongs to something else.</param>
/// <param name="Since">Since when, in minutes after the start.</param>
/// <param name="Address">The cause that drew.</param>
/// <param name="Block">The block.</param>
/// <param name="IsSecond">True if it is the second draw of the block.</param>
internal readonly record struct Wait(DurationRef Law, double Since, ulong Address, uint Block, bool IsSecond = false)
{
    /// <summary>Nothing that can be drawn.</summary>
    public static Wait None => new(DurationRef.None, 0, 0, 0);

    /// <summary>What a timer waits for by a law of its own. Of the timeline, conditions, checks, dates of sessions and fuses the moments are known; patience goes with its contact.</summary>
    public static Wait Of(in World world, CompiledModel model, int slot) => TimerSlot.KindOf(slot) switch
    {
        TimerKind.Failure => Failure(in world, model, slot - TimerSlot.Failure),
        TimerKind.Operation => Operation(in world.Channels[slot - TimerSlot.Operation], model, slot - TimerSlot.Operation),
        TimerKind.Session => Session(in world, model, slot - TimerSlot.Session),
        TimerKind.Official => Reading(in world.OfficialReadings[slot - TimerSlot.Official], model),
        TimerKind.Clarification => Clarification(in world.Incidents[slot - TimerSlot.Clarification], model),
        TimerKind.Notice => Notice(in world.Incidents[slot - TimerSlot.Notice], model),
        TimerKind.AuthorNotice => AuthorNotice(in world.Incidents[slot - TimerSlot.AuthorNotice], model),
        TimerKind.FollowUp => FollowUp(in world.FollowUps[slot - TimerSlot.FollowUp]),
        _ => None,
    };

    private static Wait Failure(in World world, CompiledModel model, int index) =>
        new(model.Channels.Lines[index].Fails[world.Rung], world.Channels[index].UpSince, model.Channels.Lines[index].OwnAddress.Value, (uint)world.Channels[index].UpTimes - 1);

    private static Wait Operation(in ChannelCell cell, CompiledModel model, int index)
    {
        var (line, requested, since, wait) = (model.Channels.Lines[index], model.Channels.Requested[index], cell.OperationSince, DrawBlock.ContactWait + (2 * (uint)(cell.Decisions - 1)));
        return cell.State switch
        {
            ChannelState.Requested or ChannelState.Proposed => new(requested.Wait, since, cell.Address, DrawBlock.ContactChance, IsSecond: true),
            ChannelState.Postponed => new(requested.Delay, since, cell.Address, wait),
            ChannelState.Agreed or ChannelState.Scheduled => new(requested.Lead, since, cell.Address, wait),
            ChannelState.Travelling => new(model.Channels.Meetings[index].Travel, since, cell.Address, DrawBlock.ContactOfficial, IsSecond: true),
            ChannelState.UnderRepair => new(line.Repair, since, line.OwnAddress.Value, (uint)cell.Repairs - 1, IsSecond: true),
            ChannelState.CoolingOff => new(requested.CoolingOff, since, requested.OwnAddress.Value, (uint)(cell.Refused + cell.RoutineRefused)), // its contact is forgotten
            ChannelState.Underway => new(model.Channels.Talks[index].Runs, since, model.Channels.Talks[index].SessionAddress.Value, (uint)cell.Connected),
            ChannelState.Connected when line is not null => new(line.Call, since, cell.Address, DrawBlock.ContactCall),
            ChannelState.Connected or ChannelState.Meeting => new(requested.Call, since, cell.Address, wait, IsSecond: true),
            ChannelState.Ringing => None, // with its contact
            ChannelState.Ready or ChannelState.FailedUnseen or ChannelState.Suspended or ChannelState.Dormant or ChannelState.Concluded =>
                throw new UnreachableException($"{model.Channels.All[index].Name} does nothing by itself in {cell.State}"),
        };
    }

    // Its date, if it is the first; else a delay that has run since it was postponed.
    private static Wait Session(in World world, CompiledModel model, int session)
    {
        var decisions = (uint)world.SessionDecisions[session];
        if (decisions == 0) return None;
        var talks = model.Channels.Talks[model.SessionChannels[session]];
        var address = talks.SessionAddress.Child((uint)(session - talks.FirstSession)).Value;
        return new(talks.Delay, world.SessionPostponedAt[session], address, DrawBlock.SessionTimes + (2 * (decisions - 1)));
    }

    private static Wait Reading(in OfficialCell reading, CompiledModel model) =>
        new(model.Channels.Contacts[reading.Channel].OfficialAfter, reading.SaidAt, reading.Address, DrawBlock.ContactOfficial);

    private static Wait Clarification(in IncidentCell cell, CompiledModel model)
    {
        var block = cell.Clarifications == 0 ? DrawBlock.IncidentEvidence : DrawBlock.IncidentClarification + (uint)(cell.Clarifications - 1);
        return new(model.Types[cell.Type].ClarificationEvery, cell.ClarifiedSince, cell.Address, block, IsSecond: true);
    }

    private static Wait Notice(in IncidentCell cell, CompiledModel model) => new(model.Types[cell.Type].Notice, cell.OpenedAt, cell.Address, DrawBlock.IncidentNotice, IsSecond: true);

    private static Wait AuthorNotice(in IncidentCell cell, CompiledModel model) => new(model.Types[cell.Type].AuthorNotice, cell.OpenedAt, cell.Address, DrawBlock.IncidentAnnounce, IsSecond: true);

    private static Wait FollowUp(in FollowUpCell cell) => new(cell.Delay, cell.DecidedAt, cell.Address, DrawBlock.IncidentFollowUp);
}
