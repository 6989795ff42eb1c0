using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Tests.Support;
using MathNet.Numerics.Distributions;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// Fact 10. What is provoked later may come too late. Two types answer each other: fuses of constant length f, responses certain, delays exponential of mean b.
/// The k-th answer opens before the horizon T with probability p^k P(Gamma(k, b) &lt; T - k f), p the chance over both truths.
/// </summary>
public sealed class Fact10_DelayedProvocation
{
    private const int Chains = 20_000;
    private const double Fuse = 100;
    private const double Delay = 700;
    private const double Hostile = 0.3;

    [TestCase(2_000, 0.9, 0.9)]
    [TestCase(2_000, 0.2, 0.8)]
    [TestCase(6_000, 1.0, 0.7)]
    public void The_answers_that_open_are_those_whose_delays_add_up_to_less_than_the_horizon(double horizon, double ifDeliberate, double ifAccident)
    {
        var provoked = Provoked(Model(horizon, ifDeliberate, ifAccident));
        var chance = (Hostile * ifDeliberate) + ((1 - Hostile) * ifAccident);

        Agree.Mean(provoked, Answers(horizon, chance).Sum(), "answers");
        for (var k = 1; k <= 3; k++) Agree.Share(provoked.Count(n => n >= k), Chains, Answers(horizon, chance).ElementAt(k - 1), $"at least {k} answers");
        Agree.Rejects(provoked, chance / (1 - chance), "as if there were no horizon");
    }

    [Test]
    public void Which_truth_has_which_chance_matters()
    {
        var provoked = Provoked(Model(2_000, 0.2, 0.8));
        Agree.Rejects(provoked, Answers(2_000, (Hostile * 0.8) + ((1 - Hostile) * 0.2)).Sum(), "the chances exchanged");
    }

    // Of the first, the second .. answer: there is one, and in time.
    private static IEnumerable<double> Answers(double horizon, double chance)
    {
        for (var k = 1; k * Fuse < horizon; k++) yield return Math.Pow(chance, k) * Gamma.CDF(k, 1 / Delay, horizon - (k * Fuse));
    }

    private static double[] Provoked(DefinitionBuilder builder)
    {
        var provoked = new List<double>();
        Replications.ForEach(builder, Chains, stepper => provoked.Add(stepper.World.Types[0].Provoked + stepper.World.Types[1].Provoked));
        return [.. provoked];
    }

    private static DefinitionBuilder Model(double horizon, double ifDeliberate, double ifAccident)
    {
        var builder = new DefinitionBuilder(horizon);
        for (var observer = 0; observer < 2; observer++)
        {
            builder.Threshold(observer, 0);
            var answer = new FollowUp(new IncidentTypeId(1 - observer), builder.Probability(ifAccident), builder.Probability(ifDeliberate), builder.Exponential(Delay));
            builder.Incident("seen-by-" + observer, type => type with
            {
                Observer = new SideId(observer),
                Hostile = builder.Probability(Hostile),
                Fuse = builder.Minutes(Fuse),
                Escalates = [builder.Escalation(0)],
                Provokes = [answer],
            });
        }

        builder.OpenAt(0, 0, hostile: null);
        return builder;
    }
}
