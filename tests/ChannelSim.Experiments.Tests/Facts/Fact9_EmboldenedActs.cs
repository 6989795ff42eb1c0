using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// Fact 9. Acts that nobody opposes lead to more of them: a branching process. An act is stood down from with probability q and then emboldens the next with
/// probability p; from m acts there come m / (1 - p q) in all, and from one of them n with the law of Otter and Dwass, P(N = n) = P(X1 + .. + Xn = n - 1) / n.
/// </summary>
public sealed class Fact9_EmboldenedActs
{
    private const int Acts = 20_000;
    private static readonly FirstEvidence Evidence = new(Hostile: 1, Belief: 0.3, Signal: 1, Threshold: 0.5);

    /// <summary>Of a deliberate act: with probability 0.64.</summary>
    private static double StandsDown => 1 - Evidence.RespondsToDeliberate;

    [TestCase(0.5, 1.0)]
    [TestCase(0.9, 1.0)]
    [TestCase(0.9, 0.6)] // an accident that is stood down from emboldens nobody
    public void The_mean_number_of_acts_is_a_geometric_series(double emboldens, double hostile)
    {
        var acts = Opened(Model(hostile, emboldens));

        Agree.Mean(acts, 1 / (1 - (emboldens * hostile * StandsDown)), "acts in all");
        Agree.Rejects(acts, 1 / (1 - (emboldens * hostile)), "as if nothing were ever opposed");
        if (hostile < 1) Agree.Rejects(acts, 1 / (1 - (emboldens * StandsDown)), "as if accidents emboldened too");
    }

    /// <summary>Two kinds of further acts, drawn independently, each emboldening both.</summary>
    [Test]
    public void The_law_of_their_number_is_that_of_the_total_progeny_of_a_branching_process()
    {
        var acts = Opened(Model(hostile: 1, 0.5, 0.3));
        var (q, one, two) = (StandsDown, (0.5 * 0.7) + (0.5 * 0.3), 0.5 * 0.3);
        double[] offspring = [1 - (q * (one + two)), q * one, q * two];

        Agree.Mean(acts, 1 / (1 - (q * 0.8)), "acts in all");
        Agree.Law(Tally(acts), TotalProgeny(offspring, 60), "their law");
        double[] independent = [(1 - (q * 0.5)) * (1 - (q * 0.3)), 1 - ((1 - (q * 0.5)) * (1 - (q * 0.3))) - (q * q * two), q * q * two];
        Assert.That(Agree.LawScore(Tally(acts), TotalProgeny(independent, 60)), Is.GreaterThan(1), "as if each further act asked anew whether it was opposed");
    }

    private static double[] Opened(DefinitionBuilder builder)
    {
        var opened = new List<double>();
        Replications.ForEach(builder, Acts, stepper =>
        {
            Assert.That(stepper.World.Open + stepper.World.FollowUpsPending, Is.Zero, "the horizon is too short");
            opened.Add(Enumerable.Range(0, builder.Incidents.Count).Sum(type => stepper.World.Types[type].Opened));
        });
        return [.. opened];
    }

    // One act at the start, all kinds alike, each further one after a while.
    private static DefinitionBuilder Model(double hostile, params double[] emboldens)
    {
        var builder = new DefinitionBuilder(horizon: 400 * 1440, rungs: 2);
        builder.Threshold(0, Evidence.Threshold);
        for (var kind = 0; kind < emboldens.Length; kind++)
        {
            builder.Incident("act-" + kind, type => type with
            {
                Hostile = builder.Probability(hostile),
                Belief = builder.Probability(Evidence.Belief),
                Signal = builder.Number(Evidence.Signal),
                Fuse = builder.Exponential(100),
                Escalates = [builder.Escalation(0)],
                Emboldens = [.. emboldens.Select((p, next) => new FollowUp(new IncidentTypeId(next), builder.Probability(p), After: next == 0 ? builder.Exponential(1440) : null))],
            });
        }

        builder.OpenAt(0, 0, hostile: null);
        return builder;
    }

    private static long[] Tally(double[] acts)
    {
        var counts = new long[(int)acts.Max() + 1];
        foreach (var n in acts) counts[(int)n]++;
        return counts;
    }

    // Otter and Dwass: by n-fold convolution of the law of the offspring.
    private static double[] TotalProgeny(double[] offspring, int most)
    {
        var law = new double[most + 1];
        double[] sum = [1];
        for (var n = 1; n <= most; n++)
        {
            sum = Convolved(sum, offspring);
            law[n] = n - 1 < sum.Length ? sum[n - 1] / n : 0;
        }

        return law;
    }

    private static double[] Convolved(double[] a, double[] b)
    {
        var sum = new double[a.Length + b.Length - 1];
        for (var i = 0; i < a.Length; i++) for (var j = 0; j < b.Length; j++) sum[i + j] += a[i] * b[j];
        return sum;
    }
}
