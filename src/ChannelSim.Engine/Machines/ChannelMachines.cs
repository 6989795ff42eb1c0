using Stateless;
using static ChannelSim.Engine.Machines.ChannelState;
using static ChannelSim.Engine.Machines.ChannelTrigger;

namespace ChannelSim.Engine.Machines;

/// <summary>
/// The four state machines, declared once, to be read by people who know channels. The tables that the stepper walks (<see cref="MachineTable"/>) are what these
/// declarations answer; so are diagrams, permitted triggers and the answer to "why not".
/// </summary>
public static class ChannelMachines
{
    /// <summary>A new machine of a kind, in a given state. Costs microseconds: for tables, diagrams and tests, never for the hot loop.</summary>
    public static StateMachine<ChannelState, ChannelTrigger> Declare(ChannelKind kind, ChannelState state)
    {
        var machine = new StateMachine<ChannelState, ChannelTrigger>(state);
        Action<StateMachine<ChannelState, ChannelTrigger>> declare = kind switch
        {
            ChannelKind.Line => DeclareLine,
            ChannelKind.Call => DeclareCall,
            ChannelKind.Meeting => DeclareMeeting,
            ChannelKind.Talks => DeclareTalks,
        };
        declare(machine);
        return machine;
    }

    /// <summary>The state in which a channel of a kind begins, and to which it is restored.</summary>
    public static ChannelState InitialState(ChannelKind kind) => kind switch
    {
        ChannelKind.Line => Ready,
        ChannelKind.Call or ChannelKind.Meeting => Dormant,
        ChannelKind.Talks => Scheduled,
    };

    /// <summary>The states that a kind declares.</summary>
    public static IReadOnlyList<ChannelState> States(ChannelKind kind) =>
        [.. Declare(kind, InitialState(kind)).GetInfo().States.Select(info => (ChannelState)info.UnderlyingState).Order()];

    private static void DeclareLine(StateMachine<ChannelState, ChannelTrigger> line)
    {
        line.Configure(Ready)
            .Permit(Ask, Ringing).Permit(Fail, FailedUnseen).Permit(Suspend, Suspended)
            .Ignore(Check).Ignore(Restore);
        line.Configure(Ringing)
            .Permit(Answer, Connected).Permit(GiveUp, Ready)
            .Permit(GiveUpUnaware, FailedUnseen).Permit(FindDead, UnderRepair).Permit(Suspend, Suspended)
            .Ignore(Fail) // it rings on, in vain
            .Ignore(Check).Ignore(Restore);
        line.Configure(Connected)
            .Permit(Complete, Ready).Permit(BreakOff, Ready).Permit(Fail, UnderRepair).Permit(Suspend, Suspended)
            .Ignore(Check).Ignore(Restore);
        line.Configure(FailedUnseen)
            .Permit(Ask, Ringing).Permit(Check, UnderRepair).Permit(Suspend, Suspended)
            .Ignore(Restore);
        line.Configure(UnderRepair)
            .Permit(Repair, Ready).Permit(Suspend, Suspended)
            .Ignore(Check).Ignore(Restore);
        line.Configure(Suspended)
            .Permit(Restore, Ready)
            .Ignore(Suspend).Ignore(Check);
    }

    private static void DeclareCall(StateMachine<ChannelState, ChannelTrigger> call)
    {
        call.Configure(Dormant)
            .Permit(Ask, Requested).Permit(Suspend, Suspended).Ignore(Restore);
        call.Configure(Requested)
            .Permit(Accept, Scheduled).Permit(Postpone, Postponed).Permit(Refuse, CoolingOff)
            .Permit(GiveUp, Dormant).Permit(Suspend, Suspended).Ignore(Restore);
        call.Configure(Postponed)
            .Permit(Accept, Scheduled).PermitReentry(Postpone).Permit(Refuse, CoolingOff)
            .Permit(GiveUp, Dormant).Permit(Suspend, Suspended).Ignore(Restore);
        call.Configure(Scheduled)
            .Permit(Connect, Connected).Permit(GiveUp, Dormant).Permit(Suspend, Suspended).Ignore(Restore);
        call.Configure(Connected)
            .Permit(Complete, Dormant).Permit(BreakOff, Dormant).Permit(Suspend, Suspended).Ignore(Restore);
        call.Configure(CoolingOff)
            .Permit(CoolOff, Dormant).Permit(Suspend, Suspended).Ignore(Restore);
        call.Configure(Suspended)
            .Permit(Restore, Dormant).Ignore(Suspend);
    }

    private static void DeclareMeeting(StateMachine<ChannelState, ChannelTrigger> meeting)
    {
        meeting.Configure(Dormant)
            .Permit(Ask, Proposed).Permit(Suspend, Suspended).Ignore(Restore);
        meeting.Configure(Proposed)
            .Permit(Accept, Agreed).Permit(Postpone, Postponed).Permit(Refuse, CoolingOff)
            .Permit(GiveUp, Dormant).Permit(Suspend, Suspended).Ignore(Restore);
        meeting.Configure(Postponed)
            .Permit(Accept, Agreed).PermitReentry(Postpone).Permit(Refuse, CoolingOff)
            .Permit(GiveUp, Dormant).Permit(Suspend, Suspended).Ignore(Restore);
        meeting.Configure(Agreed)
            .Permit(Depart, Travelling).Permit(GiveUp, Dormant).Permit(Suspend, Suspended).Ignore(Restore);
        meeting.Configure(Travelling)
            .Permit(Connect, Meeting).Permit(GiveUp, Dormant).Permit(Suspend, Suspended).Ignore(Restore);
        meeting.Configure(Meeting)
            .Permit(Complete, Dormant).Permit(BreakOff, Dormant).Permit(Suspend, Suspended).Ignore(Restore);
        meeting.Configure(CoolingOff)
            .Permit(CoolOff, Dormant).Permit(Suspend, Suspended).Ignore(Restore);
        meeting.Configure(Suspended)
            .Permit(Restore, Dormant).Ignore(Suspend);
    }

    private static void DeclareTalks(StateMachine<ChannelState, ChannelTrigger> talks)
    {
        talks.Configure(Scheduled)
            .Permit(Hold, Underway).Permit(Postpone, Postponed).Permit(Suspend, Suspended).Ignore(Restore);
        talks.Configure(Postponed)
            .Permit(Hold, Underway).PermitReentry(Postpone).Permit(Suspend, Suspended).Ignore(Restore);
        talks.Configure(Underway)
            .Permit(Conclude, Concluded).Permit(Suspend, Suspended).Ignore(Restore);
        talks.Configure(Concluded)
            .Permit(Hold, Underway).Permit(Postpone, Postponed).Permit(Suspend, Suspended).Ignore(Restore);
        talks.Configure(Suspended)
            .Permit(Restore, Scheduled).Ignore(Suspend);
    }
}
