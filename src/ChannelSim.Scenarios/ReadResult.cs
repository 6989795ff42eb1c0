using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios;

/// <summary>What came of reading a scenario.</summary>
/// <param name="Scenario">The scenario; null where there is an error.</param>
/// <param name="Diagnostics">All findings in file order, those of assignments last.</param>
public sealed record ReadResult(Scenario? Scenario, ImmutableArray<Diagnostic> Diagnostics);
