using ChannelSim.Experiments.Studies;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Files;

/// <summary>Reads study files, where what they name is relative to them, and knows the files of a study's folder.</summary>
internal static class StudyFile
{
    public static StudyReadResult Read(ScenarioSource source, Func<string, ScenarioSource> load) =>
        StudyReader.Read(source, name => load(Path.Combine(Path.GetDirectoryName(source.Name) ?? "", name)), StudyColumns.Names);

    /// <summary>What is read when a name is given: every file of the folder of a study, or else what has that name.</summary>
    public static IEnumerable<string> FilesOf(string name) =>
        File.Exists(Path.Combine(name, "manifest.json")) ? Directory.EnumerateFiles(name, "*", SearchOption.AllDirectories) : [name];
}
