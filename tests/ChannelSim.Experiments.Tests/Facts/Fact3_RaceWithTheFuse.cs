using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// Fact 3. P(connected before the fuse burns down) with exponential ring (rate r) and fuse (rate f): r / (r + f), times the answer; with patience q the
/// truncated race r / (r + f) (1 - e^(-(r + f) q)).
/// </summary>
public sealed class Fact3_RaceWithTheFuse
{
    private const int Incidents = 40_000;
    private const double Fuse = 60;
    private const double Horizon = 60 * Fuse;

    [TestCase(20, 1.0)]
    [TestCase(60, 0.7)]
    [TestCase(300, 0.9)]
    public void Without_patience_it_is_the_race_of_two_exponentials(double ring, double answer)
    {
        var outcome = Simulate(builder => Line(builder, ring, answer, null));

        Agree.Share(outcome.Connected, Incidents, answer * Race(1 / ring), "connected");
        Assert.That(outcome.Unanswered, Is.Zero);
        Assert.That(outcome.Withdrawn, Is.EqualTo(Incidents - outcome.Connected));
    }

    [TestCase(20, 1.0, 15)]
    [TestCase(60, 0.7, 40)]
    [TestCase(300, 0.9, 100)]
    public void With_patience_it_is_the_truncated_race(double ring, double answer, double patience)
    {
        var outcome = Simulate(builder => Line(builder, ring, answer, builder.Minutes(patience)));
        var both = (1 / ring) + (1 / Fuse);

        Agree.Share(outcome.Connected, Incidents, answer * Race(1 / ring) * (1 - Math.Exp(-both * patience)), "connected");
        var silent = 1 - answer + (answer * Math.Exp(-patience / ring));
        Agree.Share(outcome.Unanswered, Incidents, silent * Math.Exp(-patience / Fuse), "unanswered");
    }

    [Test]
    public void The_race_without_patience_is_another_number()
    {
        var outcome = Simulate(builder => Line(builder, 60, 1, builder.Minutes(40)));
        Assert.That(Math.Abs(Agree.Score(outcome.Connected, Incidents, Race(1.0 / 60))), Is.GreaterThan(Agree.Z));
    }

    /// <summary>Patience with rate q ends the race as a third runner.</summary>
    [Test]
    public void Exponential_patience_is_a_third_runner()
    {
        var outcome = Simulate(builder => Line(builder, 30, 1, builder.Exponential(45)));
        double ring = 1.0 / 30, patience = 1.0 / 45, all = ring + patience + (1 / Fuse);

        Agree.Share(outcome.Connected, Incidents, ring / all, "connected");
        Agree.Share(outcome.Unanswered, Incidents, patience / all, "unanswered");
        Agree.Share(outcome.Withdrawn, Incidents, 1 / Fuse / all, "overtaken by the fuse");
    }

    [Test]
    public void Notice_is_a_head_start_of_the_fuse()
    {
        var outcome = Simulate(builder => Line(builder, 30, 1, null), (builder, type) => type with { Notice = builder.Minutes(25), ContactProbability = builder.Probability(0.8) });
        Agree.Share(outcome.Connected, Incidents, 0.8 * Math.Exp(-25 / Fuse) * Race(1.0 / 30), "connected");
    }

    /// <summary>Response and lead are run one after the other: each is a race of its own against a fuse that does not remember.</summary>
    [TestCase(false)]
    [TestCase(true)]
    public void A_call_and_a_meeting_race_stage_by_stage(bool meeting)
    {
        var outcome = Simulate(builder => builder.Requested("minister", meeting ? ChannelKind.Meeting : ChannelKind.Call, call => call with
        {
            Accept = builder.Probability(0.75),
            Response = builder.Exponential(20),
            Lead = builder.Exponential(50),
        }, builder.Exponential(100)));

        var accepted = 0.75 * Race(1.0 / 20) * Race(1.0 / 50) * (meeting ? Race(1.0 / 100) : 1);
        Agree.Share(outcome.Connected, Incidents, accepted, "connected");
        Agree.Share(outcome.Refused, Incidents, 0.25 * Race(1.0 / 20), "refused");
    }

    /// <summary>Put off with probability p, decided anew after the delay: a geometric number of further races.</summary>
    [Test]
    public void A_postponed_request_races_again()
    {
        const double Postpone = 0.4;
        var outcome = Simulate(builder => builder.Call("minister", call => call with
        {
            Postpone = builder.Probability(Postpone),
            Response = builder.Exponential(20),
            Delay = builder.Exponential(35),
        }));

        var again = Postpone * Race(1.0 / 35);
        Agree.Share(outcome.Connected, Incidents, Race(1.0 / 20) * (1 - Postpone) / (1 - again), "connected");
    }

    // Against the fuse.
    private static double Race(double rate) => rate / (rate + (1 / Fuse));

    private static void Line(DefinitionBuilder builder, double ring, double answer, DurationDefinition? patience) => builder.Line("line", line => line with
    {
        Ring = builder.Exponential(ring),
        Answer = builder.Probability(answer),
        Patience = patience,
    });

    private static Outcome Simulate(Action<DefinitionBuilder> channel, Func<DefinitionBuilder, IncidentTypeDefinition, IncidentTypeDefinition>? change = null)
    {
        var builder = new DefinitionBuilder(Horizon, rungs: 1);
        channel(builder);
        builder.Incident("contact", type => (change ?? ((_, same) => same))(builder, type with
        {
            Fuse = builder.Exponential(Fuse),
            Plan = builder.Plan(0),
            Until = PlanUntil.Call,
        }));
        builder.OpenAt(0, 0, hostile: null);
        var outcome = default(Outcome);
        Replications.ForEach(builder, Incidents, stepper => outcome = outcome.Plus(stepper));
        return outcome;
    }

    private readonly record struct Outcome(long Connected, long Unanswered, long Withdrawn, long Refused)
    {
        public Outcome Plus(Stepper<NoObserver> stepper)
        {
            ref readonly var cell = ref stepper.World.Channels[0];
            return new(Connected + cell.Connected, Unanswered + cell.Unanswered, Withdrawn + cell.Withdrawn, Refused + cell.Refused);
        }
    }
}
