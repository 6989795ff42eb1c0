using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Model;

/// <summary>An incident type as the stepper reads it. Integers are indices of durations or parameters in a binding; -1 where it has none.</summary>
internal sealed class CompiledIncidentType
{
    public required string Name { get; init; }
    public required int Observer { get; init; }
    public required int Author { get; init; }
    public required CauseAddress Address { get; init; }
    public required int Rate { get; init; }
    public required VariedRef Hostile { get; init; }
    public required VariedRef Belief { get; init; }
    public required int Signal { get; init; }
    public required int ClarificationEvery { get; init; }
    public required int ClarificationSignal { get; init; }
    public required int Fuse { get; init; }
    public required int[] EscalationRungs { get; init; }
    public required int[] EscalationWeights { get; init; }
    public required VariedRef ContactProbability { get; init; }
    public required int Notice { get; init; }
    public required bool UntilClosed { get; init; }
    public required bool Ongoing { get; init; }
    public required bool[] IsReluctant { get; init; }
    public required VariedRef[] Reluctance { get; init; }
    public required CompiledProvocation[] Provokes { get; init; }
    public required CompiledPlanEntry[] Plan { get; init; }
}

/// <summary>What a response provokes.</summary>
internal sealed record CompiledProvocation(int Type, VariedRef Chance);

/// <summary>An entry of a plan; <paramref name="Occurrence"/> counts earlier entries of the plan with the same channel.</summary>
internal sealed record CompiledPlanEntry(int Channel, VariedRef Chance, int Patience, CauseAddress ChannelAddress, uint Occurrence)
{
    /// <summary>Where the contact draws that this entry makes about an incident, if so many were made with the channel by hand before.</summary>
    public ulong AddressOf(ulong incident, int byHand) => new CauseAddress(incident).Child(ChannelAddress).Child(Occurrence + (uint)byHand).Value;
}
