using System.Diagnostics;
using System.Text.Json;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>Studies from the command line: what is printed, what is kept, and with which exit code.</summary>
public sealed class StudyTests
{
    private const string Scenario = "scenarios/europe-2022.yaml";
    private StudyFolder folder = null!;

    [SetUp]
    public void Make_room() => folder = new StudyFolder();

    [TearDown]
    public void Clean_up() => folder.Dispose();

    private Outcome Sweep(string name, params string[] options) => Built.Run(["sweep", Scenario, "--output", folder[name], .. options]);

    // The columns that the table in the folder has too; differences are the page's own.
    private static IEnumerable<string> Summary(string csv) => csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(',', line.Split(',').Take(9))).Where(line => !line.Contains(",difference,", StringComparison.Ordinal) && !line.Contains(",mean_over_samples,", StringComparison.Ordinal));

    [Test]
    public void Values_and_ranges_are_varied_without_a_file()
    {
        var outcome = Sweep("study", "--vary", "channels.burns.travel=1d,2d,4d", "--vary", "sides.us.threshold.routine=60..80%", "--points", "2", "-n", "100", "--format", "json");
        using var json = JsonDocument.Parse(outcome.Output);
        var points = json.RootElement.GetProperty("design_points").EnumerateArray().Select(point => point.GetProperty("factors")).ToList();

        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(points.Select(point => point.GetProperty("channels.burns.travel").GetString()), Is.EqualTo(new[] { "1d", "2d", "4d", "1d", "2d", "4d" }));
        Assert.That(points.Select(point => point.GetProperty("sides.us.threshold.routine").GetDouble()).Distinct().Count(), Is.EqualTo(2));
        Assert.That(json.RootElement.GetProperty("rows").GetInt64(), Is.EqualTo(600));
    }

    [Test]
    public void A_page_fits_into_100_columns()
    {
        var outcome = Sweep("study", "--vary", "channels.burns.travel=1d,2d", "--vary", "sides.us.threshold.routine=60..80%", "--points", "2", "--without", "sullivan", "-n", "100");

        Assert.That(outcome.Output.Split('\n').Where(line => line.Length > 100 && !line.Contains("channelsim ", StringComparison.Ordinal)), Is.Empty);
        Assert.That(outcome.Output, Does.Contain("8 design points").And.Contains("without sullivan"));
    }

    [Test]
    public void Dice_and_knowledge_are_told_apart_each_with_its_interval_and_add_up()
    {
        var outcome = Sweep("study", "-n", "400", "--measure", "missed");
        var row = outcome.Output.Split('\n').Single(line => line.StartsWith("missed ", StringComparison.Ordinal)).Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var rows = File.ReadAllLines(Path.Combine(folder["study"], "summary.csv")).Select(line => line.Split(',')).Where(cells => cells[1] == "missed").ToDictionary(cells => cells[2], cells => cells[3..6]);
        double Value(string statistic) => double.Parse(rows[statistic][0]);

        Assert.Multiple(() =>
        {
            Assert.That(row, Has.Length.EqualTo(6));
            Assert.That(row[2..], Has.All.Contains("–"), "bounds, not a width: the intervals are not even");
            Assert.That(row[5], Does.EndWith("%)"));
            foreach (var part in new[] { "variance", "variance_dice", "variance_knowledge", "share_knowledge" }) Assert.That(rows[part], Has.None.Empty, $"{part}: value, low, high");
            Assert.That(Value("variance_dice") + Value("variance_knowledge"), Is.EqualTo(Value("variance")).Within(1e-9));
            Assert.That(Sweep("fixed", "-n", "400", "--measure", "missed", "--knowledge", "fixed").Output, Does.Not.Contain("Two uncertainties"));
        });
    }

    [Test]
    public void A_shipped_study_and_the_folder_it_leaves_say_the_same()
    {
        var outcome = Built.Run("sweep", "scenarios/studies/checks.yaml", "-n", "40", "--format", "csv", "--output", folder["study"]);

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(Summary(outcome.Output), Is.EqualTo(File.ReadAllLines(Path.Combine(folder["study"], "summary.csv"))));
        Assert.That(File.ReadAllBytes(Path.Combine(folder["study"], "inputs", "study.yaml")), Is.EqualTo(File.ReadAllBytes(Repository.PathOf("scenarios", "studies", "checks.yaml"))));
    }

    [Test]
    public void The_plan_in_the_folder_is_itself_a_study_of_the_same_rows()
    {
        Sweep("study", "--vary", "channels.burns.travel=1d,{ median: 1d, p90: 3d }", "--without", "sullivan", "--set", "sides.russia.name=Moscow, Russia", "-n", "60");
        var again = Built.Run("sweep", Path.Combine(folder["study"], "inputs", "plan.yaml"), "-n", "60", "--output", folder["again"], "--format", "csv");

        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(Summary(again.Output), Is.EqualTo(File.ReadAllLines(Path.Combine(folder["study"], "summary.csv"))));
    }

    [Test]
    public void The_folder_is_named_after_the_study_where_no_other_name_is_given_and_found_again()
    {
        var work = Directory.CreateDirectory(folder["here"]).FullName;
        string[] arguments = ["sweep", Repository.PathOf("scenarios", "europe-2022.yaml"), "-n", "50", "--format", "csv"];
        var (first, second) = (Built.RunIn(work, arguments), Built.RunIn(work, arguments));

        Assert.That((first.ExitCode, second.ExitCode), Is.EqualTo((0, 0)));
        Assert.That(Directory.GetDirectories(work).Select(Path.GetFileName), Has.One.Matches("^europe-2022-[0-9a-f]{8}$"));
        Assert.That(second.Output, Is.EqualTo(first.Output));
    }

    [Test]
    public void An_edited_scenario_is_refused_and_resume_goes_on_with_the_old_one()
    {
        var scenario = folder["scenario.yaml"];
        File.Copy(Repository.PathOf("scenarios", "europe-2022.yaml"), scenario);
        string[] arguments = ["sweep", scenario, "-n", "100", "--output", folder["study"], "--format", "csv"];
        Assert.That(Built.Run(arguments).ExitCode, Is.Zero);
        File.AppendAllText(scenario, "# a word\n");
        var refused = Built.Run(arguments);

        Assert.That(refused.ExitCode, Is.EqualTo(2));
        Assert.That(refused.Error, Does.Contain("edited").And.Contains("channelsim resume"));
        Assert.That(Built.Run("resume", folder["study"], "--format", "csv").ExitCode, Is.Zero);
    }

    [Test]
    public void Verify_exits_with_1_once_a_byte_of_the_scenario_was_edited()
    {
        Sweep("study", "-n", "100");
        var good = Built.Run("verify", folder["study"]);
        File.AppendAllText(Path.Combine(folder["study"], "inputs", "scenario.yaml"), " ");
        var bad = Built.Run("verify", folder["study"]);

        Assert.That((good.ExitCode, bad.ExitCode), Is.EqualTo((0, 1)));
        Assert.That(bad.Output, Does.Contain("DIFFERS inputs/scenario.yaml"));
    }

    [Test]
    public void Reproduce_needs_nothing_but_one_file()
    {
        Sweep("study", "--vary", "channels.burns.travel=1d,2d", "-n", "200");
        File.Move(Path.Combine(folder["study"], "replication.parquet"), folder["alone.parquet"]);
        Directory.Delete(folder["study"], recursive: true);
        var outcome = Built.Run("reproduce", folder["alone.parquet"]);

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain("400 rows of replication agree byte for byte"));
    }

    [Test]
    public void Whoever_gives_a_folder_for_a_file_or_a_file_for_a_folder_is_told_the_other_verb()
    {
        Sweep("study", "-n", "20");
        var study = folder["study"];
        var (reproduce, verify, csv) = (Built.Run("reproduce", study), Built.Run("verify", Path.Combine(study, "summary.parquet")), Built.Run("reproduce", Path.Combine(study, "summary.csv")));

        Assert.That(new[] { reproduce, verify, csv }.Select(outcome => outcome.ExitCode), Has.All.EqualTo(2));
        Assert.That(reproduce.Error, Does.Contain("is a folder").And.Contain("channelsim verify"));
        Assert.That(verify.Error, Does.Contain("is a file").And.Contain("channelsim reproduce"));
        Assert.That(csv.Error.Trim(), Does.EndWith("is not a Parquet file"));
    }

    [TestCase("summary.parquet")]
    [TestCase("replication.parquet")]
    public void Resume_reports_nothing_from_tables_that_were_damaged(string table)
    {
        Sweep("study", "-n", "20");
        Assert.That(Built.Run("resume", folder["study"]).ExitCode, Is.Zero);
        var bytes = File.ReadAllBytes(Path.Combine(folder["study"], table));
        bytes[40] ^= 1;
        File.WriteAllBytes(Path.Combine(folder["study"], table), bytes);
        var outcome = Built.Run("resume", folder["study"]);

        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Output, Is.Empty);
        Assert.That(outcome.Error, Does.Contain(table).And.Contain("channelsim verify"));
    }

    [Test]
    public void A_failed_replication_is_quarantined_with_a_command_that_replays_it_and_the_exit_code_is_1()
    {
        File.Copy(Repository.PathOf("tests", "ChannelSim.Cli.Tests", "Support", "crowded.yaml"), folder["crowded.yaml"]);
        var outcome = Built.Run("sweep", folder["crowded.yaml"], "--vary", "incidents.missile.rate=3,6050", "-n", "40", "--dice", "4", "--output", folder["study"], "--format", "csv");
        using var failed = JsonDocument.Parse(File.ReadAllText(Directory.GetFiles(Path.Combine(folder["study"], "failed")).First()));
        var command = failed.RootElement.GetProperty("command").GetString()!;
        var replay = Built.RunIn(folder["study"], command.Split(' ')[1..]);

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(1));
            Assert.That(outcome.Error, Does.Contain("did not finish"));
            Assert.That(outcome.Output, Does.StartWith("design_id,"), "the rest went on");
            Assert.That(replay.ExitCode, Is.EqualTo(1), command);
            Assert.That(replay.Error, Does.Contain(failed.RootElement.GetProperty("reason").GetString()!));
        });
    }

    [Test]
    [Platform("Linux", Reason = "limits the size of files with ulimit")]
    public void A_disk_that_takes_no_more_stops_the_study_and_it_goes_on_when_there_is_room()
    {
        // 215 kB are enough for a batch of this study, and not for its table.
        var program = $"dotnet {Built.Program} sweep {Scenario} -n 1500 --measure '*' --output {folder["study"]}";
        // Without the runtime's double mapping of code, which needs large files of its own.
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", $"trap '' XFSZ; ulimit -f 215; {program}"])
        {
            WorkingDirectory = Repository.Root, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, Environment = { ["DOTNET_EnableWriteXorExecute"] = "0" },
        })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Sweep("whole", "-n", "1500", "--measure", "*");

        Assert.That(process.ExitCode, Is.EqualTo(1));
        Assert.That(folder.BatchesOf("study"), Is.Positive);
        Assert.That(error, Does.Contain("What was committed is kept").And.Contains("channelsim resume"));
        Assert.That(Built.Run("resume", folder["study"]).ExitCode, Is.Zero);
        Assert.That(folder.TablesOf("study"), Is.EqualTo(folder.TablesOf("whole")));
    }

    [Test]
    [Platform("Linux,MacOsX", Reason = "sends SIGINT with kill")]
    public void Ctrl_C_keeps_what_is_done_and_exits_with_130()
    {
        using var process = Built.Start("sweep", Scenario, "-n", "10000000", "--output", folder["study"]);
        var error = process.StandardError.ReadToEndAsync();
        while (!process.HasExited && folder.BatchesOf("study") < 2) process.WaitForExit(5);
        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString()])) kill.WaitForExit();
        Assert.That(process.WaitForExit(20_000), "it did not stop");

        Assert.That(process.ExitCode, Is.EqualTo(130));
        Assert.That(error.GetAwaiter().GetResult(), Does.Contain("are kept; to go on: channelsim resume"));
        Assert.That(folder.Manifest("study").GetProperty("status").GetString(), Is.EqualTo("interrupted"));
    }
}
