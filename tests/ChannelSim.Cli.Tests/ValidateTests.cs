using System.Text.Json;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>What <c>validate</c> says, in which form, and with which exit code.</summary>
public sealed class ValidateTests
{
    private const string Good = """
        channelsim: 1
        id: good
        clock: { start: 2022-03-01, horizon: 30d }
        sides: { us: { threshold: 70% }, russia: { threshold: 60% } }
        ladder: [{ name: calm }]

        """;

    private static readonly string Bad = Good.Replace("70%", "70", StringComparison.Ordinal).Replace("ladder", "lader", StringComparison.Ordinal);

    private static readonly string Odd = Good + "sources: { reuters: { title: A story } }\n";

    [Test]
    public void Every_fault_of_every_file_is_told_at_its_place()
    {
        using var folder = new Folder();
        folder.Put(Bad, "b.yaml");
        folder.Put(Good, "a.yaml");
        folder.Put(Bad, "deeper", "still", "c.yml");
        folder.Put("not a scenario", "notes.txt");
        folder.Put(Bad, ".hidden", "d.yaml");

        var outcome = folder.Run("validate", ".");

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(2));
            Assert.That(outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split(' ').Take(3))), Is.EqualTo(new[]
            {
                "./b.yaml:4:27: error CH305:", "./b.yaml:5:1: error CH200:", "./deeper/still/c.yml:4:27: error CH305:", "./deeper/still/c.yml:5:1: error CH200:",
            }));
            Assert.That(outcome.Error, Is.EqualTo("3 files: 4 errors, no warnings\n"));
        });
    }

    [TestCase(0, "")]
    [TestCase(2, "--strict")]
    public void Warnings_are_allowed_unless_one_is_strict(int code, string option)
    {
        using var folder = new Folder();
        var file = folder.Put(Odd, "odd.yaml");

        var outcome = folder.Run(option.Length == 0 ? ["validate", file] : ["validate", file, option]);

        Assert.That(outcome.Output, Does.StartWith($"{file}:6:12: warning CH605: "));
        Assert.That(outcome.ExitCode, Is.EqualTo(code));
    }

    [Test]
    public void All_shipped_scenarios_are_right()
    {
        var outcome = Built.Run("validate", "scenarios");

        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((0, "")));
    }

    [Test]
    public void A_study_is_checked_as_one_and_its_scenario_with_it()
    {
        using var folder = new Folder();
        folder.Put(Good, "good.yaml");
        folder.Put("channelsim-study: 1\nid: checks\nscenario: ../good.yaml\nfactors: { sides.us.treshold: 60..80% }\n", "studies", "checks.yaml");

        var both = folder.Run("validate", ".");
        var alone = folder.Run("validate", "studies/checks.yaml");

        Assert.Multiple(() =>
        {
            Assert.That((both.ExitCode, alone.ExitCode), Is.EqualTo((2, 2)));
            Assert.That(alone.Output, Does.Match("^studies/checks.yaml:4:[0-9]+: error CH501: .*did you mean `threshold`\\?\n$"));
            Assert.That(both.Output, Is.EqualTo("./" + alone.Output));
            Assert.That((both.Error, alone.Error), Is.EqualTo(("2 files: 1 error, no warnings\n", "2 files: 1 error, no warnings\n")));
        });
    }

    [Test]
    public void Every_smallest_bad_study_yields_its_code_alone_and_at_its_place()
    {
        const string folder = "tests/ChannelSim.Scenarios.Tests/Bad/studies";
        using var json = JsonDocument.Parse(Built.Run("validate", folder, "--format", "json").Output);
        var found = json.RootElement.GetProperty("files").EnumerateArray().ToDictionary(file => Path.GetFileName(file.GetProperty("file").GetString()!), Findings);
        var expected = Directory.GetFiles(Repository.PathOf(folder), "CH*.yaml").ToDictionary(path => Path.GetFileName(path), path => $"{Path.GetFileName(path)[..5]} {File.ReadLines(path).First()[2..]}");

        Assert.That(expected.Where(pair => found[pair.Key] != pair.Value).Select(pair => $"{pair.Key}: {found[pair.Key]} in place of {pair.Value}"), Is.Empty);
        Assert.That(expected, Has.Count.GreaterThan(7));

        static string Findings(JsonElement file) => string.Join("; ", file.GetProperty("diagnostics").EnumerateArray().Select(one => $"{one.GetProperty("code")} {one.GetProperty("line")}:{one.GetProperty("column")}"));
    }

    [Test]
    public void A_study_is_no_scenario_not_even_its_own()
    {
        using var folder = new Folder();
        folder.Put(Good, "good.yaml");
        var good = folder.Put("channelsim-study: 1\nid: good\nscenario: good.yaml\n", "study.yaml");
        var self = folder.Put("channelsim-study: 1\nid: self\nscenario: self.yaml\n", "self.yaml");
        var other = folder.Put("channelsim-study: 1\nid: other\nscenario: study.yaml\n", "other.yaml");

        Assert.Multiple(() =>
        {
            foreach (var (file, named) in new[] { (self, "self.yaml"), (other, "study.yaml") })
            {
                var said = $"{file}:3:11: error CH708: `{named}` is a study and not a scenario; name the scenario that is to be varied\n";
                Assert.That(folder.Run("validate", file).Output, Is.EqualTo(said));
                Assert.That((folder.Run("sweep", file).ExitCode, folder.Run("sweep", file).Error), Is.EqualTo((2, said)));
            }

            foreach (var command in new[] { "run", "explain", "graph" }) // `trace` reads studies
                Assert.That(folder.Run(command, good).Error, Is.EqualTo($"{good}:1:1: error CH112: this is a study; `sweep` and `compare` run it; its scenario is `good.yaml`\n"), command);
        });
    }

    [Test]
    public void Rows_that_are_too_short_hide_nothing_of_the_others()
    {
        using var folder = new Folder();
        folder.Put(Good, "good.yaml");
        folder.Put("sides.us.threshold,sides.russia.threshold\n60%\n60%,600%\n70,60%\n", "points.csv");
        folder.Put("channelsim-study: 1\nid: good\nscenario: good.yaml\ndesign: { kind: points, file: points.csv }\n", "study.yaml");

        var found = folder.Run("validate", "study.yaml").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', line.Split(' ').Take(3)));

        Assert.That(found, Is.EqualTo(new[] { "points.csv:2:1: error CH705:", "points.csv:3:1: error CH305:", "points.csv:4:1: error CH305:" }));
    }

    [TestCase("CH624-points.yaml", "CH624-points.csv:3:1: warning CH624: design points 0 and 1 are the same world")]
    [TestCase("CH625-idle.yaml", "CH625-idle.yaml:5:12: warning CH625: `channels.hotline.language` changes nothing")]
    [TestCase("CH706-point.yaml", "CH706-point.yaml:5:1: error CH706: design point 2 is no valid scenario")]
    public void What_shows_only_in_the_models_of_design_points_is_told(string file, string said) =>
        Assert.That(Built.Run("validate", Path.Combine("tests", "ChannelSim.Scenarios.Tests", "Bad", "studies", file)).Output, Does.Contain(said));

    [Test]
    public void A_name_without_its_extension_is_offered_it()
    {
        using var folder = new Folder();
        folder.Put(Good, "dam.yaml");

        Assert.That(folder.Run("run", "dam").Error, Does.EndWith("there is no such file; did you mean `dam.yaml`?\n"));
        Assert.That(folder.Run("run", "dom").Error, Does.EndWith("there is no such file\n"));
    }

    [Test]
    public void The_scenario_of_a_study_may_be_missing()
    {
        using var folder = new Folder();
        folder.Put("channelsim-study: 1\nid: checks\nscenario: nowhere.yaml\n", "study.yaml");

        Assert.That(folder.Run("validate", "study.yaml").Output, Is.EqualTo(
            "nowhere.yaml: error CH100: the file cannot be read; there is no such file\n"
            + "study.yaml:3:11: error CH708: the scenario `nowhere.yaml` has 1 error; what is wrong is told there; the rest of the study is judged once it is mended\n"));
    }

    [Test]
    public void A_scenario_that_lacks_its_first_line_is_not_taken_for_something_else()
    {
        using var folder = new Folder();
        var file = folder.Put(Good.Replace("channelsim: 1\n", "", StringComparison.Ordinal), "first.yaml");

        Assert.That(folder.Run("validate", file).Output, Does.Contain("error CH201: `channelsim` is missing"));
    }

    [Test]
    public void A_missing_file_and_an_empty_folder_are_faults()
    {
        using var folder = new Folder();

        Assert.Multiple(() =>
        {
            Assert.That(folder.Run("validate", "nowhere.yaml").Output, Is.EqualTo("nowhere.yaml: error CH100: the file cannot be read; there is no such file\n"));
            Assert.That(folder.Run("validate", ".").Error, Does.Contain("no *.yaml or *.yml file is in this folder"));
            Assert.That(folder.Run("validate", ".").ExitCode, Is.EqualTo(2));
        });
    }

    [Test]
    public void Json_says_the_same_for_programs()
    {
        using var folder = new Folder();
        folder.Put(Bad, "b.yaml");

        using var json = JsonDocument.Parse(folder.Run("validate", "b.yaml", "--format", "json").Output);
        var first = json.RootElement.GetProperty("files")[0].GetProperty("diagnostics")[0];

        Assert.Multiple(() =>
        {
            Assert.That(json.RootElement.GetProperty("errors").GetInt32(), Is.EqualTo(2));
            Assert.That(json.RootElement.GetProperty("files")[0].GetProperty("file").GetString(), Is.EqualTo("b.yaml"));
            Assert.That(first.GetProperty("code").GetString(), Is.EqualTo("CH305"));
            Assert.That((first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32(), first.GetProperty("length").GetInt32()), Is.EqualTo((4, 27, 2)));
            Assert.That(first.GetProperty("suggestions")[0].GetString(), Is.EqualTo("70%"));
        });
    }

    [Test]
    public void Text_that_is_half_a_character_or_moves_a_cursor_spoils_no_form([Values("table", "json", "sarif")] string format)
    {
        using var folder = new Folder();
        var file = folder.Put($"{Good}\"\\e[2J{string.Concat(Enumerable.Repeat("😀", 400))}\": 1\n", "half.yaml");
        var raw = folder.Put("id: \u001b[2J\n", "raw.yaml");

        var outcome = folder.Run("validate", file, raw, "--format", format);

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Output, Does.Contain("CH200").And.Not.Contain("\u001b").And.Not.Contain("\\u001b"));
        if (format != "table") Assert.That(() => JsonDocument.Parse(outcome.Output), Throws.Nothing);
    }

    [Test]
    public void A_result_goes_to_a_file_when_asked()
    {
        using var folder = new Folder();
        folder.Put(Bad, "b.yaml");

        var outcome = folder.Run("validate", "b.yaml", "--format", "sarif", "-o", "b.sarif");

        Assert.That((outcome.ExitCode, outcome.Output), Is.EqualTo((2, "")));
        Assert.That(() => JsonDocument.Parse(File.ReadAllText(folder.At("b.sarif"))), Throws.Nothing);
    }
}
