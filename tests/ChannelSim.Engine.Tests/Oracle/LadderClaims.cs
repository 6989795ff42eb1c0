using ChannelSim.Engine.Events;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>The ladder, the locks on channels, the clocks that depend on the rung, the climate.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LadderClaims
{
    private DefinitionBuilder builder = new(rungs: 3);

    [Test]
    public void A_rung_suspends_its_channels_as_one_change_and_only_then_do_the_plans_go_on()
    {
        builder.Line("busy", c => c with { Call = builder.Minutes(500), Goodwill = builder.Number(1) });
        builder.Call("asked", c => c with { Response = builder.Minutes(500), Slight = builder.Number(1) });
        builder.Line("spare");
        builder.Incident("first", type => type with { Fuse = builder.Minutes(2000), Plan = builder.Plan(1, 0, 2) });
        builder.Incident("second", type => type with { Fuse = builder.Minutes(2000), Plan = builder.Plan(0, 1, 2) });
        builder.OpenAt(0, 0, hostile: true);
        builder.OpenAt(0, 1, hostile: true);
        builder.Rung(1, rung => rung with { Suspends = [new ChannelId(0), new ChannelId(1)] });
        builder.At(50, entry => entry with { Rung = new Rung(1) });

        // In channel order: the second incident held the first channel, so its plan goes on first. The suspended channels are passed over.
        Assert.That(Story.Of(builder).SkipWhile(line => !line.StartsWith("50 ", StringComparison.Ordinal)).Take(12), Is.EqualTo(new[]
        {
            "50 TimelineFired/2", "50 RungChanged/1",
            "50 Suspended busy", "50 Cut/Suspended busy #1",
            "50 Suspended asked", "50 Withdrawn/Suspended asked #0",
            "50 PassedOver/Suspended asked #1", "50 Attempted spare #1",
            "50 PassedOver/Suspended busy #0", "50 PassedOver spare #0",
            "50 Connected spare #1", "50 Completed spare #1",
        }));
        Assert.That(Story.Run(builder).Outcome.FinalGoodwill, Is.Zero, "neither goodwill nor slight");
    }

    [Test]
    public void Nothing_lives_on_the_rung_that_a_climb_of_two_passes()
    {
        builder.Line("line", c => c with { Fails = [builder.Minutes(400), builder.Minutes(1), builder.Minutes(60)] });
        builder.Rung(1, rung => rung with { Suspends = [new ChannelId(0)] });
        builder.At(50, entry => entry with { Rung = new Rung(2) });
        builder.WhenRungAtLeast(1, entry => entry);

        Assert.That(Story.Without(builder, StepEventKind.Ended), Is.EqualTo(new[] { "50 TimelineFired", "50 RungChanged/2", "50 TimelineFired/1", "110 LineFailed line" }));
        Assert.That(Story.The(builder, StepEventKind.RungChanged).AsRungChanged().From, Is.EqualTo(new Rung(0)));
        Assert.That(Story.Run(builder).Outcome.FirstTimeAtRung, Is.EqualTo(new[] { 0.0, 50, 50 }));
    }

    [Test]
    public void Starting_on_a_rung_those_below_count_as_reached_and_its_channels_are_suspended_without_an_event()
    {
        builder.Line("line", c => c with { Fails = builder.Fails(builder.Minutes(10)) });
        builder.Rung(1, rung => rung with { Suspends = [new ChannelId(0)] });
        builder.Start = 1;

        Assert.That(Story.Of(builder), Is.EqualTo(new[] { "1000 Ended" }));
        var outcome = Story.Run(builder).Outcome;
        Assert.That(outcome.FirstTimeAtRung, Is.EqualTo(new[] { 0, 0, double.PositiveInfinity }));
        Assert.That(outcome.Channels[0].SuspendedMinutes, Is.EqualTo(1000));
    }

    [Test]
    public void A_line_that_a_rung_suspends_begins_no_up_time_on_it()
    {
        builder.Line("line", c => c with { Fails = [builder.Minutes(400), builder.Minutes(20), builder.Minutes(30)] });
        builder.Rung(1, rung => rung with { Suspends = [new ChannelId(0)] });
        builder.At(50, entry => entry with { Rung = new Rung(1) });
        builder.At(200, entry => entry with { Rung = new Rung(2) });

        Assert.That(Story.On(builder, 0), Is.EqualTo(new[] { "50 Suspended line", "200 Restored line", "230 LineFailed line" }));
    }

    [Test]
    public void A_line_that_a_rung_restores_begins_one_up_time()
    {
        builder.Line("line", c => c with { Fails = [builder.Exponential(300), builder.Exponential(200), builder.Exponential(100)] });
        builder.Rung(1, rung => rung with { Suspends = [new ChannelId(0)] });
        builder.Start = 1;
        builder.At(50, entry => entry with { Rung = new Rung(2) });

        var first = Story.Key.First(CauseAddress.Of("channel/line/line"), 0).Exponential;
        Assert.That(first, Is.LessThan(9), "or else the claim is empty");
        Assert.That(Story.The(builder, StepEventKind.LineFailed).At.Minutes, Is.EqualTo(50 + (100 * first)));
    }

    [Test]
    public void The_channels_of_the_start_work_from_the_start()
    {
        builder.Line("line", c => c with { Fails = builder.Fails(builder.Minutes(30)) });
        builder.Line("other", c => c with { Fails = builder.Fails(builder.Minutes(20)) });

        Assert.That(Story.Of(builder, StepEventKind.LineFailed), Is.EqualTo(new[] { "20 LineFailed other", "30 LineFailed line" }));
    }

    [Test]
    public void Every_stay_in_a_climate_has_a_draw_of_its_own()
    {
        builder = new DefinitionBuilder(horizon: 100_000, climates: 2);
        builder.Climate(0, (1, builder.Exponential(100)));
        builder.Climate(1, (0, builder.Minutes(10)));

        var stays = new uint[] { 0, 1 }.Select(k => 100 * Story.Key.First(CauseAddress.Of("climate/climate-0/to-climate-1"), k).Exponential).ToArray();
        Assert.That(Story.The(builder, StepEventKind.ClimateChanged).At.Minutes, Is.EqualTo(stays[0]));
        Assert.That(Story.The(builder, StepEventKind.ClimateChanged, nth: 2).At.Minutes, Is.EqualTo(stays[0] + 10 + stays[1]));
    }

    [Test]
    public void The_timeline_never_lowers_the_rung()
    {
        builder.Start = 2;
        builder.At(50, entry => entry with { Rung = new Rung(1) });

        Assert.That(Story.Of(builder, StepEventKind.RungChanged), Is.Empty);
    }

    [Test]
    public void A_channel_is_restored_when_its_last_lock_is_gone()
    {
        builder.Line("line");
        builder.Rung(1, rung => rung with { Suspends = [new ChannelId(0)], Relax = builder.Number(100) });
        builder.At(10, entry => entry with { Suspend = [new ChannelId(0)] });
        builder.At(20, entry => entry with { Rung = new Rung(1) });
        builder.At(30, entry => entry with { Restore = [new ChannelId(0)] });

        var relaxes = 20 + (UnitRelaxation(0) * 100);
        Assert.That(relaxes, Is.InRange(30, 1000), "or else the claim is empty");
        Assert.That(Story.On(builder, 0), Is.EqualTo(new[] { "10 Suspended line", $"{relaxes} Restored line" }));
    }

    [Test]
    public void Restoring_what_is_not_suspended_does_nothing()
    {
        builder.Line("line", c => c with { Fails = builder.Fails(builder.Minutes(100)) });
        builder.At(50, entry => entry with { Restore = [new ChannelId(0)] });

        Assert.That(Story.On(builder, 0), Is.EqualTo(new[] { "100 LineFailed line" }), "and begins no up-time");
    }

    [Test]
    public void Within_one_entry_suspension_comes_before_restoration()
    {
        builder.Line("line", c => c with { Fails = builder.Fails(builder.Minutes(100)) });
        builder.At(50, entry => entry with { Suspend = [new ChannelId(0)], Restore = [new ChannelId(0)] });

        Assert.That(Story.On(builder, 0), Is.EqualTo(new[] { "50 Suspended line", "50 Restored line", "150 LineFailed line" }));
    }

    [Test]
    public void A_cooling_off_ends_with_the_suspension()
    {
        builder.Call("call", c => c with { Accept = builder.Probability(0), CoolingOff = builder.Minutes(500) });
        builder.Incident("blip", type => type with { Fuse = builder.Minutes(2000), Plan = builder.Plan(0) });
        builder.OpenAt(0, 0, hostile: true);
        builder.At(10, entry => entry with { Suspend = [new ChannelId(0)] });
        builder.At(20, entry => entry with { Restore = [new ChannelId(0)] });
        builder.OpenAt(30, 0, hostile: true);

        Assert.That(Story.On(builder, 0)[2..], Is.EqualTo(new[] { "10 Suspended call", "20 Restored call", "30 Attempted call #1", "30 Refused call #1" }));
    }

    [Test]
    public void The_relaxation_clock_runs_only_while_no_incident_is_open()
    {
        builder.Rung(1, rung => rung with { Relax = builder.Number(100) });
        builder.Threshold(0, 0.9);
        builder.Start = 1;
        builder.Incident("blip");
        builder.OpenAt(1, 0, hostile: true);

        // The incident is open from 1 to 101.
        var relaxed = Story.The(builder, StepEventKind.RungChanged).AsRungChanged();
        Assert.That(UnitRelaxation(0) * 100, Is.InRange(2, 800), "or else the claim is empty");
        Assert.That(relaxed.At.Minutes, Is.EqualTo((UnitRelaxation(0) * 100) + 100).Within(1e-10));
        Assert.That((relaxed.From, relaxed.To), Is.EqualTo((new Rung(1), new Rung(0))));
        Assert.That(Story.Run(builder).Outcome.Relaxations, Is.EqualTo(1));
    }

    [Test]
    public void A_clock_begins_at_every_arrival_on_a_rung_that_relaxes_also_from_above()
    {
        builder.Rung(1, rung => rung with { Relax = builder.Number(100) });
        builder.Rung(2, rung => rung with { Relax = builder.Number(50) });
        builder.Start = 2;

        Assert.That(Story.Run(builder).Events.Where(e => e.Kind == StepEventKind.RungChanged).Select(e => e.At.Minutes), Is.EqualTo(new[]
        {
            UnitRelaxation(0) * 50, (UnitRelaxation(0) * 50) + (UnitRelaxation(1) * 100),
        }));
    }

    [Test]
    public void The_rest_of_a_gap_is_used_up_at_the_rate_of_the_moment()
    {
        builder.Rung(1, rung => rung with { Incidents = builder.Number(0) });
        builder.Rung(2, rung => rung with { Incidents = builder.Number(2) });
        builder.Incident("blip", type => type with { Rate = builder.Number(432) });
        builder.At(1, entry => entry with { Rung = new Rung(1) });
        builder.At(101, entry => entry with { Rung = new Rung(2) });

        // One in 100 minutes: 0.01 of the gap is used up in the first minute, nothing to minute 101, the rest at twice the rate.
        var gap = Story.Key.First(CauseAddress.Of("incident/blip"), 0).Exponential;
        Assert.That(gap, Is.InRange(0.01, 10), "or else the claim is empty");
        Assert.That(Story.The(builder, StepEventKind.Opened).At.Minutes, Is.EqualTo(101 + ((gap - 0.01) * 50)).Within(1e-10));
    }

    [Test]
    public void Of_several_ways_out_of_a_climate_the_earliest_wins_and_ties_go_by_file_order()
    {
        builder = new DefinitionBuilder(horizon: 170, climates: 3);
        builder.Climate(0, (2, builder.Minutes(50)), (1, builder.Minutes(50)));
        builder.Climate(2, (0, builder.Minutes(100)), (1, builder.Minutes(60)));

        Assert.That(Story.Without(builder, StepEventKind.Ended), Is.EqualTo(new[] { "50 ClimateChanged/2", "110 ClimateChanged/1" }));
        Assert.That(Story.Run(builder).Outcome.FinalClimate, Is.EqualTo(1));
    }

    [Test]
    public void Setting_the_climate_that_holds_already_changes_nothing_and_draws_nothing_anew()
    {
        builder = new DefinitionBuilder(climates: 2);
        builder.Climate(0, (1, builder.Minutes(50)));
        builder.At(20, entry => entry with { Climate = new ClimateId(0) });

        Assert.That(Story.Without(builder, StepEventKind.Ended), Is.EqualTo(new[] { "20 TimelineFired", "50 ClimateChanged/1" }));
    }

    [Test]
    public void The_timeline_takes_the_place_of_a_dwell_time()
    {
        builder = new DefinitionBuilder(climates: 2);
        builder.Climate(0, (1, builder.Minutes(500)));
        builder.Climate(1, (0, builder.Minutes(40)));
        builder.At(20, entry => entry with { Climate = new ClimateId(1) });

        Assert.That(Story.Without(builder, StepEventKind.Ended), Is.EqualTo(new[]
        {
            "20 TimelineFired", "20 ClimateChanged/1", "60 ClimateChanged", "560 ClimateChanged/1", "600 ClimateChanged",
        }));
    }

    private static double UnitRelaxation(uint k) => Story.Key.First(CauseAddress.Of("ladder/relax"), k).Exponential;
}
