using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Rendering;
using ChannelSim.Results.Reports;

namespace ChannelSim.Results.Tests.Reports;

/// <summary>What the page of a sensitivity analysis says is what its intervals support.</summary>
public sealed class SensitivityPageClaims
{
    private const string File = "scenarios/tutorial/01-decide-under-uncertainty.yaml";

    [Test]
    public void One_that_leads_alone_is_said_to_make_most() =>
        Assert.That(Text(Measure((0.6, 0.5, 0.7, true), (0.2, 0.1, 0.3, true))), Does.Contain("Miscalculations: most comes from a: 60 ±10 % of what the numbers make it vary. 1 more number has an influence that is more than chance."));

    [Test]
    public void Those_that_overlap_are_said_not_to_be_told_apart() =>
        Assert.That(Text(Measure((0.5, 0.4, 0.6, true), (0.45, 0.35, 0.55, true))), Does.Contain("most comes from a and b, which are not told apart, for their intervals overlap: the highest is 50 ±10 %"));

    [Test]
    public void Where_none_is_told_from_chance_none_is_named() =>
        Assert.That(Text(Measure((0.5, -0.4, 1.4, false), (0.2, -0.3, 0.7, false))), Does.Contain("Miscalculations: no number of 2 has an influence that is told from chance.").And.Not.Contain("most comes from"));

    [Test]
    public void A_negative_index_has_its_interval_and_a_sentence()
    {
        const string Sentence = "An index below 0 is noise around 0";
        Assert.That(Text(Measure((0.6, 0.5, 0.7, true), (-0.02, -0.05, 0.01, false))), Does.Contain("-2 ±3 %").And.Contain(Sentence));
        Assert.That(Text(Measure((0.6, 0.5, 0.7, true), (0.02, -0.01, 0.05, false))), Does.Not.Contain(Sentence));
    }

    [Test]
    public void Where_dice_hide_what_the_numbers_make_it_says_that_there_is_too_little_to_say()
    {
        var hidden = Measure((double.NaN, double.NaN, double.NaN, true), (double.NaN, double.NaN, double.NaN, false)) with { Nothing = TooLittle.DiceHideIt };
        var text = Text(hidden with { Factors = [.. hidden.Factors.Select(factor => factor with { First = Estimate.Without(double.NaN, 100, NoInterval.TooFewCases) })] });
        Assert.That(text, Does.Contain("Miscalculations: dice make nearly all of the variance").And.Contain("a has an influence all the same that is more than chance").And.Contain("too few to say*"));
    }

    [Test]
    public void With_one_throw_indices_are_said_to_be_of_the_whole_variance() =>
        Assert.That(Text(Measure((0.6, 0.5, 0.7, true), (0.2, 0.1, 0.3, true)) with { OfWhole = true }, dice: 1), Does.Contain("60 ±10 % of the whole variance").And.Contain("--dice 2 parts them"));

    [Test]
    public void An_interruption_is_said_with_what_was_asked_for() =>
        Assert.That(Text(Measure((0.6, 0.5, 0.7, true), (0.2, 0.1, 0.3, true)), wanted: 5000), Does.Contain("Interrupted: 5,000 draws asked for, and only the 1,000 that were done are counted."));

    private static MeasureSensitivity Measure(params (double Value, double Low, double High, bool Told)[] factors)
    {
        var one = new Estimate(1, 0.9, 1.1, 1000, "student");
        return new MeasureSensitivity("miscalculations", MeasureKind.Count)
        {
            Mean = one, Variance = one, Dice = one, Parameters = one, Share = one with { Value = 0.5, Low = 0.4, High = 0.6 },
            Factors = [.. factors.Select((factor, i) => new FactorSensitivity(i) { First = new Estimate(factor.Value, factor.Low, factor.High, 1000, Resampling.MethodName), Told = factor.Told })],
        };
    }

    private static string Text(MeasureSensitivity measure, int dice = 2, int wanted = 1000)
    {
        SensitivityFactor Factor(string path) => new(path, Spread.Uniform(0, 1), ParameterUnit.Probability, Basis.Assumption);
        var result = new SensitivityResult
        {
            Method = SensitivityMethod.GivenData, Factors = [Factor("a"), Factor("b")], Measures = [measure], Seed = 1, Replications = 1000 * dice, Points = 1000, Dice = dice, Samples = 1000, Wanted = wanted, Level = 0.95, Resamples = 400,
        };
        return string.Join(' ', PageText.Render(new SensitivityReport(SomePages.Read(File), [], result, "channelsim sensitivity x").Page(), 400, false).Replace('\u00A0', ' ').Split(' ', '\n').Where(word => word.Length > 0));
    }
}
