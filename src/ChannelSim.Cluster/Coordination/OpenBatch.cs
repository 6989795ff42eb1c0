using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Coordination;

/// <summary>A batch that is not committed yet, or was a moment ago. Its ledger's lock guards it.</summary>
internal sealed class OpenBatch(StudyBatch batch)
{
    public StudyBatch Batch { get; } = batch;

    public int Attempts { get; set; }

    public int UnderWay { get; set; }

    public long Since { get; set; }

    public bool IsQueued { get; set; }

    public bool IsDone { get; set; }
}
