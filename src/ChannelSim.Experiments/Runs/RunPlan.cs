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

    /// <summary>Replications that a seed has; one more would be the first again.</summary>
    public const long MostReplications = 1L << 32;

    internal bool IsWithinSeed => First >= 0 && Replications >= 0 && First <= MostReplications && Replications <= MostReplications - First;
}
