using System.Collections.Immutable;
using ChannelSim.Experiments.Studies;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Cli.Validating;

/// <summary>A file and what was found in it.</summary>
/// <param name="Source">The file.</param>
/// <param name="Diagnostics">The findings, in file order.</param>
internal sealed record CheckedFile(ScenarioSource Source, ImmutableArray<Diagnostic> Diagnostics)
{
    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    public int Warnings => Diagnostics.Length - Errors;

    public static CheckedFile Check(ScenarioSource source) => new(source, IsStudy(source) ? OfStudy(source) : ScenarioReader.Read(source, []).Diagnostics);

    // What is found in the scenario of a study is told when that file is checked; what makes the study impossible is told with the study, too.
    private static ImmutableArray<Diagnostic> OfStudy(ScenarioSource source)
    {
        var folder = Path.GetDirectoryName(source.Name) ?? "";
        var read = StudyReader.Read(source, name => ScenarioSource.Load(Path.Combine(folder, name)), StudyColumns.Names);
        return [.. read.Diagnostics.Where(diagnostic => diagnostic.Place.Source == source.Name || diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>
    /// Whether a file is a study, which names a scenario and says how it is varied, and not a scenario that lacks its first line.
    /// </summary>
    private static bool IsStudy(ScenarioSource source)
    {
        var keys = source.Text.Split('\n').Where(line => line.Length > 0 && char.IsAsciiLetter(line[0])).Select(line => line.Split(':')[0].TrimEnd()).ToHashSet(StringComparer.Ordinal);
        return !keys.Contains("channelsim") && (keys.Contains("channelsim-study") || (keys.Contains("scenario") && !keys.Contains("sides")));
    }
}
