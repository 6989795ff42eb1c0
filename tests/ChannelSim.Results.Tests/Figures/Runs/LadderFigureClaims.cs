using ChannelSim.Results.Figures;
using ChannelSim.Results.Figures.Runs;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Tests.Figures.Runs;

/// <summary>The ladder says how often each rung was reached and by what, in its bars as in its table.</summary>
public sealed class LadderFigureClaims
{
    private const double Whole = 478; // what a share of 1 is as long as
    private const double Rounding = 0.011;
    private const double BarHeight = 18;

    [Test]
    public void Bars_are_as_long_as_the_shares_of_the_table_and_stand_end_to_end()
    {
        var drawn = new Drawn(Ladder(SomeRuns.Europe, 500));
        var rows = Enumerable.Range(0, 6).Select(drawn.Row).ToList(); // reached, then by cause, then a miscalculation by then
        foreach (var (role, column) in ((Role, int)[])[(Role.Miscalculation, 1), (Role.Response, 2), (Role.Timeline, 3)])
        {
            var bars = drawn.Areas(role, BarHeight).ToList();
            var shares = rows.Select(row => row[column].Value).Where(share => share > 0).ToList();
            Assert.That(bars, Has.Count.EqualTo(shares.Count));
            Assert.That(bars.Select(bar => Drawn.Of(bar, "width") / Whole).Zip(shares, (bar, share) => Math.Abs(bar - share)), Has.All.LessThan(Rounding / Whole));
        }

        var ends = rows.Where(row => row[0].Value > 0).Select(row => 1 + (Whole * row[0].Value)).ToList();
        var lines = ((Role[])[Role.Miscalculation, Role.Response, Role.Timeline]).SelectMany(role => drawn.Areas(role, BarHeight)).GroupBy(bar => Drawn.Of(bar, "y")).OrderBy(line => line.Key);
        Assert.That(lines.Select(line => line.Max(bar => Drawn.Of(bar, "x") + Drawn.Of(bar, "width"))).Zip(ends, (bar, end) => Math.Abs(bar - end)), Has.All.LessThan(4 * Rounding));
    }

    [Test]
    public void The_causes_of_a_rung_add_up_to_how_often_it_was_reached()
    {
        var drawn = new Drawn(Ladder(SomeRuns.Europe, 2000));
        for (var row = 0; row < 6; row++) Assert.That(drawn.Row(row).Skip(1).Take(3).Sum(cause => cause.Value), Is.EqualTo(drawn.Row(row)[0].Value).Within(1e-12));
    }

    [TestCase("40%", "0%", Role.Miscalculation, Role.Response, "a miscalculation more often than by anything else")]
    [TestCase("100%", "100%", Role.Response, Role.Miscalculation, "a response to what was meant more often than by anything else")]
    public void Responses_to_what_was_not_meant_are_miscalculations_and_those_to_what_was_meant_are_not(string hostile, string climbs, Role drawnRole, Role absent, string caption)
    {
        var figure = Ladder(SomeRuns.BothErrors, 400, $"incidents.explosion.hostile={hostile}", $"incidents.explosion.escalates.deliberate={{ 0: {(climbs == "0%" ? "100%" : "0%")}, 1: {climbs} }}");
        var drawn = new Drawn(figure);
        Assert.That(drawn.Areas(drawnRole, BarHeight), Is.Not.Empty);
        Assert.That(drawn.Areas(absent), Is.Empty);
        Assert.That(figure.Caption, Does.Contain(caption));
    }

    [Test]
    public void What_led_to_a_rung_is_not_said_where_intervals_do_not_tell()
    {
        var figure = Ladder(SomeRuns.BothErrors, 8);
        Assert.That(figure.Caption, Does.Contain("cannot be told from so many replications").And.Not.Contain("more often"));
    }

    [Test]
    public void A_rung_that_was_not_reached_is_not_called_impossible()
    {
        var figure = Ladder(SomeRuns.BothErrors, 200, "timeline.0.at=4d");
        Assert.That(figure.Caption, Does.Contain("fewer than 2 in 100"));
        Assert.That(new Drawn(figure).Words, Has.Exactly(2).EqualTo("fewer than 2 in 100").And.None.EqualTo("0 in 100"));
    }

    [Test]
    public void The_table_has_the_numbers_of_the_run()
    {
        var report = SomeRuns.Of(SomeRuns.Europe, 100);
        var cells = RunFigureSet.Of(report, new HashSet<long>()).First(one => one.Key == "ladder").Table.Rows.SelectMany(row => row.Cells).OfType<NumberCell>().ToList();
        Assert.That(cells, Has.Count.EqualTo(6 * 5));
        Assert.That(cells.Select(cell => cell.Estimate), Is.EqualTo(cells.Select(cell => report.Result.Mean(cell.Measure))));
    }

    [Test]
    public void Only_replications_that_stand_on_the_page_are_linked_to_and_those_to_trace_are_named_anyway()
    {
        var report = SomeRuns.Of(SomeRuns.BothErrors, 500);
        var first = report.Result.Profiles.FirstArrival(1, Engine.Events.ClimbCause.ResponseToAccident)!.Value;
        var figure = RunFigureSet.Of(report, new HashSet<long> { first }).First(one => one.Key == "ladder");
        Assert.That(new Drawn(figure).All("a").Select(link => (string?)link.Attribute("href")).Distinct(), Is.EqualTo(new[] { $"#replication-{first}" }));
        Assert.That(new Drawn(RunFigureSet.Of(report, new HashSet<long>()).First(one => one.Key == "ladder")).All("a"), Is.Empty);
        Assert.That(figure.Table.Rows.SelectMany(row => row.Cells).OfType<TextCell>().Select(cell => cell.Text), Has.Some.Contains($"{first} (miscalculation)"));
    }

    private static Figure Ladder(string path, long replications, params string[] set) => RunFigureSet.Of(SomeRuns.Of(path, replications, set), new HashSet<long>()).First(figure => figure.Key == "ladder");
}
