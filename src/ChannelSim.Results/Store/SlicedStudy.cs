using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Results.Store;

/// <summary>Folders that hold slices of one study, to be put together.</summary>
public sealed class SlicedStudy
{
    private SlicedStudy(IReadOnlyList<(FolderPaths Paths, Manifest Manifest)> folders) => Folders = folders;

    /// <summary>The folders of the slices.</summary>
    public IReadOnlyList<string> Roots => [.. Folders.Select(folder => folder.Paths.Root)];

    internal IReadOnlyList<(FolderPaths Paths, Manifest Manifest)> Folders { get; }

    /// <summary>Reads what folders say of themselves.</summary>
    /// <param name="given">Folders of slices, or folders in which such folders are.</param>
    /// <exception cref="StoreRefusedException">There are none, or they are not of one study and one engine.</exception>
    public static SlicedStudy Open(IEnumerable<string> given)
    {
        ArgumentNullException.ThrowIfNull(given);
        var folders = given.SelectMany(Slices).DistinctBy(root => Path.GetFullPath(root), StringComparer.Ordinal).Select(root => new FolderPaths(root)).Select(paths => (paths, Manifest.Read(paths.Manifest))).ToList();
        SliceChecks.RequireOneStudy(folders);
        return new SlicedStudy([.. folders.Select(folder => Sliceable(folder.paths, folder.Item2))]);
    }

    /// <summary>The study.</summary>
    /// <exception cref="StoreRefusedException">It was made with another engine, or its inputs were changed.</exception>
    public Study Study() => StoredStudy.Load(Folders[0].Paths.Root);

    private static IEnumerable<string> Slices(string root)
    {
        if (!Directory.Exists(root)) throw new StoreRefusedException($"{root}: there is no such folder");
        if (File.Exists(new FolderPaths(root).Manifest)) return [root];
        var slices = Directory.EnumerateDirectories(root).Where(IsSlice).Order(StringComparer.Ordinal).ToList();
        return slices.Count > 0 ? slices : throw new StoreRefusedException($"{root} is not a study folder, and there is no folder of a slice in it: slices are computed by channelsim sweep STUDY --slice K/N -o FOLDER");
    }

    private static bool IsSlice(string root) => new FolderPaths(root) is var paths && File.Exists(paths.Manifest) && Manifest.Read(paths.Manifest).Share is not null;

    private static (FolderPaths Paths, Manifest Manifest) Sliceable(FolderPaths paths, Manifest manifest)
    {
        if (manifest.Replications.Count == 1) return (paths, manifest);
        throw new StoreRefusedException($"{paths.Root} was made longer after it was begun ({string.Join(", ", manifest.Replications)} replications): it cannot be gathered");
    }
}
