using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Coordination;

/// <summary>No worker could compute a batch.</summary>
public sealed class BatchGivenUpException(StudyBatch batch, int attempts, Exception last)
    : Exception($"batch {batch.Index} of instalment {batch.Instalment} was tried {attempts} times in vain; the last time: {last.Message}", last)
{
    /// <summary>The batch.</summary>
    public StudyBatch Batch { get; } = batch;

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; } = attempts;
}
