using System.Text.Json;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Reviews;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Store;
using ChannelSim.Exercise.Views;
using ChannelSim.Web.Rooms;
using ChannelSim.Web.Tests.Support;

namespace ChannelSim.Web.Tests.Rooms;

/// <summary>Looking back shows what was seen, whoever looks, and the exercise knows nothing of it.</summary>
public sealed class LookbackClaims
{
    private static readonly string[] Commands = ["until 15:45", "call deconfliction-line about 1", "until 16:30", "believe 1 40", "rung accusation because \"a test\"", "until 17:30", "rewind 5", "note \"seen\"", "until 20:00"];

    [Test]
    public async Task Every_seat_is_shown_at_every_moment_what_a_replay_up_to_it_tells()
    {
        using var night = Played();
        var look = await Look(night);
        foreach (var seat in night.Room.Seats)
        {
            for (var minutes = 0.0; minutes <= night.Exercise.Now.Minutes; minutes += 13.7)
            {
                var (then, sight) = (night.Exercise.AsOf(new SimTime(minutes)), look.At(seat, minutes));
                var told = then.SeenBy(Audience.Of(seat));
                Assert.That(sight.Sight.Seen, Is.EqualTo(told), $"{seat.Id} at {minutes}");
                Assert.That(Text(sight.Sight.View), Is.EqualTo(Text(SeatView.Of(night.Exercise.Scenario, Audience.Of(seat), told, new SimTime(minutes)))), $"{seat.Id} at {minutes}");
                Assert.That(sight.Offers, Is.Empty, "what is past cannot be commanded");
                Assert.That(sight.Sides.IsEmpty, Is.EqualTo(seat.Kind is SeatKind.Side or SeatKind.Stage), seat.Id);
            }
        }
    }

    [Test]
    public async Task The_last_moment_is_the_present_and_what_a_rewind_has_undone_is_left_out()
    {
        using var night = Played();
        var look = await Look(night);
        Assert.That(look.End, Is.EqualTo(night.Exercise.Now.Minutes));
        Assert.That(look.At(Seat.Control, look.End).Sight.Seen.Select(told => told.Kind), Has.None.EqualTo(ViewKinds.SetBack));
        Assert.That(night.Room.Look(Seat.Control).Sight.Seen.Select(told => told.Kind), Has.Some.EqualTo(ViewKinds.SetBack));
    }

    [Test]
    public async Task The_exercise_that_goes_on_knows_nothing_of_it()
    {
        using var night = Played();
        var (before, records) = (night.Room.Look(Seat.Control), night.Exercise.History.Count);
        var look = await Look(night);
        using var turns = new TurnSearch();
        var searching = turns.Begin(look);
        turns.Stop();
        await searching;
        night.Room.Turn();
        Assert.That((night.Room.Look(Seat.Control), night.Exercise.History.Count), Is.EqualTo((before, records)));
        Assert.That(turns.Found is null && turns.Percent is null, "it was stopped");
    }

    [Test]
    public async Task Steps_lead_from_each_thing_that_a_seat_was_told_to_the_next_and_back()
    {
        using var night = Played();
        var (look, seat) = (await Look(night), night.Seat("adviser"));
        var moments = new List<double>();
        while (look.Beside(seat, moments.LastOrDefault(-1), isLater: true) is { } next) moments.Add(next);
        Assert.That(moments, Is.Ordered.Ascending.And.Unique.And.Not.Empty);
        for (var from = double.PositiveInfinity; look.Beside(seat, from, isLater: false) is { } before; from = before)
        {
            Assert.That(before, Is.EqualTo(moments[^1]));
            moments.RemoveAt(moments.Count - 1);
        }

        Assert.That(moments, Is.Empty);
    }

    [Test]
    public async Task Reports_and_branches_are_those_of_the_terminal_and_one_who_may_not_name_a_folder_elsewhere()
    {
        using var folder = new TemporaryFolder();
        using var night = Played(folder.Path);
        using var review = new Review(night.Room, night.Wall);
        using (var kept = KeptExercise.LookAt(folder.Path))
        {
            var atTheTerminal = new ExerciseReport(kept.Exercise, kept.Identity, folder.Path, kept.LastHash);
            Assert.That(await review.Report(isHtml: false, default), Is.EqualTo(atTheTerminal.Text()));
            Assert.That(await review.Report(isHtml: true, default), Is.EqualTo(atTheTerminal.Html()));
        }

        foreach (var name in new[] { "", "..", "../elsewhere", "/tmp/elsewhere", "a\\b", ".hidden" }) Assert.That((await Branch(review, night, name)).IsDone, Is.False, name);

        var made = await Branch(review, night, "then");
        Assert.That(made.IsDone, made.Text);
        var there = Path.Combine(Path.GetDirectoryName(folder.Path)!, "then");
        Assert.That(made.Text, Does.Contain("channelsim serve").And.Contain(there));
        using (var then = KeptExercise.Resume(there))
        {
            Assert.That((then.Exercise.Now.Minutes, then.Identity.Origin!.Folder), Is.EqualTo((100.0, folder.Path)));
            Assert.That(then.Exercise.SeenBy(Audience.Control), Is.EqualTo((await Look(night)).At(Seat.Control, 100).Sight.Seen));
        }

        Assert.That((await Branch(review, night, "then")).IsDone, Is.False, "something stands there already");
    }

    private static async Task<RoomAnswer> Branch(Review review, Night night, string name)
    {
        var branching = review.Branch(100, name);
        night.Room.Turn();
        return await branching;
    }

    private static Night Played(string? folder = null)
    {
        var night = new Night(folder);
        foreach (var command in Commands) night.Say(command.StartsWith("call", StringComparison.Ordinal) || command.StartsWith("believe", StringComparison.Ordinal) ? "adviser" : "control", command);
        return night;
    }

    private static async Task<Lookback> Look(Night night)
    {
        var copy = night.Room.Copy();
        night.Room.Turn();
        return new Lookback(night.Room.Scenario, night.Room.Identity, await copy);
    }

    private static string Text(SeatView view) => JsonSerializer.Serialize(view);
}
