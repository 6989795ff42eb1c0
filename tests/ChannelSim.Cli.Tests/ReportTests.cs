using System.Text.Json.Nodes;
using ChannelSim.Cli.Tests.Support;

namespace ChannelSim.Cli.Tests;

/// <summary>Reports: what they are made of, that they are the same for the same result, and where they may go.</summary>
public sealed class ReportTests
{
    private static readonly string Scenario = Repository.PathOf("scenarios", "fragile-line.yaml");
    private Folder _folder = null!;

    [SetUp]
    public void Make() => _folder = new Folder();

    [TearDown]
    public void Remove() => _folder.Dispose();

    private string Html(string name = "report.html") => File.ReadAllText(_folder.At(name));

    [Test]
    public void A_run_made_again_from_its_file_has_the_report_of_the_run_whatever_the_threads()
    {
        File.Copy(Scenario, _folder.At("line.yaml"));
        var run = _folder.Run("run", "line.yaml", "-n", "300", "--seed", "7", "--set", "channels.border-line.misreading=5%", "--threads", "1", "-o", "run.json", "--report", "report.html");
        var again = _folder.Run("report", "run.json", "--threads", "2", "-o", "again.html");

        Assert.That((run.ExitCode, again.ExitCode), Is.EqualTo((0, 0)), run.Error + again.Error);
        Assert.That(Html("again.html"), Is.EqualTo(Html()).And.Contain("misreading=5%").And.Contain("--seed 7"));
    }

    [Test]
    public void A_run_whose_scenario_or_numbers_are_others_is_not_reported()
    {
        File.Copy(Scenario, _folder.At("line.yaml"));
        _folder.Run("run", "line.yaml", "-n", "50", "-o", "run.json");
        var json = JsonNode.Parse(File.ReadAllText(_folder.At("run.json")))!;
        json["digest"] = new string('0', 64);
        _folder.Put(json.ToJsonString(), "changed.json");
        var changed = _folder.Run("report", "changed.json");
        File.AppendAllText(_folder.At("line.yaml"), "# edited\n");
        var edited = _folder.Run("report", "run.json");
        File.Delete(_folder.At("line.yaml"));
        var gone = _folder.Run("report", "run.json");

        Assert.That((changed.ExitCode, edited.ExitCode, gone.ExitCode), Is.EqualTo((1, 2, 2)));
        Assert.That(changed.Error, Does.Contain("changed.json has the digest 000000000000").And.Contain("nothing is reported"));
        Assert.That(edited.Error, Does.Contain("line.yaml has sha256").And.Contain("the scenario was edited"));
        Assert.That(gone.Error, Does.Contain("of the scenario line.yaml, which is neither here nor beside it"));
        Assert.That(changed.Output + edited.Output + gone.Output, Is.Empty);
    }

    [Test]
    public void A_study_is_reported_from_its_folder_which_stays_as_it_was()
    {
        var swept = _folder.Run("sweep", Scenario, "--vary", "channels.border-line.misreading=1%,10%", "-n", "40", "-o", "study", "--report", "report.html");
        var again = _folder.Run("report", "study", "-o", "again.html");
        var inside = _folder.Run("report", "study", "-o", "study/report.html");

        Assert.That((swept.ExitCode, again.ExitCode, inside.ExitCode), Is.EqualTo((0, 0, 2)), swept.Error + again.Error);
        Assert.That(Html("again.html").Length, Is.EqualTo(Html().Length).Within(2000));
        Assert.That(inside.Error, Does.Contain("is the folder of a study"));
        Assert.That(_folder.Run("verify", "study").ExitCode, Is.Zero);
    }

    [Test]
    public void A_study_that_is_not_whole_is_not_reported()
    {
        _folder.Run("sweep", Scenario, "--vary", "channels.border-line.misreading=1%,10%", "-n", "40", "-o", "study");
        File.AppendAllText(_folder.At("study", "summary.parquet"), "x");
        var damaged = _folder.Run("report", "study", "-o", "report.html");

        Assert.That(damaged.ExitCode, Is.EqualTo(1));
        Assert.That(damaged.Error, Does.Contain("summary.parquet").And.Contain("nothing is reported").And.Contain("channelsim verify study"));
        Assert.That(File.Exists(_folder.At("report.html")), Is.False);
    }

