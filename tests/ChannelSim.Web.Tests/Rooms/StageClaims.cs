using ChannelSim.Exercise.Orders;
using ChannelSim.Web.Rooms;
using ChannelSim.Web.Tests.Support;

namespace ChannelSim.Web.Tests.Rooms;

/// <summary>What control lets a room see of what could come, and when the stage stands still.</summary>
public sealed class StageClaims
{
    private CancellationTokenSource _stopping = null!;
    private Night _night = null!;
    private Task _writer = null!;

    [SetUp]
    public void Open()
    {
        (_night, _stopping) = (new Night(), new CancellationTokenSource());
        _night.Say("control", "until 15:45");
        _writer = _night.Room.Run(_stopping.Token);
    }

    [TearDown]
    public async Task Close()
    {
        await _stopping.CancelAsync();
        await _writer;
        _night.Dispose();
        _stopping.Dispose();
    }

    [Test]
    public async Task Control_may_ask_as_a_side_and_is_told_what_the_side_would_be()
    {
        var own = await Ask("adviser", "nothing | stand-down 1");
        var asked = await Ask("control", "as us nothing | stand-down 1");
        Assert.That(asked.Question!.Side, Is.EqualTo(_night.Seat("adviser").Side));
        Assert.That(asked.Fan!.Options.SelectMany(option => option.Means), Is.EqualTo(own.Fan!.Options.SelectMany(option => option.Means)));
        Assert.That((await Ask("control", "truth nothing | stand-down 1")).Question!.Side, Is.Null);
        Assert.That((await Ask("control", "as nobody nothing")).Answer.Text, Does.Contain("as us or as russia"));
        Assert.That((await Ask("adviser", "as russia nothing")).Answer.Text, Does.Contain("Only control"));
    }

    [Test]
    public async Task What_could_come_stands_on_the_stage_in_few_words_until_an_inject_or_control_takes_it_off()
    {
        var shown = await Ask("control", "as us nothing | stand-down 1 | respond 1");
        Assert.That((await _night.Room.ShowFan(shown, _night.Seat("stage"), 0)).IsDone);
        var told = await OnStage(told => told is not null);
        var words = $"{told!.Text} {told.Body}".Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        Assert.That(words, Has.Length.LessThanOrEqualTo(40));
        Assert.That(told.Body, Does.Contain("Model output, not a prediction").And.Contain("200 worlds").And.Contain(_night.Room.Scenario.Sha256[..8]));
        await _night.Room.ClearStage();
        await OnStage(told => told is null);
        await _night.Room.ShowFan(shown, _night.Seat("stage"), 0);
        await OnStage(told => told is not null);
        await _night.Room.Command(_night.Seat("control"), "inject \"Warsaw closes its airspace\"");
        await OnStage(told => told is null);
    }

    [Test]
    public async Task What_a_seat_is_shown_is_kept_as_shown_to_it_and_others_are_told_nothing()
    {
        var shown = await Ask("control", "as us nothing | stand-down 1");
        await _night.Room.ShowFan(shown, _night.Seat("adviser"), 0);
        var order = _night.Exercise.History.Records.Last().Order!;
        Assert.That((order.Verb, order.To?[0]), Is.EqualTo((Verb.Show, "adviser")));
        Assert.That(await Told("adviser"), Has.Some.StartsWith("What if: nothing | stand-down 1"));
        Assert.That(await Told("general-staff"), Has.None.Contains("What if"));
        Assert.That(await Told("stage"), Has.None.Contains("What if"));
    }

    [Test]
    public async Task A_stage_that_is_frozen_shows_what_it_showed_and_then_all_at_once()
    {
        _night.Room.IsStageFrozen = true;
        var before = _night.Room.Look(_night.Seat("stage"));
        await _night.Room.Command(_night.Seat("control"), "inject \"Warsaw closes its airspace\"");
        Assert.That(await Told("adviser"), Has.Some.Contains("Warsaw closes"), "others are told at once");
        Assert.That(_night.Room.Look(_night.Seat("stage")), Is.SameAs(before));
        _night.Room.IsStageFrozen = false;
        await _night.Room.Command(_night.Seat("control"), "pause"); // the writer's next turn
        await _night.Room.Help(_night.Seat("control"), null); // its turn is over
        Assert.That(_night.Room.Look(_night.Seat("stage")).Sight.View.Injects[^1].Heading, Does.StartWith("Warsaw closes its airspace"));
    }

    private Task<FanAnswer> Ask(string seat, string text) => _night.Room.WhatIf(_night.Seat(seat), text, _ => { }, CancellationToken.None);

    // What a seat has been told by the time that a command after it is answered and drawn.
    private async Task<IEnumerable<string>> Told(string seat)
    {
        await _night.Room.Command(_night.Seat("control"), "pause");
        await _night.Room.Command(_night.Seat("control"), "pause");
        await _night.Room.Help(_night.Seat("control"), null);
        return _night.Exercise.SeenBy(ChannelSim.Exercise.Views.Audience.Of(_night.Seat(seat))).Select(told => told.Text);
    }

    private async Task<ChannelSim.Exercise.Views.ViewEvent?> OnStage(Func<ChannelSim.Exercise.Views.ViewEvent?, bool> isIt)
    {
        await foreach (var sight in _night.Room.Follow(_night.Seat("stage"), _stopping.Token))
            if (StageText.Shown(sight.Sight) is var shown && isIt(shown)) return shown;
        throw new InvalidOperationException("The room is closed.");
    }
}
