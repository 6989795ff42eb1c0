using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Building;

/// <summary>Notes for readers on how the scenario is usually run; no command takes anything from them.</summary>
/// <param name="Replications">How many replications its author finds enough; null: not said.</param>
/// <param name="Watch">What to look at in the results, as written; may be empty.</param>
public sealed record StudyDefinition(int? Replications, ImmutableArray<string> Watch);
