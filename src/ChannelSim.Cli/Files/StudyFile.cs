using ChannelSim.Experiments.Studies;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Cli.Files;

/// <summary>Reads study files: what they name is relative to them.</summary>
internal static class StudyFile
{
    public static StudyReadResult Read(ScenarioSource source, Func<string, ScenarioSource> load) =>
        StudyReader.Read(source, name => load(Path.Combine(Path.GetDirectoryName(source.Name) ?? "", name)), StudyColumns.Names);
}
