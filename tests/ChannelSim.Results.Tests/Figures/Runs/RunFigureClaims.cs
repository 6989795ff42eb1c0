using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Figures.Runs;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Tests.Figures.Runs;

/// <summary>What each figure of a run draws is what its table and the run say.</summary>
public sealed class RunFigureClaims
{
    private static readonly RunReport Europe = SomeRuns.Of(SomeRuns.Europe, 400);

    [Test]
    public void Of_100_squares_as_much_is_filled_as_the_share_and_neither_error_ever_stands_alone()
    {
        var (figure, drawn) = Get(Europe, "both-errors");
        const double square = 18 * 18;
        double Filled(Role role) => drawn.Areas(role).Sum(area => Drawn.Of(area, "width") * Drawn.Of(area, "height")) / square;
        Assert.That(Filled(Role.Miscalculation), Is.EqualTo(100 * drawn.Row(0)[0].Value).Within(0.01));
        Assert.That(Filled(Role.Missed), Is.EqualTo(100 * drawn.Row(1)[0].Value).Within(0.01));
        Assert.That(drawn.Row(0)[0], Is.EqualTo(Europe.Result.Mean("any_miscalculation")));
        Assert.That(drawn.Row(1)[1], Is.EqualTo(Europe.Result.Mean("missed")));
        Assert.That(figure.Caption, Does.Contain(Frequency.WithInterval(drawn.Row(0)[0])).And.Contain(Frequency.WithInterval(drawn.Row(1)[0])));
    }

    [Test]
    public void A_replication_with_several_missed_acts_is_one_replication()
    {
        var row = Get(Europe, "both-errors").Drawn.Row(1);
        Assert.That(row[1].Value, Is.GreaterThan(2 * row[0].Value));
        Assert.That(row[0].Value * 400, Is.EqualTo(Math.Round(row[0].Value * 400)).Within(1e-9));
    }

    [Test]
    public void A_channel_has_as_many_dots_as_contacts_of_so_many_connected_and_a_ring_for_each_that_did_not()
    {
        var drawn = Get(Europe, "contact-times").Drawn;
        for (var row = 0; row < 4; row++)
        {
            var name = Europe.Definition.Channels[row].Name;
            double Sum(string measure) => Europe.Result.Moments.Sums[Europe.Result.Schema.IndexOf($"channels.{name}.{measure}")];
            var connected = (int)Math.Round(50 * Sum("connected") / Sum("wanted"), MidpointRounding.AwayFromZero);
            Assert.That(drawn.All("g").ElementAt(row).Elements().Count(element => element.Name.LocalName == "ellipse"), Is.EqualTo(connected), name);
            Assert.That(drawn.Words, Has.Some.EqualTo($"{50 - connected} of 50"));
        }

        Assert.That(drawn.All("ellipse").Count(), Is.EqualTo(50 * drawn.All("g").Count()));
    }

    [Test]
    public void A_later_dot_stands_further_to_the_right()
    {
        var drawn = Get(Europe, "contact-times").Drawn;
        double Middle(int channel) => drawn.All("g").ElementAt(channel).Elements().Where(element => element.Name.LocalName == "ellipse").Average(dot => Drawn.Of(dot, "cx"));
        Assert.That(Europe.Result.ConnectMinutes[0].Median().Value, Is.LessThan(Europe.Result.ConnectMinutes[1].Median().Value));
        Assert.That(Middle(0), Is.LessThan(Middle(1) - 50));
    }

    [Test]
    public void A_curve_rises_with_the_share_that_had_reached_the_rung_and_lies_in_its_band()
    {
        var drawn = Get(Europe, "reached-by").Drawn;
        var reached = Enumerable.Range(1, 6).Reverse().Where(rung => Europe.Result.FirstTimes[rung].Count > 0).ToList();
        var curves = drawn.All("polyline").Where(line => ((string)line.Attribute("points")!).Split(' ').Length == FirstPassage.Points + 1).ToList();
        var bands = drawn.All("polygon").ToList();
        Assert.That(curves, Has.Count.EqualTo(reached.Count));
        for (var row = 0; row < reached.Count; row++)
        {
            var heights = Heights(curves[row]);
            var shares = Enumerable.Range(0, FirstPassage.Points).Select(point => Europe.Result.FirstPassage.At(new Rung(reached[row]), point, 400).Value).ToList();
            var scale = (heights[0] - heights[^1]) / shares[^1];
            Assert.That(heights.Skip(1).Zip(shares, (height, share) => heights[0] - height - (scale * share)), Has.All.EqualTo(0).Within(0.02));
            var band = Heights(bands[row]);
            Assert.That(heights.Zip(band, (curve, upper) => curve - upper), Has.All.GreaterThanOrEqualTo(-0.011));
            Assert.That(heights.Zip(band.AsEnumerable().Reverse(), (curve, lower) => lower - curve), Has.All.GreaterThanOrEqualTo(-0.011));
        }
    }

