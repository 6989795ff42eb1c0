using System.Collections.Immutable;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Cli.Validating;

/// <summary>A file and what was found in it.</summary>
/// <param name="Source">The file.</param>
/// <param name="Diagnostics">The findings, in file order.</param>
internal sealed record CheckedFile(ScenarioSource Source, ImmutableArray<Diagnostic> Diagnostics)
{
    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public int Warnings => Diagnostics.Length - Errors;

    public static CheckedFile Check(ScenarioSource source) => new(source, ScenarioReader.Read(source, []).Diagnostics);

    /// <summary>
    /// Whether a file is a study, which names a scenario and says how it is varied, and not a scenario that lacks its first line.
    /// </summary>
    public static bool IsStudy(ScenarioSource source)
    {
        var keys = source.Text.Split('\n').Where(line => line.Length > 0 && char.IsAsciiLetter(line[0])).Select(line => line.Split(':')[0].TrimEnd()).ToHashSet(StringComparer.Ordinal);
        return !keys.Contains("channelsim") && (keys.Contains("channelsim-study") || (keys.Contains("scenario") && !keys.Contains("sides")));
    }
}
