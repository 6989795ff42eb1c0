using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>A batch that is committed. <c>FailedSha256</c> has the hashes of the files about its failed replications, in their order.</summary>
internal sealed record JournalLine(
    int Lane, int Batch, int FirstPoint, int EndPoint, long FirstReplication, long EndReplication, int Rows, int Failed, string File, long Bytes, string Sha256, long Events, string? EventFile = null, string? EventSha256 = null, IReadOnlyList<string>? FailedSha256 = null)
{
    /// <summary>Whether it is the line of a batch of the plan.</summary>
    public bool IsOf(StudyBatch batch) =>
        (Lane, Batch, FirstPoint, EndPoint, FirstReplication, EndReplication) == (batch.Lane, batch.Index, batch.FirstPoint, batch.EndPoint, batch.FirstReplication, batch.EndReplication);
}
