using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Exercise.Tests.Live;

/// <summary>The clock is commanded; how a host lets it go on changes nothing.</summary>
public sealed class ClockClaims
{
    private const double Horizon = 1e6;

    [Test]
    public void It_stands_at_the_start_and_runs_when_somebody_says_so()
    {
        var held = Held.Night();
        Assert.That(held.Exercise.Clock, Is.EqualTo(new ClockState(false, held.Exercise.Terms.Rate)));
        held.Do("control", "rate 600", "resume");
        Assert.That(held.Exercise.Clock, Is.EqualTo(new ClockState(true, 600)));
        held.Do("control", "pause");
        Assert.That(held.Exercise.Clock.IsRunning, Is.False);
    }

    [Test]
    public void Until_stops_at_the_moment_however_far_the_host_would_go()
    {
        var held = Held.Night().Do("control", "until T+3h");
        Assert.That(held.Go(Horizon), Is.EqualTo(WhyStopped.AtTarget));
        Assert.That((held.Exercise.Now.Minutes, held.Exercise.Clock), Is.EqualTo((180.0, new ClockState(false, held.Exercise.Terms.Rate))));
        Assert.That(held.Type("control", "until T+2h"), Is.EqualTo("That moment is past. `rewind` takes the exercise back."));
        Assert.That(held.Type("control", "until T+90d"), Is.EqualTo("The exercise ends before that moment."));
    }

    [Test]
    public void Next_runs_to_the_next_thing_that_the_caller_is_told_of()
    {
        var held = Held.Night().Do("control", "lend russia").At(1);
        foreach (var (seat, audience) in new[] { ("russia", Held.Russia), ("control", Audience.Control) })
        {
            var told = held.Exercise.SeenBy(audience).Count;
            held.Do(seat, "next");
            told += held.Exercise.SeenBy(audience).Count - told;
            Assert.That(held.Go(Horizon), Is.EqualTo(WhyStopped.AtTarget));
            Assert.That(held.Exercise.SeenBy(audience).Skip(told).Select(seen => seen.Minutes), Is.Not.Empty.And.All.EqualTo(held.Exercise.Now.Minutes));
            Assert.That(held.Exercise.Clock.IsRunning, Is.False);
        }
    }

    [Test]
    public void It_stops_where_a_played_side_owes_a_decision_until_it_decides()
    {
        var held = Held.Night(settings => settings with { StopsOnDecisions = true });
        Assert.That(held.Go(Horizon), Is.EqualTo(WhyStopped.DecisionDue));
        var due = held.Exercise.Now;
        Assert.That(held.Exercise.SeenBy(Held.Us).Single(told => told.Kind == ViewKinds.Opened).DecideBy, Is.EqualTo(due.Minutes));
        Assert.That(held.Go(Horizon), Is.EqualTo(WhyStopped.DecisionDue), "it does not go on by itself");
        Assert.That(held.Exercise.Now, Is.EqualTo(due));
        held.Do("us", "stand-down 1");
        held.Go(due.Minutes + 1);
        Assert.That(held.Exercise.Now, Is.GreaterThan(due));
    }

    [Test]
    public void Whoever_lets_it_run_lets_the_fuse_burn_down()
    {
        var held = Held.Night(settings => settings with { StopsOnDecisions = true }).At(Horizon).Do("control", "resume");
        Assert.That(held.Exercise.Clock.IsRunning, Is.True);
        var due = held.Exercise.Now;
        held.Go(due.Minutes + 0.5);
        Assert.That(held.Exercise.SeenBy(Held.Us).Count(told => told.Kind == ViewKinds.Decided && told.Minutes == due.Minutes), Is.EqualTo(1));
    }

    [TestCase(UnattendedRule.StandDown)]
    [TestCase(UnattendedRule.Rule)]
    public void Nobody_decided_is_what_the_scenario_says_it_is(UnattendedRule unattended)
    {
        var decided = Enumerable.Range(0, 20).SelectMany(replication =>
        {
            var held = new Held(Held.NightWith(settings => settings with { Unattended = unattended }), (uint)replication);
            held.Go(Horizon);
            return held.Exercise.SeenBy(Held.Us).Concat(held.Exercise.SeenBy(Held.Russia)).Where(told => told.Kind == ViewKinds.Decided).Select(told => told.To);
        }).ToList();
        Assert.That(decided, Has.Count.GreaterThan(20));
        Assert.That(decided.Contains("respond"), Is.EqualTo(unattended == UnattendedRule.Rule));
    }

    [Test]
    public void Rests_and_rates_and_pauses_of_any_kind_change_nothing()
    {
        var plain = Held.Night().At(100).Do("us", "call sullivan about 1").At(400).Do("us", "respond 1");
        var other = Held.Night().Do("control", "rate 36000", "resume").At(33).Do("control", "pause", "next").At(70).Do("control", "until T+100m").At(99).At(100).Do("us", "call sullivan about 1");
        for (var minutes = 101; minutes <= 400; minutes++) other.Go(minutes);
        other.Do("us", "respond 1");
        Assert.That(other.World, Is.EqualTo(plain.World));
        Assert.That(other.Exercise.SeenBy(Held.Us), Is.EqualTo(plain.Exercise.SeenBy(Held.Us)));
    }

    [Test]
    public void It_ends_when_somebody_ends_it_and_then_there_are_only_notes_and_a_way_back()
    {
        var held = Held.Night().At(100).Do("control", "end");
        Assert.That((held.Exercise.HasEnded, held.Go(200), held.Exercise.Now), Is.EqualTo((true, WhyStopped.Ended, new SimTime(100))));
        Assert.That(held.Type("us", "respond 1"), Is.EqualTo("The exercise is over."));
        Assert.That(held.Type("control", "resume"), Is.EqualTo("The exercise is over. `rewind` takes it back, and `note` can still be used."));
        held.Do("observer", "note \"Nobody called\"").Do("control", "rewind 1");
        Assert.That((held.Exercise.HasEnded, held.Go(200)), Is.EqualTo((false, WhyStopped.Reached)));
    }

    [Test]
    public void Whoever_plays_alone_holds_the_clock_and_nothing_else_of_control()
    {
        var held = Held.Night();
        Assert.That(held.Type("us", "resume"), Is.EqualTo("Control has the clock. It can lend it to you."));
        held.Do("control", "lend us").Do("us", "resume", "rate 600", "next", "until T+1h", "pause");
        Assert.That(held.Type("us", "rewind 1"), Is.EqualTo("`rewind` is for control."));
        Assert.That(held.Type("us", "lend russia"), Is.EqualTo("`lend` is for control."));
        held.Do("control", "lend control");
        Assert.That(held.Type("us", "resume"), Is.EqualTo("Control has the clock. It can lend it to you."));
    }

    [Test]
    public void Nobody_decides_anything_by_looking_at_the_wall()
    {
        var (one, other) = (Held.Night().At(60), Held.Night().At(60));
        var order = new Exercise.Orders.Order { Verb = Exercise.Orders.Verb.Respond, Incident = 0 };
        var us = one.Exercise.Terms.Seats.Find("us")!;
        one.Exercise.Submit(us, order, DateTimeOffset.UnixEpoch);
        other.Exercise.Submit(us, order, DateTimeOffset.UnixEpoch.AddYears(60));
        Assert.That(other.World, Is.EqualTo(one.World));
        Assert.That(WorldHash.Of(in other.Exercise.World), Is.EqualTo(one.Log.Records[0].World));
    }
}
