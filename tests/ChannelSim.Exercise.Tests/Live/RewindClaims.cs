using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Exercise.Tests.Live;

/// <summary>A rewind takes the exercise back to just before a command or an event, and says so.</summary>
public sealed class RewindClaims
{
    [Test]
    public void To_a_command_leads_to_just_before_it()
    {
        var held = Held.Night().At(60).Do("us", "believe 1 40").At(90);
        var before = held.World;
        held.Do("us", "respond 1").At(300).Do("us", "note \"we were wrong\"").Do("control", "rewind 2");
        Assert.That((held.World, held.Exercise.Now, held.Exercise.Clock.IsRunning), Is.EqualTo((before, new SimTime(90), false)));
        Assert.That(held.Exercise.Beliefs, Has.Count.EqualTo(1));
        Assert.That(held.Exercise.History.Undone(), Is.EquivalentTo((long[])[2, 3]));
    }

    [Test]
    public void To_an_event_leads_to_its_moment_and_it_has_not_happened()
    {
        var held = Held.Night().At(9);
        var (events, opening) = (held.Exercise.Events, held.Exercise.NextEvent);
        held.At(60).Do("us", "believe 1 40").Do("control", $"rewind e{events + 1}");
        Assert.That((held.Exercise.Events, held.Exercise.Now, held.Exercise.World.Open), Is.EqualTo((events, opening, 0)));
        Assert.That(held.Exercise.Beliefs, Is.Empty);
        held.At(60);
        Assert.That(held.Exercise.World.Open, Is.EqualTo(1), "it happens again");
    }

    [Test]
    public void Everybody_is_told_and_numbers_go_on()
    {
        var held = Held.Night().At(60).Do("us", "respond 1").At(300).Do("control", "rewind 1");
        foreach (var audience in new[] { Audience.Control, Held.Us, Held.Russia, Audience.Stage })
        {
            var seen = held.Exercise.SeenBy(audience);
            Assert.That(seen.Select(told => told.Sequence), Is.EqualTo(Enumerable.Range(1, seen.Count).Select(number => (long)number)));
            Assert.That(seen.Single(told => told.Kind == ViewKinds.SetBack).Minutes, Is.EqualTo(60));
        }
    }

    [Test]
    public void Notes_stay_and_beliefs_and_edits_and_the_lent_clock_do_not()
    {
        var held = Held.Night().At(60).Do("control", "lend us", "edit 3 title \"They wait\"").Do("us", "believe 1 40").Do("observer", "note \"They wait\" rating=P").Do("control", "rewind 1");
        Assert.That(held.Exercise.Observations.Select(note => (note.Seat, note.Text, note.Rating)), Is.EqualTo(new[] { ("observer", "They wait", "P") }));
        Assert.That(held.Exercise.Beliefs, Is.Empty);
        Assert.That(held.Type("us", "resume"), Is.EqualTo("Control has the clock. It can lend it to you."));
        held.At(61);
        Assert.That(held.Exercise.SeenBy(Held.Us).Select(told => told.Text), Has.None.EqualTo("They wait."));
    }

    [Test]
    public void To_a_rewind_takes_it_back()
    {
        var held = Held.Night().At(60).Do("us", "respond 1").At(200);
        var before = held.World;
        held.Do("control", "rewind 1").At(70).Do("us", "stand-down 1").Do("control", "rewind 2");
        Assert.That((held.World, held.Exercise.Now), Is.EqualTo((before, new SimTime(200))));
        Assert.That(held.Exercise.History.Undone(), Is.EquivalentTo((long[])[2, 3]));
    }

    [Test]
    public void Control_can_go_back_to_before_anything_that_it_was_told()
    {
        Held Played() => Table.Set().Do("blue", "call line about 1").At(65).Do("red", "say accident").At(150).Do("control", "inject \"Troops move\" rung=tense").At(400);
        var seen = Played().Exercise.SeenBy(Audience.Control);
        Assert.That(seen, Has.Count.GreaterThan(15));
        foreach (var told in seen)
        {
            var held = Played();
            var mark = held.Exercise.MarkOf(told.Sequence);
            var before = seen.TakeWhile(earlier => held.Exercise.MarkOf(earlier.Sequence) != mark).Count();
            held.Do("control", $"rewind {mark}");
            Assert.That(held.Last(Audience.Control), Has.Property("Kind").EqualTo(ViewKinds.SetBack).And.Property("Kept").EqualTo(before), $"{told}");
        }
    }

    [TestCase("rewind 3", "Only 2 commands have been given.")]
    [TestCase("rewind e9999", "Only ")]
    [TestCase("rewind back", "Say where to: `rewind 12` is to just before command 12, `rewind e12` to just before event 12.")]
    public void Nowhere_is_refused_and_changes_nothing(string line, string refusal)
    {
        var held = Held.Night().At(60).Do("us", "respond 1", "note \"done\"").At(80);
        var before = RandomPlay.StateOf(held.Exercise);
        Assert.That(held.Type("control", line), Does.StartWith(refusal));
        Assert.That(RandomPlay.StateOf(held.Exercise), Is.EqualTo(before));
    }

    [Test]
    public void The_log_keeps_what_was()
    {
        var held = Held.Night().At(60).Do("us", "respond 1").Do("control", "rewind 1").Do("us", "stand-down 1");
        Assert.That(held.Log.Records.Select(record => record.Order!.Verb.ToString()), Is.EqualTo((string[])["Respond", "Rewind", "StandDown"]));
        Assert.That(held.Exercise.History.InEffect.Select(record => record.Number), Is.EqualTo((long[])[3]));
    }
}
