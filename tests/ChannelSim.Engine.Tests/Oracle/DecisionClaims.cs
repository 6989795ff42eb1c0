using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>From the opening of an incident to its decision, and what a decision does.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class DecisionClaims
{
    private readonly DefinitionBuilder builder = new(rungs: 4);

    [TestCase(0.5, "100 Decided/responds/deliberate #0")]
    [TestCase(0.51, "100 Decided/deliberate #0")]
    public void It_responds_from_the_threshold_on(double threshold, string expected)
    {
        builder.Threshold(0, threshold);
        Blip(type => type);

        Assert.That(Story.Of(builder, StepEventKind.Decided), Is.EqualTo(new[] { expected }));
        var decided = Story.The(builder, StepEventKind.Decided).AsDecided();
        Assert.That((decided.Posterior.Value, decided.Threshold.Value), Is.EqualTo((0.5, threshold)));
    }

    [Test]
    public void The_threshold_is_that_of_the_rung_of_the_moment()
    {
        builder.Side(0, side => side with { Threshold = [builder.Number(0.4), builder.Number(0.6), builder.Number(0.6), builder.Number(0.6)] });
        Blip(type => type);
        builder.At(50, entry => entry with { Rung = new Rung(1) });

        Assert.That(Story.Of(builder, StepEventKind.Decided), Is.EqualTo(new[] { "100 Decided/deliberate #0" }));
    }

    [Test]
    public void The_log_odds_begin_with_belief_suspicions_and_goodwill()
    {
        builder.Side(0, side => side with { Suspicion = builder.Number(0.4) });
        builder.Side(1, side => side with { Suspicion = builder.Number(100) });
        builder.Rung(0, rung => rung with { Suspicion = builder.Number(0.3) });
        builder.Goodwill(start: 0.5);
        Blip(type => type with { Belief = builder.Probability(0.7) });

        Assert.That(Story.The(builder, StepEventKind.Opened).AsOpened().Before.Value, Is.EqualTo(Math.Log(0.7 / 0.3) + 0.4 + 0.3 - 0.5).Within(1e-14));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void The_first_evidence_is_normal_around_half_the_square_of_its_quality(bool deliberate)
    {
        Blip(type => type with { Signal = builder.Number(1.5) }, hostile: deliberate);

        var address = CauseAddress.Of("timeline/entry-0").Child(CauseAddress.Of("incident/blip"));
        var z = Story.Key.First(address, 1).Normal;
        var opened = Story.The(builder, StepEventKind.Opened).AsOpened();
        Assert.That(opened.After.Value - opened.Before.Value, Is.EqualTo((deliberate ? 1.125 : -1.125) + (1.5 * z)).Within(1e-14));
        Assert.That(opened.IsDeliberate, Is.EqualTo(deliberate));
    }

    [Test]
    public void The_fuse_has_the_factor_of_the_rung_at_the_opening_and_later_rungs_do_not_change_it()
    {
        builder.Rung(0, rung => rung with { Fuse = builder.Number(0.5) });
        builder.Rung(1, rung => rung with { Fuse = builder.Number(3) });
        Blip(type => type);
        builder.At(20, entry => entry with { Rung = new Rung(1) });
        builder.OpenAt(20, 0, hostile: true);

        Assert.That(Story.Of(builder, StepEventKind.Decided)[0], Is.EqualTo("50 Decided/responds/deliberate #0"));
        Assert.That(Story.Of(builder, StepEventKind.Decided)[1], Is.EqualTo("320 Decided/responds/deliberate #1"));
    }

    [Test]
    public void Convinced_at_the_opening_it_decides_at_once()
    {
        builder.Side(0, side => side with { Convinced = builder.Number(0.5) });
        Blip(type => type, at: 30);

        Assert.That(Story.Of(builder).Skip(1).Take(3), Is.EqualTo(new[] { "30 Opened/deliberate #0", "30 Decided/responds/deliberate #0", "30 RungChanged/1" }));
    }

    [Test]
    public void Reassured_it_stands_down_at_once()
    {
        builder.Side(0, side => side with { Reassured = builder.Number(0.5) });
        builder.Threshold(0, 0.8);
        Blip(type => type, at: 30);

        Assert.That(Story.Of(builder, StepEventKind.Decided), Is.EqualTo(new[] { "30 Decided/deliberate #0" }));
    }

    [Test]
    public void Convinced_is_when_and_the_threshold_is_what()
    {
        builder.Side(0, side => side with { Convinced = builder.Number(0.6) });
        builder.Threshold(0, 0.8);
        Blip(type => type with { Belief = builder.Probability(0.7) });

        Assert.That(Story.Of(builder, StepEventKind.Decided), Is.EqualTo(new[] { "0 Decided/deliberate #0" }));
    }

    [Test]
    public void Clarifications_come_at_renewals_from_the_opening_until_the_decision()
    {
        Blip(type => type with { Clarification = new Clarification(builder.Minutes(30), builder.Number(1)) }, at: 5);

        Assert.That(Story.Of(builder, StepEventKind.Clarified, StepEventKind.Decided).Select(line => line.Split(' ')[0]), Is.EqualTo(new[] { "35", "65", "95", "105" }));
        var events = Story.Run(builder).Events;
        var address = CauseAddress.Of("timeline/entry-0").Child(CauseAddress.Of("incident/blip"));
        var evidence = new uint[] { 16, 17, 18 }.Sum(block => 0.5 + Story.Key.First(address, block).Normal);
        Assert.That(events.Last(e => e.Kind == StepEventKind.Clarified).AsClarified().After.Value, Is.EqualTo(evidence).Within(1e-14));
    }

    [Test]
    public void A_clarification_can_convince()
    {
        // Quality 12 gives evidence around 72.
        builder.Side(0, side => side with { Convinced = builder.Number(0.999) });
        Blip(type => type with { Clarification = new Clarification(builder.Minutes(30), builder.Number(12)) });

        Assert.That(Story.Of(builder, StepEventKind.Clarified, StepEventKind.Decided), Is.EqualTo(new[] { "30 Clarified #0", "30 Decided/responds/deliberate #0" }));
    }

    [TestCase(0, 0)]
    [TestCase(2, 2)]
    [TestCase(9, 3)]
    public void A_response_climbs_so_many_rungs_and_not_beyond_the_top(int climbs, int reached)
    {
        Blip(type => type with { Escalates = [builder.Escalation(climbs)] });

        var outcome = Story.Run(builder).Outcome;
        Assert.That(outcome.PeakRung, Is.EqualTo(reached));
        Assert.That(outcome.FirstTimeAtRung, Is.EqualTo(Enumerable.Range(0, 4).Select(rung => rung == 0 ? 0 : rung <= reached ? 100 : double.PositiveInfinity)));
        Assert.That(Story.Of(builder, StepEventKind.RungChanged), Is.EqualTo(reached == 0 ? [] : new[] { $"100 RungChanged/{reached}" }));
    }

    [Test]
    public void Rungs_climbed_are_drawn_with_their_weights_in_file_order()
    {
        Blip(type => type with { Escalates = [builder.Escalation(3, 0.25), builder.Escalation(1, 0.5), builder.Escalation(0, 0.25)] });

        var address = CauseAddress.Of("timeline/entry-0").Child(CauseAddress.Of("incident/blip"));
        for (uint replication = 0; replication < 40; replication++)
        {
            var key = new StreamKey(7, 0, replication);
            var u = key.Pair(address, 2).Second;
            var rung = SlowInterpreter.Run(builder.Build(), key).Outcome.FinalRung;
            Assert.That(rung, Is.EqualTo(u < 0.25 ? 3 : u < 0.75 ? 1 : 0), $"replication {replication}");
        }
    }

    [Test]
    public void Standing_down_neither_climbs_nor_provokes()
    {
        builder.Threshold(0, 0.9);
        Provoking(chance: 1);

        Assert.That(Story.Of(builder, StepEventKind.RungChanged, StepEventKind.Opened), Is.EqualTo(new[] { "0 Opened/deliberate #0" }));
    }

    [Test]
    public void A_provoked_incident_opens_at_once_on_the_new_rung()
    {
        builder.Rung(1, rung => rung with { Suspicion = builder.Number(0.25) });
        Provoking(chance: 1);

        Assert.That(Story.Of(builder, StepEventKind.Decided, StepEventKind.RungChanged, StepEventKind.Opened).Skip(1).Take(3), Is.EqualTo(new[]
        {
            "100 Decided/responds/deliberate #0", "100 RungChanged/1", "100 Opened/1/deliberate #1",
        }));
        Assert.That(Story.The(builder, StepEventKind.Opened, nth: 1).AsOpened().Before.Value, Is.EqualTo(0.25));
    }

    [Test]
    public void Whether_it_is_provoked_is_read_on_the_new_rung_for_the_author()
    {
        Provoking(chance: 0, change: (side, rung) => side == 1 && rung == 1 ? 1 : 0);

        Assert.That(Story.Run(builder).Outcome.Types[1].Opened, Is.EqualTo(1));
    }

    [Test]
    public void A_provoked_incident_has_a_truth_of_its_own()
    {
        builder.Threshold(1, 0.9);
        Provoking(chance: 1, hostile: 0);

        Assert.That(Story.Of(builder, StepEventKind.Opened), Is.EqualTo(new[] { "0 Opened/deliberate #0", "100 Opened/1 #1" }));
    }

    [Test]
    public void A_provoked_incident_that_convinces_at_once_is_decided_before_the_next_one_opens()
    {
        builder.Side(1, side => side with { Convinced = builder.Number(0.5) });
        builder.Incident("blip", type => type with
        {
            Provokes = [new FollowUp(new IncidentTypeId(1), builder.Probability(1)), new FollowUp(new IncidentTypeId(2), builder.Probability(1))],
        });
        builder.Incident("quick", type => type with { Observer = new SideId(1), Hostile = builder.Probability(1), Belief = builder.Probability(0.5) });
        builder.Incident("slow", type => type with { Observer = new SideId(1), Hostile = builder.Probability(0), Belief = builder.Probability(0.1) });
        builder.OpenAt(0, 0, hostile: true);

        Assert.That(Story.Of(builder, StepEventKind.Opened, StepEventKind.Decided, StepEventKind.RungChanged), Is.EqualTo(new[]
        {
            "0 Opened/deliberate #0", "100 Decided/responds/deliberate #0", "100 RungChanged/1",
            "100 Opened/1/deliberate #1", "100 Decided/responds/deliberate #1", "100 RungChanged/2",
            "100 Opened/2 #2", "200 Decided #2",
        }));
    }

    [Test]
    public void Nothing_happens_after_a_terminal_rung()
    {
        builder.Rung(1, rung => rung with { Terminal = true, Suspends = [new ChannelId(0)] });
        builder.Call("call", c => c with { Response = builder.Minutes(5000) });
        Provoking(chance: 1);
        builder.Incident("other", type => type with { Fuse = builder.Minutes(500), Plan = builder.Plan(0) });
        builder.OpenAt(50, 2, hostile: false);
        builder.WhenRungAtLeast(1, entry => entry);

        Assert.That(Story.Of(builder).SkipWhile(line => !line.Contains("Decided", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "100 Decided/responds/deliberate #0", "100 RungChanged/1", "100 Ended/terminal",
        }));
        var outcome = Story.Run(builder).Outcome;
        Assert.That((outcome.Terminal, outcome.EndMinutes), Is.EqualTo((true, 100.0)));
        Assert.That(outcome.Types[2].Undecided, Is.EqualTo(1));
        Assert.That(outcome.Channels[0].Contacts.PendingAtEnd, Is.EqualTo(1));
    }

    [Test]
    public void A_climb_ends_on_a_terminal_rung_on_the_way()
    {
        builder.Rung(2, rung => rung with { Terminal = true });
        Blip(type => type with { Escalates = [builder.Escalation(3)] });

        var outcome = Story.Run(builder).Outcome;
        Assert.That((outcome.FinalRung, outcome.PeakRung, outcome.EndMinutes), Is.EqualTo((2, 2, 100.0)));
        Assert.That(outcome.FirstTimeAtRung[3], Is.EqualTo(double.PositiveInfinity));
    }

    [Test]
    public void Closing_breaks_a_call_off_before_the_climb_and_the_channel_is_free_at_once()
    {
        var line = builder.Line("line", c => c with { Call = builder.Minutes(500), Goodwill = builder.Number(1), Slight = builder.Number(1) });
        builder.Incident("blip", type => type with { Plan = builder.Plan(line), Provokes = [new FollowUp(new IncidentTypeId(1), builder.Probability(1))] });
        builder.Incident("echo", type => type with { Observer = new SideId(1), Hostile = builder.Probability(1), Plan = builder.Plan(line) });
        builder.OpenAt(0, 0, hostile: true);

        Assert.That(Story.Of(builder).Skip(5).Take(7), Is.EqualTo(new[]
        {
            "100 Decided/responds/deliberate #0", "100 BrokenOff line #0", "100 RungChanged/1", "100 Opened/1/deliberate #1", "100 NoticeUp/tried #1", "100 Attempted/1 line #1", "100 Connected line #1",
        }));
        Assert.That(Story.Run(builder).Outcome.FinalGoodwill, Is.Zero);
    }

    [Test]
    public void An_incident_open_at_the_end_is_undecided()
    {
        Blip(type => type, at: 950);

        Assert.That(Story.Run(builder).Outcome.Types[0].Undecided, Is.EqualTo(1));
    }

    [Test]
    public void What_falls_on_the_horizon_does_not_happen()
    {
        Blip(type => type, at: 900);

        Assert.That(Story.Of(builder, StepEventKind.Decided), Is.Empty);
        Assert.That(Story.Of(builder)[^1], Is.EqualTo("1000 Ended"));
    }

    private void Blip(Func<IncidentTypeDefinition, IncidentTypeDefinition> change, double at = 0, bool hostile = true)
    {
        builder.Incident("blip", change);
        builder.OpenAt(at, 0, hostile);
    }

    /// <summary>A response to the first type provokes the second, whose observer is the other side.</summary>
    private void Provoking(double chance, Func<int, int, double>? change = null, double hostile = 1)
    {
        var provoked = change is null ? builder.Probability(chance) : builder.Varied((side, _, rung) => change(side, rung));
        builder.Incident("blip", type => type with { Provokes = [new FollowUp(new IncidentTypeId(1), provoked)] });
        builder.Incident("echo", type => type with { Observer = new SideId(1), Hostile = builder.Probability(hostile), Belief = builder.Probability(0.5) });
        builder.OpenAt(0, 0, hostile: true);
    }
}
