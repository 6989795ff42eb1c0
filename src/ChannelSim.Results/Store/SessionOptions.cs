using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>How a study is worked on; nothing of this changes its results.</summary>
public sealed record SessionOptions
{
    /// <summary>Threads.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The command line, for the manifest.</summary>
    public string Command { get; init; } = "";

    /// <summary>Told how many rows there are, now and then; null: nobody listens.</summary>
    public Action<long>? Progress { get; init; }

    /// <summary>The command that replays a failed replication.</summary>
    public Func<StudyPlan, DesignPoint, FailedReplication, string> Replay { get; init; } = (_, _, _) => "";

    /// <summary>Who computes batches in place of this process; null: its own threads do.</summary>
    public BatchesElsewhere? Elsewhere { get; init; }

    /// <summary>Puts the batches of an instalment into another order; for tests.</summary>
    internal Func<IEnumerable<StudyBatch>, IEnumerable<StudyBatch>> Order { get; init; } = batches => batches;
}
