using Stateless;

namespace ChannelSim.Benchmarks.Peers.Cut;

/// <summary>A state that moves by triggers.</summary>
internal abstract class Machine<TState, TTrigger>
{
    public abstract TState State { get; }

    public abstract void Fire(TTrigger trigger);
}

/// <summary>A machine written as a switch.</summary>
internal sealed class SwitchMachine<TState, TTrigger>(TState start, Func<TState, TTrigger, TState> next) : Machine<TState, TTrigger>
{
    private TState _state = start;

    public override TState State => _state;

    public override void Fire(TTrigger trigger) => _state = next(_state, trigger);
}

/// <summary>A machine of the library Stateless, fired for every transition.</summary>
internal sealed class FiredMachine<TState, TTrigger>(StateMachine<TState, TTrigger> machine) : Machine<TState, TTrigger>
    where TState : notnull
    where TTrigger : notnull
{
    public override TState State => machine.State;

    public override void Fire(TTrigger trigger) => machine.Fire(trigger);
}
