using Stateless;
using static ChannelSim.Benchmarks.Peers.Cut.CallState;

namespace ChannelSim.Benchmarks.Peers.Cut;

internal enum CallState
{
    Dormant,
    Requested,
    Scheduled,
    Connected,
    CoolingOff,
}

internal enum CallTrigger
{
    Ask,
    Postpone,
    Accept,
    Refuse,
    Connect,
    HangUp,
    Close,
    CooledOff,
}

/// <summary>What a call between ministers can do, twice: as a switch and with Stateless.</summary>
internal static class CallMachine
{
    public static Machine<CallState, CallTrigger> Create(bool stateless) =>
        stateless ? new FiredMachine<CallState, CallTrigger>(Declare()) : new SwitchMachine<CallState, CallTrigger>(Dormant, Next);

    private static CallState Next(CallState state, CallTrigger trigger) => (state, trigger) switch
    {
        (Dormant, CallTrigger.Ask) => Requested,
        (Requested, CallTrigger.Postpone) => Requested,
        (Requested, CallTrigger.Accept) => Scheduled,
        (Requested, CallTrigger.Refuse) => CoolingOff,
        (Scheduled, CallTrigger.Connect) => Connected,
        (Connected, CallTrigger.HangUp) => Dormant,
        (Requested or Scheduled or Connected, CallTrigger.Close) => Dormant,
        (CoolingOff, CallTrigger.CooledOff) => Dormant,
        _ => throw new InvalidOperationException($"{trigger} while {state}"),
    };

    private static StateMachine<CallState, CallTrigger> Declare()
    {
        var machine = new StateMachine<CallState, CallTrigger>(Dormant);
        machine.Configure(Dormant).Permit(CallTrigger.Ask, Requested);
        machine.Configure(Requested).PermitReentry(CallTrigger.Postpone).Permit(CallTrigger.Accept, Scheduled)
            .Permit(CallTrigger.Refuse, CoolingOff).Permit(CallTrigger.Close, Dormant);
        machine.Configure(Scheduled).Permit(CallTrigger.Connect, Connected).Permit(CallTrigger.Close, Dormant);
        machine.Configure(Connected).Permit(CallTrigger.HangUp, Dormant).Permit(CallTrigger.Close, Dormant);
        machine.Configure(CoolingOff).Permit(CallTrigger.CooledOff, Dormant);
        return machine;
    }
}
