using System.Collections.Immutable;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Validating;

/// <summary>A file and what was found in it.</summary>
/// <param name="Source">The file.</param>
/// <param name="Diagnostics">The findings, in file order.</param>
/// <param name="Files">The file, and those that it names and that findings may be about.</param>
internal sealed record CheckedFile(ScenarioSource Source, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<ScenarioSource> Files)
{
    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public int Warnings => Diagnostics.Length - Errors;

    /// <summary>Checks a scenario.</summary>
    public static CheckedFile Scenario(ScenarioSource source) => new(source, ScenarioReader.Read(source, []).Diagnostics, [source]);
}
