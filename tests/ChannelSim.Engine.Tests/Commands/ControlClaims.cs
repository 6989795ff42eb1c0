using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Commands;

/// <summary>What control does to the timeline, the ladder, channels and incidents.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ControlClaims
{
    private static readonly IncidentId First = new(0);
    private static readonly ChannelId Channel = new(0);
    private readonly DefinitionBuilder builder = new(rungs: 3, climates: 2);

    [Test]
    public void A_released_entry_fires_at_once_whatever_its_chance_and_never_again()
    {
        var entry = new TimelineEntryId(builder.At(500, entry => entry with { Rung = new Rung(1), Chance = builder.Probability(0) }));
        var story = new PlayedStory(builder).To(100).Do(Command.Release(entry));
        Assert.That(story.Try(Command.Release(entry)).Refusal, Is.EqualTo(CommandRefusal.Spent));
        Assert.That(story.ToEnd().Told(), Is.EqualTo(new[] { "100 TimelineFired", "100 RungChanged/1", "1000 Ended" }));
    }

    [Test]
    public void A_held_entry_waits_past_its_moment_for_its_release()
    {
        var entry = new TimelineEntryId(builder.At(500, entry => entry with { Rung = new Rung(1) }));
        var story = new PlayedStory(builder).Do(Command.Hold(entry)).To(600);
        Assert.That(story.Told(), Is.Empty);
        Assert.That(story.Try(Command.Hold(entry)).Refusal, Is.EqualTo(CommandRefusal.Already));
        Assert.That(story.Do(Command.Release(entry)).ToEnd().Told(), Is.EqualTo(new[] { "600 TimelineFired", "600 RungChanged/1", "1000 Ended" }));
    }

    [Test]
    public void A_skipped_entry_never_fires_by_moment_or_condition()
    {
        var moment = new TimelineEntryId(builder.At(500, entry => entry with { Rung = new Rung(1) }));
        var condition = new TimelineEntryId(builder.WhenRungAtLeast(2, entry => entry with { Climate = new ClimateId(1) }));
        var story = new PlayedStory(builder).Do(Command.Skip(moment), Command.Skip(condition)).To(300).Do(Command.SetRung(new Rung(2))).To(600);
        Assert.That(story.Told(), Is.EqualTo(new[] { "300 RungChanged/2" }));
        Assert.That(story.Try(Command.Skip(moment)).Refusal, Is.EqualTo(CommandRefusal.Spent));
    }

    [Test]
    public void An_entry_that_has_fired_can_neither_be_held_nor_released()
    {
        var moment = new TimelineEntryId(builder.At(500, entry => entry));
        var condition = new TimelineEntryId(builder.WhenRungAtLeast(0, entry => entry));
        var story = new PlayedStory(builder).To(600);
        foreach (var entry in new[] { moment, condition })
        {
            Assert.That(story.Try(Command.Hold(entry)).Refusal, Is.EqualTo(CommandRefusal.Spent));
            Assert.That(story.Try(Command.Release(entry)).Refusal, Is.EqualTo(CommandRefusal.Spent));
        }
    }

    [Test]
    public void The_rung_goes_up_and_down_with_its_consequences()
    {
        builder.Line("line");
        builder.Rung(2, rung => rung with { Suspends = [Channel] });
        var story = new PlayedStory(builder).To(10).Do(Command.SetRung(new Rung(2)));
        Assert.That(story.Try(Command.SetRung(new Rung(2))).Refusal, Is.EqualTo(CommandRefusal.Already));
        story.To(20).Do(Command.SetRung(new Rung(0)));
        Assert.That(story.Told(), Is.EqualTo(new[] { "10 RungChanged/2", "10 Suspended line", "20 RungChanged", "20 Restored line" }));
        Assert.That((story.World.Peak, story.World.FirstTimes[1]), Is.EqualTo((2, 10.0)));
    }

    [Test]
    public void A_terminal_rung_is_the_end()
    {
        builder.Rung(1, rung => rung with { Terminal = true });
        var story = new PlayedStory(builder).To(10).Do(Command.SetRung(new Rung(2)));
        Assert.That(story.Told(), Is.EqualTo(new[] { "10 RungChanged/1", "10 Ended/terminal" }));
        Assert.That(story.Try(Command.SetClimate(new ClimateId(1))).Refusal, Is.EqualTo(CommandRefusal.Ended));
    }

    [Test]
    public void The_climate_is_set()
    {
        var story = new PlayedStory(builder).To(10).Do(Command.SetClimate(new ClimateId(1)));
        Assert.That(story.Told(), Is.EqualTo(new[] { "10 ClimateChanged/1" }));
        Assert.That(story.Try(Command.SetClimate(new ClimateId(1))).Refusal, Is.EqualTo(CommandRefusal.Already));
    }

    [Test]
    public void The_facilitators_lock_is_one_of_its_own()
    {
        builder.Line("line");
        builder.Rung(1, rung => rung with { Suspends = [Channel] });
        var story = new PlayedStory(builder).To(10).Do(Command.Suspend(Channel), Command.SetRung(new Rung(1)));
        Assert.That(story.Try(Command.Suspend(Channel)).Refusal, Is.EqualTo(CommandRefusal.Already));
        story.To(20).Do(Command.Restore(Channel));
        Assert.That(story.Told(StepEventKind.Suspended, StepEventKind.Restored), Is.EqualTo(new[] { "10 Suspended line" }), "the rung still suspends it");
        Assert.That(story.Try(Command.Restore(Channel)).Refusal, Is.EqualTo(CommandRefusal.Already));
        Assert.That(story.To(30).Do(Command.SetRung(new Rung(0))).Told(StepEventKind.Restored), Is.EqualTo(new[] { "30 Restored line" }));
    }

    [Test]
    public void A_line_fails_and_is_repaired_by_hand()
    {
        builder.Line("line", line => line with { Checks = DefinitionBuilder.Checks(0, 100, 1000), Repair = builder.Minutes(500) });
        builder.Call("call");
        var story = new PlayedStory(builder).To(10).Do(Command.Fail(Channel));
        Assert.That(story.World.Channels[0].State, Is.EqualTo(ChannelState.FailedUnseen));
        Assert.That(story.Try(Command.Fail(Channel)).Refusal, Is.EqualTo(CommandRefusal.NotALine));
        story.To(20).Do(Command.Repair(Channel)).To(30).Do(Command.Fail(Channel)).To(150).Do(Command.Repair(Channel));
        Assert.That(story.ToEnd().Told(), Is.EqualTo(new[]
        {
            "10 LineFailed line", "20 FailureFound line", "20 Repaired line", "30 LineFailed line", "100 FailureFound line", "150 Repaired line", "1000 Ended",
        }));
        Assert.That((story.World.Channels[0].UnseenDownMinutes, story.World.Channels[0].SeenDownMinutes), Is.EqualTo((80.0, 50.0)));
        Assert.That(new PlayedStory(builder).Try(Command.Fail(new ChannelId(1))).Refusal, Is.EqualTo(CommandRefusal.NotALine));
    }

    [Test]
    public void Incidents_open_close_and_are_given_time_by_hand()
    {
        builder.Incident("blip", type => type with { Hostile = builder.Probability(0.4), Fuse = builder.Minutes(100) });
        var story = new PlayedStory(builder).To(10).Do(Command.Open(new IncidentTypeId(0), deliberate: true), Command.Open(new IncidentTypeId(0), deliberate: false)).To(50).Do(Command.ExtendFuse(First, new SimDuration(30)), Command.Close(new IncidentId(1)));
        Assert.That(story.Try(Command.Close(new IncidentId(1))).Refusal, Is.EqualTo(CommandRefusal.NotOpen));
        Assert.That(story.Try(Command.ExtendFuse(First, new SimDuration(-200))).Refusal, Is.EqualTo(CommandRefusal.InThePast));
        Assert.That(story.ToEnd().Told(), Is.EqualTo(new[] { "10 Opened/deliberate #0", "10 Opened #1", "50 FuseExtended #0", "50 ClosedByHand #1", "140 Decided/deliberate #0", "1000 Ended" }));
    }

    [Test]
    public void An_ongoing_act_is_stopped_by_its_author()
    {
        builder.Incident("drill", type => type with { Fuse = builder.Minutes(100), Ongoing = true });
        builder.Incident("blip", type => type with { Fuse = builder.Minutes(100) });
        builder.OpenAt(0, 0, hostile: true);
        builder.OpenAt(0, 1, hostile: true);
        var story = new PlayedStory(builder).To(10).Do(Command.Stop(First));
        Assert.That(story.Told(StepEventKind.Settled), Is.EqualTo(new[] { "10 Settled/deliberate #0" }));
        Assert.That(story.Try(Command.Stop(new IncidentId(1))).Refusal, Is.EqualTo(CommandRefusal.NotOngoing));
        Assert.That(story.Try(Command.Stop(First)).Refusal, Is.EqualTo(CommandRefusal.NotOpen));
    }

    [Test]
    public void What_the_model_does_not_have_is_unknown()
    {
        builder.Line("line");
        builder.Incident("blip");
        var story = new PlayedStory(builder);
        Command[] commands =
        [
            Command.HangUp(new ChannelId(-1)), Command.Call(new ChannelId(0), new SideId(-1)), Command.SetRung(new Rung(-1)), Command.Open(new IncidentTypeId(-1), null), Command.Skip(new TimelineEntryId(-1)),
            Command.HangUp(new ChannelId(1)), Command.Open(new IncidentTypeId(1), null), Command.SetRung(new Rung(3)), Command.SetClimate(new ClimateId(2)), Command.Release(new TimelineEntryId(0)), Command.Play(new SideId(2)),
        ];
        Assert.That(commands.Select(command => story.Try(command).Refusal), Is.All.EqualTo(CommandRefusal.Unknown));
        Assert.That(story.World.ByHand, Is.Zero);
    }

    [Test]
    public void More_incidents_than_a_world_holds_are_refused()
    {
        builder.Incident("blip", type => type with { Fuse = builder.Minutes(100) });
        var story = new PlayedStory(builder);
        for (var i = 0; i < Limits.OpenIncidents; i++) story.Do(Command.Open(new IncidentTypeId(0), null));
        Assert.That(story.Try(Command.Open(new IncidentTypeId(0), null)).Refusal, Is.EqualTo(CommandRefusal.TooMany));
    }
}