    [Test]
    public void Dots_of_beliefs_stand_where_belief_and_truth_are_and_a_ring_where_they_differ_by_more_than_luck()
    {
        var (figure, drawn) = Get(Europe, "calibration");
        var bins = Europe.Result.Calibration;
        var dots = drawn.All("ellipse").ToList();
        var seen = Enumerable.Range(0, CalibrationBins.Size).Where(bin => bins.CountOf(bin) > 0).ToList();
        Assert.That(dots, Has.Count.EqualTo(seen.Count));
        foreach (var (dot, bin) in dots.Zip(seen))
        {
            var meant = Intervals.Wilson(bins.DeliberateOf(bin), bins.CountOf(bin));
            Assert.That(Drawn.Of(dot, "cx"), Is.EqualTo(56 + (404 * bins.PosteriorOf(bin))).Within(0.011));
            Assert.That(Drawn.Of(dot, "cy"), Is.EqualTo(28 + (404 * (1 - meant.Value))).Within(0.011));
            Assert.That(((string)dot.Attribute("fill")!).Contains("paper", StringComparison.Ordinal), Is.EqualTo(bins.PosteriorOf(bin) < meant.Low || bins.PosteriorOf(bin) > meant.High));
        }

        Assert.That(((NumberCell)figure.Table.Rows[^1].Cells[2]).Estimate, Is.EqualTo(Europe.Result.Brier()));
    }

    [Test]
    public void Every_number_that_the_file_gives_is_a_square_of_what_it_rests_on()
    {
        var (figure, drawn) = Get(Europe, "inputs");
        var given = Europe.Definition.Parameters.Where(parameter => !parameter.IsDefault).ToList();
        int Column(int column) => figure.Table.Rows.Sum(row => int.Parse(((TextCell)row.Cells[column]).Text, System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(drawn.All("g").SelectMany(part => part.Elements()).Count(element => element.Name.LocalName == "rect"), Is.EqualTo(given.Count));
        Assert.That((int[])[Column(1), Column(2), Column(3), Column(4), Column(5)], Is.EqualTo((int[])
        [
            given.Count, given.Count(number => number.Basis == Engine.Model.Basis.Sourced), given.Count(number => number.Basis == Engine.Model.Basis.Estimate),
            given.Count(number => number.Basis == Engine.Model.Basis.Assumption), given.Count(number => number.Basis == Engine.Model.Basis.None),
        ]));
        Assert.That(drawn.Areas(Role.Working, 11).Count(), Is.EqualTo(1 + Column(2)));
    }

    [Test]
    public void Where_nothing_is_sourced_every_figure_says_so_within_the_image()
    {
        foreach (var figure in RunFigureSet.Of(SomeRuns.Of(SomeRuns.BothErrors, 50), new HashSet<long>()))
            Assert.That(string.Join(' ', System.Xml.Linq.XElement.Parse(FigureSvg.Standalone(figure, null)).Descendants().Select(element => element.Value)), Does.Contain("illustrative: no sourced inputs"), figure.Key);
        Assert.That(Get(SomeRuns.Of(SomeRuns.BothErrors, 50), "inputs").Figure.Caption, Does.StartWith("Illustrative: no sourced inputs."));
    }

    private static List<double> Heights(System.Xml.Linq.XElement line) =>
        [.. ((string)line.Attribute("points")!).Split(' ').Select(point => double.Parse(point.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture))];

    private static (Figure Figure, Drawn Drawn) Get(RunReport report, string key)
    {
        var figure = RunFigureSet.Of(report, new HashSet<long>()).First(one => one.Key == key);
        return (figure, new Drawn(figure));
    }
}
