using ChannelSim.Cli.Files;

namespace ChannelSim.Cli.Validating;

/// <summary>Finds the YAML files that paths name: files as they are, folders with all that is in them.</summary>
internal sealed class FileSearch(CancellationToken cancellation)
{
    private readonly List<string> found = [];
    private readonly List<string> faults = [];
    private readonly List<string> passed = [];

    /// <summary>The files, each once: in the order of the paths, those of a folder by name.</summary>
    public IReadOnlyList<string> Files => [.. found.Distinct(StringComparer.Ordinal)];

    /// <summary>Folders that cannot be read, or hold nothing.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Pipes and devices in folders, which are passed over: nobody put them there to be checked, and they could keep the reader waiting for ever.</summary>
    public IReadOnlyList<string> PassedOver => passed;

    /// <exception cref="OperationCanceledException">It was interrupted: a folder can be a whole disk.</exception>
    public static FileSearch In(IEnumerable<string> paths, CancellationToken cancellation)
    {
        var search = new FileSearch(cancellation);
        foreach (var path in paths) search.Add(path);
        return search;
    }

    private void Add(string path)
    {
        var before = (found.Count, faults.Count);
        if (!Directory.Exists(path)) found.Add(path);
        else AddFolder(path);
        if (before == (found.Count, faults.Count)) faults.Add($"{path}: no *.yaml or *.yml file is in this folder");
    }

    /// <summary>Hidden folders are somebody else's, and links to folders could lead in circles.</summary>
    private void AddFolder(string folder)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder).Where(IsYaml).Order(StringComparer.Ordinal)) (FileKinds.Of(file) == FileKind.Special ? passed : found).Add(file);
            var inner = new DirectoryInfo(folder).EnumerateDirectories().Where(IsSearched).Select(info => info.Name).Order(StringComparer.Ordinal);
            foreach (var name in inner) AddFolder(Path.Combine(folder, name));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add($"{folder}: the folder cannot be read: {exception.Message}");
        }
    }

    private static bool IsSearched(DirectoryInfo folder) => !folder.Name.StartsWith('.') && folder.LinkTarget is null;

    private static bool IsYaml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml" && !Path.GetFileName(path).StartsWith('.');
}
