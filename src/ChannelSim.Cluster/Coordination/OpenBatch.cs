using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Coordination;

/// <summary>A batch that is not committed yet, or was a moment ago. Its ledger's lock guards it.</summary>
internal sealed class OpenBatch(StudyBatch batch)
{
    public StudyBatch Batch { get; } = batch;

    /// <summary>Attempts that speak against it.</summary>
    public int Losses { get; set; }

    /// <summary>How many batches were done when it was lost for the last time, and when that was.</summary>
    public (int Done, long At) Lost { get; set; } = (-1, 0);

    public int UnderWay { get; set; }

    public long Since { get; set; }

    public bool IsQueued { get; set; }

    public bool IsDone { get; set; }
}
