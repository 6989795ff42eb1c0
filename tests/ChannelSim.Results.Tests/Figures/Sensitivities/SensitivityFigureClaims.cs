using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Figures.Sensitivities;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Tests.Figures.Runs;
using ChannelSim.Results.Tests.Reports;

namespace ChannelSim.Results.Tests.Figures.Sensitivities;

/// <summary>Figures of a sensitivity analysis are as long as its indices, and say no more than their intervals.</summary>
public sealed class SensitivityFigureClaims
{
    private static readonly SensitivityReport Plain = Of(SomeRuns.Europe, SensitivityMethod.GivenData, 1500, null);

    [Test]
    public void Both_errors_stand_side_by_side_and_a_bar_is_as_long_as_its_index()
    {
        var figure = Get(Plain, "what-drives");
        var drawn = new Drawn(figure);
        foreach (var (column, measure) in ((string[])["miscalculations", "missed"]).Index())
        {
            var left = 1 + (column * (227 + 24.0));
            var bars = drawn.All("rect").Where(rect => Drawn.Of(rect, "height") == 9 && Drawn.Of(rect, "y") > 30 && Math.Abs(Drawn.Of(rect, "x") - left) < 0.011).Select(rect => Drawn.Of(rect, "width")).ToList();
            var shown = figure.Table.Rows.Take(bars.Count).Select(row => ((ChannelSim.Results.Pages.TextCell)row.Cells[0]).Text).ToList();
            var indices = shown.Select(path => Measure(measure).Factors.Single(factor => Plain.Result.FactorOf(factor).Path == path).First.Value).ToList();
            Assert.That(bars, Has.Count.EqualTo(12));
            var scale = bars.Max() / indices.Max();
            Assert.That(bars.Zip(indices, (bar, index) => bar - (scale * Math.Max(0, index))), Has.All.EqualTo(0).Within(0.02), measure);
        }
    }

    [Test]
    public void The_caption_says_what_the_page_says() =>
        Assert.That(Get(Plain, "what-drives").Caption, Does.Contain(SensitivityWords.Answer(Plain.Result, Measure("miscalculations"), Plain.Definition)).And.Contain(SensitivityWords.Answer(Plain.Result, Measure("missed"), Plain.Definition)));

    [Test]
    public void Of_a_bar_of_dice_the_numbers_have_their_share()
    {
        var drawn = new Drawn(Get(Plain, "dice"));
        var shares = Plain.Result.Measures.Where(measure => !double.IsNaN(measure.Share.Value)).Select(measure => Math.Clamp(measure.Share.Value, 0, 1)).Where(share => share > 0).ToList();
        Assert.That(drawn.Areas(Role.First, 14).Select(bar => Drawn.Of(bar, "width") / 478).Zip(shares, (bar, share) => Math.Abs(bar - share)), Has.All.LessThan(1e-4));
        Assert.That(drawn.Areas(Role.First, 14).Count(), Is.EqualTo(shares.Count));
    }

    [Test]
    public void A_number_that_moves_a_measure_up_goes_from_the_ring_to_the_full_dot_on_its_right()
    {
        var drawn = new Drawn(Get(Plain, "tornado"));
        var row = drawn.All("g").First();
        var dots = row.Elements().Where(element => element.Name.LocalName == "ellipse").Select(dot => Drawn.Of(dot, "cx")).ToList();
        var name = row.Elements().First().Value.Split(':')[0];
        var factor = Measure("miscalculations").Factors.Single(factor => Plain.Result.FactorOf(factor).Path == name);
        Assert.That(Math.Sign(dots[1] - dots[0]), Is.EqualTo(Math.Sign(factor.Swing)));
        Assert.That(Math.Abs(factor.Swing), Is.EqualTo(Measure("miscalculations").Factors.Max(other => Math.Abs(other.Swing))));
    }

    [TestCase(SensitivityMethod.GivenData, 300)]
    [TestCase(SensitivityMethod.GivenData, 20)]
    [TestCase(SensitivityMethod.Saltelli, 64)]
    [TestCase(SensitivityMethod.Morris, 20)]
    public void Words_stay_within_the_picture_whatever_the_design(SensitivityMethod method, int samples)
    {
        AnyFigure.Require(SensitivityFigureSet.Of(Of(SomeRuns.BothErrors, method, samples, 0.2)));
        AnyFigure.Require(SensitivityFigureSet.Of(Of("scenarios/tutorial/05-ladder.yaml", method, samples, 0.5)));
    }

    [Test]
    public void The_figures_of_a_scenario_with_many_unknowns_hold_too() => AnyFigure.Require(SensitivityFigureSet.Of(Plain));

    private static MeasureSensitivity Measure(string name) => Plain.Result.Measures.Single(measure => measure.Measure == name);

    private static Figure Get(SensitivityReport report, string key) => SensitivityFigureSet.Of(report).First(figure => figure.Key == key);

    private static SensitivityReport Of(string path, SensitivityMethod method, int samples, double? spread)
    {
        var scenario = SomePages.Read(path);
        var problem = SensitivityProblem.Of(scenario.Model, SensitivityMeasures.Of(CompiledModel.Compile(scenario.Model), [], out _), spread);
        return new SensitivityReport(scenario, [], SensitivityRunner.Run(problem, new SensitivityPlan { Method = method, Samples = samples, Threads = 2, Resamples = 100 }), "channelsim sensitivity x");
    }
}
