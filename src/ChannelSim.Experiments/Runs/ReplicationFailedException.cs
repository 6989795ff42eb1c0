namespace ChannelSim.Experiments.Runs;

/// <summary>A replication could not be carried to its end; says which, so that it can be traced.</summary>
public sealed class ReplicationFailedException : Exception
{
    /// <summary>With the replication and what stopped it.</summary>
    public ReplicationFailedException(long replication, Exception innerException)
        : base($"replication {replication}: {innerException?.Message}", innerException) => Replication = replication;

    /// <summary>Present because analyzers expect it.</summary>
    public ReplicationFailedException()
    {
    }

    /// <summary>Present because analyzers expect it.</summary>
    public ReplicationFailedException(string message)
        : base(message)
    {
    }

    /// <summary>Present because analyzers expect it.</summary>
    public ReplicationFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The replication.</summary>
    public long Replication { get; }
}
