using System.Text.RegularExpressions;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>The job arrays of Slurm that docs/cluster.md tells of compute a study and a run, to the bytes of one computer.</summary>
public sealed partial class SlurmTests
{
    private Folder place = null!;
    private Slurm slurm = null!;

    [OneTimeSetUp]
    public void Start()
    {
        place = new Folder();
        slurm = Slurm.Start(place);
    }

    [OneTimeTearDown]
    public void Stop()
    {
        slurm?.Dispose();
        place.Dispose();
    }

    [Test]
    public void A_study_is_computed_by_the_commands_of_the_guide()
    {
        using var folder = KubernetesTests.Prepared();
        folder.Put(File.ReadAllText(Repository.PathOf("docs", "cluster", "sweep.sbatch")), "docs", "cluster", "sweep.sbatch");
        Assert.That(folder.Run("sweep", "study.yaml", "-o", "whole", "--quiet").ExitCode, Is.Zero);
        Submit(folder, BlockWith("sweep.sbatch").Replace("scenarios/studies/checks.yaml", "study.yaml", StringComparison.Ordinal));

        Assert.That(Directory.GetDirectories(folder.At("slices")), Has.Length.EqualTo(8));
        Assert.That(folder.TablesOf("checks"), Is.EqualTo(folder.TablesOf("whole")));
    }

    /// <summary>Two batches in two slices instead of 15,259 in eight.</summary>
    [Test]
    public void A_run_is_computed_by_the_commands_of_the_guide()
    {
        const string replications = "70000";
        using var folder = KubernetesTests.Prepared();
        Assert.That(folder.Run("run", "scenario.yaml", "-n", replications, "--format", "json", "-o", "whole.json", "--quiet").ExitCode, Is.Zero);
        Submit(folder, BlockWith("channelsim run").Replace("scenarios/europe-2022.yaml", "scenario.yaml", StringComparison.Ordinal)
            .Replace("1000000000", replications, StringComparison.Ordinal).Replace("--array=1-8", "--array=1-2", StringComparison.Ordinal));

        Assert.That(Directory.GetDirectories(folder.At("run-slices")), Has.Length.EqualTo(2));
        Assert.That(ButTheTime("run.json"), Is.EqualTo(ButTheTime("whole.json")).And.Some.Contains(replications));

        IEnumerable<string> ButTheTime(string name) => File.ReadLines(folder.At(name)).Where(line => !line.Contains("elapsed_seconds", StringComparison.Ordinal));
    }

    // Of the two jobs of a block the second ends when all is done. `sbatch --wait` would look for that ever more seldom, and sleep as long again as the jobs take.
    private void Submit(Folder folder, string commands)
    {
        folder.Put($"#!/bin/sh\nexec dotnet '{Built.Program}' \"$@\"\n", "bin", "channelsim");
        var outcome = ShellScript.Run(folder, $$"""
            set -e
            chmod +x bin/channelsim
            export PATH="$PWD/bin:$PATH"
            {{slurm.Environment}}
            { {{commands.Replace("sbatch --dependency", "sbatch --parsable --dependency", StringComparison.Ordinal)}} } > last
            while squeue --noheader --jobs "$(cat last)" | grep -q .; do sleep 0.2; done
            scontrol show job "$(cat last)" | grep -q 'JobState=COMPLETED'
            """);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error + string.Concat(Directory.GetFiles(folder.Path, "slurm-*.out").Select(File.ReadAllText)));
    }

    private static string BlockWith(string words) =>
        Blocks().Matches(File.ReadAllText(Repository.PathOf("docs", "cluster.md"))).Select(block => block.Groups["text"].Value).Single(text => text.Contains(words, StringComparison.Ordinal));

    [GeneratedRegex(@"```bash\n(?<text>job=\$\(sbatch[^`]*)```", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Blocks();
}
