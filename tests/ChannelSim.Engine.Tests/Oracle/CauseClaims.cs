using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>Why it climbed, and why incidents opened.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CauseClaims
{
    private readonly DefinitionBuilder builder = new(rungs: 5);

    [TestCase(true, ClimbCause.ResponseToDeliberate)]
    [TestCase(false, ClimbCause.ResponseToAccident)]
    public void All_rungs_of_one_climb_have_its_cause_and_the_miscalculation_that_causes_it_comes_before_it(bool deliberate, ClimbCause cause)
    {
        builder.Incident("blip", type => type with { Escalates = [builder.Escalation(2)] });
        builder.OpenAt(0, 0, deliberate);

        var outcome = Story.Run(builder).Outcome;
        Assert.That(outcome.FirstCauses, Is.EqualTo(new[] { ClimbCause.None, cause, cause, ClimbCause.None, ClimbCause.None }));
        Assert.That(outcome.MiscalculatedBefore, Is.EqualTo(new[] { false, !deliberate, !deliberate, false, false }));
    }

    [Test]
    public void The_rungs_begun_on_have_no_cause_and_the_first_arrival_counts()
    {
        builder.Start = 1;
        builder.Rung(2, rung => rung with { Relax = builder.Number(1) });
        builder.Incident("blip");
        builder.At(10, entry => entry with { Rung = new Rung(2) });
        builder.OpenAt(200, 0, hostile: false);
        builder.At(500, entry => entry with { Rung = new Rung(3) });

        var outcome = Story.Run(builder).Outcome;
        Assert.That(Story.Of(builder, StepEventKind.RungChanged).Select(line => line[^1]), Is.EqualTo("21213"), "up, relaxed, up by a response, relaxed, up by the timeline");
        Assert.That(outcome.FirstCauses, Is.EqualTo(new[] { ClimbCause.None, ClimbCause.None, ClimbCause.Timeline, ClimbCause.Timeline, ClimbCause.None }));
        Assert.That(outcome.MiscalculatedBefore, Is.EqualTo(new[] { false, false, false, true, false }));
    }

    [Test]
    public void Every_rise_says_what_caused_it_and_a_fall_has_no_cause()
    {
        builder.Rung(1, rung => rung with { Relax = builder.Number(1) });
        builder.Incident("blip");
        builder.OpenAt(0, 0, hostile: true);
        builder.At(500, entry => entry with { Rung = new Rung(1) });

        var causes = Story.Run(builder).Events.Where(e => e.Kind == StepEventKind.RungChanged).Select(e => e.AsRungChanged().Cause);
        Assert.That(causes, Is.EqualTo(new[] { ClimbCause.ResponseToDeliberate, ClimbCause.None, ClimbCause.Timeline, ClimbCause.None }));
    }

    [Test]
    public void Openings_are_counted_by_what_opened_them()
    {
        builder.Threshold(0, 0.9);
        builder.Incident("act", type => type with { Emboldens = [builder.FollowUp(1)] });
        builder.Incident("further", type => type with { Belief = builder.Probability(0.95), Provokes = [builder.FollowUp(2)] });
        builder.Incident("echo", type => type with { Observer = new SideId(1) });
        builder.OpenAt(0, 0, hostile: true);
        builder.When([DefinitionBuilder.RungAtLeast(1)], entry => entry with { Incident = new IncidentTypeId(2) });

        var types = Story.Run(builder).Outcome.Types;
        Assert.That(types.Select(type => (type.Opened, type.OpenedByTimeline, type.Emboldened, type.Provoked)), Is.EqualTo(new[] { (1, 1, 0, 0), (1, 0, 1, 0), (2, 1, 0, 1) }));
    }
}
