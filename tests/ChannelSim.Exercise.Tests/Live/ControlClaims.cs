using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Exercise.Tests.Live;

/// <summary>What control does: with a reason where it overrides, at once or not at all.</summary>
public sealed class ControlClaims
{
    private static readonly Audience Blue = Audience.Of(new SideId(0));
    private static readonly Audience Red = Audience.Of(new SideId(1));

    [TestCase("rung tense")]
    [TestCase("climate foul")]
    [TestCase("suspend line")]
    [TestCase("fail line")]
    [TestCase("open strike deliberate")]
    [TestCase("close 1")]
    [TestCase("fuse 1 +30m")]
    [TestCase("call line for blue about 1")]
    [TestCase("respond 1")]
    public void It_overrides_with_a_reason_or_not_at_all(string line)
    {
        var held = Table.Set();
        var before = held.World;
        Assert.That(held.Type("control", line), Is.EqualTo($"`{line.Split(' ')[0]}` overrides what would happen by itself, so it needs a reason: add `because \"...\"`."));
        Assert.That(held.World, Is.EqualTo(before));
        Assert.That(held.Type("control", $"{line} because \"to see\""), Is.Null);
        Assert.That(held.Log.Records[^1].Order!.Reason, Is.EqualTo("to see"));
    }

    [Test]
    public void What_is_refused_is_in_the_log_with_the_reason()
    {
        var held = Table.Set();
        held.Type("blue", "stop 1");
        held.Type("control", "rung calm because it is calm");
        Assert.That(held.Log.Records.TakeLast(2).Select(record => (record.Seat, record.Refusal)), Is.EqualTo(new[]
        {
            ("blue", "Only the side whose act it is can stop it. You can `respond` or `stand-down`."), ("control", "The rung is that already."),
        }));
    }

    [Test]
    public void An_inject_is_told_to_whom_it_is_addressed_with_the_effects_of_an_entry()
    {
        var held = Table.Set();
        var red = held.Exercise.SeenBy(Red).Count(told => told.Kind == ViewKinds.Inject);
        held.Do("control", "inject \"Troops move\" \"They say it is a drill.\" to blue climate=foul rung=tense suspend=call open=strike:accident");
        Assert.That(held.Exercise.SeenBy(Blue).Single(told => told.Kind == ViewKinds.Inject), Has.Property("Text").EqualTo("Troops move.").And.Property("Body").EqualTo("They say it is a drill."));
        Assert.That(held.Exercise.SeenBy(Red).Count(told => told.Kind == ViewKinds.Inject), Is.EqualTo(red));
        Assert.That((held.Exercise.World.Climate, held.Exercise.World.Rung, held.Exercise.World.Open, held.Exercise.World.Channels[2].State), Is.EqualTo((1, 1, 2, ChannelState.Suspended)));
        held.Do("control", "inject \"It is calm\" rung=calm climate=foul");
        Assert.That(held.Exercise.World.Rung, Is.EqualTo(1), "an inject raises and never lowers");
    }

    [Test]
    public void What_the_world_cannot_hold_is_refused_and_has_not_happened()
    {
        var held = Table.Set();
        while (held.Exercise.World.Open < Limits.OpenIncidents - 1) held.Do("control", "open act accident because there are many");
        var before = held.World;
        Assert.That(held.Type("control", "inject \"Two more\" rung=tense open=act open=act"), Is.EqualTo("Too many incidents are open."));
        Assert.That(held.World, Is.EqualTo(before), "not even the rung, and the first of the two");
        Assert.That(held.At(63).Exercise.Now, Is.EqualTo(new SimTime(63)));
    }

    [Test]
    public void An_entry_is_edited_until_it_has_fired()
    {
        var held = Table.Set().Do("control", "edit rumour title \"A certainty\" text \"All of it\"").At(301);
        Assert.That(held.Exercise.SeenBy(Blue).Single(told => told.Kind == ViewKinds.Inject), Has.Property("Text").EqualTo("A certainty.").And.Property("Body").EqualTo("All of it"));
        Assert.That(held.Type("control", "edit rumour title \"Nothing\""), Is.EqualTo("That entry has happened or was taken out: there is nothing to edit."));
        Assert.That(held.Type("control", "release rumour"), Is.EqualTo("That entry has happened or was taken out."));
    }

