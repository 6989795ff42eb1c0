using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Reports;

/// <summary>Which replication of which world a trace tells.</summary>
/// <param name="Replication">The replication.</param>
/// <param name="KnowledgeOf">The replication whose unknown numbers it was given; null: its own.</param>
/// <param name="Provenance">The world, the seed, and the command that tells it again.</param>
internal sealed record TraceOrigin(long Replication, long? KnowledgeOf, Provenance Provenance);
