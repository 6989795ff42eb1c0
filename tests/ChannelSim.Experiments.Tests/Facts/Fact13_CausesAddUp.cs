using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// Fact 13. Every rung that was climbed to has one cause, so the shares add up to one. Where each response climbs one rung and nothing relaxes, a rung is
/// reached by a response to a deliberate act with the share s of responses that are right, and the k-th had a miscalculation before it with 1 - s^k.
/// Responses of rate r race with an entry of the timeline at t: it raises the rung first with probability e^(-r (t - f)), f the length of the fuse.
/// </summary>
public sealed class Fact13_CausesAddUp
{
    private const int Replicas = 20_000;
    private const int Top = 4;
    private const double Fuse = 100;
    private const double PerMinute = 1.0 / 500;
    private static readonly FirstEvidence Evidence = new(0.3, 0.3, 1.2, 0.4);

    private static double Right => Evidence.Hostile * Evidence.RespondsToDeliberate / Evidence.Responds();

    [Test]
    public void Each_rung_is_reached_by_right_responses_in_their_share_and_after_a_miscalculation_more_and_more_often()
    {
        var tally = new Tally();
        Replications.ForEach(Model(horizon: 200_000), Replicas, stepper => tally.Add(in stepper.World));

        for (var rung = 1; rung <= Top; rung++)
        {
            Assert.That(tally.Reached[rung], Is.EqualTo(Replicas), "the horizon is too short");
            Agree.Share(tally.By[rung, (int)ClimbCause.ResponseToDeliberate], Replicas, Right, $"rung {rung} by a right response");
            Agree.Share(tally.MiscalculatedBefore[rung], Replicas, 1 - Math.Pow(Right, rung), $"rung {rung} after a miscalculation");
        }
    }

    [Test]
    public void An_entry_of_the_timeline_is_first_if_no_response_was()
    {
        const double moment = 1500;
        var tally = new Tally();
        var builder = Model(horizon: 200_000);
        builder.At(moment, entry => entry with { Rung = new Rung(1) });
        Replications.ForEach(builder, Replicas, stepper => tally.Add(in stepper.World));

        var first = Math.Exp(-PerMinute * Evidence.Responds() * (moment - Fuse));
        Agree.Share(tally.By[1, (int)ClimbCause.Timeline], Replicas, first, "by the timeline");
        Agree.Share(tally.By[1, (int)ClimbCause.ResponseToDeliberate], Replicas, (1 - first) * Right, "by a right response");
        Agree.Share(tally.By[1, (int)ClimbCause.ResponseToAccident], Replicas, (1 - first) * (1 - Right), "by a wrong one");
        Agree.Share(tally.MiscalculatedBefore[1], Replicas, (1 - first) * (1 - Right), "after a miscalculation: the one that raised it");
        Assert.That(tally.By[2, (int)ClimbCause.Timeline], Is.Zero);
    }

    [Test]
    public void Causes_add_up_to_one_on_random_models_with_everything()
    {
        var climbed = 0L;
        for (var seed = 0; seed < 100; seed++)
        {
            var model = RandomModel.Extended(seed);
            var tally = new Tally();
            Replications.ForEach(model, 20, stepper => tally.Add(in stepper.World));
            for (var rung = 0; rung < model.Rungs.Length; rung++)
            {
                var causes = Enumerable.Range(1, 3).Sum(cause => tally.By[rung, cause]);
                Assert.That(causes, Is.EqualTo(rung <= model.Start.Index ? 0 : tally.Reached[rung]), $"model {seed}, rung {rung}");
                Assert.That(tally.MiscalculatedBefore[rung], Is.InRange(tally.By[rung, (int)ClimbCause.ResponseToAccident], tally.Reached[rung]), $"model {seed}, rung {rung}");
                climbed += causes;
            }
        }

        Assert.That(climbed, Is.GreaterThan(1000), "the models are too peaceful to prove anything");
    }

    private static DefinitionBuilder Model(double horizon)
    {
        var builder = new DefinitionBuilder(horizon, rungs: Top + 1);
        builder.Threshold(0, Evidence.Threshold);
        builder.Incident("contact", type => type with
        {
            Rate = builder.Number(PerMinute * Rate.MinutesInThirtyDays),
            Hostile = builder.Probability(Evidence.Hostile),
            Belief = builder.Probability(Evidence.Belief),
            Signal = builder.Number(Evidence.Signal),
            Fuse = builder.Minutes(Fuse),
        });
        builder.Rung(Top, rung => rung with { Terminal = true });
        return builder;
    }

    private sealed class Tally
    {
        public long[] Reached { get; } = new long[48];

        public long[,] By { get; } = new long[48, 5];

        public long[] MiscalculatedBefore { get; } = new long[48];

        public void Add(in Engine.Worlds.World world)
        {
            for (var rung = 0; rung <= world.Peak; rung++)
            {
                Reached[rung]++;
                By[rung, (int)world.FirstCauses[rung]]++;
                MiscalculatedBefore[rung] += (long)((world.MiscalculatedBefore >> rung) & 1);
            }
        }
    }
}
