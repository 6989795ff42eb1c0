using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Studies;

/// <summary>What came of reading a study.</summary>
/// <param name="Study">The study; null where there is an error.</param>
/// <param name="Diagnostics">All findings: of the scenario first, then of the study in file order.</param>
/// <param name="Files">The files that were read: the study where it is one, the scenario, a table of design points.</param>
public sealed record StudyReadResult(Study? Study, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<ScenarioSource> Files);
