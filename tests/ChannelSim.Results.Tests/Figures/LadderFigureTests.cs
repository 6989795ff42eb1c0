using System.Globalization;
using System.Xml.Linq;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Figures.Runs;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Tests.Reports;

namespace ChannelSim.Results.Tests.Figures;

public sealed class LadderFigureTests
{
    private static readonly RunReport Run = SomePages.RunOf("scenarios/europe-2022.yaml", 400);
    private static readonly Figure Ladder = LadderFigure.Of(Run, new HashSet<long>())!;
    private static readonly XElement Svg = XElement.Parse(FigureSvg.Inline(Ladder));

    [Test]
    public void The_length_of_a_bar_is_the_share_that_reached_the_rung()
    {
        var bars = Svg.Descendants().Where(element => element.Name.LocalName == "rect" && element.Attribute("fill")!.Value.Contains("muted", StringComparison.Ordinal)).Select(Length).ToList();
        var shares = Rungs().Select(rung => Run.Result.Mean($"rungs.{rung.Name}.reached").Value).ToList();
        Assert.That(bars, Has.Count.EqualTo(shares.Count));
        var full = bars[^1] / shares[^1];
        Assert.That(bars.Zip(shares, (bar, share) => Math.Abs(bar - (full * share))), Has.All.LessThan(0.02));
    }

    [Test]
    public void Causes_stand_beside_the_rung_in_their_own_colour_as_long_as_their_shares()
    {
        foreach (var (cause, key, role) in ((ClimbCause, string, string)[])[(ClimbCause.ResponseToDeliberate, "response_to_deliberate", "response"), (ClimbCause.ResponseToAccident, "response_to_accident", "miscalculation"), (ClimbCause.Timeline, "timeline", "timeline")])
        {
            var bars = Svg.Descendants().Where(element => element.Name.LocalName == "rect" && element.Attribute("fill")!.Value.Contains(role, StringComparison.Ordinal) && element.Attribute("height")!.Value == "18").Select(Length).ToList();
            var shares = Rungs().Where(rung => Run.Result.Mean($"rungs.{rung.Name}.reached").Value > 0).Select(rung => Run.Result.OfThoseThatReached(Index(rung), $"first_by_{key}").Value).Where(share => share > 0).ToList();
            Assert.That(bars, Has.Count.EqualTo(shares.Count), cause.ToString());
            Assert.That(bars.Zip(shares, (bar, share) => Math.Abs(bar - (224 * share))), Has.All.LessThan(0.02), cause.ToString());
        }
    }

    [Test]
    public void The_table_has_the_numbers_of_the_run()
    {
        var first = (NumberCell)Ladder.Table.Rows[^1].Cells[1];
        Assert.That(first.Estimate, Is.EqualTo(Run.Result.Mean(first.Measure)));
        Assert.That(Ladder.Table.Rows, Has.Length.EqualTo(Rungs().Count));
    }

    [Test]
    public void A_replication_that_is_drawn_on_the_page_is_linked_and_another_is_not()
    {
        var rung = Run.Definition.Rungs.Length - 1;
        var replication = Enumerable.Range(0, rung + 1).Reverse().Select(step => Run.Result.Profiles.FirstArrival(step, ClimbCause.ResponseToDeliberate)).OfType<long>().First();
        Assert.That(FigureSvg.Inline(LadderFigure.Of(Run, new HashSet<long> { replication })!), Does.Contain($"href=\"#replication-{replication}\""));
        Assert.That(FigureSvg.Inline(Ladder), Does.Not.Contain("href"));
    }

    [Test]
    public void A_rung_that_was_never_reached_is_told_by_its_bound_and_not_as_0() =>
        Assert.That(Svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value), Has.Some.EqualTo("never reached").And.Some.StartsWith("fewer than ").And.None.EqualTo("0 in 100"));

    private static int Index(RungDefinition rung) => Run.Definition.Rungs.IndexOf(rung);

    private static double Length(XElement bar) => double.Parse(bar.Attribute("width")!.Value, CultureInfo.InvariantCulture);

    private static List<RungDefinition> Rungs() => [.. Run.Definition.Rungs.Skip(Run.Definition.Start.Index + 1).Reverse()];
}
