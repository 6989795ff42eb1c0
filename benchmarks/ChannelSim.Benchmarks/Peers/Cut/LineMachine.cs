using Stateless;
using static ChannelSim.Benchmarks.Peers.Cut.LineState;

namespace ChannelSim.Benchmarks.Peers.Cut;

internal enum LineState
{
    Ready,
    Ringing,
    RingingDead,
    Connected,
    Dead,
    InRepair,
}

internal enum LineTrigger
{
    Ring,
    Answer,
    HangUp,
    GiveUp,
    Close,
    Fail,
    Check,
    Repaired,
}

/// <summary>What a line can do, twice: as a switch and with Stateless.</summary>
internal static class LineMachine
{
    public static Machine<LineState, LineTrigger> Create(bool stateless) =>
        stateless ? new FiredMachine<LineState, LineTrigger>(Declare()) : new SwitchMachine<LineState, LineTrigger>(Ready, Next);

    private static LineState Next(LineState state, LineTrigger trigger) => (state, trigger) switch
    {
        (Ready, LineTrigger.Ring) => Ringing,
        (Ready, LineTrigger.Fail) => Dead,
        (Dead, LineTrigger.Ring) => RingingDead,
        (Dead, LineTrigger.Check) => InRepair,
        (Ringing, LineTrigger.Answer) => Connected,
        (Ringing, LineTrigger.Fail) => RingingDead,
        (Ringing, LineTrigger.GiveUp or LineTrigger.Close) => Ready,
        (RingingDead, LineTrigger.GiveUp) => InRepair,
        (RingingDead, LineTrigger.Close) => Dead,
        (Connected, LineTrigger.Fail) => InRepair,
        (Connected, LineTrigger.HangUp or LineTrigger.Close) => Ready,
        (InRepair, LineTrigger.Repaired) => Ready,
        (_, LineTrigger.Check) => state,
        _ => throw new InvalidOperationException($"{trigger} while {state}"),
    };

    private static StateMachine<LineState, LineTrigger> Declare()
    {
        var machine = new StateMachine<LineState, LineTrigger>(Ready);
        machine.Configure(Ready).Permit(LineTrigger.Ring, Ringing).Permit(LineTrigger.Fail, Dead).Ignore(LineTrigger.Check);
        machine.Configure(Dead).Permit(LineTrigger.Ring, RingingDead).Permit(LineTrigger.Check, InRepair);
        machine.Configure(Ringing).Permit(LineTrigger.Answer, Connected).Permit(LineTrigger.Fail, RingingDead)
            .Permit(LineTrigger.GiveUp, Ready).Permit(LineTrigger.Close, Ready).Ignore(LineTrigger.Check);
        machine.Configure(RingingDead).Permit(LineTrigger.GiveUp, InRepair).Permit(LineTrigger.Close, Dead).Ignore(LineTrigger.Check);
        machine.Configure(Connected).Permit(LineTrigger.Fail, InRepair).Permit(LineTrigger.HangUp, Ready)
            .Permit(LineTrigger.Close, Ready).Ignore(LineTrigger.Check);
        machine.Configure(InRepair).Permit(LineTrigger.Repaired, Ready).Ignore(LineTrigger.Check);
        return machine;
    }
}
