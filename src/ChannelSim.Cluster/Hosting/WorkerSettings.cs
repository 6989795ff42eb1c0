using System.Net;

namespace ChannelSim.Cluster.Hosting;

/// <summary>How a worker works.</summary>
public sealed record WorkerSettings
{
    /// <summary>Where it listens to the other members: its address in the network.</summary>
    public IPAddress Listen { get; init; } = IPAddress.Loopback;

    /// <summary>The first of the two ports at which it listens; 0 for two that are free.</summary>
    public int Port { get; init; }

    /// <summary>Batches that it computes at the same time.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Its engine, with the commit that it was built from.</summary>
    public required string Engine { get; init; }

    /// <summary>Told what it does; null: nobody listens.</summary>
    public Action<string>? Tell { get; init; }
}
