using System.Text;

namespace ChannelSim.Scenarios.Tests;

/// <summary>
/// A smallest file with one fault. Its first line says where the fault is found, and how the file is used if it is not simply read:
/// <c># LINE:COLUMN</c>, then perhaps <c>set PATH=VALUE</c>, <c>pad BYTES</c> (filled up with blanks) or <c>load NAME</c> (another name is loaded).
/// </summary>
internal sealed record BadFile(string Path)
{
    public string Code { get; } = System.IO.Path.GetFileName(Path)[..5];

    private string[] Header { get; } = Encoding.Latin1.GetString(File.ReadAllBytes(Path)).Split('\n')[0].TrimStart('#', ' ').Split(' ', 3);

    public string Expected => Header[0];

    public static IEnumerable<BadFile> All => Directory.GetFiles(System.IO.Path.Combine(Files.Root, "tests", "ChannelSim.Scenarios.Tests", "Bad"), "*.yaml").Order(StringComparer.Ordinal).Select(path => new BadFile(path));

    /// <summary>The file as an editor shows it, whatever is done with it otherwise.</summary>
    public string Text => File.ReadAllText(Path);

    public ReadResult Read() => ScenarioReader.Read(Source(), Header is [_, "set", var assignment] ? [new Assignment(assignment)] : []);

    public override string ToString() => System.IO.Path.GetFileNameWithoutExtension(Path);

    private ScenarioSource Source() => Header switch
    {
        [_, "load", var name] => ScenarioSource.Load(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, name)),
        [_, "pad", var bytes] => new ScenarioSource("pad.yaml", [.. File.ReadAllBytes(Path).Concat(Enumerable.Repeat((byte)' ', int.Parse(bytes)))]),
        _ => ScenarioSource.Load(Path),
    };
}
