using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Seats;
using ChannelSim.Results.Telling;

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
}
