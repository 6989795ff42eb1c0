namespace ChannelSim.Cluster.Coordination;

/// <summary>How patient a coordinator is.</summary>
public sealed record CoordinatorOptions
{
    /// <summary>The engine that every worker must have.</summary>
    public required string Engine { get; init; }

    /// <summary>How long a call may take. A worker that is longer at a batch says so every second.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>When nothing else is left, batches that have been under way for so long are given to another worker too.</summary>
    public TimeSpan RepeatAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a worker rests after a call was lost; twice as long after the next one, and so on.</summary>
    public TimeSpan Rest { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Calls that may be lost one after another before a worker is given up.</summary>
    public int MostLosses { get; init; } = 5;

    /// <summary>Attempts at a batch that fail before the study is given up: it is then more likely the batch than the workers.</summary>
    public int MostAttempts { get; init; } = 25;

    /// <summary>Of calls that are lost while nothing else comes back either, one in so long speaks against a batch.</summary>
    public TimeSpan Outage { get; init; } = TimeSpan.FromSeconds(30);
}
