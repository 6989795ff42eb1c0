using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>What a response provokes and what standing down emboldens: whether, when, in which order.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class FollowUpClaims
{
    private readonly DefinitionBuilder builder = new(rungs: 4);

    [TestCase(true, true)]
    [TestCase(false, false)]
    public void Standing_down_from_a_deliberate_act_emboldens_and_from_an_accident_does_not(bool deliberate, bool emboldens)
    {
        StandsDown();
        Act(type => type with { Emboldens = [builder.FollowUp(1)] }, deliberate);

        Assert.That(Openings(), Is.EqualTo(emboldens ? ["0 Timeline", "100 Emboldened"] : new[] { "0 Timeline" }));
    }

    [Test]
    public void A_response_does_not_embolden_and_standing_down_does_not_provoke()
    {
        Act(type => type with { Emboldens = [builder.FollowUp(2)], Provokes = [builder.FollowUp(1)] }, deliberate: true);
        Assert.That(Openings()[1], Is.EqualTo("100 Provoked"));

        StandsDown();
        Assert.That(Openings(), Does.Contain("100 Emboldened").And.Not.Contain("100 Provoked"));
    }

    [Test]
    public void Standing_down_early_because_reassured_emboldens_too()
    {
        StandsDown();
        builder.Side(0, side => side with { Reassured = builder.Number(0.5) });
        Act(type => type with { Emboldens = [builder.FollowUp(1)] }, deliberate: true);

        Assert.That(Openings()[1], Is.EqualTo("0 Emboldened"));
    }

    [Test]
    public void What_is_settled_or_still_open_at_the_end_emboldens_nobody()
    {
        StandsDown();
        builder.Line("line", c => c with { Authority = builder.Probability(1) });
        Act(type => type with { Emboldens = [builder.FollowUp(1)], Ongoing = true, Plan = builder.Plan(0) }, deliberate: true);
        builder.OpenAt(950, 2, hostile: true);

        Assert.That(Openings(), Is.EqualTo(new[] { "0 Timeline", "950 Timeline" }));
    }

    [TestCase(true, 0)]
    [TestCase(false, 2)]
    public void Rungs_climbed_can_differ_by_the_truth(bool deliberate, int climbs)
    {
        Act(type => type with { Escalates = [builder.Escalation(2)], EscalatesIfDeliberate = [builder.Escalation(0)] }, deliberate);

        Assert.That(Story.Run(builder).Outcome.FinalRung, Is.EqualTo(climbs));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void What_a_response_provokes_can_differ_by_the_truth(bool deliberate)
    {
        var onlyIfDeliberate = new FollowUp(new IncidentTypeId(1), builder.Probability(0), builder.Probability(1));
        Act(type => type with { Provokes = [onlyIfDeliberate] }, deliberate);

        Assert.That(Openings(), Has.Length.EqualTo(deliberate ? 2 : 1));
    }

    [Test]
    public void It_opens_after_its_delay_on_the_rung_of_that_moment_but_its_chance_was_read_on_the_rung_after_the_climb()
    {
        builder.Rung(2, rung => rung with { Fuse = builder.Number(3) });
        Act(type => type with { Provokes = [new FollowUp(new IncidentTypeId(1), builder.Varied((side, _, rung) => side == 1 && rung == 1 ? 1.0 : 0.0), After: builder.Minutes(40))] }, deliberate: true);
        builder.At(120, entry => entry with { Rung = new Rung(2) });

        Assert.That(Openings(), Is.EqualTo(new[] { "0 Timeline", "140 Provoked" }));
        Assert.That(Story.Of(builder, StepEventKind.Decided)[1], Does.StartWith("440 "));
    }

    [Test]
    public void Its_delay_is_drawn_at_its_own_address()
    {
        Act(type => type with { Provokes = [new FollowUp(new IncidentTypeId(1), builder.Probability(1), After: builder.Exponential(100))] }, deliberate: true);

        var parent = CauseAddress.Of("timeline/entry-0").Child(CauseAddress.Of("incident/act"));
        var delay = 100 * Story.Key.First(parent.Child(CauseAddress.Of("incident/echo")), 4).Exponential;
        Assert.That(Story.The(builder, StepEventKind.Opened, 1).At.Minutes, Is.EqualTo(100 + delay).Within(1e-9));
    }

    [Test]
    public void All_are_drawn_before_any_opens()
    {
        // The first one convinces at once, is responded to, and takes the ladder to where the second one's chance would be 0.
        builder.Side(1, side => side with { Convinced = builder.Number(0.5) });
        var onFirstRung = builder.Varied((_, _, rung) => rung == 1 ? 1.0 : 0.0);
        Act(type => type with { Provokes = [builder.FollowUp(1), new FollowUp(new IncidentTypeId(3), onFirstRung)] }, deliberate: true);

        Assert.That(Story.Of(builder, StepEventKind.Opened, StepEventKind.RungChanged), Is.EqualTo(new[]
        {
            "0 Opened/deliberate #0", "100 RungChanged/1", "100 Opened/1/deliberate #1", "100 RungChanged/2", "100 Opened/3/deliberate #2", "100 RungChanged/3",
        }));
    }

    [Test]
    public void Those_at_once_open_before_those_that_wait_and_several_due_at_one_moment_open_in_the_order_drawn()
    {
        // At 100: the other one is to come at 150, the echo opens at once and is decided at once, which draws the reply, to come at 150 too.
        builder.Side(1, side => side with { Convinced = builder.Number(0.5) });
        Act(type => type with { Provokes = [builder.FollowUp(3, after: 50), builder.FollowUp(1)] }, deliberate: true);
        builder.Incident(1, type => type with { Provokes = [builder.FollowUp(2, after: 50)] });

        Assert.That(Story.Of(builder, StepEventKind.Opened), Is.EqualTo(new[]
        {
            "0 Opened/deliberate #0", "100 Opened/1/deliberate #1", "150 Opened/3/deliberate #2", "150 Opened/2/deliberate #3",
        }));
    }

    [Test]
    public void Those_drawn_at_different_decisions_open_in_the_order_drawn_too_whatever_has_opened_since()
    {
        // Both due at 300: the other one drawn at 100, a second echo drawn at 150, when the first echo has opened and left its place.
        Act(type => type with { Provokes = [builder.FollowUp(1, after: 20), builder.FollowUp(3, after: 200)] }, deliberate: true);
        builder.Incident(2, type => type with { Provokes = [builder.FollowUp(1, after: 150)] });
        builder.OpenAt(50, 2, hostile: true);

        Assert.That(Story.Of(builder, StepEventKind.Opened)[2..], Is.EqualTo(new[] { "120 Opened/1/deliberate #2", "300 Opened/3/deliberate #3", "300 Opened/1/deliberate #4" }));
    }

    [Test]
    public void Later_ones_open_after_what_fuses_do_and_not_on_the_horizon()
    {
        Act(type => type with { Provokes = [builder.FollowUp(1, after: 50), builder.FollowUp(3, after: 900)] }, deliberate: true);
        builder.OpenAt(50, 2, hostile: false);

        Assert.That(Story.Of(builder, StepEventKind.Opened, StepEventKind.Decided)[2..], Is.EqualTo(new[]
        {
            "100 Decided/responds/deliberate #0", "150 Decided/responds #1", "150 Opened/1/deliberate #2", "250 Decided/responds/deliberate #2",
        }));
    }

    [Test]
    public void A_delay_of_no_length_is_none()
    {
        Act(type => type with { Provokes = [builder.FollowUp(1, after: 0)] }, deliberate: true);
        builder.OpenAt(0, 2, hostile: false);

        Assert.That(Story.Of(builder, StepEventKind.Opened, StepEventKind.Decided)[2..5], Is.EqualTo(new[]
        {
            "100 Decided/responds/deliberate #0", "100 Opened/1/deliberate #2", "100 Decided/responds #1",
        }));
    }

    [Test]
    public void Nothing_is_to_come_after_a_terminal_rung()
    {
        builder.Rung(1, rung => rung with { Terminal = true });
        Act(type => type with { Provokes = [builder.FollowUp(1, after: 50)] }, deliberate: true);

        Assert.That(Story.Of(builder)[^1], Is.EqualTo("100 Ended/terminal"));
        Assert.That(Story.Run(builder).Outcome.MostFollowUps, Is.Zero);
    }

    private string[] Openings() =>
        [.. Story.Run(builder).Events.Where(e => e.Kind == StepEventKind.Opened).Select(e => $"{e.At.Minutes} {e.AsOpened().Cause}")];

    private void StandsDown() => builder.Threshold(0, 0.9);

    /// <summary>Types: act (0) seen by us, echo (1) and other (3) seen by Russia, reply (2) seen by us. The act opens at 0; each takes 100 minutes.</summary>
    private void Act(Func<IncidentTypeDefinition, IncidentTypeDefinition> change, bool deliberate)
    {
        builder.Incident("act", change);
        builder.Incident("echo", BySide(1));
        builder.Incident("reply", BySide(0));
        builder.Incident("other", BySide(1));
        builder.OpenAt(0, 0, deliberate);
    }

    private Func<IncidentTypeDefinition, IncidentTypeDefinition> BySide(int observer) =>
        type => type with { Observer = new SideId(observer), Hostile = builder.Probability(1), Belief = builder.Probability(0.5) };
}
