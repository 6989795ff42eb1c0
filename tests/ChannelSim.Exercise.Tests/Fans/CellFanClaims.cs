using System.Text.Json;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Suppositions;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Fans;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Tests.Views;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Exercise.Tests.Fans;

/// <summary>What a side is shown of what could come is a function of what it was told: it tells nothing else, and it can be played from whatever a side may have been told.</summary>
public sealed class CellFanClaims
{
    private const int Seeds = 300;
    private static readonly Scenario Night = Shipped.Named("przewodow-2022-11-15");

    /// <summary>Two exercises that differ in all that is hidden from a side give it the same fan, byte for byte.</summary>
    [Test]
    public void The_same_view_gives_the_same_fan()
    {
        var worlds = 0;
        Parallel.For(0, Seeds, seed =>
        {
            var model = RandomModel.Extended(seed);
            var scenario = Staged.Of(model, new ExerciseSettings { Assessment = (AssessmentForm)(seed % 3) });
            var compiled = CompiledModel.Compile(model);
            var tape = Tape.Record(compiled, seed);
            foreach (var audience in (Audience[])[Room.Us, Room.Russia])
            {
                var plain = new Listener(scenario, audience, [.. tape.Select(item => new[] { item })], seed);
                var twin = new Listener(scenario, audience, new Otherwise(scenario, audience, tape, seed).Tape(), seed);
                plain.Listen();
                twin.Listen();
                for (var parts = 1; parts < 4; parts++)
                {
                    if (Fan(scenario, compiled, audience, plain.Seen, seed, parts) is not { } one) continue;
                    Assert.That(Fan(scenario, compiled, audience, twin.Seen, seed, parts), Is.EqualTo(one), $"seed {seed}, side {audience.Side}");
                    Interlocked.Increment(ref worlds);
                }
            }
        });
        Assert.That(worlds, Is.GreaterThan(400));
    }

    [Test]
    public void Options_are_read_as_commands_are()
    {
        var (exercise, us) = Played();
        exercise.AdvanceTo(new SimTime(20));
        var (question, fault) = WhatIf.Read("nothing | wait 30m, then stand-down 1 | call deconfliction-line about 1, wait 1h, respond 1 n=50", exercise, us);
        Assert.Multiple(() =>
        {
            Assert.That(fault, Is.Null);
            Assert.That(question!.Options.Select(option => option.Steps.Length), Is.EqualTo((int[])[0, 1, 2]));
            Assert.That(question.Options[1].Steps[0].After.Minutes, Is.EqualTo(30));
            Assert.That(question.Worlds, Is.EqualTo(50));
            Assert.That(question.Source, Is.TypeOf<CellSource>());
        });
    }

    [TestCase("", "Say what could be done")]
    [TestCase("truth nothing", "Only control")]
    [TestCase("respond 9", "There is no incident `9`")]
    [TestCase("wait soon", "duration")]
    [TestCase("nothing n=0", "n= takes")]
    [TestCase("nothing until=T-3h", "until= takes")]
    [TestCase("nothing | rung 2", "control")]
    [TestCase("note \"x\"", "changes nothing")]
    public void What_cannot_be_asked_is_said_so(string text, string why)
    {
        var (exercise, us) = Played();
        exercise.AdvanceTo(new SimTime(20));
        Assert.That(WhatIf.Read(text, exercise, us).Fault, Does.Contain(why));
    }

    [Test]
    public void Asking_changes_nothing()
    {
        var (exercise, us) = Played();
        exercise.AdvanceTo(new SimTime(20));
        var before = Engine.Worlds.WorldHash.Of(in exercise.World);
        var question = WhatIf.Read("nothing | respond 1 n=40", exercise, us).Question!;
        var fan = FanRunner.Run(question.Source, question.Options, question.Worlds, question.Until);
        Assert.Multiple(() =>
        {
            Assert.That(Engine.Worlds.WorldHash.Of(in exercise.World), Is.EqualTo(before));
            Assert.That(exercise.History.Count, Is.Zero);
            Assert.That(fan.Options[1].NotPossible, Is.Zero);
            Assert.That(FanText.Of(fan, Night, "as your side may suppose them"), Does.Contain("40 worlds").And.Contain("no forecast").And.Contain("accusation reached"));
        });
    }

    // After so many quarters of what was told; null where nothing is left to come.
    private static string? Fan(Scenario scenario, CompiledModel model, Audience audience, IReadOnlyList<ViewEvent> seen, int seed, int quarters)
    {
        List<ViewEvent> standing = [.. Standing.Of(seen.Take(seen.Count * quarters / 4)).Where(told => told.Kind != ViewKinds.SetBack)];
        if (standing.Count == 0 || standing.Exists(told => told.Kind == ViewKinds.Ended)) return null;
        var now = new SimTime(standing.Max(told => told.Minutes));
        var known = new Knowledge(scenario, model, audience.Side!.Value, standing, now).Suppose();
        var fan = FanRunner.Run(new CellSource(known, new StreamKey((ulong)seed, 0, 0), model), [new FanOption("nothing", [])], 6, new SimTime(model.Horizon.Minutes));
        return Written(known) + JsonSerializer.Serialize(fan.Options[0].Means.Select(mean => mean.Value));
    }

    private static string Written(Supposition known) => string.Join('\n', [$"{known with { Incidents = [], Channels = [] }}", .. known.Incidents.Select(incident => $"{incident}"), .. known.Channels.Select(channel => $"{channel}")]);

    private static (LiveExercise Exercise, Seat Us) Played()
    {
        var exercise = LiveExercise.Begin(Night, 1, 0, new MemoryLog());
        return (exercise, exercise.Terms.Seats.First(seat => seat.Side == new SideId(0)));
    }
}
