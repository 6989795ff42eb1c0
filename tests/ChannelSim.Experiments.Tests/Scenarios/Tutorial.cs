using MathNet.Numerics;
using static ChannelSim.Experiments.Tests.Scenarios.Agreement;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>Each tutorial scenario does what its header says: simulation against the closed form.</summary>
public sealed partial class Tutorial
{
    private const string Decide = "tutorial/01-decide-under-uncertainty.yaml";
    private const string Race = "tutorial/03-race.yaml";
    private const string Call = "tutorial/04-what-a-call-carries.yaml";

    [Test]
    public void Miscalculations_are_a_normal_tail_times_the_fuses_that_burn_down_in_time()
    {
        const double rate = 6.0 / 30, hostile = 0.2, horizon = 30, fuse = 5;
        var p = Respond(deliberate: false, belief: 0.2, threshold: 0.6, signal: 1.5);
        var decided = horizon - (fuse * (1 - Math.Exp(-horizon / fuse)));
        var mean = rate * (1 - hostile) * p * decided;
        var result = Shipped.Run(Decide, 100_000);

        Agrees(result.Mean("miscalculations").Value, mean, Math.Sqrt(mean / result.Replications));
        AgreesAsShare(result, "any_miscalculation", 1 - Math.Exp(-mean));
        Differs(result, "miscalculations", rate * horizon * (1 - hostile) * p);
        HeaderSays(Decide, p, mean, rate * horizon * (1 - hostile) * p);
    }

    [Test]
    public void Deliberate_acts_are_answered_with_the_other_tail()
    {
        var p = Respond(deliberate: true, belief: 0.2, threshold: 0.6, signal: 1.5);
        var mean = 6.0 / 30 * 0.2 * p * (30 - (5 * (1 - Math.Exp(-6))));

        Agrees(Shipped.Run(Decide, 100_000), "incidents.radar-contact.responded_deliberate", mean);
    }

    [Test]
    public void Talk_comes_in_time_as_often_as_the_ring_beats_fuse_and_patience()
    {
        const double ring = 1.0 / 30, fuse = 1.0 / 60;
        static double Connected(double patience) => ring / (ring + fuse) * (1 - Math.Exp(-(ring + fuse) * patience));

        AgreesAsShare(Shipped.Run(Race, 100_000), "channels.hotline.connected", Connected(45));
        AgreesAsShare(Shipped.Run(Race, 100_000, "channels.hotline.patience=15m"), "channels.hotline.connected", Connected(15));
        HeaderSays(Race, Connected(45), Connected(double.PositiveInfinity));
    }

    [Test]
    public void A_call_leaves_truth_and_word_distributed_as_the_header_says()
    {
        var law = new Word(hostile: 0.3, deception: 0.4, misreading: 0.1);
        var result = Shipped.Run(Call, 100_000);

        AgreesAsShare(result, "incidents.explosion.responded_deliberate", law.DeliberateHeardSo);
        AgreesAsShare(result, "incidents.explosion.stood_down_deliberate", law.DeliberateDenied);
        AgreesAsShare(result, "incidents.explosion.responded_accident", law.AccidentMisheard);
        AgreesAsShare(result, "incidents.explosion.stood_down_accident", law.AccidentHeardSo);
        Assert.That(result.BitsPerCall(0).Value, Is.EqualTo(law.Bits).Within(1e-9));
        HeaderSays(Call, law.PosteriorAfterDeliberate, law.PosteriorAfterAccident, law.Bits);
    }

    [Test]
    public void Posteriors_after_a_call_are_the_shares_of_deliberate_acts()
    {
        var law = new Word(hostile: 0.3, deception: 0.4, misreading: 0.1);
        var bins = Shipped.Run(Call, 100_000).Calibration;

        foreach (var posterior in new[] { law.PosteriorAfterAccident, law.PosteriorAfterDeliberate })
        {
            var bin = (int)(posterior * 10);
            Assert.That(bins.PosteriorOf(bin), Is.EqualTo(posterior).Within(1e-9));
            Agrees((double)bins.DeliberateOf(bin) / bins.CountOf(bin), posterior, Math.Sqrt(posterior * (1 - posterior) / bins.CountOf(bin)));
        }
    }

    /// <summary>Probability of a response after one piece of evidence: a tail of the normal distribution.</summary>
    private static double Respond(bool deliberate, double belief, double threshold, double signal)
    {
        static double Logit(double p) => Math.Log(p / (1 - p));
        var margin = ((deliberate ? 0.5 : -0.5) * signal * signal) + Logit(belief) - Logit(threshold);
        return 0.5 * SpecialFunctions.Erfc(-margin / signal / Math.Sqrt(2));
    }

    /// <summary>The comment above the scenario gives these numbers, to its number of decimals.</summary>
    private static void HeaderSays(string file, params double[] numbers)
    {
        var header = string.Join('\n', Shipped.Text(file).Split('\n').TakeWhile(line => line.StartsWith('#')));
        foreach (var number in numbers) Assert.That(header, Does.Contain(number.ToString("0.0000")));
    }
}
