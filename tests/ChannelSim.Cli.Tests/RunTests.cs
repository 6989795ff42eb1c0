using System.Text.Json;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>What <c>run</c> prints.</summary>
public sealed class RunTests
{
    private const string Scenario = "scenarios/europe-2022.yaml";

    /// <summary>Of two values set in the same place the last counts, which is said beside the result and on it; what one world of a comparison sets over the others is meant.</summary>
    [Test]
    public void A_value_that_is_set_again_is_told_to_count_for_nothing()
    {
        const string file = "scenarios/tutorial/03-race.yaml";
        string[] twice = ["--set", "channels.hotline.patience=15m", "--set", "channels.hotline.patience=30m"];
        const string warning = "`--set channels.hotline.patience=15m` does not count: `--set channels.hotline.patience=30m` after it sets the same";
        var run = Built.Run(["run", file, "-n", "10", .. twice]);
        var against = Built.Run("compare", file, "-n", "10", "--set", "channels.hotline.patience=15m", "--against", "channels.hotline.patience=30m");

        Assert.That(run.Error, Does.Contain("channelsim: warning: " + warning));
        Assert.That(run.Output.Replace("\n", " ", StringComparison.Ordinal), Does.Contain("Warning: " + warning));
        Assert.That(against.ExitCode, Is.Zero);
        Assert.That(against.Error + against.Output, Does.Not.Contain("does not count"));
    }

