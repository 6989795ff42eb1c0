using ChannelSim.Experiments.Studies;

namespace ChannelSim.Cluster.Coordination;

/// <summary>One attempt at one batch.</summary>
/// <param name="StudyHash">The study.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Attempt">A number that no other call of this coordinator has.</param>
public sealed record BatchCall(string StudyHash, StudyBatch Batch, long Attempt);
