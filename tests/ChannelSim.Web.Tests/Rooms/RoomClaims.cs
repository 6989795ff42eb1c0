using ChannelSim.Exercise.Store;
using ChannelSim.Exercise.Views;
using ChannelSim.Web.Rooms;
using ChannelSim.Web.Tests.Support;

namespace ChannelSim.Web.Tests.Rooms;

/// <summary>One exercise, many people: one writer takes what they command in turn, and nobody who looks keeps it waiting.</summary>
public sealed class RoomClaims
{
    [Test]
    public void What_is_commanded_is_answered_accepted_or_refused_with_the_reason()
    {
        using var night = new Night();
        Assert.Multiple(() =>
        {
            Assert.That(night.Say("control", "until 16:00"), Is.EqualTo(new RoomAnswer(true, "done (1)")));
            Assert.That(night.Say("adviser", "believe 1 40"), Is.EqualTo(new RoomAnswer(true, "done")));
            Assert.That(night.Say("adviser", "believe 7 40").Text, Does.Contain("no incident `7` that you know of"));
            Assert.That(night.Say("adviser", "release I-26").Text, Does.Contain("for control"));
            Assert.That(night.Say("control", "rung accusation").Text, Does.Contain("Refused."));
            Assert.That(night.Say("stage", "respond 1").IsDone, Is.False);
        });
    }

