using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>The timeline and ties in time.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TimelineClaims
{
    private DefinitionBuilder builder = new(rungs: 3, climates: 2);

    [Test]
    public void An_entry_sets_the_climate_raises_the_rung_suspends_restores_and_opens_in_this_order()
    {
        builder.Line("held");
        builder.Line("dropped");
        builder.Incident("blip");
        builder.At(10, entry => entry with { Suspend = [new ChannelId(0)] });
        builder.At(50, entry => entry with
        {
            Incident = new IncidentTypeId(0),
            Hostile = false,
            Restore = [new ChannelId(0)],
            Suspend = [new ChannelId(1)],
            Rung = new Rung(1),
            Climate = new ClimateId(1),
        });

        Assert.That(Story.Of(builder)[2..8], Is.EqualTo(new[]
        {
            "50 TimelineFired/1", "50 ClimateChanged/1", "50 RungChanged/1", "50 Suspended dropped", "50 Restored held", "50 Opened #0",
        }));
    }

    [Test]
    public void A_failed_chance_spends_the_entry()
    {
        builder.At(10, entry => entry with { Chance = builder.Probability(0), Rung = new Rung(1) });
        builder.WhenRungAtLeast(0, entry => entry with { Chance = builder.Probability(0) });
        builder.At(20, entry => entry with { Rung = new Rung(2) });

        Assert.That(Story.Of(builder, StepEventKind.TimelineFired, StepEventKind.TimelineFailed), Is.EqualTo(new[]
        {
            "0 TimelineFailed/1", "10 TimelineFailed", "20 TimelineFired/2",
        }));
    }

    [Test]
    public void A_condition_that_holds_at_the_start_fires_then_and_only_once()
    {
        builder.WhenClimateIs(0, entry => entry);
        builder.At(10, entry => entry with { Climate = new ClimateId(1) });
        builder.At(20, entry => entry with { Climate = new ClimateId(0) });

        Assert.That(Story.Of(builder, StepEventKind.TimelineFired), Is.EqualTo(new[] { "0 TimelineFired", "10 TimelineFired/1", "20 TimelineFired/2" }));
    }

    [Test]
    public void A_condition_fires_when_the_event_that_fulfils_it_is_finished()
    {
        builder.Line("line", c => c with { Call = builder.Minutes(500) });
        builder.Line("spare", c => c with { Call = builder.Minutes(500) });
        Blip(fuse: 2000, 0, 1);
        builder.Rung(1, rung => rung with { Suspends = [new ChannelId(0)] });
        builder.At(50, entry => entry with { Rung = new Rung(1), Suspend = [new ChannelId(1)] });
        builder.WhenRungAtLeast(1, entry => entry);

        Assert.That(Story.Of(builder).Where(line => line.StartsWith("50 ", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "50 TimelineFired/1", "50 RungChanged/1", "50 Suspended line", "50 Cut/Suspended line #0", "50 Attempted spare #0",
            "50 Suspended spare", "50 Withdrawn/Suspended spare #0", "50 TimelineFired/2",
        }));
    }

    [Test]
    public void Entries_of_the_clock_go_before_conditions_and_conditions_before_all_else()
    {
        builder.Climate(0, (1, builder.Minutes(50)));
        builder.WhenRungAtLeast(1, entry => entry);
        builder.At(50, entry => entry with { Rung = new Rung(1) });
        builder.At(50, entry => entry);

        Assert.That(Story.Without(builder, StepEventKind.Ended), Is.EqualTo(new[]
        {
            "50 TimelineFired/1", "50 RungChanged/1", "50 TimelineFired/2", "50 TimelineFired", "50 ClimateChanged/1",
        }));
    }

    [Test]
    public void A_condition_that_came_to_hold_fires_although_it_no_longer_holds()
    {
        builder.WhenClimateIs(1, entry => entry);
        builder.At(50, entry => entry with { Climate = new ClimateId(1) });
        builder.At(50, entry => entry with { Climate = new ClimateId(0) });

        Assert.That(Story.Of(builder, StepEventKind.TimelineFired), Is.EqualTo(new[] { "50 TimelineFired/1", "50 TimelineFired/2", "50 TimelineFired" }));
    }

    [Test]
    public void A_condition_that_comes_to_hold_twice_in_one_instant_fires_once()
    {
        builder.WhenClimateIs(1, entry => entry);
        for (var state = 1; state <= 3; state++)
        {
            var climate = new ClimateId(state % 2);
            builder.At(50, entry => entry with { Climate = climate });
        }

        Assert.That(Story.Of(builder, StepEventKind.TimelineFired), Is.EqualTo(new[] { "50 TimelineFired/1", "50 TimelineFired/2", "50 TimelineFired/3", "50 TimelineFired" }));
    }

    [Test]
    public void Suspension_by_the_timeline_is_one_change_and_then_the_plans_go_on()
    {
        builder.Line("line", c => c with { Call = builder.Minutes(500) });
        builder.Line("second", c => c with { Call = builder.Minutes(500) });
        builder.Line("third", c => c with { Call = builder.Minutes(500) });
        Blip(fuse: 2000, 0, 1, 2);
        builder.At(50, entry => entry with { Suspend = [new ChannelId(0), new ChannelId(1)] });

        Assert.That(Story.Of(builder).Where(line => line.StartsWith("50 ", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "50 TimelineFired/1", "50 Suspended line", "50 Cut/Suspended line #0", "50 Suspended second", "50 PassedOver/Suspended second #0", "50 Attempted third #0", "50 Connected third #0",
        }));
    }

    [Test]
    public void Silence_counts_from_the_opening_and_goes_on_after_the_incident_has_closed()
    {
        var named = Blip(fuse: 100);
        builder.WhenNoContact(150, [named], entry => entry);

        Assert.That(Story.Of(builder, StepEventKind.Decided, StepEventKind.TimelineFired)[1..], Is.EqualTo(new[] { "100 Decided/responds/deliberate #0", "150 TimelineFired/1" }));
    }

    [TestCase(49, 1)]
    [TestCase(50, 2)]
    public void A_contact_ends_the_silence_but_not_one_at_the_very_moment(double ring, int fired)
    {
        builder.Line("line", c => c with { Ring = builder.Minutes(ring) });
        var named = Blip(fuse: 100, 0);
        builder.WhenNoContact(50, [named], entry => entry);

        Assert.That(Story.Of(builder, StepEventKind.TimelineFired), Has.Length.EqualTo(fired));
    }

    [Test]
    public void A_request_that_is_never_connected_is_no_contact()
    {
        builder.Call("call", c => c with { Accept = builder.Probability(0) });
        var named = Blip(fuse: 100, 0);
        builder.WhenContact([named], entry => entry);
        builder.WhenNoContact(50, [named], entry => entry);

        Assert.That(Story.Of(builder, StepEventKind.TimelineFired), Is.EqualTo(new[] { "0 TimelineFired", "50 TimelineFired/2" }));
    }

    [Test]
    public void A_contact_is_a_connected_call_and_is_noticed_before_the_call_ends()
    {
        builder.Line("line", c => c with { Ring = builder.Minutes(10) });
        var named = Blip(fuse: 100, 0);
        builder.WhenContact([named], entry => entry);

        Assert.That(Story.Of(builder, StepEventKind.Connected, StepEventKind.TimelineFired, StepEventKind.Completed)[1..], Is.EqualTo(new[]
        {
            "10 Connected line #0", "10 TimelineFired/1", "10 Completed line #0",
        }));
    }

    [Test]
    public void Settled_is_not_decided()
    {
        builder.Line("line", c => c with { Authority = builder.Probability(1) });
        builder.Incident("stopped", type => type with { Ongoing = true, Plan = builder.Plan(0) });
        builder.Incident("decided");
        var stopped = builder.OpenAt(0, 0, hostile: true);
        var decided = builder.OpenAt(0, 1, hostile: true);
        builder.WhenDecided([stopped], entry => entry);
        builder.WhenDecided([decided], entry => entry);

        Assert.That(Story.Of(builder, StepEventKind.TimelineFired)[2..], Is.EqualTo(new[] { "100 TimelineFired/3" }));
    }

    [Test]
    public void Of_several_incidents_of_a_name_the_first_to_meet_the_condition_counts()
    {
        builder.Incident("blip");
        var late = builder.OpenAt(300, 0, hostile: true);
        var early = builder.OpenAt(200, 0, hostile: true);
        builder.WhenDecided([late, early], entry => entry);
        builder.WhenNoContact(50, [late, early], entry => entry);

        Assert.That(Story.Of(builder, StepEventKind.TimelineFired), Is.EqualTo(new[]
        {
            "200 TimelineFired/1", "250 TimelineFired/3", "300 TimelineFired", "300 TimelineFired/2",
        }));
    }

    [Test]
    public void Silence_after_two_incidents_of_a_name_is_told_once()
    {
        builder.Incident("blip");
        var first = builder.OpenAt(0, 0, hostile: true);
        var second = builder.OpenAt(10, 0, hostile: true);
        builder.WhenNoContact(50, [first, second], entry => entry);

        Assert.That(Story.Of(builder, StepEventKind.TimelineFired)[2..], Is.EqualTo(new[] { "50 TimelineFired/2" }));
    }

    [Test]
    public void Entries_by_hand_and_at_the_horizon_never_fire()
    {
        builder.Manual(entry => entry);
        builder.At(1000, entry => entry);

        Assert.That(Story.Of(builder), Is.EqualTo(new[] { "1000 Ended" }));
    }

    [Test]
    public void The_truth_of_an_incident_is_fixed_by_the_entry_or_else_drawn()
    {
        builder.Incident("blip", type => type with { Hostile = builder.Probability(1), Belief = builder.Probability(0.1) });
        builder.OpenAt(0, 0, hostile: false);
        builder.OpenAt(1, 0, hostile: null);

        Assert.That(Story.Of(builder, StepEventKind.Opened), Is.EqualTo(new[] { "0 Opened #0", "1 Opened/deliberate #1" }));
    }

    [Test]
    public void All_that_is_due_at_one_moment_happens_in_the_order_of_the_model()
    {
        builder = new DefinitionBuilder(horizon: 61, rungs: 3, climates: 2);
        builder.Climate(0, (1, builder.Minutes(60)));
        builder.Line("checked", c => c with { Fails = builder.Fails(builder.Minutes(60)), Checks = [new SimTime(60)], Repair = builder.Minutes(100) });
        builder.Line("talked", c => c with { Call = builder.Minutes(60) });
        builder.Talks("sessions", [60], c => c with { Runs = builder.Minutes(1000) });
        builder.Call("asked", c => c with { Response = builder.Minutes(1000), Patience = builder.Minutes(60) });
        builder.Line("reported", c => c with { Official = new OfficialReadingDefinition(builder.Minutes(60), builder.Probability(0)) });
        builder.Incident("talk", type => type with { Fuse = builder.Minutes(2000), Plan = builder.Plan(1) });
        builder.Incident("ask", type => type with { Fuse = builder.Minutes(2000), Plan = builder.Plan(3) });
        builder.Incident("report", type => type with { Fuse = builder.Minutes(2000), Plan = builder.Plan(4) });
        builder.Incident("clear", type => type with { Fuse = builder.Minutes(2000), Clarification = new Clarification(builder.Minutes(60), builder.Number(0)) });
        builder.Incident("notice", type => type with { Fuse = builder.Minutes(2000), Notice = builder.Minutes(60), Plan = builder.Plan(0), ContactProbability = builder.Probability(0) });
        builder.Incident("burn", type => type with { Fuse = builder.Minutes(60) });
        for (var type = 5; type >= 0; type--) builder.OpenAt(0, type, hostile: true);
        builder.WhenRungAtLeast(1, entry => entry);
        builder.At(60, entry => entry with { Rung = new Rung(1) });

        Assert.That(Story.Of(builder).Where(line => line.StartsWith("60 ", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "60 TimelineFired/7", "60 RungChanged/1", // timeline
            "60 TimelineFired/6", // condition
            "60 ClimateChanged/1", // climate
            "60 LineFailed checked", // failure
            "60 FailureFound checked", // check
            "60 Completed talked #5", "60 Statement/said-deliberate/heard-deliberate talked #5", // channel operation
            "60 SessionHeld sessions", // session
            "60 Withdrawn asked #4", // patience
            "60 OfficialReading/said-deliberate/heard-deliberate reported #3", // official reading
            "60 Clarified #2", // clarification
            "60 NoticeUp #1", // notice
            "60 Decided/responds/deliberate #0", "60 RungChanged/2", // fuse
        }));
    }

    [Test]
    public void Within_a_rank_channels_go_by_file_order_and_incidents_by_order_of_opening()
    {
        builder.Line("first", c => c with { Fails = builder.Fails(builder.Minutes(60)) });
        builder.Line("second", c => c with { Fails = builder.Fails(builder.Minutes(60)) });
        builder.Incident("one", type => type with { Fuse = builder.Minutes(60) });
        builder.Incident("two", type => type with { Fuse = builder.Minutes(60) });
        builder.OpenAt(0, 1, hostile: true);
        builder.OpenAt(0, 0, hostile: false);

        Assert.That(Story.Of(builder, StepEventKind.LineFailed, StepEventKind.Decided), Is.EqualTo(new[]
        {
            "60 LineFailed first", "60 LineFailed second", "60 Decided/responds/deliberate #0", "60 Decided/responds #1",
        }));
    }

    [Test]
    public void Ties_go_by_file_order_and_opening_whatever_was_arranged_first()
    {
        // The first line's up-time begins at 30 and the first incident's fuse is bought anew at 40; both are due at 60 with what was arranged at 0 and 20.
        builder.Line("first", c => c with { Fails = builder.Fails(builder.Minutes(30)) });
        builder.Line("second", c => c with { Fails = builder.Fails(builder.Minutes(60)) });
        builder.Line("buyer", c => c with { Ring = builder.Minutes(40), Buys = builder.Minutes(10), Misreading = builder.Probability(0.5) });
        builder.Incident("long", type => type with { Fuse = builder.Minutes(50), Plan = builder.Plan(2) });
        builder.Incident("short", type => type with { Fuse = builder.Minutes(40) });
        builder.OpenAt(0, 0, hostile: true);
        builder.OpenAt(20, 1, hostile: true);
        builder.At(10, entry => entry with { Suspend = [new ChannelId(0)] });
        builder.At(30, entry => entry with { Restore = [new ChannelId(0)] });

        Assert.That(Story.Of(builder, StepEventKind.LineFailed, StepEventKind.Decided)[..4], Is.EqualTo(new[]
        {
            "60 LineFailed first", "60 LineFailed second", "60 Decided/responds/deliberate #0", "60 Decided/responds/deliberate #1",
        }));
    }

    private int Blip(double fuse, params int[] plan)
    {
        builder.Incident("blip", type => type with { Fuse = builder.Minutes(fuse), Plan = builder.Plan(plan) });
        return builder.OpenAt(0, 0, hostile: true);
    }
}
