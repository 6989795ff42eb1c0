namespace ChannelSim.Cli.Output;

/// <summary>Which replication of which world a trace tells, and the command that tells it again.</summary>
internal sealed record TraceOrigin
{
    public required ulong Seed { get; init; }

    public required long Replication { get; init; }

    /// <summary><c>range</c> or <c>fixed</c>.</summary>
    public required string Knowledge { get; init; }

    /// <summary>The replication whose unknown numbers it was given; null: its own.</summary>
    public long? KnowledgeOf { get; init; }

    /// <summary>Channels that were taken out of the world.</summary>
    public required IReadOnlyList<string> Without { get; init; }

    public required string Command { get; init; }
}