    [Test]
    public async Task Commands_of_many_at_once_are_all_answered_and_stand_in_the_log_one_after_another()
    {
        using var night = new Night();
        using var stopping = new CancellationTokenSource();
        var writer = night.Room.Run(stopping.Token);
        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(() => night.Room.Command(night.Seat(i % 2 == 0 ? "adviser" : "general-staff"), $"note \"{i}\""))));
        await stopping.CancelAsync();
        await writer;

        Assert.That(answers.All(answer => answer.IsDone));
        Assert.That(night.Exercise.History.Records.Select(record => record.Number), Is.EqualTo(Enumerable.Range(1, 400).Select(i => (long)i)));
        Assert.That(night.Exercise.Observations.Select(note => note.Text), Is.EquivalentTo(Enumerable.Range(0, 400).Select(i => $"{i}")));
    }

    [Test]
    public async Task More_than_can_wait_is_told_to_try_again()
    {
        using var night = new Night();
        var waiting = Enumerable.Range(0, Room.MostWaiting).Select(_ => night.Room.Command(night.Seat("control"), "pause")).ToList();
        var refused = night.Room.Command(night.Seat("control"), "pause");

        Assert.That((await refused).IsDone, Is.False);
        night.Room.Turn();
        Assert.That((await Task.WhenAll(waiting)).All(answer => answer.IsDone));
    }

    [Test]
    public void The_clock_goes_by_that_on_the_wall_at_the_rate_of_the_exercise()
    {
        using var night = new Night();
        night.Say("control", "resume");
        night.Pass(20);
        Assert.That(night.Exercise.Now.Minutes, Is.EqualTo(40).Within(1e-6), "a rate of 120");
    }

    [Test]
    public async Task Whoever_is_slow_finds_the_newest_and_has_missed_nothing_and_nobody_waited_for_it()
    {
        using var night = new Night();
        using var leaving = new CancellationTokenSource();
        await using var slow = night.Room.Follow(night.Seat("adviser"), leaving.Token).GetAsyncEnumerator(leaving.Token);
        await slow.MoveNextAsync();
        night.Say("control", "resume");
        night.Pass(120);
        await slow.MoveNextAsync();

        var seen = slow.Current.Sight.Seen;
        Assert.That(night.Exercise.Now.Minutes, Is.EqualTo(240).Within(1e-6), "the clock");
        Assert.That(seen.Select(told => told.Sequence), Is.EqualTo(Enumerable.Range(1, seen.Count).Select(i => (long)i)));
        Assert.That(seen, Is.EqualTo(night.Exercise.SeenBy(Audience.Of(night.Seat("adviser")))).And.Not.Empty);
    }

    [Test]
    public async Task Two_hundred_who_never_look_again_keep_nobody_waiting()
    {
        using var night = new Night();
        using var leaving = new CancellationTokenSource();
        var idle = Enumerable.Range(0, 200).Select(i => night.Room.Follow(night.Seat(i % 2 == 0 ? "adviser" : "stage"), leaving.Token).GetAsyncEnumerator(leaving.Token)).ToList();
        foreach (var one in idle) await one.MoveNextAsync();
        Assert.That(night.Room.Followers, Is.EqualTo(200));
        night.Say("control", "resume");
        night.Pass(60);
        Assert.That(night.Exercise.Now.Minutes, Is.EqualTo(120).Within(1e-6));
        foreach (var one in idle) await one.DisposeAsync();
    }

    [Test]
    public void Control_reads_what_the_file_says_to_it_about_what_is_to_come()
    {
        using var night = new Night();
        var coming = night.Room.Look(night.Seat("control")).Sight.Coming;
        Assert.That(coming.Single(entry => entry.Name == "I-26").Notes, Is.EqualTo("Release it when the room is sure of itself."));
        Assert.That(coming.Single(entry => entry.Name == "I-12").Expected, Is.EqualTo("They do not adopt it."));
    }

    [Test]
    public async Task Whoever_leaves_is_followed_by_nobody()
    {
        using var night = new Night();
        using var leaving = new CancellationTokenSource();
        var follower = night.Room.Follow(night.Seat("stage"), leaving.Token).GetAsyncEnumerator(leaving.Token);
        await follower.MoveNextAsync();
        var before = night.Room.Followers;
        await follower.DisposeAsync();
        Assert.That((before, night.Room.Followers), Is.EqualTo((1, 0)));
    }

    [Test]
    public void What_is_hidden_from_a_seat_does_not_so_much_as_draw_its_page_anew()
    {
        using var night = new Night();
        night.Say("control", "until 15:45");
        var before = new[] { "adviser", "general-staff", "stage" }.Select(seat => night.Room.Look(night.Seat(seat))).ToList();
        foreach (var secret in new[] { "hold I-26", "note \"They are slow\"", "fail deconfliction-line because \"test\"", "edit I-26 title \"Other\"", "play russia" }) Assert.That(night.Say("control", secret).IsDone, secret);
        night.Say("general-staff", "note \"Ours\"");
        var after = new[] { "adviser", "general-staff", "stage" }.Select(seat => night.Room.Look(night.Seat(seat))).ToList();

        Assert.That(after[0], Is.SameAs(before[0]));
        Assert.That(after[2], Is.SameAs(before[2]));
    }

    [Test]
    public void Only_control_is_given_truths_what_is_to_come_and_what_the_sides_see()
    {
        using var night = new Night();
        night.Say("control", "fail deconfliction-line because \"test\"");
        var (control, adviser) = (night.Room.Look(night.Seat("control")), night.Room.Look(night.Seat("adviser")));
        Assert.Multiple(() =>
        {
            Assert.That(control.Sight.View.Channels.Select(channel => channel.Truth), Has.Some.Not.Null);
            Assert.That(control.Sight.Coming, Is.Not.Empty);
            Assert.That(control.Sides, Has.Length.EqualTo(2));
            Assert.That(adviser.Sight.View.Channels.Select(channel => channel.Truth), Has.All.Null);
            Assert.That(adviser.Sight.Coming, Is.Empty);
            Assert.That(adviser.Sides, Is.Empty);
            Assert.That(adviser.Sight.MarkOf(night.Exercise.SeenBy(Audience.Control)[0]), Is.Null);
        });
    }

    [Test]
    public async Task What_could_come_is_worked_out_beside_the_clock_and_kept()
    {
        using var night = new Night();
        using var stopping = new CancellationTokenSource();
        night.Say("control", "until 15:45");
        var writer = night.Room.Run(stopping.Token);
        var looks = 0;
        var (fan, _, answer) = await night.Room.WhatIf(night.Seat("adviser"), "nothing | stand-down 1", _ => looks++, CancellationToken.None);
        var unread = (await night.Room.WhatIf(night.Seat("stage"), "nothing", _ => { }, CancellationToken.None)).Answer;
        await stopping.CancelAsync();
        await writer;

        Assert.That(answer.IsDone, answer.Text);
        Assert.That((fan!.Options.Length, looks), Is.EqualTo((2, 2)));
        Assert.That(night.Exercise.History.Records.Last().Order!.Verb, Is.EqualTo(ChannelSim.Exercise.Orders.Verb.Show));
        Assert.That(unread.IsDone, Is.False);
    }

    [Test]
    public void What_was_acknowledged_is_there_after_a_crash_and_the_clock_within_what_five_seconds_are_worth_and_it_stands()
    {
        using var folder = new TemporaryFolder();
        using (var night = new Night(folder.Path))
        {
            night.Say("control", "resume");
            night.Pass(8);
            night.Say("adviser", "note \"Kept\"");
            night.Pass(12);
            using var crashed = KeptExercise.LookAt(folder.Path);
            Assert.That(crashed.Exercise.Observations.Single().Text, Is.EqualTo("Kept"));
            Assert.That(crashed.Exercise.Now.Minutes, Is.InRange(40 - 10.5, 40.01));
        }

        using var again = KeptExercise.Resume(folder.Path);
        using var room = new Room(again, TimeProvider.System);
        Assert.That((again.Exercise.Clock.IsRunning, Math.Round(again.Exercise.Now.Minutes, 6)), Is.EqualTo((false, 40)));
    }
}
