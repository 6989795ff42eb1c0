using System.Collections.Immutable;
using ChannelSim.Cli.Files;
using ChannelSim.Results.Store;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Validating;

/// <summary>Checks files, each once. The scenario of a study is checked with it, as a file of its own.</summary>
internal sealed class FileCheck(Func<string, ScenarioSource> load, CancellationToken cancellation)
{
    private const int MostPoints = 20;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<CheckedFile> files = [];

    /// <summary>What was checked, in order; the scenario of a study comes before it unless it was there already.</summary>
    public IReadOnlyList<CheckedFile> Files => files;

    /// <exception cref="OperationCanceledException">Somebody pressed Ctrl-C.</exception>
    public void Add(string path)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!seen.Add(path.Length == 0 ? path : Path.GetFullPath(path))) return;
        var source = load(path);
        if (IsStudy(source)) AddStudy(source);
        else files.Add(CheckedFile.Scenario(source));
    }

    /// <summary>Whether a file is a study, which names a scenario and says how it is varied, and not a scenario that lacks its first line.</summary>
    private static bool IsStudy(ScenarioSource source)
    {
        var keys = source.Text.Split('\n').Where(line => line.Length > 0 && char.IsAsciiLetter(line[0])).Select(line => line.Split(':')[0].TrimEnd()).ToHashSet(StringComparer.Ordinal);
        return !keys.Contains("channelsim") && (keys.Contains("channelsim-study") || (keys.Contains("scenario") && !keys.Contains("sides")));
    }

    private void AddStudy(ScenarioSource source)
    {
        var read = StudyFile.Read(source, load);
        var scenario = read.Files.ElementAtOrDefault(1);
        if (scenario is not null) Add(scenario.Name);
        var found = read.Diagnostics.Where(finding => finding.Place.Source != scenario?.Name || finding.Place.Source == source.Name).Concat(Misfits(read.Study));
        files.Add(new CheckedFile(source, [.. found], read.Files));
    }

    private ImmutableArray<Diagnostic> Misfits(Study? study)
    {
        if (study is null) return [];
        var plan = StudyPlan.Make(study, Environment.ProcessorCount, out var faults, cancellation);
        return [.. faults.Take(MostPoints), .. plan?.Warnings ?? []];
    }
}
