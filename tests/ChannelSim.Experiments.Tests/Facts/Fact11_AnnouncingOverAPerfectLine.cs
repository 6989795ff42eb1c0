using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// Fact 11. The author announces over a line that is always there, answered at once and perfectly understood. A word in time is certainty; whether it comes in
/// time is the race of the author's notice with the fuse, f / (n + f) for exponentials of means n and f. What is not announced in time is decided on the
/// first evidence: that nobody called tells the observer nothing.
/// </summary>
public sealed class Fact11_AnnouncingOverAPerfectLine
{
    private const int Replicas = 40_000;
    private const double Notice = 60;
    private const double Fuse = 100;
    private const double InTime = Fuse / (Notice + Fuse);
    private static readonly FirstEvidence Evidence = new(0.4, 0.4, 1, 0.5);

    [TestCase(0.9, 0.0)]
    [TestCase(0.7, 0.5)]
    [TestCase(1.0, 1.0)]
    public void What_is_announced_in_time_is_decided_rightly_and_all_else_on_the_first_evidence(double ifAccident, double ifDeliberate)
    {
        var type = Outcomes(ifAccident, ifDeliberate, 1);
        var (accidents, deliberate) = (type.RespondedAccident + type.StoodDownAccident, type.RespondedDeliberate + type.StoodDownDeliberate);

        Agree.Share(type.RespondedAccident, accidents, Evidence.RespondsToAccident * (1 - (ifAccident * InTime)), "accidents responded to");
        Agree.Share(type.StoodDownDeliberate, deliberate, (1 - Evidence.RespondsToDeliberate) * (1 - (ifDeliberate * InTime)), "deliberate acts missed");
        Agree.Share(type.Announced, Replicas, InTime * ((Evidence.Hostile * ifDeliberate) + ((1 - Evidence.Hostile) * ifAccident)), "announced");
        Assert.That(Math.Abs(Agree.Score(type.RespondedAccident, accidents, Evidence.RespondsToAccident)), Is.GreaterThan(Agree.Z), "as if nobody called");
    }

    /// <summary>By side, whether it is answered is the observer's: side 0 answers seldom, side 1 always.</summary>
    [Test]
    public void It_is_the_observer_who_answers()
    {
        const double answers = 0.25;
        var type = Outcomes(1, 0, answers);
        Agree.Share(type.RespondedAccident, type.RespondedAccident + type.StoodDownAccident, Evidence.RespondsToAccident * (1 - (answers * InTime)), "accidents responded to");
    }

    [Test]
    public void Announced_at_once_no_accident_is_responded_to_at_all()
    {
        var builder = Model(1, 0, 1);
        builder.Incident(0, type => type with { Announce = type.Announce! with { Notice = builder.Minutes(0) } });
        Assert.That(Outcomes(builder).RespondedAccident, Is.Zero);
    }

    private static TypeOutcomes Outcomes(double ifAccident, double ifDeliberate, double answers) => Outcomes(Model(ifAccident, ifDeliberate, answers));

    private static TypeOutcomes Outcomes(DefinitionBuilder builder)
    {
        var sum = new TypeOutcomes(0, 0, 0, 0, 0);
        Replications.ForEach(builder, Replicas, stepper =>
        {
            ref readonly var cell = ref stepper.World.Types[0];
            sum = new TypeOutcomes(
                sum.RespondedAccident + cell.RespondedAccident, sum.StoodDownAccident + cell.StoodDownAccident,
                sum.RespondedDeliberate + cell.RespondedDeliberate, sum.StoodDownDeliberate + cell.StoodDownDeliberate, sum.Announced + cell.Announced);
        });
        return sum;
    }

    private static DefinitionBuilder Model(double ifAccident, double ifDeliberate, double answers)
    {
        var builder = new DefinitionBuilder(horizon: 100_000);
        builder.Threshold(0, Evidence.Threshold);
        builder.Line("line", c => c with { Answer = builder.Varied((side, _, _) => side == 0 ? answers : 1.0), Patience = builder.Minutes(10) });
        builder.Incident("act", type => type with
        {
            Hostile = builder.Probability(Evidence.Hostile),
            Belief = builder.Probability(Evidence.Belief),
            Signal = builder.Number(Evidence.Signal),
            Fuse = builder.Exponential(Fuse),
            Announce = new Announcement(builder.Probability(ifDeliberate), builder.Probability(ifAccident), builder.Exponential(Notice), PlanUntil.Call, builder.Plan(0)),
        });
        builder.OpenAt(0, 0, hostile: null);
        return builder;
    }

    private readonly record struct TypeOutcomes(long RespondedAccident, long StoodDownAccident, long RespondedDeliberate, long StoodDownDeliberate, long Announced);
}
