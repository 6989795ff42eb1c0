using ChannelSim.Architecture;

namespace ChannelSim.Cli.Tests.Architecture;

/// <summary>The program from the bottom up: how it ends, what it reads and writes, what can be said on its command line, where a command works, the commands.</summary>
public sealed class FolderClaims
{
    /// <summary>A library that draws on terminals is loaded by whoever plays, and by nobody who runs.</summary>
    [Test]
    public void Only_the_table_knows_terminals()
    {
        var files = Directory.GetFiles(Support.Repository.PathOf("src", "ChannelSim.Cli"), "*.cs", SearchOption.AllDirectories).Where(path => File.ReadAllText(path).Contains("using Spectre.", StringComparison.Ordinal)).ToList();
        Assert.That(files, Is.Not.Empty.And.All.Contains($"{Path.DirectorySeparatorChar}Playing{Path.DirectorySeparatorChar}"));
    }

    /// <summary>What serves pages, and the framework below it, is loaded by that verb alone: the others start as fast without.</summary>
    [Test]
    public void Only_serve_knows_the_web()
    {
        var files = Directory.GetFiles(Support.Repository.PathOf("src", "ChannelSim.Cli"), "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        Assert.That(files.Where(path => File.ReadAllText(path).Contains("ChannelSim.Web", StringComparison.Ordinal)).Select(Path.GetFileName), Is.EquivalentTo(new[] { "ServeCommand.cs", "HostsChoice.cs" }));
    }

    /// <summary>What carries messages between computers is loaded by those who have others, and by nobody else.</summary>
    [Test]
    public void Only_workers_and_who_calls_them_know_the_cluster()
    {
        var files = Directory.GetFiles(Support.Repository.PathOf("src", "ChannelSim.Cli"), "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        Assert.That(files.Where(path => File.ReadAllText(path).Contains("ChannelSim.Cluster", StringComparison.Ordinal)).Select(Path.GetFileName), Is.EquivalentTo(new[] { "ClusterWork.cs", "WorkerWork.cs" }));
    }

    [Test]
    public void Folders_import_one_way() =>
        FolderArrows.RequireOrder("ChannelSim.Cli", "Exits", "Files", "Options", "Places", "Playing", "Starting", "Validating", "Commands", FolderArrows.Root);
}
