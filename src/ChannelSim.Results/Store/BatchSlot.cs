using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>Room for one batch on its way from the thread that simulates it to the thread that writes it; used again.</summary>
internal sealed class BatchSlot
{
    public StudyBatch Batch { get; private set; } = null!;

    public RowBlock Rows { get; private set; } = null!;

    public List<FailedReplication> Failed { get; } = [];

    public List<RecordedEvent> Events { get; } = [];

    /// <summary>Makes it ready for a batch.</summary>
    public void Begin(StudyBatch batch, int columns)
    {
        Batch = batch;
        if (Rows is null || Rows.Capacity < batch.Rows) Rows = new RowBlock(columns, batch.Rows);
        Failed.Clear();
        Events.Clear();
    }
}
