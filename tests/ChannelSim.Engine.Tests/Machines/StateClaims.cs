using ChannelSim.Engine.Machines;

namespace ChannelSim.Engine.Tests.Machines;

/// <summary>
/// What is said of several states at once (<see cref="ChannelStates"/>, and the operations of the stepper), written state by state: a new state does not compile here
/// until somebody has thought of it there.
/// </summary>
public sealed class StateClaims
{
    // What a state waits for by itself, and with it what the stepper's Operate does in it: none, if nothing is to happen without somebody doing something.
    private static readonly ChannelTrigger[] Operations =
    [
        ChannelTrigger.Answer, ChannelTrigger.Repair, ChannelTrigger.Postpone, ChannelTrigger.Accept, ChannelTrigger.Refuse, ChannelTrigger.CoolOff, ChannelTrigger.Depart, ChannelTrigger.Connect,
        ChannelTrigger.Complete, ChannelTrigger.Conclude,
    ];

    [Test]
    public void Every_state_can_be_asked_checked_and_talked_in_as_is_written_here([Values] ChannelState state)
    {
        Assert.That((state.CanBeAsked(), state.CanBeChecked(), state.IsTalking()), Is.EqualTo(Written(state)));
    }

    [Test]
    public void Every_state_can_be_asked_where_its_machine_lets_it_be([Values] ChannelKind kind)
    {
        foreach (var state in ChannelMachines.States(kind))
            Assert.That(state.CanBeAsked(), Is.EqualTo(MachineTable.Of(kind).Next(state, ChannelTrigger.Ask) != MachineTable.Forbidden), $"{kind}: {state}");
    }

    [Test]
    public void Every_state_comes_to_an_end_by_itself_where_its_machine_has_a_way([Values] ChannelKind kind)
    {
        foreach (var state in ChannelMachines.States(kind))
            Assert.That(Operations.Any(trigger => MachineTable.Of(kind).Next(state, trigger) != MachineTable.Forbidden), Is.EqualTo(EndsByItself(state) || IsDecidedAnew(kind, state)), $"{kind}: {state}");
    }

    private static (bool Asked, bool Checked, bool Talking) Written(ChannelState state) => state switch
    {
        ChannelState.Ready or ChannelState.FailedUnseen => (true, true, false),
        ChannelState.Dormant => (true, false, false),
        ChannelState.Connected or ChannelState.Meeting or ChannelState.Underway => (false, false, true),
        ChannelState.Ringing or ChannelState.UnderRepair or ChannelState.Suspended or ChannelState.Requested or ChannelState.Postponed or ChannelState.Scheduled or ChannelState.CoolingOff
            or ChannelState.Proposed or ChannelState.Agreed or ChannelState.Travelling or ChannelState.Concluded => (false, false, false),
    };

    private static bool EndsByItself(ChannelState state) => state switch
    {
        ChannelState.Ringing or ChannelState.Connected or ChannelState.UnderRepair or ChannelState.Requested or ChannelState.Proposed or ChannelState.Postponed or ChannelState.Scheduled
            or ChannelState.Agreed or ChannelState.Travelling or ChannelState.Meeting or ChannelState.CoolingOff or ChannelState.Underway => true,
        ChannelState.Ready or ChannelState.FailedUnseen or ChannelState.Suspended or ChannelState.Dormant or ChannelState.Concluded => false,
    };

    // A session that is due may be put off whether another has ended or not.
    private static bool IsDecidedAnew(ChannelKind kind, ChannelState state) => kind.HasSessions() && state == ChannelState.Concluded;
}
