using Stateless;
using static ChannelSim.Benchmarks.Peers.Cut.IncidentState;

namespace ChannelSim.Benchmarks.Peers.Cut;

internal enum IncidentState
{
    Open,
    Responded,
    StoodDown,
    Settled,
}

internal enum IncidentTrigger
{
    Notice,
    Clarify,
    Respond,
    StandDown,
    Settle,
}

/// <summary>What becomes of an incident, twice: as a switch and with Stateless.</summary>
internal static class IncidentMachine
{
    public static Machine<IncidentState, IncidentTrigger> Create(bool stateless) =>
        stateless ? new FiredMachine<IncidentState, IncidentTrigger>(Declare()) : new SwitchMachine<IncidentState, IncidentTrigger>(Open, Next);

    private static IncidentState Next(IncidentState state, IncidentTrigger trigger) => (state, trigger) switch
    {
        (Open, IncidentTrigger.Notice or IncidentTrigger.Clarify) => Open,
        (Open, IncidentTrigger.Respond) => Responded,
        (Open, IncidentTrigger.StandDown) => StoodDown,
        (Open, IncidentTrigger.Settle) => Settled,
        _ => throw new InvalidOperationException($"{trigger} while {state}"),
    };

    private static StateMachine<IncidentState, IncidentTrigger> Declare()
    {
        var machine = new StateMachine<IncidentState, IncidentTrigger>(Open);
        machine.Configure(Open).Ignore(IncidentTrigger.Notice).Ignore(IncidentTrigger.Clarify).Permit(IncidentTrigger.Respond, Responded)
            .Permit(IncidentTrigger.StandDown, StoodDown).Permit(IncidentTrigger.Settle, Settled);
        return machine;
    }
}
