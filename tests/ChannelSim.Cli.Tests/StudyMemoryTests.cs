using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>How much memory a study takes. How soon garbage is collected depends on what else the machine does, so nothing else runs beside these tests.</summary>
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

    private long Peak(string name) => folder.Manifest(name).GetProperty("sessions")[0].GetProperty("peak_memory_bytes").GetInt64();
}
