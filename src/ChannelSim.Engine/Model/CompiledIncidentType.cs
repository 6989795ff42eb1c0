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

    /// <summary>By truth: after a response to an accident, to a deliberate act.</summary>
    public required CompiledEscalation[] Escalates { get; init; }
    public required VariedRef ContactProbability { get; init; }
    public required int Notice { get; init; }

    /// <summary>By truth: the probability that the author announces it; null: never.</summary>
    public required VariedRef?[] Announces { get; init; }

    public required int AuthorNotice { get; init; }
    public required bool Ongoing { get; init; }
    public required bool[] IsReluctant { get; init; }
    public required VariedRef[] Reluctance { get; init; }
    public required CompiledFollowUp[] Provokes { get; init; }
    public required CompiledFollowUp[] Emboldens { get; init; }

    /// <summary>Whom the observer tries.</summary>
    public required CompiledPlan Plan { get; init; }

    /// <summary>Whom the author tries.</summary>
    public required CompiledPlan AuthorPlan { get; init; }
}

/// <summary>Rungs climbed, and the weight of each; where there is one, it is certain.</summary>
internal sealed record CompiledEscalation(int[] Rungs, int[] Weights);

/// <summary>What may follow from a decision. Chances by truth: after an accident, after a deliberate act. Delay -1: at once.</summary>
internal sealed record CompiledFollowUp(int Type, VariedRef[] Chances, int Delay);

/// <summary>A plan of contacts, of the side that asks.</summary>
internal sealed record CompiledPlan(int Asker, bool IsAuthors, bool UntilClosed, CompiledPlanEntry[] Entries);

/// <summary>An entry of a plan; <paramref name="Occurrence"/> counts earlier entries of the plan with the same channel.</summary>
internal sealed record CompiledPlanEntry(int Channel, VariedRef Chance, int Patience, uint Occurrence);
