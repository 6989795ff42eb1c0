using ChannelSim.Engine.Streams;

namespace ChannelSim.Engine.Model;

/// <summary>An incident type as the stepper reads it.</summary>
internal sealed class CompiledIncidentType
{
    public required string Name { get; init; }
    public required int Observer { get; init; }
    public required int Author { get; init; }
    public required CauseAddress Address { get; init; }
    public required ValueRef Rate { get; init; }
    public required VariedRef Hostile { get; init; }
    public required VariedRef Belief { get; init; }
    public required ValueRef Signal { get; init; }
    public required DurationRef ClarificationEvery { get; init; }
    public required ValueRef ClarificationSignal { get; init; }
    public required DurationRef Fuse { get; init; }

    /// <summary>By truth: after a response to an accident, to a deliberate act.</summary>
    public required CompiledEscalation[] Escalates { get; init; }
    public required VariedRef ContactProbability { get; init; }
    public required DurationRef Notice { get; init; }

    /// <summary>By truth: the probability that the author announces it; null: never.</summary>
    public required VariedRef?[] Announces { get; init; }

    public required DurationRef AuthorNotice { get; init; }
    public required bool Ongoing { get; init; }
    public required bool[] IsReluctant { get; init; }
    public required VariedRef[] Reluctance { get; init; }
    public required CompiledFollowUp[] Provokes { get; init; }
    public required CompiledFollowUp[] Emboldens { get; init; }

    /// <summary>Whom the observer tries.</summary>
    public required CompiledPlan Plan { get; init; }

    /// <summary>Whom the author tries.</summary>
    public required CompiledPlan AuthorPlan { get; init; }

    /// <summary>Whom a side tries.</summary>
    public CompiledPlan PlanOf(int side) => side == Observer ? Plan : AuthorPlan;
}

/// <summary>Rungs climbed, and the weight of each; where there is one, it is certain.</summary>
internal sealed record CompiledEscalation(int[] Rungs, ValueRef[] Weights);

/// <summary>What may follow from a decision. Chances by truth: after an accident, after a deliberate act. No delay: at once.</summary>
internal sealed record CompiledFollowUp(int Type, VariedRef[] Chances, DurationRef Delay);

/// <summary>A plan of contacts, of the side that asks.</summary>
internal sealed record CompiledPlan(int Asker, bool IsAuthors, bool UntilClosed, CompiledPlanEntry[] Entries)
{
    /// <summary>The patience that it gives with a channel, or null.</summary>
    public DurationRef? PatienceWith(int channel) => Array.Find(Entries, entry => entry.Channel == channel)?.Patience;
}

/// <summary>An entry of a plan; <paramref name="Name"/> is the address of the channel's name, <paramref name="Occurrence"/> counts earlier entries of the plan with the same channel.</summary>
internal sealed record CompiledPlanEntry(int Channel, CauseAddress Name, VariedRef Chance, DurationRef Patience, uint Occurrence);
