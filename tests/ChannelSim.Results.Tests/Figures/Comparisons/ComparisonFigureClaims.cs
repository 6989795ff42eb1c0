using System.Xml.Linq;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Figures.Comparisons;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Tests.Figures.Runs;
using ChannelSim.Results.Tests.Reports;

namespace ChannelSim.Results.Tests.Figures.Comparisons;

/// <summary>Figures of a comparison say what holds among all of it, and say where differences pull apart.</summary>
public sealed class ComparisonFigureClaims
{
    [Test]
    public void A_dot_lies_on_the_side_of_its_difference_and_is_full_only_where_it_holds_among_all_rows()
    {
        var figure = Of(Compare(SomeRuns.Europe, 1500, "deconfliction-line"), "differences");
        var drawn = new Drawn(figure);
        var dots = drawn.All("g").Select(row => row.Elements().Single(element => element.Name.LocalName == "ellipse")).ToList();
        var rows = figure.Table.Rows.Select(row => row.Cells.OfType<NumberCell>().Last()).ToList();
        var titles = drawn.All("g").Select(row => row.Elements().First().Value.Split(':')[0]).ToList();
        Assert.That(titles, Is.EquivalentTo(figure.Table.Rows.Select(row => ((TextCell)row.Cells[0]).Text)));
        foreach (var (title, dot) in titles.Zip(dots))
        {
            var row = rows[figure.Table.Rows.IndexOf(figure.Table.Rows.First(row => ((TextCell)row.Cells[0]).Text == title))];
            var offset = Drawn.Of(dot, "cx") - 240;
            if (Math.Abs(offset) > 1) Assert.That(Math.Sign(offset), Is.EqualTo(Math.Sign(row.Estimate.Value)), title);
            Assert.That(((string)dot.Attribute("fill")!).Contains("first", StringComparison.Ordinal), Is.EqualTo(row.Mark.Length > 0), title);
        }

        Assert.That(rows.Select(row => row.Mark.Length), Has.Some.EqualTo(0).And.Some.GreaterThan(0));
    }

    [Test]
    public void Within_a_group_intervals_are_on_one_scale()
    {
        var figure = Of(Compare(SomeRuns.BothErrors, 2000, "line"), "differences");
        var groups = new Drawn(figure).All("g").ToList();
        double Offset(string label) => Drawn.Of(groups.First(row => row.Elements().First().Value.StartsWith(label, StringComparison.Ordinal)).Elements().Single(element => element.Name.LocalName == "ellipse"), "cx") - 240;
        double Value(string label) => figure.Table.Rows.First(row => ((TextCell)row.Cells[0]).Text == label).Cells.OfType<NumberCell>().Last().Estimate.Value;
        Assert.That(Offset("miscalculations") / Offset("missed acts"), Is.EqualTo(Value("miscalculations") / Value("missed acts")).Within(0.01));
        Assert.That(Offset("“alert” reached") / Offset("“accusation” reached"), Is.EqualTo(Value("“alert” reached") / Value("“accusation” reached")).Within(0.01));
    }

    [Test]
    public void Where_rungs_or_errors_pull_apart_that_stands_before_everything()
    {
        var apart = Of(Compare(SomeRuns.BothErrors, 4000, "line"), "differences");
        Assert.That(apart.Caption, Does.Contain("The rungs disagree: “alert” more often, “accusation” less often."));
        Assert.That(string.Join(' ', new Drawn(apart).Words.Take(6)), Does.Contain("The rungs disagree"));
        var agree = Of(Compare(SomeRuns.BothErrors, 4000, "line", "incidents.explosion.escalates.deliberate={ 0: 70%, 1: 30% }"), "differences");
        Assert.That(agree.Caption, Does.Contain("more: ").And.Not.Contain("disagree").And.Not.Contain("less or fewer:"));
    }

    [TestCase(-1, 1, "The two errors disagree: more missed acts, fewer miscalculations.")]
    [TestCase(1, -1, "The two errors disagree: fewer missed acts, more miscalculations.")]
    [TestCase(1, 1, null)]
    [TestCase(0, 1, null)]
    public void Errors_disagree_where_one_is_rarer_and_the_other_more_frequent(int miscalculations, int missed, string? said) =>
        Assert.That(Disagreements.Of([Row("miscalculations", miscalculations), Row("missed", missed)]), said is null ? Is.Empty : Is.EqualTo((string[])[said]));

    [Test]
    public void Two_worlds_that_are_one_are_not_told_apart_and_not_called_alike()
    {
        var report = Compare(SomeRuns.BothErrors, 200, null);
        Assert.That(Of(report, "differences").Caption, Does.Contain("No row holds").And.Contain("does not mean that they are alike"));
    }

