using System.Text.Json.Serialization;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Results.Store;

/// <summary>A batch that is committed. <c>FailedSha256</c> has the hashes of the files about its failed replications, in their order. The key of the instalment is
/// <c>lane</c>, as all journals have it: folders of earlier programs are gone on with.</summary>
internal sealed record JournalLine(
    [property: JsonPropertyName("lane")] int Instalment, int Batch, int FirstPoint, int EndPoint, long FirstReplication, long EndReplication, int Rows, int Failed, string File, long Bytes, string Sha256, long Events, string? EventFile = null, string? EventSha256 = null, IReadOnlyList<string>? FailedSha256 = null)
{
    /// <summary>Whether it is the line of a batch of the plan.</summary>
    public bool IsOf(StudyBatch batch) =>
        (Instalment, Batch, FirstPoint, EndPoint, FirstReplication, EndReplication) == (batch.Instalment, batch.Index, batch.FirstPoint, batch.EndPoint, batch.FirstReplication, batch.EndReplication);
}
