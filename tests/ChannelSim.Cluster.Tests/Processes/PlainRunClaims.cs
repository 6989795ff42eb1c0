using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cluster.Tests.Processes;

/// <summary>One computer needs nothing of a cluster: the program works where all that carries messages is not even there.</summary>
public sealed class PlainRunClaims
{
    private static readonly string[] OfCluster = ["ChannelSim.Cluster", "Orleans.", "Npgsql", "StackExchange.", "Polly", "Pipelines."];

    [Test]
    public void Runs_and_sweeps_load_no_file_of_it()
    {
        using var folder = new Folder();
        var program = folder.At("program", "channelsim.dll");
        Copy(Path.GetDirectoryName(Built.Program)!, folder.At("program"));
        foreach (var words in new string[][]
        {
            ["run", "scenarios/europe-2022.yaml", "-n", "100"],
            ["sweep", "scenarios/europe-2022.yaml", "-n", "100", "-o", folder.At("study")],
            ["resume", folder.At("study")],
            ["compare", "scenarios/europe-2022.yaml", "scenarios/europe-2022.yaml", "-n", "100"],
            ["worker", "--help"],
            ["--help"],
        })
        {
            var outcome = Built.RunProgram(program, words);
            Assert.That(outcome.ExitCode, Is.Zero, $"{string.Join(' ', words)}: {outcome.Error}");
        }

        Assert.That(Built.RunProgram(program, "worker", "--cluster", "redis://127.0.0.1:1").Error, Does.Contain("ChannelSim.Cluster"), "where it is needed it is missed");
    }

    // Without the list of what belongs to it, the program takes what there is.
    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from).Where(file => !OfCluster.Any(Path.GetFileName(file).StartsWith) && !file.EndsWith(".deps.json", StringComparison.Ordinal))) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
