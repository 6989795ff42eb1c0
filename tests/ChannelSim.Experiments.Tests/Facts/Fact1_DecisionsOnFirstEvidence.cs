using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Tests.Support;
using MathNet.Numerics.Distributions;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// Fact 1. One type, no channels, no clarification: P(respond | accident) is a normal tail. On a flat ladder the number of miscalculations decided in
/// [0, T] is Poisson with mean rate (1 - h) p ∫F, F the law of the fuse: a fuse that still burns at T has not been decided.
/// </summary>
public sealed class Fact1_DecisionsOnFirstEvidence
{
    private const double Day = 1440;
    private const double Horizon = 3 * Day;
    private const double PerDay = 8;
    private static readonly FirstEvidence Plain = new(0.3, 0.3, 1.5, 0.6);
    private readonly Dictionary<SpreadKind, double[]> _miscalculations = [];

    [TestCase(0.3, 0.3, 1.5, 0.6)]
    [TestCase(0.05, 0.2, 0.7, 0.5)]
    [TestCase(0.5, 0.1, 2.5, 0.9)]
    [TestCase(0.9, 0.9, 1.0, 0.2)]
    public void The_shares_responded_to_are_normal_tails(double hostile, double belief, double signal, double threshold)
    {
        var evidence = new FirstEvidence(hostile, belief, signal, threshold);
        var builder = Model(evidence, b => b.Minutes(Day / 4));
        RequireShares(builder, evidence);
    }

    /// <summary>Suspicion of the side and of the rung move the prior up, goodwill down.</summary>
    [Test]
    public void Suspicion_and_goodwill_move_the_prior()
    {
        var builder = Model(Plain, b => b.Minutes(Day / 4));
        builder.Side(0, side => side with { Suspicion = builder.Number(0.8) });
        builder.Rung(0, rung => rung with { Suspicion = builder.Number(0.3) });
        builder.Goodwill(0.5);

        var odds = Math.Exp(FirstEvidence.Logit(Plain.Belief) + 0.8 + 0.3 - 0.5);
        RequireShares(builder, Plain with { Belief = odds / (1 + odds) });
    }

    [TestCase(SpreadKind.Constant)]
    [TestCase(SpreadKind.Exponential)]
    [TestCase(SpreadKind.Uniform)]
    [TestCase(SpreadKind.Lognormal)]
    public void Miscalculations_decided_by_the_horizon_are_Poisson(SpreadKind fuse)
    {
        var counts = Miscalculations(fuse);
        var mean = RatePerMinute * BurntDown(fuse);

        Agree.Mean(counts, mean, "miscalculations");
        Agree.Mean([.. counts.Select(count => (count - mean) * (count - mean))], mean, "their variance");
        Agree.Law(Tally(counts), PoissonLaw(mean), "their law");
    }

    [TestCase(SpreadKind.Constant)]
    [TestCase(SpreadKind.Exponential)]
    [TestCase(SpreadKind.Uniform)]
    [TestCase(SpreadKind.Lognormal)]
    public void The_naive_rate_that_forgets_burning_fuses_is_rejected(SpreadKind fuse)
    {
        var counts = Miscalculations(fuse);
        var naive = RatePerMinute * Horizon;

        Agree.Rejects(counts, naive, "rate T (1 - h) p");
        Assert.That(Agree.LawScore(Tally(counts), PoissonLaw(naive)), Is.GreaterThan(1), "its law");
    }

    private static double RatePerMinute => PerDay / Day * (1 - Plain.Hostile) * Plain.RespondsToAccident;

    private static DefinitionBuilder Model(FirstEvidence evidence, Func<DefinitionBuilder, DurationDefinition> fuse)
    {
        var builder = new DefinitionBuilder(Horizon, rungs: 3);
        builder.Threshold(0, evidence.Threshold);
        builder.Incident("contact", type => type with
        {
            Observer = new SideId(0),
            Rate = builder.Number(PerDay * 30),
            Hostile = builder.Probability(evidence.Hostile),
            Belief = builder.Probability(evidence.Belief),
            Signal = builder.Number(evidence.Signal),
            Fuse = fuse(builder),
            Escalates = [builder.Escalation(0)],
        });
        return builder;
    }

    private static DurationDefinition Fuse(DefinitionBuilder builder, SpreadKind kind) => kind switch
    {
        SpreadKind.Constant => builder.Minutes(0.4 * Day),
        SpreadKind.Exponential => builder.Exponential(0.5 * Day),
        SpreadKind.Uniform => builder.Duration(kind, 0.1 * Day, 1.1 * Day),
        _ => builder.Duration(kind, 0.5 * Day, 1.5 * Day),
    };

    // ∫F from 0 to the horizon = T F(T) - E[fuse; fuse < T].
    private static double BurntDown(SpreadKind kind)
    {
        var sigma = Math.Log(3) / 1.2815515655446004;
        var z = Math.Log(Horizon / (0.5 * Day)) / sigma;
        return kind switch
        {
            SpreadKind.Constant => Horizon - (0.4 * Day),
            SpreadKind.Exponential => Horizon - (0.5 * Day * (1 - Math.Exp(-Horizon / (0.5 * Day)))),
            SpreadKind.Uniform => Horizon - (0.6 * Day),
            _ => (Horizon * Normal.CDF(0, 1, z)) - (0.5 * Day * Math.Exp(sigma * sigma / 2) * Normal.CDF(0, 1, z - sigma)),
        };
    }

    private static void RequireShares(DefinitionBuilder builder, FirstEvidence evidence)
    {
        var (responded, accidents, respondedDeliberate, deliberate) = (0L, 0L, 0L, 0L);
        Replications.ForEach(builder, 2000, stepper =>
        {
            ref readonly var cell = ref stepper.World.Types[0];
            responded += cell.RespondedAccident;
            accidents += cell.RespondedAccident + cell.StoodDownAccident;
            respondedDeliberate += cell.RespondedDeliberate;
            deliberate += cell.RespondedDeliberate + cell.StoodDownDeliberate;
        });

        Agree.Share(responded, accidents, evidence.RespondsToAccident, "responded to accidents");
        Agree.Share(respondedDeliberate, deliberate, evidence.RespondsToDeliberate, "responded to deliberate acts");
        Agree.Share(deliberate, accidents + deliberate, evidence.Hostile, "deliberate");
    }

    private double[] Miscalculations(SpreadKind fuse)
    {
        if (_miscalculations.TryGetValue(fuse, out var known)) return known;
        var counts = new List<double>();
        Replications.ForEach(Model(Plain, b => Fuse(b, fuse)), 6000, stepper => counts.Add(stepper.World.Types[0].RespondedAccident));
        return _miscalculations[fuse] = [.. counts];
    }

    private static long[] Tally(double[] counts) => [.. Enumerable.Range(0, (int)counts.Max() + 1).Select(k => counts.LongCount(count => count == k))];

    private static double[] PoissonLaw(double mean) => [.. Enumerable.Range(0, 60).Select(k => Poisson.PMF(mean, k))];
}
