using System.Collections.Immutable;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Fans;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Orders;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Telling;

namespace ChannelSim.Exercise.Reviews;

/// <content>What was observed and overridden, and what the model makes of the play.</content>
public sealed partial class ExerciseReport
{
    private const int MostTurningPoints = 7;

    /// <summary>How many threads look for turning points; null: as many as there are processors. A live exercise beside it wants some for itself.</summary>
    public int? MostThreads { get; init; }

    /// <summary>The moments across which what could still come moved most, those that moved it most first: those of the report.</summary>
    /// <param name="progress">Is told how many moments of how many have been looked at, from any thread.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    /// <exception cref="Engine.LimitReachedException">The rules, going on from a moment, come to no end.</exception>
    public IReadOnlyList<Turn> Turns(Action<int, int> progress, CancellationToken cancellation) => Turns(exercise.Moments(), progress, cancellation);

    private IReadOnlyList<Turn> Turns(IReadOnlyList<Moment> moments, Action<int, int>? progress, CancellationToken cancellation) =>
        [.. TurningPoint.Of(moments, Model, WorldsPerMoment, cancellation, progress, MostThreads).Take(MostTurningPoints)
            .Select(point => new Turn(point.Moment.At.Minutes, WhatHappened(point.Moment), Spoken.Number(point.Before, NumberKind.Count), Spoken.Number(point.After, NumberKind.Count)))];

    private void WriteObservations()
    {
        _page.Heading(2, "Observations");
        var objectives = exercise.Scenario.Exercise.Objectives.Select(objective => (objective.Id, Heading: $"{objective.Id}: {objective.Text}")).ToList();
        foreach (var (id, heading) in objectives)
        {
            _page.Heading(3, heading);
            WriteNotes([.. exercise.Observations.Where(note => note.Objective == id)]);
        }

        var others = exercise.Observations.Where(note => objectives.TrueForAll(objective => objective.Id != note.Objective)).ToList();
        if (objectives.Count > 0 && others.Count > 0) _page.Heading(3, "Of no objective");
        if (others.Count > 0 || objectives.Count == 0) WriteNotes(others);
    }

    private void WriteNotes(List<Observation> notes)
    {
        if (notes.Count == 0) _page.Paragraph("Nothing was noted.");
        else _page.Table(["When", "Who", "Rating", "Note"], notes.Select(note => (IReadOnlyList<string>)[Times.After(note.At.Minutes), note.Seat, note.Rating ?? "", note.Text]));
    }

    private void WriteOverrides()
    {
        var undone = exercise.History.Undone();
        var overrides = exercise.History.Records.Where(record => record.Order is { Reason: not null } or { Verb: Verb.Rewind } && record.Refusal is null).ToList();
        _page.Heading(2, "What control overrode");
        if (overrides.Count == 0) _page.Paragraph("Nothing.");
        else _page.Table(["When", "Command", "Reason", ""], overrides.Select(record => (IReadOnlyList<string>)[Times.After(record.Minutes), Described(record), record.Order!.Reason ?? "", undone.Contains(record.Number) ? "undone by a rewind" : ""]));
    }

    private static string Described(LogRecord record)
    {
        var order = record.Order!;
        string?[] words = [order.Verb.Name(), order.Channel, order.Entry, order.Target, order.Incident is { } incident ? $"incident {incident + 1}" : null, order.Mark];
        return $"{record.Number}. {record.Seat}: {string.Join(' ', words.OfType<string>())}";
    }

    private void WriteTurningPoints(IReadOnlyList<Moment> moments, CancellationToken cancellation)
    {
        _page.Heading(2, "Turning points");
        var points = Turns(moments, null, cancellation);
        _page.Paragraph($"From just before and just after each moment the exercise was played on {WorldsPerMoment} times by the rules, with the truth as it was. Below are the moments across which the highest rung of the whole exercise, counted from 0 ({_spoken.Rung(new Rung(0))}) to {_spoken.Model.Rungs.Length - 1}, moved most on average, with intervals of 95 %. A moment stands here if what it moved is more than chance would move at any of the moments that were looked at, in 95 of 100 reports.");
        if (points.Count == 0) _page.Paragraph("Across no moment did it move by more than chance does.");
        else _page.Table(["When", "What happened", "Before", "After"], points.Select(point => (IReadOnlyList<string>)[Times.After(point.Minutes), point.What, point.Before, point.After]));
    }

    private string WhatHappened(Moment moment)
    {
        var told = exercise.SeenBy(Views.Audience.Control).Where(seen => seen.Minutes == moment.At.Minutes && seen.Text.Length > 0).Select(Told).ToList();
        var by = moment.By is { } record ? $"{record.Seat}: {record.Order!.Verb.Name()}. " : "";
        return by + string.Join('\n', told);
    }

    private void WriteFan(IReadOnlyList<Moment> moments, CancellationToken cancellation)
    {
        _page.Heading(2, "Where this play lies among what could have come");
        var model = Model;
        var stepper = new Engine.Stepping.Stepper<Engine.Events.NoObserver>(model, default);
        stepper.Begin(new Engine.Streams.StreamKey(identity.Seed, 0, identity.Replication));
        var fan = FanRunner.Run(new TruthSource(in stepper.World, model), ImmutableArray.Create(new FanOption("nothing", [])), WorldsFromStart, new SimTime(model.Horizon.Minutes), cancellation: cancellation);
        _page.Paragraph($"From the start, with the unknown numbers of this exercise, {WorldsFromStart} worlds were played by the rules. Shares of them that reached each rung, with intervals of 95 %; and whether this play did. It is what the model makes of the scenario, and no forecast.");
        var rungs = _spoken.Model.Rungs.Length - stepper.World.Rung - 1;
        _page.Table(["Rung", "Share of worlds that reached it", "This play"], Enumerable.Range(0, rungs).Select(i => (IReadOnlyList<string>)
        [
            _spoken.Rung(new Rung(stepper.World.Rung + 1 + i)),
            Spoken.Number(fan.Options[0].Means[i], NumberKind.Share),
            exercise.World.Peak >= stepper.World.Rung + 1 + i ? "reached it" : "did not",
        ]));
    }
}