    [Test]
    public void Standard_output_carries_the_result_alone_and_notes_go_to_standard_error()
    {
        var outcome = Built.Run("run", Scenario, "-n", "300", "--format", "json");

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Zero);
            Assert.That(() => JsonDocument.Parse(outcome.Output), Throws.Nothing);
            Assert.That(outcome.Error, Does.Contain("300 replications"));
        });
    }

    [Test]
    public void Quiet_leaves_standard_error_empty()
    {
        Assert.That(Built.Run("run", Scenario, "-n", "300", "--quiet").Error, Is.Empty);
    }

    [TestCase("json")]
    [TestCase("csv")]
    [TestCase("table")]
    public void The_number_of_threads_changes_no_byte(string format)
    {
        var texts = new[] { "1", "2", "7" }.Select(threads => WithoutElapsed(Built.Run("run", Scenario, "-n", "3000", "--format", format, "--threads", threads).Output)).ToList();

        Assert.That(texts.Distinct().Count(), Is.EqualTo(1));
        Assert.That(texts[0], Is.Not.Empty);
    }

    /// <summary>What the portable code draws is what the AES instructions draw; where the processor has none, this compares nothing. The other vectors go too.</summary>
    [TestCase("benchmarks/scenarios/cut-2022.yaml", "AES")]
    [TestCase("benchmarks/scenarios/eight-lines.yaml", "AES")]
    [TestCase("scenarios/europe-2022.yaml", "AES")]
    [TestCase("scenarios/hotline-1967.yaml", "AES")]
    [TestCase("scenarios/europe-2022.yaml", "AVX2")]
    [TestCase("scenarios/europe-2022.yaml", "HWIntrinsic")]
    public void A_processor_without_the_instructions_gives_the_same_digest(string scenario, string instructions)
    {
        string[] arguments = ["run", scenario, "-n", "600", "--format", "json"];
        var without = Built.RunIn(Repository.Root, arguments, ("DOTNET_Enable" + instructions, "0"), ("DOTNET_EnableArm64Aes", instructions == "AES" ? "0" : "1"));

        Assert.That(without.ExitCode, Is.Zero);
        Assert.That(WithoutElapsed(without.Output), Is.EqualTo(WithoutElapsed(Built.Run(arguments).Output)));
    }

    [Test]
    public void Another_seed_gives_another_digest()
    {
        Assert.That(Digest("--seed", "2"), Is.Not.EqualTo(Digest("--seed", "1")));
    }

    [Test]
    public void What_was_changed_from_outside_and_the_marking_stand_on_every_result()
    {
        string[] arguments = [Scenario, "--set", "contact.us.0.chance=25%", "--knowledge", "fixed"];
        var page = Built.Run(["run", .. arguments, "-n", "50"]).Output;
        var rows = Built.Run(["run", .. arguments, "-n", "50", "--format", "csv"]).Output.Split('\n')[1..^1];
        var traced = Built.Run(["trace", .. arguments, "--format", "csv"]).Output.Split('\n')[1..^1];

        Assert.Multiple(() =>
        {
            Assert.That(page, Does.Contain("\nchanged: contact.us.0.chance=25%\n"));
            var command = $"channelsim run {Scenario} --set contact.us.0.chance=25% --knowledge fixed -n 50";
            Assert.That(page, Does.Contain(command + "\n").And.Match("model sha256 [0-9a-f]{12}"));
            Assert.That(rows, Is.Not.Empty.And.All.Contains(",contact.us.0.chance=25%,,fixed,").And.All.Contains($",UNCLASSIFIED // EXERCISE,,{command},"));
            Assert.That(traced, Is.Not.Empty.And.All.Contains(",contact.us.0.chance=25%,,fixed,").And.All.Contains($",UNCLASSIFIED // EXERCISE,,{command.Replace("run", "trace", StringComparison.Ordinal).Replace(" -n 50", "", StringComparison.Ordinal)},"));
            foreach (var verb in new[] { "run", "trace" })
            {
                using var json = JsonDocument.Parse(Built.Run([verb, .. arguments, "--format", "json", .. verb == "run" ? ["-n", "50"] : Array.Empty<string>()]).Output);
                Assert.That(json.RootElement.GetProperty("marking").GetString(), Is.EqualTo("UNCLASSIFIED // EXERCISE"), verb);
            }
        });
    }

    [Test]
    public void The_command_on_the_page_prints_the_page_again()
    {
        var page = Built.Run("run", Scenario, "-n", "200", "--seed", "3", "--until", "accusation:10%", "--quiet").Output;
        var command = page.Split('\n').Single(line => line.StartsWith("repeat it with", StringComparison.Ordinal)).Split("channelsim ")[1];

        Assert.That(Built.Run([.. command.Split(' '), "--quiet"]).Output, Is.EqualTo(page));
    }

    [Test]
    public void A_bound_below_the_first_look_is_odd_and_the_page_says_so()
    {
        const string warning = "--until with -n 300 is not above 1280, where it is looked at first";
        var outcome = Built.Run("run", Scenario, "-n", "300", "--until", "accusation:1%");

        Assert.That((outcome.ExitCode, outcome.Error.Contains("warning: " + warning, StringComparison.Ordinal)), Is.EqualTo((0, true)));
        Assert.That(outcome.Output, Does.Contain("Warning: " + warning));
    }

    [Test]
    public void A_trace_ends_with_what_the_replication_counted()
    {
        using var once = JsonDocument.Parse(Built.Run("run", Scenario, "-n", "1", "--format", "json").Output);
        var story = Built.Run("trace", Scenario, "--replication", "0").Output;

        Assert.Multiple(() =>
        {
            foreach (var (name, row) in new[] { ("miscalculations", "miscalculations  "), ("missed", "missed           ") })
                Assert.That(story, Does.Contain($"\n{row}{once.RootElement.GetProperty(name).GetProperty("mean").GetDouble()} ("), name);
        });
    }

    [Test]
    public void The_object_has_every_field_that_scripts_rely_on()
    {
        using var json = JsonDocument.Parse(Built.Run("run", Scenario, "-n", "300", "--format", "json").Output);
        var missing = Fields.Where(path => !Has(json.RootElement, path)).ToList();

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Bounds_repeat_the_keys_they_bound_and_enclose_them()
    {
        using var json = JsonDocument.Parse(Built.Run("run", Scenario, "-n", "300", "--format", "json").Output);

        foreach (var entry in json.RootElement.GetProperty("incidents").EnumerateArray().Concat(json.RootElement.GetProperty("channels").EnumerateArray()))
        {
            foreach (var bound in entry.GetProperty("low").EnumerateObject())
            {
                if (bound.Value.ValueKind == JsonValueKind.Null) continue;
                var value = entry.GetProperty(bound.Name).GetDouble();
                Assert.That(value, Is.InRange(bound.Value.GetDouble(), entry.GetProperty("high").GetProperty(bound.Name).GetDouble()), bound.Name);
            }
        }
    }

    [Test]
    public void Until_stops_when_the_interval_is_narrow_enough_and_says_so()
    {
        var outcome = Built.Run("run", Scenario, "--until", "clash:1%", "-n", "100000", "--format", "json");
        using var json = JsonDocument.Parse(outcome.Output);

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Zero);
            Assert.That(json.RootElement.GetProperty("stop_reason").GetString(), Is.EqualTo("half-width"));
            Assert.That(json.RootElement.GetProperty("replications").GetInt64(), Is.LessThan(100_000));
        });
    }

    [Test]
    public void A_page_is_as_wide_as_COLUMNS_says_or_else_100()
    {
        foreach (var (columns, widest) in new[] { ("", 100), ("60", 60), ("72", 72), ("132", 132), ("1000", 200), ("none", 100) })
        {
            var lines = Built.RunIn(Repository.Root, ["run", Scenario, "-n", "3000"], ("COLUMNS", columns)).Output.Split('\n');
            Assert.That(lines.Where(line => line.Length > widest && !line.Contains("channelsim ", StringComparison.Ordinal)), Is.Empty, columns);
        }
    }

    [Test]
    public void A_result_goes_to_a_file_when_asked()
    {
        var file = Path.Combine(TestContext.CurrentContext.WorkDirectory, "result.json");

        var outcome = Built.Run("run", Scenario, "-n", "300", "--overwrite", "--output", file);

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Output, Is.Empty);
            Assert.That(() => JsonDocument.Parse(File.ReadAllText(file)), Throws.Nothing);
        });
    }

    private static readonly string[] Fields =
    [
        "scenario", "scenario_sha256", "engine_version", "seed", "replications", "horizon_minutes", "elapsed_seconds", "events", "digest",
        "rungs.0.rung", "rungs.0.name", "rungs.0.reached", "rungs.0.probability", "rungs.0.low", "rungs.0.high", "rungs.0.level", "rungs.0.method", "rungs.0.first_time_median_minutes",
        "rungs.0.first_by.response_to_deliberate", "rungs.0.first_by.response_to_accident", "rungs.0.first_by.timeline", "rungs.0.first_by_low.timeline", "rungs.0.miscalculation_before",
        "rungs.0.miscalculation_before_high", "incidents.0.opened_by.rate", "incidents.0.opened_by.timeline", "incidents.0.opened_by.provoked", "incidents.0.opened_by_high.emboldened",
        "incidents.0.announced", "timeline.0.entry", "timeline.0.name", "timeline.0.title", "timeline.0.fired", "timeline.0.median_minutes",
        "incidents.0.type", "incidents.0.opened", "incidents.0.responded_deliberate", "incidents.0.responded_accident", "incidents.0.stood_down_deliberate",
        "incidents.0.stood_down_accident", "incidents.0.settled_deliberate", "incidents.0.settled_accident", "incidents.0.undecided", "incidents.0.low.opened", "incidents.0.high.undecided",
        "channels.0.name", "channels.0.kind", "channels.0.attempts", "channels.0.connected", "channels.0.completed", "channels.0.broken_off", "channels.0.cut",
        "channels.0.unanswered", "channels.0.refused", "channels.0.withdrawn", "channels.0.postponed", "channels.0.passed_over", "channels.0.routine_attempts",
        "channels.0.routine_connected", "channels.0.unseen_down_minutes", "channels.0.seen_down_minutes", "channels.0.suspended_minutes", "channels.0.open_at_end",
        "channels.0.passed_over_reasons", "channels.0.checks", "channels.0.time_to_connect_median_minutes", "channels.0.worked_when_wanted", "channels.0.bits_per_call",
        "miscalculations.mean", "miscalculations.low", "miscalculations.high", "miscalculations.probability_any", "missed.mean", "missed.low", "missed.high",
        "decision_cost.mean", "decision_cost.low", "decision_cost.high", "calibration.brier", "calibration.bins",
    ];

    private static bool Has(JsonElement element, string path)
    {
        foreach (var part in path.Split('.'))
        {
            if (element.ValueKind == JsonValueKind.Array && int.TryParse(part, out var index) && index < element.GetArrayLength()) element = element[index];
            else if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(part, out element)) return false;
        }

        return true;
    }

    private static string Digest(params string[] options)
    {
        using var json = JsonDocument.Parse(Built.Run(["run", Scenario, "-n", "300", "--format", "json", .. options]).Output);
        return json.RootElement.GetProperty("digest").GetString()!;
    }

    private static string WithoutElapsed(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.Contains("elapsed_seconds", StringComparison.Ordinal)));
}
