using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Exercise.Tests.Views;

/// <summary>
/// Every text of a scenario that somebody may not read has a mark in it, and so has what control says to itself. No side and no stage is ever sent one, in its stream or on its screen, before
/// it is told; and an audience is sent what it is told.
/// </summary>
public sealed class Canaries
{
    private const int Seeds = 200;
    private const string Mark = "canary-";

    [Test]
    public void Nobody_is_sent_a_text_before_it_is_told()
    {
        var told = Enumerable.Range(0, Seeds).AsParallel().Sum(seed => new[] { Room.Us, Room.Russia, Audience.Stage }.Sum(audience => Listen(seed, audience)));
        Assert.That(told, Is.GreaterThan(500), "marks that were lawfully told");
    }

    [Test]
    public void Control_is_sent_what_is_expected_of_players()
    {
        var (scenario, tape) = Exercise(1);
        var control = Room.Of(scenario, Audience.Control);
        foreach (var item in tape) Listener.Hear(control, item);
        Assert.That(Encoding.UTF8.GetString([.. Listener.Bytes(control.Seen).SelectMany(bytes => bytes)]), Does.Contain(Mark + "expected"));
    }

    // How many marks an audience was sent, all of them lawfully.
    private static int Listen(int seed, Audience audience)
    {
        var (scenario, tape) = Exercise(seed);
        var projector = Room.Of(scenario, audience);
        var (allowed, told) = (new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var item in tape.SelectMany(item => new[] { item, Whispered(item) }))
        {
            var before = projector.Seen.Count;
            if (item.Happened is { Kind: StepEventKind.TimelineFired } fired && fired.AsTimelineFired().Entry is var entry && IsFor(scenario, entry, audience)) allowed.UnionWith(new[] { "title", "text", "from" }.Select(what => $"{Mark}{what}{entry.Index}"));
            Listener.Hear(projector, item);
            foreach (var bytes in Listener.Bytes(projector.Seen.Skip(before)))
            {
                var marks = MarksIn(Encoding.UTF8.GetString(bytes)).ToList();
                Assert.That(marks, Is.SubsetOf(allowed), $"seed {seed}, {audience}");
                told += marks.Count;
            }
        }

        var screen = JsonSerializer.Serialize(SeatView.Of(scenario, audience, projector.Seen, new SimTime(tape.Count == 0 ? 0 : tape[^1].Minutes)));
        Assert.That(MarksIn(screen), Is.SubsetOf(allowed), $"seed {seed}, {audience}: screen");
        return told;
    }

    // What control says to itself after each thing that happens.
    private static TapeItem Whispered(TapeItem item) => new(item.Minutes, null, double.NaN, Seat.Control, item.Minutes % 2 < 1
        ? new Order { Verb = Verb.Note, Text = Mark + "note", Objective = Mark + "objective" }
        : new Order { Verb = Verb.Rung, Target = "rung-1", Reason = Mark + "reason" });

    private static bool IsFor(Scenario scenario, TimelineEntryId entry, Audience audience) =>
        scenario.Model.Timeline[entry.Index].To is var to && (to.IsEmpty || (audience.Side is { } side && to.Contains(side)));

    private static IEnumerable<string> MarksIn(string text) =>
        text.Split(Mark).Skip(1).Select(rest => Mark + string.Concat(rest.TakeWhile(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')).TrimEnd('-'));

    private static (Scenario Scenario, IReadOnlyList<TapeItem> Tape) Exercise(int seed)
    {
        var model = RandomModel.Extended(seed);
        var marked = model with { Timeline = [.. model.Timeline.Select((entry, i) => entry with { Name = $"{Mark}name{i}", Title = i % 3 == 0 ? null : $"{Mark}title{i}", To = To(i) })] };
        ImmutableArray<EntryTexts> texts = [.. model.Timeline.Select((_, i) => new EntryTexts($"{Mark}id{i}", $"{Mark}text{i}", $"{Mark}from{i}", $"{Mark}expected{i}", [$"{Mark}goal{i}"], $"{Mark}notes{i}", []))];
        var settings = new ExerciseSettings
        {
            Entries = texts,
            Objectives = [new ObjectiveDefinition(Mark + "objective", Mark + "aim")],
            Seats = [new SeatDefinition("watch", new SideId(0), "Watch", Mark + "brief0"), new SeatDefinition("moscow", new SideId(1), "Moscow", Mark + "brief1")],
        };
        return (Staged.Of(marked, settings), Tape.Record(CompiledModel.Compile(model), seed));
    }

    private static ImmutableArray<SideId> To(int entry) => (entry % 4) switch { 1 => [new SideId(0)], 2 => [new SideId(1)], _ => [] };
}
