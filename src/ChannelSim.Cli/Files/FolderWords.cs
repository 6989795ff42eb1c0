namespace ChannelSim.Cli.Files;

/// <summary>What is said of folders that are not what a command takes.</summary>
internal static class FolderWords
{
    /// <summary>The folder in which a folder is, as short as it can be written.</summary>
    public static string Parent(string folder) => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) is { Length: > 0 } above ? above : ".";

    /// <summary>Of one in which nothing is kept.</summary>
    public static string Neither(string folder) => $"{folder} is neither the folder of a study, which has a manifest.json, nor that of an exercise, which has an exercise.json and a log.jsonl";
}