    [Test]
    public void Of_several_worlds_an_arrow_points_up_where_there_is_more_and_stands_only_where_the_difference_holds()
    {
        var report = Compare(SomeRuns.Europe, 1000, "deconfliction-line", "sullivan", "burns");
        var drawn = new Drawn(Of(report, "what-each-buys"));
        var cells = drawn.All("g").ToList();
        var pairs = report.Rows.SelectMany((row, world) => row.Select((pair, measure) => (pair!.Value.Paired, Name: $"{report.Worlds[world + 1].Name}, ", measure))).ToList();
        Assert.That(cells, Has.Count.EqualTo(pairs.Count));
        var up = cells.Count(cell => Points(cell) is [var tip, var foot, ..] && tip < foot);
        var down = cells.Count(cell => Points(cell) is [var tip, var foot, ..] && tip > foot);
        Assert.That((up, down), Is.EqualTo((pairs.Count(pair => pair.Paired is { SurvivesHolm: true, Difference.Value: > 0 }), pairs.Count(pair => pair.Paired is { SurvivesHolm: true, Difference.Value: < 0 }))));
        Assert.That(up, Is.GreaterThan(0));
    }

    [Test]
    public void Worlds_that_are_not_equally_long_have_no_differences_to_be_drawn() =>
        Assert.That(ComparisonFigureSet.Of(Compare(1, 20, (SomeRuns.Europe, null, []), ("scenarios/przewodow-2022-11-15.yaml", null, []))).Select(figure => figure.Key), Is.EqualTo((string[])["inputs"]));

    [Test]
    public void Words_stay_within_the_picture_whatever_is_compared()
    {
        AnyFigure.Require(ComparisonFigureSet.Of(Compare(SomeRuns.Europe, 300, "deconfliction-line")));
        AnyFigure.Require(ComparisonFigureSet.Of(Compare(SomeRuns.Europe, 300, "deconfliction-line", "sullivan", "burns")));
        AnyFigure.Require(ComparisonFigureSet.Of(Compare(SomeRuns.BothErrors, 3000, "line")));
        AnyFigure.Require(ComparisonFigureSet.Of(Compare(SomeRuns.BothErrors, 1, "line")));
        AnyFigure.Require(ComparisonFigureSet.Of(Compare(1, 30, [(SomeRuns.BothErrors, null, []), .. Enumerable.Range(0, 20).Select(i => (SomeRuns.BothErrors, (string?)"line", (string[])[$"incidents.explosion.hostile={i + 2}%"]))])));
    }

    private static double[] Points(XElement cell) =>
        cell.Elements().FirstOrDefault(element => element.Name.LocalName == "polygon") is { } arrow ? [.. ((string)arrow.Attribute("points")!).Split(' ').Select(point => double.Parse(point.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture))] : [];

    private static DifferenceRow Row(string measure, int sign) => new(measure, new PairedEstimate(new Estimate(sign, sign - 0.1, sign + 0.1, 100, "student"), 1, 1, 0.001) { SurvivesHolm = sign != 0 }, false, measure);

    private static Figure Of(ComparisonReport report, string key) => ComparisonFigureSet.Of(report).First(figure => figure.Key == key);

    private static ComparisonReport Compare(string path, long pairs, string? without, params string[] more) => more is [var set] && set.Contains('=', StringComparison.Ordinal)
        ? Compare(2, pairs, (path, null, more), (path, without, more))
        : Compare(2, pairs, [(path, null, []), (path, without, []), .. more.Select(channel => (path, (string?)channel, (string[])[]))]);

    private static ComparisonReport Compare(int threads, long pairs, params (string Path, string? Without, string[] Set)[] worlds)
    {
        var origins = worlds.Select((world, i) => WorldOrigin.Of(SomePages.Read(world.Path, world.Set), world.Without is null ? [] : [world.Without], i == 0 ? "as it is" : world.Without is null ? $"world {i}" : $"without {world.Without}{(world.Set.Length > 0 ? " " + world.Set[0] : "")}")).ToList();
        var models = worlds.Select((world, i) => CompiledModel.Compile(origins[i].Without.Aggregate(SomePages.Read(world.Path, world.Set).Model, Without.Channel))).ToList();
        return new ComparisonReport([.. origins], PairedRunner.Run(models[0], [.. models.Skip(1)], new RunPlan { Replications = pairs, Threads = threads }), TimeSpan.Zero, "channelsim compare x");
    }
}
