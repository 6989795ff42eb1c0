using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Sensitivity;

/// <summary>From a scenario to its indices: they are those of the closed form, whichever way they are had.</summary>
public sealed class WholePathClaims
{
    private static readonly SensitivityProblem s_problem = KnownScenario.Problem("miscalculations", "missed");

    [TestCase(false)]
    [TestCase(true)]
    public void Given_data_agree_with_the_closed_form(bool fromSequence)
    {
        var result = SensitivityRunner.Run(s_problem, new SensitivityPlan { Samples = 10_000, FromSequence = fromSequence, Seed = 3 });
        Assert.That(result.Factors.Select(factor => factor.Path), Is.EqualTo(new[] { "incidents.radar-contact.rate", "incidents.radar-contact.hostile" }));
        Assert.That((result.Replications, result.Points, result.Dice), Is.EqualTo((20_000L, 10_000L, 2)));
        var miscalculations = result.Measures[0];
        Holds(miscalculations.Share, KnownScenario.Share, 0.04);
        for (var factor = 0; factor < 2; factor++) Holds(miscalculations.Factors[factor].First, KnownScenario.First[factor], 0.1);
        Assert.That(miscalculations.Factors[0].RankCorrelation.Low, Is.GreaterThan(0));
        Assert.That(miscalculations.Factors[1].RankCorrelation.High, Is.LessThan(0));
        Assert.That(miscalculations.Factors[0].Swing, Is.GreaterThan(0));
        Assert.That(miscalculations.Factors[1].Swing, Is.LessThan(0));
        Assert.That(miscalculations.Leaders.Select(factor => factor.Factor), Is.EqualTo(new[] { 0 }));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Designed_indices_agree_with_the_closed_form(bool secondOrder)
    {
        var result = SensitivityRunner.Run(s_problem, new SensitivityPlan { Method = SensitivityMethod.Saltelli, Samples = 4096, SecondOrder = secondOrder, Seed = 3 });
        Assert.That(result.Points, Is.EqualTo(4096 * (secondOrder ? 6 : 4)));
        var miscalculations = result.Measures[0];
        for (var factor = 0; factor < 2; factor++)
        {
            Holds(miscalculations.Factors[factor].First, KnownScenario.First[factor], 0.1);
            Holds(miscalculations.Factors[factor].Total, KnownScenario.Total[factor], 0.1);
        }

        Assert.That(miscalculations.Pairs, Has.Length.EqualTo(secondOrder ? 1 : 0));
        if (secondOrder) Holds(miscalculations.Pairs[0].Second, KnownScenario.Second, 0.1);
        Holds(miscalculations.Share, KnownScenario.Share, 0.05);
    }

    /// <summary>The mean effect of the rate over its range is 800 times the mean of the rest, and turns with neither sign.</summary>
    [Test]
    public void Elementary_effects_agree_with_the_closed_form()
    {
        var result = SensitivityRunner.Run(s_problem, new SensitivityPlan { Method = SensitivityMethod.Morris, Samples = 2000, Seed = 3 });
        Holds(result.Measures[0].Factors[0].Effect, 0.02588 * (1 - (2.0 / 24 / 30)) * 800 * 0.7, 1);
        Holds(result.Measures[0].Factors[1].Effect, -0.02588 * (1 - (2.0 / 24 / 30)) * 0.6 * 600, 1);
    }

    [TestCase(SensitivityMethod.GivenData)]
    [TestCase(SensitivityMethod.Saltelli)]
    [TestCase(SensitivityMethod.Morris)]
    public void Threads_change_nothing(SensitivityMethod method)
    {
        SensitivityResult With(int threads) => SensitivityRunner.Run(s_problem, new SensitivityPlan { Method = method, Samples = 300, Threads = threads });
        Assert.That(With(4).Measures.SelectMany(measure => measure.Factors), Is.EqualTo(With(1).Measures.SelectMany(measure => measure.Factors)));
    }

    [Test]
    public void What_was_done_until_it_was_stopped_is_the_result()
    {
        using var stop = new CancellationTokenSource();
        var result = SensitivityRunner.Run(s_problem, new SensitivityPlan { Samples = 1_000_000, Threads = 1 }, done => { if (done >= 2048) stop.Cancel(); }, stop.Token);
        Assert.That(result.Samples, Is.EqualTo(1024));
        Assert.That(result.Wanted, Is.EqualTo(1_000_000));
        Assert.That(result.Measures[0].Factors[0].First.Low, Is.GreaterThan(0));
    }

    [Test]
    public void A_measure_that_never_varied_has_no_indices()
    {
        var result = SensitivityRunner.Run(KnownScenario.Problem("rungs.routine.reached"), new SensitivityPlan { Samples = 200 });
        Assert.That((result.Measures[0].Nothing, result.Measures[0].Factors.Length), Is.EqualTo((TooLittle.NeverVaried, 0)));
    }

    [Test]
    public void Few_draws_say_nothing() =>
        Assert.That(SensitivityRunner.Run(s_problem, new SensitivityPlan { Samples = 99 }).Measures[0].Nothing, Is.EqualTo(TooLittle.TooFewDraws));

    private static void Holds(Estimate estimate, double truth, double width)
    {
        Assert.That(truth, Is.InRange(estimate.Low, estimate.High), estimate.ToString());
        Assert.That(estimate.High - estimate.Low, Is.LessThan(width), "too wide to tell: " + estimate);
    }
}
