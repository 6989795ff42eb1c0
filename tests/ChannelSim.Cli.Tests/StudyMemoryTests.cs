using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>How much memory a study takes. How soon garbage is collected depends on what else the computer does, so nothing else runs beside these tests.</summary>
[NonParallelizable]
public sealed class StudyMemoryTests
{
    private StudyFolder folder = null!;

    [SetUp]
    public void Make_room() => folder = new StudyFolder();

    [TearDown]
    public void Clean_up() => folder.Dispose();

    /// <summary>
    /// All that the program may have are 80 MB, of which it needs some 60 for any number of replications; if rows were held, these would need 135 MB more.
    /// How much it has taken says less: that hangs on when the garbage is collected.
    /// </summary>
    [Test]
    public void Memory_does_not_grow_with_replications()
    {
        var outcome = Built.RunIn(
            Repository.Root,
            ["sweep", "scenarios/tutorial/01-decide-under-uncertainty.yaml", "-n", "1600000", "--output", folder["long"], "--format", "csv", "--threads", "2", "--quiet"],
            ("DOTNET_GCHeapHardLimit", "0x5000000"));

        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((0, "")));
        Assert.That(outcome.Output, Does.Contain(",1600000,"));
    }

    [Test]
    public void Memory_stays_below_400_MB_with_every_measure_there_is()
    {
        Built.Run("sweep", "scenarios/europe-2022.yaml", "--output", folder["all"], "-n", "10000", "--measure", "*");

        Assert.That(folder.Manifest("all").GetProperty("sessions")[0].GetProperty("peak_memory_bytes").GetInt64(), Is.InRange(1, 400_000_000));
    }

    /// <summary>The CSV is 89 MB, twice that as a text in memory, and all that the program may have are 100 MB.</summary>
    [Test]
    [Platform("Linux", Reason = "a POSIX shell")]
    public void What_is_printed_of_many_design_points_may_be_larger_than_memory()
    {
        using var here = new Folder();
        here.Put("export DOTNET_GCHeapHardLimit=0x6000000\n", "little");
        var scenario = Repository.PathOf("scenarios", "europe-2022.yaml");
        var csv = ShellScript.Run(here, $". ./little; $C sweep {scenario} --vary sides.us.threshold.routine=60..80% --points 1500 -n 1 -o wide --format csv --threads 2 --quiet | tail -c 5000000 | cut -d, -f1 | uniq -c | tail -1");
        var json = ShellScript.Run(here, ". ./little; $C resume wide --format json --threads 2 --quiet | grep -c '\"measure\": \"missed\"'");

        Assert.That((csv.Error, csv.Output.Trim()), Is.EqualTo(("", "77 1499")));
        Assert.That((json.Error, json.ExitCode), Is.EqualTo(("", 0)));
        Assert.That(int.Parse(json.Output), Is.GreaterThanOrEqualTo(1500));
    }
}
