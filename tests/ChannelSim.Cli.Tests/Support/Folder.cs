namespace ChannelSim.Cli.Tests.Support;

/// <summary>An empty folder for a test, gone when it ends.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("channelsim-").FullName;

    public string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Writes a file, with the folders above it.</summary>
    public string Put(string text, params string[] parts)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(parts))!);
        File.WriteAllText(At(parts), text);
        return At(parts);
    }

    /// <summary>The tables of a study in it, by name, as bytes.</summary>
    public IReadOnlyDictionary<string, byte[]> TablesOf(string study) =>
        Directory.GetFiles(At(study)).Where(file => System.IO.Path.GetExtension(file) is ".parquet" or ".csv").Order(StringComparer.Ordinal).ToDictionary(file => System.IO.Path.GetFileName(file), File.ReadAllBytes);

    public Outcome Run(params string[] arguments) => Built.RunIn(Path, arguments);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
