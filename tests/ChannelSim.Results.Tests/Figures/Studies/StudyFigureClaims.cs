using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Figures.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tests.Support;

namespace ChannelSim.Results.Tests.Figures.Studies;

/// <summary>Figures of sweeps: they show what the table below them says, and nothing that chance alone makes.</summary>
public sealed class StudyFigureClaims
{
    private const string Head = """
        channelsim-study: 1
        id: drawn
        title: <script>alert(1)</script>
        scenario: scenario.yaml
        replications: 200
        dice: 2

        """;

    private const string Grid = Head + "factors: { incidents.missile.rate: [1, 4, 16], sides.us.threshold: [60%, 90%] }\n";
    private const string Curve = Head + "factors: { incidents.missile.rate: [1, 4, 16] }\nalternatives: { as it is: {}, without it: { without: [hotline] } }\n";
    private const string Alternatives = Head + "alternatives: { as it is: {}, without it: { without: [hotline] }, \"with <b>another</b> clock and a name that is far too long for its place\": { set: { incidents.missile.fuse: 6h } } }\n";
    private const string Latin = Head + "factors: { incidents.missile.rate: 1..6, sides.us.threshold: 60..90%, incidents.missile.hostile: 10..30% }\ndesign: { kind: latin, points: 9 }\n";
    private const string Same = Head + "factors: { channels.hotline.check.every: [6h, 8h], incidents.missile.signal: [0.8, 0.81] }\n";

    [TestCase(Grid, "heat")]
    [TestCase(Curve, "response")]
    [TestCase(Alternatives, "alternatives")]
    [TestCase(Latin, "points-1 points-2 points-3")]
    public void Each_design_has_the_figures_that_fit_it_and_all_of_its_points_in_the_table(string study, string keys)
    {
        var (figures, points) = Drawn(study);
        Assert.That(figures.Select(figure => figure.Key).SkipLast(1), Is.EqualTo(keys.Split(' ')), "and last what the numbers rest on");
        Assert.That(figures.SkipLast(1).Select(figure => figure.Table.Rows.Length), Has.All.EqualTo(points));
        AnyFigure.Require(figures);
    }

    [Test]
    public void A_cell_is_the_darker_the_higher_its_value()
    {
        var heat = Drawn(Grid).Figures[0];
        var drawn = new Drawn(heat);
        var shades = drawn.All("rect").Where(rect => rect.Attribute("fill")!.Value.Contains("second", StringComparison.Ordinal)).Take(6).Select(rect => rect.Attribute("fill-opacity") is { } opacity ? double.Parse(opacity.Value, CultureInfo.InvariantCulture) : 1).ToList();
        var values = heat.Table.Rows.Select(row => ((NumberCell)row.Cells[2]).Estimate.Value).ToList();
        Assert.That(heat.Table.Columns[2].Title, Is.EqualTo("Miscalculations"));
        Assert.That(shades.Zip(values).OrderBy(pair => pair.Second).Select(pair => pair.First), Is.Ordered);
        Assert.That(shades.Max() - shades.Min(), Is.GreaterThan(0.3));
    }

    [Test]
    public void Differences_that_intervals_do_not_tell_apart_have_no_shade_and_the_caption_says_so()
    {
        var heat = Drawn(Same).Figures[0];
        var shades = new Drawn(heat).All("rect").Where(rect => rect.Attribute("fill")!.Value.Contains("second", StringComparison.Ordinal)).Select(rect => rect.Attribute("fill-opacity")?.Value).Distinct().ToList();
        Assert.That(shades, Has.Count.EqualTo(1));
        Assert.That(heat.Caption, Does.Contain("which their intervals do not tell apart"));
    }

    [Test]
    public void A_caption_names_where_both_errors_are_lowest_and_highest()
    {
        var figure = Drawn(Grid).Figures[0];
        var missed = figure.Table.Columns.IndexOf(figure.Table.Columns.First(column => column.Title == "Missed acts"));
        var highest = figure.Table.Rows.MaxBy(row => ((NumberCell)row.Cells[missed]).Estimate.Value)!;
        Assert.That(figure.Caption, Does.Contain($"({((TextCell)highest.Cells[0]).Text} and {((TextCell)highest.Cells[1]).Text})").And.Contain("Miscalculations: from ").And.Contain("Missed acts: from "));
    }

    private static (ImmutableArray<Figure> Figures, int Points) Drawn(string study)
    {
        using var scratch = new Scratch();
        var plan = Plans.Make(study);
        StudyOutcome outcome = plan.Run(scratch["study"]);
        return (StudyFigureSet.Of(new StudyReport(plan, outcome, "channelsim sweep study.yaml")), plan.Points.Length);
    }
}
