using System.Text;
using ChannelSim.Scenarios.Schemas;

namespace ChannelSim.Cli.Starting;

/// <summary>A file that a new scenario comes with.</summary>
/// <param name="Path">Where it goes, relative to the folder.</param>
/// <param name="Content">What is in it.</param>
internal sealed record StarterFile(string Path, string Content)
{
    /// <summary>The scenario of a name, first, and what lies beside it, which is the same for every scenario.</summary>
    public static IReadOnlyList<StarterFile> For(string name) =>
    [
        new(name + ".yaml", Resource("scenario.yaml").Replace("NAME", name, StringComparison.Ordinal)),
        new(ScenarioSchema.FileName, ScenarioSchema.Write()),
        new(System.IO.Path.Combine(".vscode", "settings.json"), Resource("settings.json")),
        new("README.md", Resource("README.md")),
    ];

    /// <summary>Whether the file is there already, as it would be written.</summary>
    public bool IsAt(string folder) => File.Exists(At(folder)) && File.ReadAllText(At(folder)) == Content;

    /// <summary>Whether something is there.</summary>
    public bool IsTaken(string folder) => System.IO.Path.Exists(At(folder));

    /// <summary>Writes the file, unless something is there.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(At(folder)))!);
        using var stream = new FileStream(At(folder), FileMode.CreateNew, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(Content));
    }

    private string At(string folder) => System.IO.Path.Combine(folder, Path);

    private static string Resource(string name)
    {
        using var stream = typeof(StarterFile).Assembly.GetManifestResourceStream("Starting/" + name)!;
        return new StreamReader(stream).ReadToEnd();
    }
}
