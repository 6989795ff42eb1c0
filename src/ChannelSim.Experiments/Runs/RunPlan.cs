using ChannelSim.Engine.Streams;

namespace ChannelSim.Experiments.Runs;

/// <summary>What is to be run.</summary>
public sealed record RunPlan
{
    /// <summary>The seed.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The first replication.</summary>
    public long First { get; init; }

    /// <summary>Replications; the last one must be below 2^32, for its number is part of the streams' counter.</summary>
    public long Replications { get; init; } = 10_000;

    /// <summary>When to stop before all replications are done; null: never.</summary>
    public StoppingRule? Until { get; init; }

    /// <summary>Threads; results do not depend on them.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>True to hold unknown parameters at their means.</summary>
    public bool FixedKnowledge { get; init; }

    /// <summary>Replications for each draw of what is not known; comparisons take it, a plain run has one. At least 1.</summary>
    public int Dice { get; init; } = 1;

    /// <summary>The streams of a replication: its own luck, and the draw of what is not known that it shares.</summary>
    public StreamKey KeyOf(long replication) => new(Seed, 0, (uint)replication, (uint)(FixedKnowledge ? 0 : replication % Dice));

    /// <summary>Replications that a seed has; one more would be the first again.</summary>
    public const long MostReplications = 1L << 32;

    /// <summary>Throws unless all replications of a plan are among those of a seed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">They are not.</exception>
    internal static void RequireWithinSeed(RunPlan plan)
    {
        var within = plan.First >= 0 && plan.Replications >= 0 && plan.First <= MostReplications && plan.Replications <= MostReplications - plan.First;
        if (!within) throw new ArgumentOutOfRangeException(nameof(plan), plan, $"a seed has the replications 0 to {MostReplications - 1}");
    }
}
