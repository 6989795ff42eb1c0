using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Store;
using ChannelSim.Results.Store;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Web.Starting;

/// <summary>The scenarios and kept exercises among which a host chooses: those in a folder, in its <c>scenarios</c>, and those that come with the program.</summary>
public sealed class Shelf
{
    private const int Most = 200;
    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true };
    private readonly string[] _folders;
    private readonly string _above;

    /// <summary>What stands in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="shipped">The folder of the scenarios that come with the program; null: none.</param>
    public Shelf(string folder, string? shipped)
    {
        _folders = [.. new[] { folder, Path.Combine(folder, "scenarios"), shipped }.OfType<string>().Where(Directory.Exists).DistinctBy(Path.GetFullPath)];
        (Root, _above) = (folder, folder == "." ? "" : folder);
    }

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>Whether there is nothing to choose.</summary>
    public bool IsEmpty => !_folders.Any(folder => FilesOf(folder).Any() || FoldersOf(folder).Any(ExerciseFolder.IsAt));

    /// <summary>The scenario files, each with what was read of it, or what is wrong with it.</summary>
    public IReadOnlyList<(string Path, Scenario? Scenario, IReadOnlyList<string> Faults)> Scenarios() =>
        [.. _folders.SelectMany(folder => FilesOf(folder).Order(StringComparer.Ordinal)).Take(Most).Select(Read)];

    /// <summary>The exercises that are kept there, the latest first, each with where its clock was last seen, or why it cannot be read.</summary>
    public IReadOnlyList<(string Path, ExerciseIdentity? Identity, string Stands, string? Fault)> Exercises() =>
        [.. _folders.SelectMany(FoldersOf).Where(ExerciseFolder.IsAt).Take(Most).Select(Look).OrderByDescending(one => one.Item2?.Begun)];

    /// <summary>Whether something stands there: nothing else of this computer is opened, whatever a page asks for.</summary>
    public bool Has(string path) => _folders.Any(folder => FilesOf(folder).Contains(path, StringComparer.Ordinal) || FoldersOf(folder).Contains(path, StringComparer.Ordinal));

    /// <summary>The folder of a new exercise, by its name; null: it would not stand in the folder of the shelf.</summary>
    public string? PlaceOf(string name) => name is not ("." or "..") && Path.GetFileName(name) == name ? Path.Combine(_above, name) : null;

    /// <summary>A name for a folder that is not there yet.</summary>
    public string NewFolder(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var name = $"exercise-{scenario.Id}";
        return Enumerable.Range(1, int.MaxValue).Select(i => i == 1 ? name : $"{name}-{i}").First(one => !Path.Exists(Path.Combine(Root, one)));
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*.yaml", Readable);

    private static IEnumerable<string> FoldersOf(string folder) => Directory.EnumerateDirectories(folder, "*", Readable);

    private static (string, Scenario?, IReadOnlyList<string>) Read(string path)
    {
        var read = ScenarioReader.Read(ScenarioSource.Load(path), []);
        return (path, read.Scenario, read.Scenario is null ? [.. read.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString())] : []);
    }

    private static (string, ExerciseIdentity?, string, string?) Look(string folder)
    {
        try
        {
            var (identity, records, _) = ExerciseFolder.Read(folder);
            return (folder, identity, records is [.., LogRecord last] ? $"{Times.After(last.Minutes)}, after {records.Count} entries of its log" : "at its beginning", null);
        }
        catch (Exception exception) when (exception is StoreFailedException or StoreRefusedException or IOException or UnauthorizedAccessException)
        {
            return (folder, null, "", exception.Message);
        }
    }
}
