using System.Globalization;
using System.Xml.Linq;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Figures.Replications;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Tests.Reports;
using ChannelSim.Scenarios;

namespace ChannelSim.Results.Tests.Figures.Replications;

/// <summary>Pictures of replications, of shipped scenarios and of awkward ones: whole, inside of their box, and the same each time.</summary>
[TestFixture]
internal sealed class PictureClaims
{
    // A sign has its middle at its moment, so half of it may lie beyond; words are measured and not set.
    private const double HalfASign = 12;

    private static IEnumerable<TestCaseData> Scenarios =>
        SomePages.Scenarios.Select(path => new TestCaseData(SomePages.Read(path)).SetArgDisplayNames(path)).Concat(SomeScenes.Awkward.Select(item => new TestCaseData(SomeScenes.Read((string)item.Arguments[0]!)).SetArgDisplayNames(item.ArgDisplayNames![0]!)));

    [TestCaseSource(nameof(Scenarios))]
    public void Nothing_is_drawn_outside(Scenario scenario)
    {
        var figure = Figure(scenario, 2);
        foreach (var (x, y) in Points(Drawn(figure)))
        {
            Assert.That(x, Is.InRange(-HalfASign, figure.Picture.Width + HalfASign));
            Assert.That(y, Is.InRange(-HalfASign, figure.Picture.Height + HalfASign));
        }
    }

    [TestCaseSource(nameof(Scenarios))]
    public void The_same_replication_gives_the_same_bytes(Scenario scenario)
    {
        var (once, again) = (FigureSvg.Inline(Figure(scenario, 3)), FigureSvg.Inline(Figure(scenario, 3)));
        Assert.That(again, Is.EqualTo(once));
    }

    [TestCaseSource(nameof(Scenarios))]
    public void All_incidents_are_drawn_or_counted(Scenario scenario)
    {
        var scene = SceneFold.Of(scenario, SomeScenes.Trace(scenario, 2), Telling.Audience.Control);
        var rest = LaneChoice.Of(scene).Rest.Length;
        var figure = Figure(scenario, 2);
        var (text, said) = (Drawn(figure).Value, figure.Table.Rows.SelectMany(row => row.Cells).OfType<TextCell>().Select(cell => cell.Text).ToHashSet());
        Assert.That(text.Contains($"{Digits.Count(rest, "other incident")}", StringComparison.Ordinal), Is.EqualTo(rest > 0));
        Assert.That(scene.Incidents.SelectMany(lane => lane.Steps).Select(step => step.Step).Distinct(), Is.SubsetOf(said));
    }

    [TestCaseSource(nameof(Scenarios))]
    public void Each_jump_of_a_lane_says_its_step_where_it_is_pointed_at(Scenario scenario)
    {
        var scene = SceneFold.Of(scenario, SomeScenes.Trace(scenario, 1), Telling.Audience.Control);
        var titles = Drawn(Figure(scenario, 1)).Descendants().Where(element => element.Name.LocalName == "title").Select(title => title.Value).ToList();
        foreach (var step in LaneChoice.Of(scene).Shown.SelectMany(lane => lane.Steps)) Assert.That(titles.Any(title => title.StartsWith(step.Step, StringComparison.Ordinal)), step.Step);
    }

    private static Figure Figure(Scenario scenario, long replication) => ReplicationFigure.Of(
        scenario, SomeScenes.Trace(scenario, replication), new Reason("one", "One."), replication, "channelsim trace x",
        new Provenance { Verb = "run", Worlds = [WorldOrigin.Of(scenario, [])], Command = "channelsim run x", Seed = 1 });

    private static XElement Drawn(Figure figure) => XElement.Parse(FigureSvg.Inline(figure));

    private static IEnumerable<(double X, double Y)> Points(XElement svg)
    {
        foreach (var element in svg.Descendants())
        {
            double Of(string name) => double.Parse(element.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture);
            switch (element.Name.LocalName)
            {
                case "rect": yield return (Of("x"), Of("y")); yield return (Of("x") + Of("width"), Of("y") + Of("height")); break;
                case "ellipse": yield return (Of("cx"), Of("cy")); break;
                case "text": yield return (Of("x"), Of("y")); break;
                case "polyline" or "polygon":
                    foreach (var point in element.Attribute("points")!.Value.Split(' ').Select(pair => pair.Split(',').Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray())) yield return (point[0], point[1]);
                    break;
                default: break;
            }
        }
    }
}
