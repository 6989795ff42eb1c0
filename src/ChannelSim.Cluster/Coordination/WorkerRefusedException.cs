namespace ChannelSim.Cluster.Coordination;

/// <summary>A worker has another engine than the coordinator.</summary>
public sealed class WorkerRefusedException(string worker, string engine, string wanted)
    : Exception($"worker {worker} has engine {engine}, and this study is computed with {wanted}: it gets no batches")
{
    /// <summary>The engine of the worker.</summary>
    public string Engine { get; } = engine;

    /// <summary>The engine of the coordinator.</summary>
    public string Wanted { get; } = wanted;
}