    [Test]
    public void An_entry_is_held_released_and_skipped()
    {
        var held = Table.Set().Do("control", "hold rumour").At(310);
        Assert.That(held.KindsSeen(Blue), Has.None.EqualTo(ViewKinds.Inject));
        Assert.That(held.Type("control", "hold rumour"), Is.EqualTo("That entry is held already."));
        held.Do("control", "release rumour");
        Assert.That(held.Exercise.SeenBy(Blue).Single(told => told.Kind == ViewKinds.Inject).Minutes, Is.EqualTo(310));
        var other = Table.Set().Do("control", "skip 3").At(310);
        Assert.That(other.KindsSeen(Blue), Has.None.EqualTo(ViewKinds.Inject));
        Assert.That(other.Type("control", "edit 3 title \"Nothing\""), Is.EqualTo("That entry has happened or was taken out: there is nothing to edit."));
    }

    [Test]
    public void It_answers_for_anybody_and_is_told_what_is_true()
    {
        var held = Table.Set().Do("blue", "call dead about 1");
        Assert.That(held.Type("control", "answer because somebody should"), Is.EqualTo("The line is dead: nobody hears it ring. `repair` it first."));
        held.Do("blue", "hang-up dead", "call call about 1").Do("control", "accept because we have no time").At(75);
        Assert.That(held.KindsSeen(Blue), Has.Some.EqualTo(ViewKinds.Connected));
        held.Do("control", "hear accident because the interpreter errs").At(120);
        Assert.That(held.Exercise.SeenBy(Blue).Single(told => told.Kind == ViewKinds.Heard).Deliberate, Is.False);
    }

    [Test]
    public void The_clock_of_a_decision_is_made_longer_and_not_shorter_than_now()
    {
        var held = Table.Set().Do("control", "fuse 1 +1h because they have just sat down");
        Assert.That(held.Last(Blue).DecideBy, Is.EqualTo(60 + 240 + 60));
        Assert.That(held.Type("control", "fuse 1 -10h because it is late"), Is.EqualTo("The time for the decision would be over before now."));
    }

    [Test]
    public void Notes_are_taken_by_whoever_watches_of_objectives_that_there_are()
    {
        var held = Table.Set().Do("observer", "note \"They asked at once\" objective=reach rating=P").Do("blue", "note \"We should have asked\"");
        Assert.That(held.Exercise.Observations.Select(note => (note.Seat, note.Objective, note.Rating)), Is.EqualTo(new[] { ("observer", "reach", "P"), ("blue", (string?)null, null) }));
        Assert.That(held.Type("observer", "note \"x\" objective=speed"), Is.EqualTo("There is no objective `speed`: there are `reach`."));
        Assert.That(held.Type("stage", "note \"x\""), Does.StartWith("The stage shows what is public"));
    }

    [Test]
    public void Orders_that_no_line_can_say_are_refused_too()
    {
        var held = Table.Set();
        string? Give(Order order) => held.Exercise.Submit(Seat.Control, order with { Reason = "to see" }, default).Refusal;
        Assert.That(Give(new Order { Verb = Verb.Suspend }), Is.EqualTo("Say on which channel: `suspend CHANNEL because \"REASON\"`."));
        Assert.That(Give(new Order { Verb = Verb.Suspend, Channel = "lien" }), Is.EqualTo("There is no channel `lien`: did you mean `line`?"));
        Assert.That(Give(new Order { Verb = Verb.Rate, Number = 0 }), Is.EqualTo("A rate is 1 to 36,000 simulated seconds a second."));
        Assert.That(Give(new Order { Verb = Verb.Fuse, Incident = 0, Number = double.NaN }), Does.StartWith("Something is missing: `fuse INCIDENT +DURATION|-DURATION"));
        Assert.That(Give(new Order { Verb = Verb.Inject, Title = "x", Effects = [new Order { Verb = Verb.End }] }), Does.StartWith("An inject cannot `end`"));
        Assert.That(Give(new Order { Verb = Verb.Close, Incident = 7 }), Is.EqualTo("No incident of that number is open."));
        Assert.That(() => held.Exercise.Submit(new Seat("nobody", SeatKind.Control, null, "Nobody"), new Order { Verb = Verb.Pause }, default), Throws.ArgumentException);
    }
}
