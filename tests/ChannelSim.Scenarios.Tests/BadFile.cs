using System.Collections.Immutable;
using System.Text;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

/// <summary>
/// A smallest file with one fault. Its first line says where the fault is found, and how the file is used if it is not simply read:
/// <c># LINE:COLUMN</c>, then perhaps <c>set PATH=VALUE</c>, <c>pad BYTES</c> (filled up with blanks), <c>load NAME</c> (another name is loaded) or
/// <c>as scenario</c> (a study that is read as one).
/// The studies among them are in a folder of their own, beside the good scenario that they vary.
/// </summary>
internal sealed record BadFile(string Path)
{
    public string Code { get; } = System.IO.Path.GetFileName(Path)[..5];

    private string[] Header { get; } = Encoding.Latin1.GetString(File.ReadAllBytes(Path)).Split('\n')[0].TrimStart('#', ' ').Split(' ', 3);

    public string Expected => Header[0];

    public static IEnumerable<BadFile> Scenarios => In("Bad");

    public static IEnumerable<BadFile> Studies => In(System.IO.Path.Combine("Bad", "studies")).Where(file => file.Code.StartsWith("CH", StringComparison.Ordinal));

    public static IEnumerable<BadFile> All => Scenarios.Concat(Studies);

    /// <summary>The file as an editor shows it, whatever is done with it otherwise.</summary>
    public string Text => File.ReadAllText(Path);

    public bool IsStudy => Header is not [_, "as", "scenario"] && StudyReader.IsStudy(ScenarioSource.Load(Path));

    public ImmutableArray<Diagnostic> Read() => IsStudy
        ? StudyReader.Read(ScenarioSource.Load(Path), name => ScenarioSource.Load(Beside(name)), _ => ["peak_rung", "miscalculations", "missed", "any_miscalculation", "rungs.calm.reached"]).Diagnostics.RemoveAll(OfOtherFolder)
        : ScenarioReader.Read(Source(), Header is [_, "set", var assignment] ? [new Assignment(assignment)] : []).Diagnostics;

    public override string ToString() => System.IO.Path.GetFileNameWithoutExtension(Path);

    private ScenarioSource Source() => Header switch
    {
        [_, "load", var name] => ScenarioSource.Load(Beside(name)),
        [_, "pad", var bytes] => new ScenarioSource("pad.yaml", [.. File.ReadAllBytes(Path).Concat(Enumerable.Repeat((byte)' ', int.Parse(bytes)))]),
        _ => ScenarioSource.Load(Path),
    };

    private string Beside(string name) => System.IO.Path.GetFullPath(name, System.IO.Path.GetDirectoryName(Path)!);

    // The fault of a study may be that its scenario has faults.
    private bool OfOtherFolder(Diagnostic found) => System.IO.Path.GetDirectoryName(found.Place.Source) != System.IO.Path.GetDirectoryName(Path);

    private static IEnumerable<BadFile> In(string folder) =>
        Directory.GetFiles(System.IO.Path.Combine(Files.Root, "tests", "ChannelSim.Scenarios.Tests", folder), "*.yaml").Order(StringComparer.Ordinal).Select(path => new BadFile(path));
}
