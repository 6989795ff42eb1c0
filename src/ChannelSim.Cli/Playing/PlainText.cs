using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;
using ChannelSim.Results.Telling;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Cli.Playing;

/// <summary>What a seat reads, as lines that can be read aloud one after another.</summary>
internal static class PlainText
{
    /// <summary>What is told before anything happens.</summary>
    public static IEnumerable<string> Heading(LiveExercise exercise, Seat seat)
    {
        foreach (var line in Opening(exercise)) yield return line;
        yield return $"{exercise.Scenario.Clock.DayOf(exercise.Now.Minutes)}, {exercise.Scenario.Clock.ClockOf(exercise.Now.Minutes)}. {Sits(seat)}";
        if (seat.Brief is { } brief) yield return brief;
    }

    /// <summary>What it is: marking and title.</summary>
    public static IEnumerable<string> Opening(LiveExercise exercise)
    {
        if (exercise.Scenario.Marking is { } marking) yield return marking;
        yield return exercise.Scenario.Title;
    }

    /// <summary>What somebody who takes a seat is told.</summary>
    public static string Sits(Seat seat) => $"You sit at {seat.Id}{(seat.Title == seat.Id ? "" : $": {seat.Title}")}. `help` lists what you can do.";

    /// <summary>A thing that was seen: when, and what.</summary>
    public static IEnumerable<string> Told(ViewEvent seen, ScenarioClock clock)
    {
        if (seen.Text.Length == 0 && seen.Body is null) yield break;
        yield return $"{After(seen.Minutes)} {clock.Local(seen.Minutes)}  {seen.Text}";
        foreach (var line in Below(seen)) yield return "    " + line;
    }

    /// <summary>What stands below it: its text, and for control what players should do.</summary>
    public static IEnumerable<string> Below(ViewEvent seen)
    {
        foreach (var line in seen.Body?.ReplaceLineEndings("\n").Split('\n') ?? []) yield return line;
        if (seen is { Kind: ViewKinds.Inject, Hidden: { Length: > 0 } expected }) yield return $"Expected: {expected}";
    }

    /// <summary>How long after the start: <c>T+02:17</c>.</summary>
    public static string After(double minutes) => FormattableString.Invariant($"T+{Math.Floor(minutes / 60):00}:{Math.Floor(minutes % 60):00}");
}
