using System.Text.Json;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>Sensitivity from the command line: what drives a scenario, in one command.</summary>
public sealed class SensitivityTests
{
    private const string Scenario = "scenarios/europe-2022.yaml";
    private const string Tutorial = "scenarios/tutorial/01-decide-under-uncertainty.yaml";

    // Miscalculations are a constant times rate (1 - hostile), so that every index is known: of 800 uniform over 200 to 1000, and of 0.7 over 0.4 to 1.
    private static readonly string[] s_known =
    [
        "sensitivity", Tutorial, "--set", "incidents.radar-contact.rate=200..1000", "--set", "incidents.radar-contact.hostile=0..60%",
        "--set", "incidents.radar-contact.belief=20%", "--set", "incidents.radar-contact.fuse=2h",
    ];

    private static readonly double[] s_first = [0.6782, 0.2803];
    private static readonly double[] s_total = [0.7197, 0.3218];

    private static JsonElement Read(params string[] words)
    {
        var outcome = Built.Run([.. words, "--format", "json"]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        using var json = JsonDocument.Parse(outcome.Output);
        return json.RootElement.Clone();
    }

    private static JsonElement Of(JsonElement result, string measure) => result.GetProperty("measures").EnumerateArray().Single(item => item.GetProperty("measure").GetString() == measure);

    private static JsonElement Factor(JsonElement measure, string path) => measure.GetProperty("factors").EnumerateArray().Single(item => item.GetProperty("path").GetString() == path);

    private static void Holds(JsonElement estimate, double truth) => Assert.That(truth, Is.InRange(estimate.GetProperty("low").GetDouble(), estimate.GetProperty("high").GetDouble()));

    [TestCase("plain")]
    [TestCase("sobol")]
    [TestCase("saltelli")]
    public void Indices_are_those_of_the_closed_form(string design)
    {
        var measure = Of(Read([.. s_known, "--design", design, "-n", "16384"]), "miscalculations");
        foreach (var (path, i) in new[] { ("incidents.radar-contact.rate", 0), ("incidents.radar-contact.hostile", 1) })
        {
            Holds(Factor(measure, path).GetProperty("first"), s_first[i]);
            if (design == "saltelli") Holds(Factor(measure, path).GetProperty("total"), s_total[i]);
        }

        Assert.That(measure.GetProperty("leaders").EnumerateArray().Select(leader => leader.GetString()), Is.EqualTo(new[] { "incidents.radar-contact.rate" }));
    }

    [Test]
    public void What_drives_it_is_answered_by_one_command_for_both_errors_at_once()
    {
        var outcome = Built.Run("sensitivity", Scenario, "-n", "4000");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        var lines = outcome.Output.Split('\n');
        Assert.That(lines, Has.Some.StartsWith("Miscalculations: most comes from "));
        Assert.That(lines, Has.Some.StartsWith("Missed acts: most comes from "));
        Assert.That(outcome.Output, Does.Contain("Both errors side by side").And.Contain("threshold").And.Contain("repeat it with  channelsim sensitivity scenarios/europe-2022.yaml -n 4000").And.Contain("Dice or numbers"));
    }

    [Test]
    public void The_same_command_prints_the_same_and_another_seed_something_else()
    {
        string[] words = [.. s_known, "-n", "1000", "--quiet"];
        Assert.That(Built.Run([.. words, "--threads", "1"]).Output, Is.EqualTo(Built.Run([.. words, "--threads", "3"]).Output));
        Assert.That(Built.Run([.. words, "--seed", "2"]).Output, Is.Not.EqualTo(Built.Run(words).Output));
    }

    [Test]
    public void A_study_that_names_its_measures_is_analysed_by_those_alone()
    {
        var measures = Read("sensitivity", "scenarios/studies/what-drives-the-top.yaml", "--base", "1024").GetProperty("measures").EnumerateArray().Select(measure => measure.GetProperty("measure").GetString()).ToList();
        Assert.That(measures, Is.Not.Empty.And.All.StartsWith("rungs."));
    }

    [Test]
    public void Point_assumptions_count_with_spread()
    {
        var result = Read("sensitivity", Tutorial, "--spread", "20%", "-n", "2000");
        var factors = result.GetProperty("factors").EnumerateArray().ToList();
        Assert.That(factors.Select(factor => factor.GetProperty("is_point").GetBoolean()), Is.All.True);
        var hostile = factors.Single(factor => factor.GetProperty("path").GetString() == "incidents.radar-contact.hostile");
        Assert.That((hostile.GetProperty("low").GetDouble(), hostile.GetProperty("high").GetDouble()), Is.EqualTo((0.16, 0.24)).Within(1e-12));
        var threshold = factors.Single(factor => factor.GetProperty("path").GetString() == "sides.blue.threshold");
        Assert.That((threshold.GetProperty("low").GetDouble(), threshold.GetProperty("high").GetDouble()), Is.EqualTo((0.52, 0.68)).Within(1e-12)); // 20 % of what it lacks of 1
    }

    [Test]
    public void A_measure_that_is_asked_for_is_the_one_that_is_explained() =>
        Assert.That(Read([.. s_known, "--measure", "incidents.*.opened", "-n", "600"]).GetProperty("measures").EnumerateArray().Select(measure => measure.GetProperty("measure").GetString()), Is.EqualTo(new[] { "incidents.radar-contact.opened" }));

    [Test]
    public void Csv_has_a_line_an_index_with_factor_and_interval()
    {
        var lines = Built.Run([.. s_known, "-n", "600", "--format", "csv"]).Output.Split('\n');
        Assert.That(lines[0], Does.StartWith("measure,factor,factor2,index,value,low,high,level,method,n,reason,p_value,told,factor_low,factor_high,factor_unit,factor_basis,factor_is_point,"));
        Assert.That(lines, Has.Some.StartsWith("miscalculations,incidents.radar-contact.rate,,first,"));
        Assert.That(lines, Has.Some.StartsWith("miscalculations,,,share_numbers,"));
    }

    [Test]
    public void Pairs_come_with_second_order() =>
        Holds(Of(Read([.. s_known, "--design", "saltelli", "--second-order", "--base", "1024"]), "miscalculations").GetProperty("pairs")[0].GetProperty("second"), 0.0415);

    private static string Study(StudyFolder folder, string design, string more = "")
    {
        File.WriteAllText(folder["study.yaml"], $$"""
            channelsim-study: 1
            id: drivers
            scenario: {{Repository.PathOf(Tutorial)}}
            set: { incidents.radar-contact.belief: 20%, incidents.radar-contact.fuse: 2h }
            factors: { incidents.radar-contact.rate: 200..1000, incidents.radar-contact.hostile: 0..60% }
            design: { kind: {{design}} }
            {{more}}
            """);
        return folder["study.yaml"];
    }

    [TestCase("saltelli, points: 2048")]
    [TestCase("sobol, points: 4096")]
    [TestCase("latin")]
    public void A_study_says_what_is_varied_and_how(string design)
    {
        using var folder = new StudyFolder();
        var result = Read("sensitivity", Study(folder, design), "-n", "16000");
        Assert.That(result.GetProperty("samples").GetInt32(), Is.EqualTo(design[0] switch { 'l' => 8000, _ => int.Parse(design.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture) }));
        var measure = Of(result, "miscalculations");
        Holds(Factor(measure, "incidents.radar-contact.rate").GetProperty("first"), s_first[0]);
        Holds(Factor(measure, "incidents.radar-contact.hostile").GetProperty("first"), s_first[1]);
    }

    [Test]
    public void A_count_that_the_design_of_a_study_leaves_no_room_for_is_told_to_count_for_nothing()
    {
        using var folder = new StudyFolder();
        var study = Study(folder, "morris, points: 20");
        Assert.That(Built.Run("sensitivity", study, "-n", "500").Error, Does.Contain("-n counts for nothing here: the study says how many points its design has (20)"));
        Assert.That(Built.Run("sensitivity", study).Error, Does.Not.Contain("-n counts"));
    }

    [Test]
    public void Trajectories_of_a_study_are_analysed_as_trajectories()
    {
        using var folder = new StudyFolder();
        var result = Read("sensitivity", Study(folder, "morris, points: 50"));
        Assert.That((result.GetProperty("design").GetString(), result.GetProperty("points").GetInt32(), result.GetProperty("dice").GetInt32()), Is.EqualTo(("morris", 150, 2)));
    }

    [Test]
    public void A_design_for_an_analysis_is_valid_and_no_sweep()
    {
        using var folder = new StudyFolder();
        var study = Study(folder, "saltelli");
        Assert.That(Built.Run("validate", study).ExitCode, Is.Zero);
        var swept = Built.Run("sweep", study, "-o", folder["swept"]);
        Assert.That((swept.ExitCode, swept.Error), Is.EqualTo((2, swept.Error)));
        Assert.That(swept.Error, Does.Contain("`kind: saltelli` is for channelsim sensitivity"));
        Assert.That(Directory.Exists(folder["swept"]), Is.False);
    }

    [Test]
    public void Alternatives_and_lists_are_refused_beside_it_with_their_lines()
    {
        using var folder = new StudyFolder();
        var outcome = Built.Run("validate", Study(folder, "saltelli", "alternatives: { as it is: {}, cheap: { set: { costs.missed: 1 } } }"));
        Assert.That((outcome.ExitCode, outcome.Output + outcome.Error), Is.EqualTo((2, outcome.Output + outcome.Error)));
        Assert.That(outcome.Output + outcome.Error, Does.Contain("study.yaml:7:1: error CH704").And.Contain("a sensitivity analysis is of one world"));
    }

    /// <summary>The rows of a sweep have the draws and dice of a plain run: the same indices, to the last digit.</summary>
    [Test]
    public void The_rows_of_a_finished_study_have_the_indices_of_a_plain_run()
    {
        using var folder = new StudyFolder();
        var swept = Built.Run(["sweep", .. s_known.Skip(1), "--dice", "2", "-n", "2000", "-o", folder["swept"], "--quiet"]);
        Assert.That(swept.ExitCode, Is.Zero, swept.Error);
        var (rows, run) = (Read("sensitivity", folder["swept"]), Read([.. s_known, "-n", "2000"]));
        Assert.That(rows.GetProperty("measures").GetRawText(), Is.EqualTo(run.GetProperty("measures").GetRawText()));
        Assert.That(rows.GetProperty("factors").GetRawText(), Is.EqualTo(run.GetProperty("factors").GetRawText()));
    }

    [Test]
    public void The_points_of_a_sweep_are_not_taken_for_a_design()
    {
        using var folder = new StudyFolder();
        Assert.That(Built.Run("sweep", Scenario, "--vary", "sides.us.threshold.routine=60%,70%", "-n", "300", "-o", folder["swept"], "--quiet").ExitCode, Is.Zero);
        var outcome = Built.Run("sensitivity", folder["swept"]);
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("is a factorial design of 2 points, all under the same luck").And.Contain("--point N analyses one of them"));
        Assert.That(Built.Run("sensitivity", folder["swept"], "--point", "2").Error, Does.Contain("has the design points 0 to 1"));
        Assert.That(Built.Run("sensitivity", folder["swept"], "--point", "1", "--spread", "20%").Error, Does.Contain("--spread does not go with the folder of a study"));
    }

    /// <summary>Each command of the document works as it stands, with fewer replications.</summary>
    [TestCaseSource(nameof(Documented))]
    public void The_commands_of_the_document_work(string command)
    {
        using var folder = new StudyFolder();
        string[] words = [.. command.Split(' ').Skip(1).Select(word => word.StartsWith("scenarios/", StringComparison.Ordinal) ? Repository.PathOf(word) : word)];
        var outcome = Built.RunIn(Directory.CreateDirectory(folder["here"]).FullName, [.. words, "-n", "400", "--quiet"]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        if (!words.Contains("-o")) Assert.That(outcome.Output, Does.Contain("What drives it"));
    }

    private static IEnumerable<string> Documented => File.ReadLines(Repository.PathOf("docs", "sensitivity.md")).Where(line => line.StartsWith("channelsim ", StringComparison.Ordinal));
}