    [Test]
    public void An_exercise_is_Markdown_unless_HTML_is_asked_for()
    {
        Built.RunWith(_folder.Path, "note <b>nobody</b> rang\nuntil T+1h\n", ["play", Repository.PathOf("scenarios", "przewodow-2022-11-15.yaml"), "--plain", "-o", "night"]);
        var markdown = _folder.Run("report", "night");
        var html = _folder.Run("report", "night", "-o", "report.html");
        var same = _folder.Run("report", "night", "--format", "html");

        Assert.That((markdown.ExitCode, html.ExitCode, same.ExitCode), Is.EqualTo((0, 0, 0)), html.Error);
        Assert.That(markdown.Output, Does.Contain("# After-action report: Przewodow").And.Contain("&lt;b&gt;nobody"));
        Assert.That(Html(), Does.Contain("<h1>Przewodow").And.Contain("&lt;b&gt;nobody").And.Not.Contain("<b>nobody").And.EqualTo(same.Output));
        foreach (var heading in markdown.Output.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal))) Assert.That(Html(), Does.Contain(">" + heading[3..] + "<"));
    }

    [TestCase("nothing", "there is no such folder or file")]
    [TestCase(".", "neither the folder of a study, which has a manifest.json, nor that of an exercise")]
    [TestCase("notes.txt", "is no result of this program")]
    [TestCase("compared.json", "is a result of compare, of which a report is made as it is computed: channelsim compare ")]
    public void What_is_no_result_is_refused_with_what_would_be_one(string what, string reason)
    {
        _folder.Put("{}", "notes.txt");
        if (what == "compared.json") _folder.Run("compare", Scenario, "--without", "border-line", "-n", "10", "-o", what);
        var outcome = _folder.Run("report", what);

        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain(reason));
        Assert.That(outcome.Output, Is.Empty);
    }

    [Test]
    public void A_report_goes_over_nothing_that_is_there_or_read_or_written()
    {
        File.Copy(Scenario, _folder.At("line.html"));
        _folder.Put("mine", "there.html");
        Outcome Run(params string[] more) => _folder.Run(["run", "line.html", "-n", "10", .. more]);

        Assert.That(Run("--report", "there.html").Error, Does.Contain("--report there.html: there is a file of that name; --overwrite replaces it"));
        Assert.That(Run("--report", "line.html", "--overwrite").Error, Does.Contain("--report line.html: is read by this command"));
        Assert.That(Run("--report", "a.html", "-o", "a.html").Error, Does.Contain("--report a.html: is where --output goes"));
        Assert.That(Run("--report", "a.txt").Error, Does.Contain("--report a.txt: takes the name of a file that ends in .html"));
        Assert.That(Run("--report", "no/a.html").Error, Does.Contain("--report no/a.html: there is no folder"));
        Assert.That(_folder.Run("sweep", "line.html", "--vary", "channels.border-line.misreading=1%", "-n", "10", "-o", ".", "--report", "a.html").Error, Does.Contain("write beside it"));
        Assert.That(File.ReadAllText(_folder.At("there.html")), Is.EqualTo("mine"));
        Assert.That(Run("--report", "there.html", "--overwrite").ExitCode, Is.Zero);
        Assert.That(Html("there.html"), Does.StartWith("<!doctype html>"));
    }

    [Test]
    public void A_study_has_no_Markdown() =>
        Assert.That(_folder.Run("report", Repository.PathOf("README.md"), "--format", "markdown").Error, Does.Contain("--format markdown is for exercises"));

    [Test]
    public void What_was_said_of_the_file_stands_in_the_report()
    {
        _folder.Run("run", Scenario, "-n", "20", "--set", "channels.border-line.misreading=5%", "--set", "channels.border-line.misreading=6%", "--report", "report.html");

        Assert.That(Html(), Does.Match("Warning: [^<]*misreading=5%[^<]* does not count"));
    }
}
