namespace ChannelSim.Cli.Files;

/// <summary>What a name stands for, links followed.</summary>
internal enum FileKind
{
    Missing,
    Regular,
    Folder,

    /// <summary>A pipe, a device, a socket: it takes or gives bytes, and must be neither replaced nor read twice.</summary>
    Special,
}
