using System.Collections.Immutable;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>Which replication of which world a trace tells.</summary>
/// <param name="Replication">The replication.</param>
/// <param name="KnowledgeOf">The replication whose unknown numbers it was given; null: its own.</param>
/// <param name="Provenance">The world, the seed, and the command that tells it again.</param>
internal sealed record TraceOrigin(long Replication, long? KnowledgeOf, Provenance Provenance)
{
    /// <summary>What was said of the scenario as it was read. It may say what only control may know.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}
