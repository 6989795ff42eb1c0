using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Model;

/// <summary>A channel as the stepper reads it. Integers are indices of durations or parameters in a binding; -1 where the channel has none.</summary>
internal sealed class CompiledChannel
{
    public required string Name { get; init; }
    public required ChannelKind Kind { get; init; }
    public required MachineTable Machine { get; init; }
    public required ulong NameAddress { get; init; }
    public required CauseAddress LineAddress { get; init; }
    public required CauseAddress SessionAddress { get; init; }
    public required CauseAddress[] RoutineAddresses { get; init; }
    public required bool Removed { get; init; }

    public required VariedRef Misreading { get; init; }
    public required VariedRef Deception { get; init; }
    public required VariedRef BelievedDeception { get; init; }
    public required VariedRef OfficialMisreading { get; init; }
    public required VariedRef Authority { get; init; }
    public required VariedRef Answer { get; init; }
    public required VariedRef Accept { get; init; }
    public required VariedRef Postpone { get; init; }
    public required VariedRef Held { get; init; }
    public required VariedRef Indefinitely { get; init; }

    public required int Patience { get; init; }
    public required int OfficialAfter { get; init; }
    public required int Buys { get; init; }
    public required int Repair { get; init; }
    public required int Ring { get; init; }
    public required int Call { get; init; }
    public required int Response { get; init; }
    public required int Delay { get; init; }
    public required int Lead { get; init; }
    public required int Travel { get; init; }
    public required int CoolingOff { get; init; }
    public required int Runs { get; init; }
    public required int Goodwill { get; init; }
    public required int Slight { get; init; }
    public required int[] Routine { get; init; }

    /// <summary>Up-time by rung; empty where the line never fails.</summary>
    public required int[] Fails { get; init; }

    /// <summary>Whether <see cref="Fails"/> differs between rungs.</summary>
    public required bool FailsVaries { get; init; }

    public required CheckGrid Checks { get; init; }

    /// <summary>Index of its first session among those of all talks.</summary>
    public required int FirstSession { get; init; }

    public required double[] Sessions { get; init; }
}
