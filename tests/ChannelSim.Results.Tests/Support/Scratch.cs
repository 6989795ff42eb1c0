namespace ChannelSim.Results.Tests.Support;

/// <summary>A folder of a test's own, gone when the test is over.</summary>
internal sealed class Scratch : IDisposable
{
    public Scratch() => Root = Directory.CreateTempSubdirectory("channelsim-test-").FullName;

    public string Root { get; }

    public string this[string name] => Path.Combine(Root, name);

    /// <summary>Every file of a folder with its bytes, but for the manifest, the journal, the lock and the parts, which tell how the study went.</summary>
    public static IReadOnlyDictionary<string, byte[]> Tables(string folder) =>
        Directory.GetFiles(folder).Where(file => Path.GetFileName(file) is not ("manifest.json" or "journal.jsonl" or "study.lock")).Order(StringComparer.Ordinal).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);

    /// <summary>Every file of a folder with its bytes.</summary>
    public static IReadOnlyDictionary<string, byte[]> Everything(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "study.lock").Order(StringComparer.Ordinal).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllBytes);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
