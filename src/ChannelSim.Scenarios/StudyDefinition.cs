using System.Collections.Immutable;

namespace ChannelSim.Scenarios;

/// <summary>How the scenario is usually run.</summary>
/// <param name="Replications">Number of replications; null: the program's default.</param>
/// <param name="Watch">Names of the results that matter, as written; may be empty.</param>
public sealed record StudyDefinition(int? Replications, ImmutableArray<string> Watch);
