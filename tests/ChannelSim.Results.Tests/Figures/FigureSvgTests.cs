using System.Collections.Immutable;
using System.Xml.Linq;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Pages;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace ChannelSim.Results.Tests.Figures;

public sealed class FigureSvgTests
{
    private const string Awkward = "<script>alert(1)</script> & \"Линия\" ]]>";

    [Test]
    public void The_same_figure_gives_the_same_bytes()
    {
        var first = FigureSvg.Inline(Sample());
        Assert.That(FigureSvg.Inline(Sample()), Is.EqualTo(first));
    }

    [Test]
    public void Whatever_is_in_a_text_it_stays_text([Values] bool alone)
    {
        var svg = XElement.Parse(alone ? FigureSvg.Standalone(Sample(), Awkward) : FigureSvg.Inline(Sample()));
        Assert.That(svg.Descendants().Select(element => element.Name.LocalName), Has.None.EqualTo("script"));
        Assert.That(svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value), Has.Some.EqualTo(Awkward));
        Assert.That(svg.Elements().First().Value, Is.EqualTo(Awkward));
    }

    [Test]
    public void In_a_page_colours_are_variables_and_by_itself_they_are_those_of_light_paper()
    {
        Assert.That(FigureSvg.Inline(Sample()), Does.Contain("fill=\"var(--cs-response,#0067a5)\"").And.Not.Contain("fill=\"#"));
        Assert.That(FigureSvg.Standalone(Sample(), null), Does.Contain("fill=\"#0067a5\"").And.Not.Contain("var("));
    }

    [Test]
    public void By_itself_it_says_what_it_rests_on_and_how_it_is_to_be_handled()
    {
        var words = string.Join(' ', XElement.Parse(FigureSvg.Standalone(Sample(), "EXERCISE ONLY")).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value));
        Assert.That(words, Does.Contain("EXERCISE ONLY").And.Contain("10 replications").And.Contain("seed 7").And.Contain("illustrative: no sourced inputs"));
    }

    [Test]
    public void Words_are_wrapped_within_their_width_and_none_is_lost([Values(20, 60, 200)] double width)
    {
        const string text = "the line of deconfliction Großraumverbindungsüberwachung 👩‍🚀👩‍🚀👩‍🚀👩‍🚀👩‍🚀 ends";
        var lines = FigureCanvas.Wrap(text, 13, width);
        Assert.That(lines.Where(line => line.Length > 8).Select(line => FigureCanvas.WidthOf(line)), Has.All.LessThanOrEqualTo(width));
        Assert.That(string.Concat(lines).Replace(" ", "", StringComparison.Ordinal), Is.EqualTo(text.Replace(" ", "", StringComparison.Ordinal)));
    }

    // Measured in Chromium on Debian, which sets words in DejaVu Sans.
    [TestCase("The line of the general staff", 180.4)]
    [TestCase("Линия связи Генеральный штаб", 220.7)]
    [TestCase("漢字漢字", 31.2)]
    [TestCase("7,943 replications:", 121.0)]
    public void Words_are_measured_as_no_narrower_than_a_browser_sets_them_and_at_most_a_tenth_wider_where_they_are_letters(string text, double inBrowser) =>
        Assert.That(FigureCanvas.WidthOf(text), Is.GreaterThanOrEqualTo(inBrowser - 0.1).And.LessThanOrEqualTo(text[0] > 0x2000 ? 2 * inBrowser : 1.1 * inBrowser));

    [Test]
    public void A_chart_of_the_library_is_drawn_in_colours_of_roles_alone()
    {
        var model = new PlotModel();
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, MajorGridlineStyle = LineStyle.Solid });
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Left });
        model.Series.Add(new LineSeries { Color = Palette.Colour(Role.First), ItemsSource = (DataPoint[])[new(0, 1), new(1, 3)] });
        var svg = FigureSvg.Inline(Sample() with { Picture = new Plotted(model) });
        Assert.That(svg, Does.Contain("stroke=\"var(--cs-first,#0068a6)\"").And.Contain("var(--cs-axis"));
        Assert.That(XElement.Parse(svg).Descendants().Count(element => element.Name.LocalName == "text"), Is.GreaterThan(6));
    }

    [Test]
    public void A_colour_of_no_role_is_a_mistake_and_is_said() =>
        Assert.That(() => new FigureCanvas(themed: true, "x").DrawRectangle(new OxyRect(0, 0, 1, 1), OxyColors.Tomato, OxyColors.Undefined, 0, EdgeRenderingMode.Automatic), Throws.ArgumentException);

    private static Figure Sample() => new()
    {
        Key = "sample",
        Title = Awkward,
        Caption = "A bar & nothing else.",
        Picture = new Bar(),
        Table = new Table([new("a", IsKey: true)], ImmutableArray.Create(Row.Of("b"))),
        Basis = new Basis("10 replications", "95 % intervals", Origin()),
    };

    private static Provenance Origin() => new()
    {
        Verb = "run",
        Worlds = [new WorldOrigin { Name = "x", Scenario = "x", File = "x.yaml", ScenarioSha256 = "0123456789abcdef", ModelSha256 = null, Inputs = 3, Assumed = 2, Unsaid = 1 }],
        Command = "channelsim run x.yaml",
        Seed = 7,
    };

    private sealed class Bar : Picture
    {
        public override double Width => 100;

        public override double Height => 40;

        public override void Draw(FigureCanvas canvas)
        {
            canvas.Titled("one in two", () => canvas.Rectangle(0, 0, 50, 10, Role.Response));
            canvas.Text(0, 30, Awkward);
            canvas.Linked("replication-7", "replication 7", () => canvas.Text(0, 38, "7", Role.Muted));
        }
    }

    private sealed class Plotted(PlotModel model) : Picture
    {
        public override double Width => 400;

        public override double Height => 200;

        public override void Draw(FigureCanvas canvas) => Chart.Draw(canvas, model, new OxyRect(0, 0, Width, Height));
    }
}
