using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary><c>run --slice</c>, <c>compare --slice</c> and <c>gather</c> as they are typed: what one computer prints, to the byte.</summary>
public sealed class SumsSliceTests
{
    private const int Seed = 20261127;
    private static readonly string Race = Repository.PathOf("scenarios", "tutorial", "03-race.yaml");

    // Three batches; of the study, whose replications share draws by tens, too.
    private static readonly string[] Run = ["run", Race, "-n", "140000", "--seed", "3", "--set", "clock.horizon=20h"];
    private static readonly string[] Compare = ["compare", Race, "-n", "70000", "--without-each"];

    [Test]
    public void Slices_of_a_run_print_what_one_computer_prints() => PrintTheSame(Run, "--rung", "accusation");

    [Test]
    public void Slices_of_a_comparison_print_what_one_computer_prints() => PrintTheSame(Compare);

    [Test]
    public void Slices_of_the_alternatives_of_a_study_print_what_one_computer_prints_also_where_draws_are_shared()
    {
        using var folder = new Folder();
        folder.Put(ShellScript.Small, "scenarios", "small.yaml");
        folder.Put("channelsim-study: 1\nid: two\nscenario: ../scenarios/small.yaml\nset: { clock.horizon: 1d }\nalternatives: { as it is: {}, without it: { without: [line] } }\ndice: 7\n", "studies", "study.yaml");
        string[] command = ["compare", "studies/study.yaml", "-n", "70000", "--format", "json"];
        var whole = folder.Run(command);
        foreach (var slice in new[] { "2/2", "1/2" }) Succeeds(folder.Run([.. command[..^2], "--slice", slice, "-o", "slices"]));
        Directory.Delete(folder.At("studies"), recursive: true);

        Assert.That(Timeless(folder.Run("gather", "slices", "--format", "json").Output), Is.EqualTo(Timeless(whole.Output)).And.Not.Empty);
    }

    [Test]
    public void A_scenario_from_standard_input_is_kept_with_its_slices()
    {
        using var folder = new Folder();
        string[] command = ["run", "-", "-n", "70000", "--set", "clock.horizon=1d"];
        var whole = Built.RunWith(folder.Path, ShellScript.Small, command);
        Succeeds(Built.RunWith(folder.Path, ShellScript.Small, [.. command, "--slice", "1/2", "-o", "slices"]));
        Succeeds(folder.Run("resume", "slices/slice-1-of-2", "--slice", "2/2"));

        Assert.That(folder.Run("gather", "slices").Output, Is.EqualTo(whole.Output).And.Not.Empty);
    }

    [TestCase("some slices")]
    [TestCase("some slices/slice-2-of-3")]
    public void The_commands_that_gather_names_compute_what_is_missing(string given)
    {
        using var folder = new Folder();
        Succeeds(folder.Run([.. Run, "-o", "whole.csv"]));
        Succeeds(folder.Run([.. Run, "--slice", "2/3", "-o", "some slices"]));
        var lacking = folder.Run("gather", given, "-o", "all.csv");
        var commands = lacking.Error.Split('\n').Where(line => line.StartsWith("  channelsim ", StringComparison.Ordinal)).ToList();

        Assert.That((lacking.ExitCode, lacking.Output, commands.Count, File.Exists(folder.At("all.csv"))), Is.EqualTo((1, "", 3, false)), lacking.Error);
        Assert.That(lacking.Error, Does.Contain("2 of 3 batches are missing (74,464 replications)"));
        Succeeds(ShellScript.Run(folder, "set -e\nchannelsim() { $C \"$@\"; }\n" + string.Join('\n', commands)));
        Assert.That(File.ReadAllBytes(folder.At("all.csv")), Is.EqualTo(File.ReadAllBytes(folder.At("whole.csv"))));
    }

    [Test]
    public void A_slice_that_is_killed_at_any_instant_goes_on()
    {
        using var folder = new Folder();
        string[] slice = ["run", Race, "-n", "200000", "--slice", "1/1", "-o", folder.At("slices")];
        var random = new Random(Seed);
        for (var kill = 0; kill < 3; kill++)
        {
            using var process = Built.Start(slice);
            if (!process.WaitForExit(TimeSpan.FromSeconds(0.3 + random.NextDouble()))) process.Kill();
            process.WaitForExit();
        }

        Succeeds(folder.Run(slice));
        Succeeds(folder.Run("verify", "slices/slice-1-of-1"));
        Assert.That(folder.Run("gather", "slices").Output, Is.EqualTo(folder.Run(slice[..^4]).Output));
    }

