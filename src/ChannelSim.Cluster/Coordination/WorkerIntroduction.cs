namespace ChannelSim.Cluster.Coordination;

/// <summary>What a worker says of itself.</summary>
/// <param name="Engine">The engine that it has.</param>
/// <param name="Threads">Batches that it computes at the same time. It is given one more, so that none of them need wait for the next.</param>
public sealed record WorkerIntroduction(string Engine, int Threads);
