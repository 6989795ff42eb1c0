using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Results.Sums;

/// <summary>Folders that hold slices of one <c>run</c> or <c>compare</c>, to be put together or gone on with.</summary>
public sealed class SlicedSums
{
    private SlicedSums(IReadOnlyList<(FolderPaths Paths, SumsManifest Manifest)> folders) => Folders = folders;

    /// <summary>The verb of the command.</summary>
    public string Verb => First.Verb;

    /// <summary>The files that it names.</summary>
    public IReadOnlyList<string> Arguments => First.Arguments;

    /// <summary>Its options.</summary>
    public IReadOnlyList<string> Options => First.Options;

    /// <summary>The slice of the first folder.</summary>
    public Slice Slice => First.Share;

    /// <summary>The files that it read, as they were.</summary>
    public IReadOnlyList<ScenarioSource> Files => [.. First.Files.Select((file, number) => new ScenarioSource(file.Name, [.. File.ReadAllBytes(Folders[0].Paths.Input(number + 1))]))];

    internal IReadOnlyList<(FolderPaths Paths, SumsManifest Manifest)> Folders { get; }

    private SumsManifest First => Folders[0].Manifest;

    /// <summary>Whether a folder is such a slice, or has one in it.</summary>
    public static bool AreIn(string given) => SumsStore.IsSlice(given) || (Directory.Exists(given) && Directory.EnumerateDirectories(given).Any(SumsStore.IsSlice));

    /// <summary>Reads what folders say of themselves.</summary>
    /// <param name="given">Folders of slices, or folders in which such folders are.</param>
    /// <exception cref="StoreRefusedException">They are not of one command and of this engine, or were changed.</exception>
    public static SlicedSums Open(IEnumerable<string> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var folders = given.SelectMany(Slices).DistinctBy(Path.GetFullPath, StringComparer.Ordinal).Select(root => new FolderPaths(root)).Select(paths => (paths, SumsManifest.Read(paths))).ToList();
        SumsChecks.RequireOneCommand(folders);
        SumsChecks.RequireThisEngine(folders[0].paths, folders[0].Item2);
        return new SlicedSums(folders);
    }

    /// <summary>Makes sure that a command that was read from the kept files is the one that the folders are of.</summary>
    /// <exception cref="StoreRefusedException">It is not.</exception>
    public void Require(SlicedCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (SumsChecks.Difference(First.Plan, command.Plan) is { } difference)
            throw new StoreRefusedException($"{Folders[0].Paths.Root} is damaged: its plan does not follow from its inputs ({difference} follows)");
    }

    private static IEnumerable<string> Slices(string root)
    {
        if (!Directory.Exists(root)) throw new StoreRefusedException($"{root}: there is no such folder");
        if (SumsStore.IsSlice(root)) return [root];
        var slices = Directory.EnumerateDirectories(root).Where(SumsStore.IsSlice).Order(StringComparer.Ordinal).ToList();
        return slices.Count > 0 ? slices : throw new StoreRefusedException($"{root} is not a folder of a slice of run or compare, as others that are given, and none is in it");
    }
}
