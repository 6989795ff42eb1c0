namespace ChannelSim.Cluster.Coordination;

/// <summary>A worker tried to compute a batch and could not, and says why. It may be the worker; when many say so, it is the batch.</summary>
public sealed class BatchFaultException(string worker, string reason) : Exception($"worker {worker}: {reason}");
