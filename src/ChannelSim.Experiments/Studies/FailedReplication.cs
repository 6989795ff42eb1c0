namespace ChannelSim.Experiments.Studies;

/// <summary>A replication that did not finish.</summary>
/// <param name="Design">Its design point.</param>
/// <param name="Replication">Its number.</param>
/// <param name="Knowledge">The replication whose unknown parameters it has.</param>
/// <param name="Reason">What stopped it.</param>
public sealed record FailedReplication(int Design, long Replication, long Knowledge, string Reason);
