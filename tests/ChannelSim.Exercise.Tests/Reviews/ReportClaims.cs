using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Reviews;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Store;
using ChannelSim.Exercise.Tests.Live;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Exercise.Tests.Reviews;

/// <summary>A report tells what is in effect, all of it, and what it counts is what the world has counted.</summary>
public sealed class ReportClaims
{
    // On terms of its own: what the file says of how it is held can change.
    private static readonly Scenario Night = Shipped.Named("przewodow-2022-11-15") with { Exercise = ExerciseSettings.None };

    [Test]
    public void Looking_back_finds_the_world_as_it_stands()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var exercise = new RandomPlay(Night, seed).Play(40).Exercise;
            var moments = exercise.Moments();
            var decisions = Decision.In(exercise, moments);
            Assert.Multiple(() =>
            {
                Assert.That(decisions.Count(decision => decision.What.Responds && !decision.What.IsDeliberate), Is.EqualTo(Count(exercise, counts => counts.RespondedAccident)), $"seed {seed}");
                Assert.That(decisions.Count(decision => !decision.What.Responds && decision.What.IsDeliberate), Is.EqualTo(Count(exercise, counts => counts.StoodDownDeliberate)), $"seed {seed}");
                Assert.That(decisions.Count(decision => decision.IsRight), Is.EqualTo(Count(exercise, counts => counts.RespondedDeliberate + counts.StoodDownAccident)), $"seed {seed}");
                Assert.That(moments.Select(moment => moment.At.Minutes), Is.Ordered);
                Assert.That(moments[^1].World.Peak, Is.EqualTo(exercise.World.Peak));
            });
        }
    }

    [Test]
    public void What_a_hand_has_raised_is_a_turning_point()
    {
        var exercise = LiveExercise.Begin(Night, 1, 0, new MemoryLog());
        exercise.AdvanceTo(new SimTime(1));
        var top = Night.Model.Rungs[^2].Name;
        Assert.That(exercise.Submit(Seat.Control, new Order { Verb = Verb.Rung, Target = top, Reason = "to see" }, default).Refusal, Is.Null);
        exercise.AdvanceTo(new SimTime(30));
        var points = TurningPoint.Of(exercise.Moments(), CompiledModel.Compile(Night.Model), 100, default);
        Assert.Multiple(() =>
        {
            Assert.That(points[0].Moment.By?.Order?.Target, Is.EqualTo(top));
            Assert.That(points[0].Low, Is.GreaterThan(0));
            Assert.That(points.Select(point => Math.Abs(point.Shift)), Is.Ordered.Descending);
        });
    }

    /// <summary>Where nothing happens to the ladder, a moment is told in one report of twenty, or fewer: four of twelve would be so by chance in less than three cases of a thousand.</summary>
    [Test]
    public void Moments_that_move_nothing_are_seldom_told()
    {
        var (told, looked) = (0, 0);
        for (var replication = 0u; replication < 12; replication++)
        {
            var exercise = LiveExercise.Begin(Night, 5, replication, new MemoryLog());
            for (var i = 1; i <= 12; i++)
            {
                exercise.AdvanceTo(new SimTime(i / 100.0));
                exercise.Submit(Seat.Control, new Order { Verb = Verb.Suspend, Channel = Night.Model.Channels[^1].Name, Reason = "nothing" }, default);
                exercise.Submit(Seat.Control, new Order { Verb = Verb.Restore, Channel = Night.Model.Channels[^1].Name, Reason = "nothing" }, default);
            }

            var moments = exercise.Moments();
            looked += moments.Count;
            told += TurningPoint.Of(moments, CompiledModel.Compile(Night.Model), 60, default).Count > 0 ? 1 : 0;
        }

        Assert.That(looked, Is.GreaterThan(250));
        Assert.That(told, Is.LessThan(4));
    }

    [Test]
    public void It_tells_every_decision_note_and_override_and_what_people_wrote_is_no_markup()
    {
        var exercise = LiveExercise.Begin(Night, 1, 0, new MemoryLog());
        exercise.AdvanceTo(new SimTime(5));
        exercise.Submit(Seat.Control, new Order { Verb = Verb.Note, Text = "<script>alert(1)</script> | **bold** \n# no heading", Rating = "P" }, default);
        exercise.Submit(Seat.Control, new Order { Verb = Verb.Climate, Target = Night.Model.Climates[^1].Name, Reason = "because of the lunch" }, default);
        exercise.AdvanceTo(new SimTime(Night.Clock.Horizon.Minutes));
        var text = Report(exercise);
        var decisions = exercise.Moments().SelectMany(moment => moment.Happened).Count(happened => happened.Kind == StepEventKind.Decided);
        Assert.Multiple(() =>
        {
            Assert.That(text, Does.Not.Contain("<script"));
            Assert.That(text, Does.Contain("&lt;script&gt;alert(1)&lt;/script&gt; \\| \\*\\*bold\\*\\* <br>\\# no heading"));
            Assert.That(text.Split('\n').Count(line => line.Contains("| right |", StringComparison.Ordinal) || line.Contains("| wrong: ", StringComparison.Ordinal)), Is.EqualTo(decisions));
            Assert.That(text, Does.Contain("no forecast").And.Contain("A good decision can end badly").And.Contain($"n = {decisions}"));
        });
    }

    private static int Count(LiveExercise exercise, Func<IncidentTypeCell, int> of)
    {
        var sum = 0;
        for (var type = 0; type < Night.Model.Incidents.Length; type++) sum += of(exercise.World.Types[type]);
        return sum;
    }

    private static string Report(LiveExercise exercise) => new ExerciseReport(exercise, new ExerciseIdentity
    {
        Scenario = Night.Id,
        Title = Night.Title,
        ScenarioFile = Night.FileName,
        ScenarioSha256 = Night.Sha256,
        ScenarioText = Night.Text,
        ModelSha256 = "",
        Seed = 1,
        Replication = 0,
        EngineVersion = "",
        Rules = Checkpoint.Rules,
        Begun = new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero),
    }, "exercise", "abc").Text();
}
