using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tests.Support;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;
using ChannelSim.Tables.Tests.Support;

namespace ChannelSim.Tables.Tests;

/// <summary>What docs/guides/analyst.md gives to be copied runs over the tables of the study that it names, and gives their numbers.</summary>
public sealed partial class AnalystGuide
{
    private const long Replications = 100;
    private static readonly string s_root = Root();
    private static readonly string s_guide = File.ReadAllText(Path.Combine(s_root, "docs", "guides", "analyst.md"));
    private Scratch scratch = null!;
    private Duck duck = null!;

    [OneTimeSetUp]
    public void Run_the_study_of_the_guide()
    {
        scratch = new Scratch();
        duck = new Duck();
        var folder = Path.Combine(s_root, "scenarios", "studies");
        var read = StudyReader.Read(ScenarioSource.Load(Path.Combine(folder, "interval-and-misreading.yaml")), name => ScenarioSource.Load(Path.Combine(folder, name)), StudyColumns.Names);
        Assert.That(read.Study, Is.Not.Null, string.Join('\n', read.Diagnostics));
        StudyPlan.Make(read.Study!, 2, out _)!.WithReplications(Replications).Run(scratch["grid"]);
    }

    [OneTimeTearDown]
    public void Clean_up()
    {
        duck.Dispose();
        scratch.Dispose();
    }

    [Test]
    public void The_grid_has_a_row_for_each_design_point_with_an_interval_around_its_mean()
    {
        var rows = duck.Rows(Here(Blocks("sql")[0]));

        Assert.That(rows, Has.Count.EqualTo(20));
        Assert.That(rows.Select(row => (Number(row[0]), Number(row[1]))).Distinct().Count(), Is.EqualTo(20));
        Assert.That(rows.All(row => Number(row[3]) <= Number(row[2]) && Number(row[2]) <= Number(row[4]) && Number(row[5]) == Replications));
    }

    [Test]
    public void Paired_differences_are_those_of_the_means_and_narrower_than_without_pairs()
    {
        var means = duck.Rows(Here(Blocks("sql")[0])).ToDictionary(row => (Number(row[0]), Number(row[1])), row => (Value: Number(row[2]), Half: (Number(row[4]) - Number(row[3])) / 2));
        var pairs = duck.Rows(Here(Blocks("sql")[1]));

        Assert.That(pairs, Has.Count.EqualTo(4));
        foreach (var pair in pairs)
        {
            var (often, seldom) = (means[(2, Number(pair[0]))], means[(72, Number(pair[0]))]);
            Assert.That(Number(pair[1]), Is.EqualTo(seldom.Value - often.Value).Within(1e-9));
            Assert.That(Number(pair[2]), Is.LessThan(Math.Sqrt((often.Half * often.Half) + (seldom.Half * seldom.Half))));
            Assert.That(Number(pair[3]), Is.EqualTo(Replications));
        }
    }

    [Test]
    public void Every_replication_finds_the_draw_that_it_has()
    {
        var rows = duck.Rows(Here(Blocks("sql")[2]));

        Assert.That(rows, Has.Count.EqualTo(20));
        Assert.That(rows.All(row => Number(row[1]) is > -1 and < 1 && Number(row[2]) == Replications));
    }

    [TestCase("python", "python3", "-c", "import pandas, pyarrow")]
    [TestCase("r", "Rscript", "-e", "library(arrow)")]
    public void Other_languages_print_the_same_grid(string language, string program, string option, string needs)
    {
        if (Run(program, option, needs).Code != 0) Assert.Ignore($"{program} with what `{needs}` asks for is not installed here: the snippet was not run");
        var (code, output) = Run(program, option, Blocks(language)[0]);

        Assert.That(code, Is.Zero, output);
        var printed = NumberText().Matches(output).Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        foreach (var row in duck.Rows(Here(Blocks("sql")[0]))) Assert.That(printed, Has.Some.EqualTo(Number(row[2])).Within(0.006), output);
    }

    private static List<string> Blocks(string language) => [.. Block().Matches(s_guide).Where(match => match.Groups["language"].Value == language).Select(match => match.Groups["text"].Value)];

    private string Here(string sql) => sql.Replace("'grid/", $"'{scratch["grid"]}/", StringComparison.Ordinal);

    private static double Number(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    // The folder of the study is `grid`, in the folder in which the snippet runs.
    private (int Code, string Output) Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Path.GetDirectoryName(scratch["grid"])!, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output + error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "");
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ChannelSim.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>(?:[^`][^\n]*\n|\n)*)```$", RegexOptions.Multiline, 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"-?\d+(?:\.\d+)?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberText();
}
