using ChannelSim.Cli.Places;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Files;

/// <summary>Reads study files, where what they name is relative to them, and knows the files of a study's folder.</summary>
internal static class StudyFile
{
    public static StudyReadResult Read(ScenarioSource source, Func<string, ScenarioSource> load) =>
        StudyReader.Read(source, name => load(Path.Combine(Path.GetDirectoryName(source.Name) ?? "", name)), StudyColumns.Names);

    /// <summary>Whether a study has design points of its own, and is not for a sensitivity analysis; tells if not.</summary>
    public static bool HasPoints(Workplace place, string path, Study study)
    {
        if (!study.Design.IsOfSensitivity) return true;
        place.Fault($"{path}: `kind: {study.Design.Kind.ToString().ToLowerInvariant()}` is for channelsim sensitivity {Shell.Quote(path)}: the points of a sweep share their luck, and its indices need blocks that do not");
        return false;
    }

    /// <summary>What is read when a name is given: every file of the folder of a study, or else what has that name.</summary>
    public static IEnumerable<string> FilesOf(string name) =>
        File.Exists(Path.Combine(name, "manifest.json")) ? Directory.EnumerateFiles(name, "*", SearchOption.AllDirectories) : [name];
}
