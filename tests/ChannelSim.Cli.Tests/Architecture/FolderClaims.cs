using ChannelSim.Architecture;

namespace ChannelSim.Cli.Tests.Architecture;

/// <summary>The program from the bottom up: how it ends, what it reads and writes, what can be said on its command line, where a command works, the commands.</summary>
public sealed class FolderClaims
{
    [Test]
    public void Folders_import_one_way() =>
        FolderArrows.RequireOrder("ChannelSim.Cli", "Exits", "Files", "Options", "Places", "Playing", "Starting", "Validating", "Commands", FolderArrows.Root);
}
