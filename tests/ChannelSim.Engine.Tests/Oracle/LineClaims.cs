using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>Lines: hand-computed stories with constant times.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LineClaims
{
    private DefinitionBuilder builder = new();

    [Test]
    public void A_line_that_fails_while_it_rings_rings_in_vain_to_the_end_of_patience()
    {
        var model = World(opensAt: 0, line => line with { Ring = M(30), Patience = M(50), Fails = Always(20), Repair = M(15), Slight = N(0.3) }, horizon: 80);

        Assert.That(Story.Of(model), Is.EqualTo(new[]
        {
            "0 TimelineFired", "0 Opened/deliberate #0", "0 NoticeUp/tried #0", "0 Attempted line #0",
            "20 LineFailed line", "50 Unanswered/dead line #0", "50 FailureFound/ringing line", "65 Repaired line", "80 Ended",
        }));
        var counts = Story.Run(model).Outcome.Channels[0];
        Assert.That((counts.UnseenDownMinutes, counts.SeenDownMinutes), Is.EqualTo((30.0, 15.0)));
    }

    [Test]
    public void A_line_that_failed_unseen_is_rung_in_vain_without_slight_and_the_repair_starts_then()
    {
        var model = World(opensAt: 25, line => line with { Patience = M(50), Fails = Always(20), Repair = M(1000), Slight = N(0.3) });

        Assert.That(Story.On(model, 0), Is.EqualTo(new[] { "20 LineFailed line", "25 Attempted line #0", "75 Unanswered/dead line #0", "75 FailureFound/ringing line" }));
        Assert.That(Story.Run(model).Outcome.Channels[0].UnseenDownMinutes, Is.EqualTo(55));
        Assert.That(Story.Run(model).Outcome.FinalGoodwill, Is.Zero);
    }

    [Test]
    public void A_dead_line_that_is_given_up_because_the_incident_closed_has_failed_unseen_again()
    {
        var model = World(opensAt: 10, line => line with { Answer = Never(), Fails = Always(20), Checks = [new SimTime(30), new SimTime(60)], Repair = M(1000) }, fuse: 30);

        Assert.That(Story.On(model, 0), Is.EqualTo(new[] { "10 Attempted line #0", "20 LineFailed line", "40 Withdrawn/IncidentClosed line #0", "60 FailureFound line" }));
        Assert.That(Story.Run(model).Outcome.Channels[0].ChecksMade, Is.EqualTo(1), "the check at 30 fell while it rang");
        Assert.That(Story.Run(model).Outcome.Channels[0].UnseenDownMinutes, Is.EqualTo(40));
    }

    [Test]
    public void Checks_are_made_only_when_ready_or_failed_unseen_and_others_are_not_counted()
    {
        // Rings from 5 to 35, talks to 65: of the ten checks the six from 10 to 60 are skipped.
        var model = World(opensAt: 5, line => line with { Ring = M(30), Call = M(30), Checks = DefinitionBuilder.Checks(0, 10, 100) }, horizon: 100);

        Assert.That(Story.Run(model).Outcome.Channels[0].ChecksMade, Is.EqualTo(4));
    }

    [Test]
    public void A_check_at_the_moment_of_a_failure_finds_it()
    {
        var model = World(opensAt: 900, line => line with { Fails = Always(20), Checks = [new SimTime(20)], Repair = M(1000) });

        Assert.That(Story.On(model, 0).Take(2), Is.EqualTo(new[] { "20 LineFailed line", "20 FailureFound line" }));
        Assert.That(Story.Run(model).Outcome.Channels[0].UnseenDownMinutes, Is.Zero);
    }

    [Test]
    public void No_answer_on_a_working_line_is_a_slight_at_the_end_of_patience()
    {
        var model = World(opensAt: 0, line => line with { Answer = Never(), Patience = M(50), Slight = N(0.3) });

        Assert.That(Story.On(model, 0), Is.EqualTo(new[] { "0 Attempted line #0", "50 Unanswered line #0", "50 GoodwillChanged line #0" }));
        Assert.That(Story.Run(model).Outcome.FinalGoodwill, Is.EqualTo(-0.3));
    }

    [TestCase(50, "50 Connected line #0")]
    [TestCase(51, "50 Unanswered line #0")]
    public void It_is_answered_up_to_the_end_of_patience_and_not_beyond(double ring, string expected)
    {
        var model = World(opensAt: 0, line => line with { Ring = M(ring), Patience = M(50) });

        Assert.That(Story.On(model, 0)[1], Is.EqualTo(expected));
    }

    [Test]
    public void A_failure_while_connected_cuts_the_call_and_starts_the_repair_without_being_found_again()
    {
        var model = World(opensAt: 0, line => line with { Call = M(60), Fails = Always(20), Repair = M(10), Goodwill = N(1) }, horizon: 40);

        Assert.That(Story.On(model, 0), Is.EqualTo(new[]
        {
            "0 Attempted line #0", "0 Connected line #0", "20 LineFailed/connected line", "20 Cut line #0", "30 Repaired line",
        }));
        Assert.That(Story.Run(model).Outcome.Channels[0].UnseenDownMinutes, Is.Zero);
    }

    [Test]
    public void Without_patience_it_rings_until_the_incident_closes()
    {
        var model = World(opensAt: 0, line => line with { Answer = Never(), Slight = N(0.3) }, fuse: 100);

        Assert.That(Story.On(model, 0), Is.EqualTo(new[] { "0 Attempted line #0", "100 Withdrawn/IncidentClosed line #0" }), "and nobody is slighted");
    }

    [Test]
    public void A_line_that_would_not_be_answered_and_dies_is_unanswered_without_slight()
    {
        var model = World(opensAt: 0, line => line with { Answer = Never(), Patience = M(50), Fails = Always(20), Slight = N(0.3), Repair = M(1000) });

        Assert.That(Story.On(model, 0), Is.EqualTo(new[] { "0 Attempted line #0", "20 LineFailed line", "50 Unanswered/dead line #0", "50 FailureFound/ringing line" }));
    }

    [Test]
    public void A_failure_at_the_moment_of_the_answer_comes_first()
    {
        var model = World(opensAt: 0, line => line with { Ring = M(20), Patience = M(50), Fails = Always(20), Repair = M(1000) });

        Assert.That(Story.On(model, 0), Does.Not.Contain("20 Connected line #0"));
        Assert.That(Story.On(model, 0), Does.Contain("50 Unanswered/dead line #0"));
    }

    [Test]
    public void The_up_time_runs_on_through_calls()
    {
        var model = World(opensAt: 50, line => line with { Call = M(10), Fails = Always(100) }, horizon: 190);

        Assert.That(Story.Of(model, StepEventKind.LineFailed), Is.EqualTo(new[] { "100 LineFailed line" }));
    }

    [Test]
    public void After_a_repair_a_new_up_time_begins()
    {
        var model = World(opensAt: 900, line => line with { Fails = Always(20), Repair = M(30), Checks = DefinitionBuilder.Checks(0, 25, 1000) }, horizon: 110);

        // Found at 25, repaired at 55, fails at 75 and is found at once, repaired at 105.
        Assert.That(Story.On(model, 0), Is.EqualTo(new[]
        {
            "20 LineFailed line", "25 FailureFound line", "55 Repaired line", "75 LineFailed line", "75 FailureFound line", "105 Repaired line",
        }));
    }

    [TestCase(true, 100, 100)]
    [TestCase(false, 100, 150)]
    [TestCase(false, 80, 130)]
    public void A_rung_with_another_entry_for_up_times_begins_one_anew_even_if_it_has_the_same_numbers(bool same, double above, double failsAt)
    {
        builder = new DefinitionBuilder(horizon: 160);
        var below = builder.Minutes(100);
        builder.Line("line", line => line with { Fails = [below, same ? below : builder.Minutes(above)] });
        builder.At(50, entry => entry with { Rung = new Rung(1) });

        Assert.That(Story.Of(builder, StepEventKind.LineFailed), Is.EqualTo(new[] { $"{failsAt} LineFailed line" }));
    }

    [Test]
    public void A_rung_does_not_mend_a_line_that_has_failed()
    {
        builder = new DefinitionBuilder(horizon: 160);
        builder.Line("line", line => line with { Fails = [builder.Minutes(30), builder.Minutes(40)] });
        builder.At(50, entry => entry with { Rung = new Rung(1) });

        Assert.That(Story.Of(builder, StepEventKind.LineFailed), Is.EqualTo(new[] { "30 LineFailed line" }));
        Assert.That(Story.Run(builder).Outcome.Channels[0].UnseenDownMinutes, Is.EqualTo(130));
    }

    [Test]
    public void Suspension_mends_a_line_and_its_new_up_time_has_the_law_of_the_rung_of_that_moment()
    {
        builder = new DefinitionBuilder(horizon: 100);
        builder.Line("line", line => line with { Fails = [builder.Minutes(20), builder.Minutes(35)] });
        builder.At(30, entry => entry with { Suspend = [new ChannelId(0)] });
        builder.At(40, entry => entry with { Rung = new Rung(1) });
        builder.At(50, entry => entry with { Restore = [new ChannelId(0)] });

        Assert.That(Story.On(builder, 0), Is.EqualTo(new[] { "20 LineFailed line", "30 Suspended line", "50 Restored line", "85 LineFailed line" }));
        var counts = Story.Run(builder).Outcome.Channels[0];
        Assert.That((counts.UnseenDownMinutes, counts.SuspendedMinutes), Is.EqualTo((25.0, 20.0)));
    }

    [Test]
    public void While_suspended_a_line_does_not_fail()
    {
        builder = new DefinitionBuilder(horizon: 290);
        builder.Line("line", line => line with { Fails = builder.Fails(builder.Minutes(100)) });
        builder.At(50, entry => entry with { Suspend = [new ChannelId(0)] });
        builder.At(200, entry => entry with { Restore = [new ChannelId(0)] });

        Assert.That(Story.On(builder, 0), Is.EqualTo(new[] { "50 Suspended line", "200 Restored line" }));
    }

    [Test]
    public void Every_up_time_and_every_repair_has_a_draw_of_its_own()
    {
        builder = new DefinitionBuilder(horizon: 1_000_000);
        builder.Line("line", line => line with
        {
            Fails = builder.Fails(builder.Exponential(100)),
            Checks = DefinitionBuilder.Checks(0, 1000, 1_000_000),
            Repair = builder.Exponential(10),
        });

        double Unit(uint k, bool repair)
        {
            var cause = CauseAddress.Of("channel/line/line");
            return (repair ? Story.Key.Second(cause, k) : Story.Key.First(cause, k)).Exponential;
        }

        // Up-times are far shorter than the time between checks: the n-th failure is found at 1000 n.
        for (var n = 0; n < 3; n++)
        {
            var repaired = (1000 * (n + 1)) + (10 * Unit((uint)n, repair: true));
            Assert.That(Story.The(builder, StepEventKind.Repaired, n).At.Minutes, Is.EqualTo(repaired));
            Assert.That(Story.The(builder, StepEventKind.LineFailed, n + 1).At.Minutes, Is.EqualTo(repaired + (100 * Unit((uint)n + 1, repair: false))).Within(1e-9));
        }
    }

    [Test]
    public void Suspension_ends_a_repair()
    {
        builder = new DefinitionBuilder(horizon: 200);
        builder.Line("line", line => line with { Fails = builder.Fails(builder.Minutes(20)), Checks = [new SimTime(20)], Repair = builder.Minutes(100) });
        builder.At(30, entry => entry with { Suspend = [new ChannelId(0)] });
        builder.At(40, entry => entry with { Restore = [new ChannelId(0)] });

        Assert.That(Story.On(builder, 0), Is.EqualTo(new[]
        {
            "20 LineFailed line", "20 FailureFound line", "30 Suspended line", "40 Restored line", "60 LineFailed line",
        }));
        Assert.That(Story.Run(builder).Outcome.Channels[0].SeenDownMinutes, Is.EqualTo(10));
    }

    /// <summary>A line that is all of the plan, and one deliberate incident.</summary>
    private DefinitionBuilder World(double opensAt, Func<LineDefinition, LineDefinition> change, double fuse = 2000, double horizon = 1000)
    {
        builder = new DefinitionBuilder(horizon);
        var line = builder.Line("line", change);
        builder.Incident("blip", type => type with { Fuse = M(fuse), Plan = builder.Plan(line) });
        builder.OpenAt(opensAt, 0, hostile: true);
        return builder;
    }

    private DurationDefinition M(double minutes) => builder.Minutes(minutes);

    private ParameterId N(double value) => builder.Number(value);

    private VariedProbability Never() => builder.Probability(0);

    private System.Collections.Immutable.ImmutableArray<DurationDefinition> Always(double upTime) => builder.Fails(M(upTime));
}
