using ChannelSim.Exercise.Views;

namespace ChannelSim.Exercise.Tests.Live;

/// <summary>Before control takes back what it did last, it is told what goes with it and who has seen what.</summary>
public sealed class UndoClaims
{
    [Test]
    public void The_last_deed_of_control_is_named_with_all_that_goes_with_it()
    {
        var held = Held.Night().At(60).Do("control", "inject \"Warsaw closes its airspace\"").Do("us", "believe 1 40").Do("control", "note \"Late\"", "pause").At(90);
        var undoing = held.Exercise.LastOfControl()!;
        Assert.Multiple(() =>
        {
            Assert.That((undoing.Mark.ToString(), undoing.Minutes), Is.EqualTo(("1", 60.0)));
            Assert.That(undoing.What, Does.Contain("Warsaw closes its airspace"));
            Assert.That(undoing.Later.Single(), Does.Contain("believe").And.Contain("40"));
            Assert.That(undoing.Seen.Where(seen => seen.Told.Text.Contains("Warsaw closes", StringComparison.Ordinal)).Select(seen => seen.Audience), Is.EqualTo(new[] { Held.Us, Held.Russia, Audience.Stage }));
        });
    }

    [Test]
    public void What_is_announced_is_what_the_rewind_takes_back_no_more_and_no_less()
    {
        var held = Held.Night().At(60);
        var (before, events) = (held.World, held.Exercise.Events);
        held.Do("control", "inject \"Warsaw closes its airspace\"").At(300);
        var undoing = held.Exercise.LastOfControl()!;
        Assert.That(undoing.Events, Is.EqualTo(held.Exercise.Events - events).And.Positive);
        held.Do("control", $"rewind {undoing.Mark}");

        Assert.That(held.World, Is.EqualTo(before));
        foreach (var audience in new[] { Held.Us, Held.Russia, Audience.Stage })
        {
            var seen = held.Exercise.SeenBy(audience);
            var back = seen.Single(told => told.Kind == ViewKinds.SetBack);
            var undone = seen.Where(told => told.Sequence > back.Kept && told.Sequence < back.Sequence);
            Assert.That(undoing.Seen.Where(one => one.Audience == audience).Select(one => one.Told), Is.EqualTo(undone));
        }
    }

    [Test]
    public void There_is_nothing_to_take_back_where_control_has_only_run_the_clock_and_taken_notes()
    {
        var held = Held.Night().Do("control", "resume", "rate 60", "note \"On time\"", "pause").At(60).Do("us", "believe 1 40");
        Assert.That(held.Exercise.LastOfControl(), Is.Null);
    }

    [Test]
    public void What_is_taken_back_is_not_offered_again()
    {
        var held = Held.Night().At(60).Do("control", "hold 3").Do("control", "inject \"Warsaw closes its airspace\"").Do("control", "rewind 2");
        Assert.That(held.Exercise.LastOfControl()!.What, Does.Contain("hold"));
    }
}