    [Test]
    public void Auto_asks_the_scheduler()
    {
        using var folder = new Folder();
        Succeeds(Built.RunIn(folder.Path, [.. Run, "--slice", "auto", "-o", "slices"], ("JOB_COMPLETION_INDEX", "6"), ("CHANNELSIM_SLICES", "7")));

        Assert.That(Directory.GetDirectories(folder.At("slices")).Select(Path.GetFileName), Is.EqualTo(new[] { "slice-7-of-7" }), "without a batch, but done");
    }

    [TestCase("--until does not go with --slice", "run", "--until", "war:1%")]
    [TestCase("--report does not go with --slice", "run", "--report", "r.html")]
    [TestCase("--format does not go with --slice", "compare", "--without-each", "--format", "json")]
    [TestCase("--slice does not go with states of the world", "compare", "--without-each", "--vary", "sides.blue.threshold=60%,70%")]
    [TestCase("takes K/N", "run", "--slice", "3/2")]
    public void What_has_no_slices_is_refused(string told, string verb, params string[] more)
    {
        using var folder = new Folder();
        var outcome = folder.Run([verb, Race, .. more, .. more.Contains("--slice") ? Array.Empty<string>() : ["--slice", "1/2"], "-o", "slices"]);

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain(told));
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
    }

    [Test]
    public void Folders_of_slices_are_not_mixed_up_with_others()
    {
        using var folder = new Folder();
        Succeeds(folder.Run("run", Race, "-n", "300", "--slice", "1/1", "-o", "one"));
        Succeeds(folder.Run("run", Race, "-n", "400", "--slice", "1/1", "-o", "two"));
        Succeeds(folder.Run("sweep", Race, "-n", "300", "--slice", "1/1", "-o", "study", "--quiet"));

        Assert.Multiple(() =>
        {
            Refuses(folder.Run("gather", "one", "two"), "one/slice-1-of-1 and two/slice-1-of-1 are not slices of one command", "-n 400");
            Refuses(folder.Run("gather", "one", "study"), "study is not a folder of a slice of run or compare");
            Refuses(folder.Run("run", Race, "--slice", "1/1", "-o", "study"), "is not a folder of a slice, and not empty");
            Refuses(folder.Run("run", Race, "--slice", "1/1", "-o", "one/slice-1-of-1"), "is the folder of a slice itself");
            Refuses(folder.Run("report", "one/slice-1-of-1"), "channelsim gather one --report FILE.html");
            Refuses(folder.Run("run", Race, "-n", "300", "-o", "one/slice-1-of-1/x.csv"), "is the folder of a study or of a slice");
        });
    }

    // The report too; what is printed beside the page is not part of the result.
    private static void PrintTheSame(string[] command, params string[] more)
    {
        using var folder = new Folder();
        command = [.. command, .. more];
        foreach (var slice in new[] { "3/3", "1/3", "2/3" }) Succeeds(folder.Run([.. command, "--slice", slice, "-o", "slices"]));
        foreach (var format in new[] { new[] { "--format", "table", "--report", "r.html", "--overwrite" }, ["--format", "json"], ["--format", "csv"] })
        {
            var (whole, report) = (folder.Run([.. command, .. format]), File.ReadAllText(folder.At("r.html")));
            var all = folder.Run(["gather", "slices", .. format]);
            Succeeds(all);
            Assert.That(Timeless(all.Output), Is.EqualTo(Timeless(whole.Output)).And.Not.Empty);
            Assert.That(File.ReadAllText(folder.At("r.html")), Is.EqualTo(report));
        }
    }

    private static string Timeless(string text) => string.Join('\n', text.Split('\n').Where(line => !line.Contains("\"elapsed_seconds\"", StringComparison.Ordinal)));

    private static void Succeeds(Outcome outcome) => Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);

    private static void Refuses(Outcome outcome, params string[] told)
    {
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        foreach (var text in told) Assert.That(outcome.Error, Does.Contain(text));
    }
}
