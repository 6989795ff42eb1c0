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
    /// Both have batches of full size; if rows were held, the longer study would need 90 MB more, every time. When the garbage is collected is a
    /// matter of chance: so the least of three runs is compared with the most of two shorter ones.
    /// </summary>
    [Test]
    public void Memory_does_not_grow_with_replications()
    {
        string[] longer = ["1600000", "1600001", "1600002"];
        string[] shorter = ["530000", "530001"];
        foreach (var count in (string[])[.. shorter, .. longer])
            Built.Run("sweep", "scenarios/tutorial/01-decide-under-uncertainty.yaml", "-n", count, "--output", folder[count], "--format", "csv");

        Assert.That(longer.Min(Peak), Is.LessThan(shorter.Max(Peak) + 45_000_000), $"{shorter.Max(Peak)} bytes for 530,000");
    }

    [Test]
    public void Memory_stays_below_400_MB_with_every_measure_there_is()
    {
        Built.Run("sweep", "scenarios/europe-2022.yaml", "--output", folder["all"], "-n", "10000", "--measure", "*");

        Assert.That(Peak("all"), Is.InRange(1, 400_000_000));
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

    private long Peak(string name) => folder.Manifest(name).GetProperty("sessions")[0].GetProperty("peak_memory_bytes").GetInt64();
}
