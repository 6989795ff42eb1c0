using System.Runtime.CompilerServices;

namespace ChannelSim.Engine.Machines;

/// <summary>
/// The dense transition table of one kind of channel, compiled by asking its declaration for every trigger in every state.
/// One byte per (state, trigger): the next state, or <see cref="Forbidden"/>. An ignored trigger leads to the state itself.
/// </summary>
public sealed class MachineTable
{
    /// <summary>The entry of a trigger that a state neither permits nor ignores.</summary>
    public const byte Forbidden = 255;

    private const int TriggerStride = 32;
    private static readonly int StateCount = Enum.GetValues<ChannelState>().Length;
    private readonly byte[] _next;

    private MachineTable(ChannelKind kind)
    {
        Kind = kind;
        _next = new byte[StateCount * TriggerStride];
        Array.Fill(_next, Forbidden);
        foreach (var state in States(kind))
        {
            foreach (var trigger in Enum.GetValues<ChannelTrigger>()) Ask(kind, state, trigger);
        }
    }

    /// <summary>The tables of the four kinds, by <see cref="ChannelKind"/>.</summary>
    public static IReadOnlyList<MachineTable> All { get; } = [.. Enum.GetValues<ChannelKind>().Select(kind => new MachineTable(kind))];

    /// <summary>The kind this table is of.</summary>
    public ChannelKind Kind { get; }

    /// <summary>The states that a kind declares.</summary>
    public static IReadOnlyList<ChannelState> States(ChannelKind kind) =>
        [.. ChannelMachines.Declare(kind, ChannelMachines.InitialState(kind)).GetInfo().States.Select(info => (ChannelState)info.UnderlyingState).Order()];

    /// <summary>The state after a trigger, or <see cref="Forbidden"/>. Costs about a nanosecond.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Next(ChannelState state, ChannelTrigger trigger) => _next[((int)state * TriggerStride) + (int)trigger];

    private void Ask(ChannelKind kind, ChannelState state, ChannelTrigger trigger)
    {
        var machine = ChannelMachines.Declare(kind, state);
        if (!machine.CanFire(trigger)) return;
        machine.Fire(trigger);
        _next[((int)state * TriggerStride) + (int)trigger] = (byte)machine.State;
    }
}
