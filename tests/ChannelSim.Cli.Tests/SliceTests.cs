using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary><c>sweep --slice</c> and <c>gather</c> as they are typed: the bytes of one computer, and commands for what is missing that do what they say.</summary>
public sealed class SliceTests
{
    private const int Seed = 20261127;

    private static string[] Sweep(string folder, params string[] more) =>
    [
        "sweep", Repository.PathOf("scenarios", "europe-2022.yaml"), "--vary", "channels.deconfliction-line.check.every=6h,24h", "-n", "2000", "--events", "1", "--quiet", "-o", folder, .. more,
    ];

    [Test]
    public void The_commands_that_gather_names_compute_what_is_missing()
    {
        using var folder = new Folder();
        Succeeds(folder.Run(Sweep("whole")));
        Succeeds(folder.Run(Sweep("some slices", "--slice", "2/3")));
        var lacking = folder.Run("gather", "some slices", "-o", "all");
        var commands = lacking.Error.Split('\n').Where(line => line.StartsWith("  channelsim ", StringComparison.Ordinal)).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(lacking.ExitCode, Is.EqualTo(1));
            Assert.That(lacking.Output, Is.Empty);
            Assert.That(commands, Has.Count.EqualTo(3), lacking.Error);
            Assert.That(Directory.Exists(folder.At("all")), Is.False, "nothing was begun");
        });
        Paste(folder, commands);
        Assert.That(folder.TablesOf("all"), Is.EqualTo(folder.TablesOf("whole")));
    }

    [Test]
    public void Of_many_missing_slices_one_line_computes_all()
    {
        using var folder = new Folder();
        Succeeds(folder.Run(Sweep("whole")));
        Succeeds(folder.Run(Sweep("slices", "--slice", "4/10")));
        var commands = folder.Run("gather", "slices", "-o", "all").Error.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).ToList();

        Assert.That(commands, Has.Count.EqualTo(2).And.Some.StartsWith("  for k in 1 2 3 5 6 7 8 9 10; do channelsim resume"));
        Paste(folder, commands);
        Assert.That(folder.TablesOf("all"), Is.EqualTo(folder.TablesOf("whole")));
    }

    [Test]
    public void A_slice_that_is_killed_at_any_instant_goes_on()
    {
        using var folder = new Folder();
        Succeeds(folder.Run(Sweep("whole")));
        Succeeds(folder.Run(Sweep("slices", "--slice", "2/2")));
        var random = new Random(Seed);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = Built.Start(Sweep(folder.At("slices"), "--slice", "1/2"));
            if (!process.WaitForExit(TimeSpan.FromSeconds(1.5 * random.NextDouble()))) process.Kill();
            process.WaitForExit();
        }

        Succeeds(folder.Run(Sweep("slices", "--slice", "1/2")));
        Succeeds(folder.Run("gather", "slices", "-o", "all", "--quiet"));
        Assert.That(folder.TablesOf("all"), Is.EqualTo(folder.TablesOf("whole")));
        Succeeds(folder.Run("verify", "all"));
    }

    [TestCase("SLURM_ARRAY_TASK_ID=0 SLURM_ARRAY_TASK_COUNT=3 SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=2", "slice-1-of-3")]
    [TestCase("SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=3 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=3", "slice-3-of-3")]
    [TestCase("JOB_COMPLETION_INDEX=0 CHANNELSIM_SLICES=3", "slice-1-of-3")]
    public void Auto_asks_the_scheduler(string variables, string slice)
    {
        using var folder = new Folder();
        Succeeds(RunWith(folder, variables, Tiny("slices", "--slice", "auto")));

        Assert.That(Directory.GetDirectories(folder.At("slices")).Select(Path.GetFileName), Is.EqualTo(new[] { slice }));
    }

    [TestCase("", "neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX is set")]
    [TestCase("SLURM_ARRAY_TASK_ID=3 SLURM_ARRAY_TASK_COUNT=1 SLURM_ARRAY_TASK_MIN=3 SLURM_ARRAY_TASK_MAX=3", "the array has 1 task from 3 to 3")]
    [TestCase("SLURM_ARRAY_TASK_ID=5 SLURM_ARRAY_TASK_COUNT=2 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=5", "the array has 2 tasks from 1 to 5")]
    [TestCase("JOB_COMPLETION_INDEX=3", "CHANNELSIM_SLICES is not set")]
    [TestCase("JOB_COMPLETION_INDEX=3 CHANNELSIM_SLICES=3", "slice 4 of 3")]
    [TestCase("JOB_COMPLETION_INDEX=3 CHANNELSIM_SLICES=many", "CHANNELSIM_SLICES is many")]
    public void Auto_does_not_guess(string variables, string told)
    {
        using var folder = new Folder();
        var outcome = RunWith(folder, variables, Tiny("slices", "--slice", "auto"));

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain(told));
        Assert.That(Directory.Exists(folder.At("slices")), Is.False);
    }

    [Test]
    public void Without_slice_the_variables_of_a_scheduler_change_nothing()
    {
        using var folder = new Folder();
        Succeeds(RunWith(folder, "SLURM_ARRAY_TASK_ID=1 SLURM_ARRAY_TASK_COUNT=3 SLURM_ARRAY_TASK_MIN=1 SLURM_ARRAY_TASK_MAX=3", Tiny("study")));

        Assert.That(File.Exists(folder.At("study", "replication.parquet")));
    }

    [TestCase("takes K/N", "--slice", "0/3")]
    [TestCase("takes K/N", "--slice", "4/3")]
    [TestCase("--report does not go with --slice", "--slice", "1/3", "--report", "r.html")]
    [TestCase("--format does not go with --slice", "--slice", "1/3", "--format", "json")]
    public void What_a_slice_cannot_have_is_refused(string told, params string[] more)
    {
        using var folder = new Folder();
        var outcome = folder.Run(Tiny("slices", more));

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain(told));
    }

    [Test]
    public void A_study_that_stops_by_itself_has_no_slices()
    {
        using var folder = new Folder();
        folder.Put(ShellScript.Small, "scenario.yaml");
        folder.Put("channelsim-study: 1\nid: until\nscenario: scenario.yaml\nuntil: { measure: miscalculations, half-width: 0.1, at-most: 5000 }\n", "study.yaml");
        var outcome = folder.Run("sweep", "study.yaml", "--slice", "1/2", "-o", "slices");

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("--slice does not go with `until`"));
    }

    [Test]
    public void Folders_of_two_studies_are_not_gathered_and_both_are_named()
    {
        using var folder = new Folder();
        Succeeds(folder.Run(Tiny("one", "--slice", "1/2")));
        Succeeds(folder.Run(Tiny("two", "--slice", "2/2", "--seed", "7")));
        var outcome = folder.Run("gather", "one", "two", "-o", "all");

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("one/slice-1-of-2").And.Contains("two/slice-2-of-2").And.Contains("seed: 7"));
    }

    [Test]
    public void Replications_that_did_not_finish_are_a_fault_of_the_whole_not_of_the_slice()
    {
        using var folder = new Folder();
        string[] sweep = ["sweep", Repository.PathOf("tests", "ChannelSim.Cli.Tests", "Support", "crowded.yaml"), "--vary", "incidents.missile.rate=3,6050", "-n", "40", "--dice", "4", "--slice", "1/1", "-o", "slices"];
        var slice = folder.Run(sweep);
        var whole = folder.Run("gather", "slices", "-o", "all", "--quiet");

        Assert.Multiple(() =>
        {
            Assert.That(slice.ExitCode, Is.Zero);
            Assert.That(slice.Error, Does.Contain("warning").And.Contains("did not finish"));
            Assert.That(whole.ExitCode, Is.EqualTo(1));
            Assert.That(Directory.GetFiles(folder.At("all", "failed")).Select(Path.GetFileName), Is.EquivalentTo(Directory.GetFiles(folder.At("slices", "slice-1-of-1", "failed")).Select(Path.GetFileName)).And.Not.Empty);
        });
    }

    private static int Kills => Effort.Of(usually: 4, thoroughly: 40);

    private static string[] Tiny(string folder, params string[] more) =>
        ["sweep", Repository.PathOf("scenarios", "tutorial", "02-unseen-failure.yaml"), "-n", "600", "--quiet", "-o", folder, .. more];

    private static Outcome RunWith(Folder folder, string variables, string[] arguments) =>
        Built.RunIn(folder.Path, arguments, [.. variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(variable => variable.Split('=')).Select(pair => (pair[0], pair[1]))]);

    private static void Paste(Folder folder, IEnumerable<string> commands) =>
        Succeeds(ShellScript.Run(folder, "set -e\nchannelsim() { $C \"$@\"; }\n" + string.Join('\n', commands)));

    private static void Succeeds(Outcome outcome) => Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
}
