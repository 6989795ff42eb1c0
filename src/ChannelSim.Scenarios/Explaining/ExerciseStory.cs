using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Wording;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>How a scenario is held as a live exercise: who plays, what for, who sits where. What a seat is told beforehand is for that seat.</summary>
internal static class ExerciseStory
{
    public static IEnumerable<string> Tell(Scenario scenario)
    {
        var exercise = scenario.Exercise;
        if (exercise == ExerciseSettings.None with { Entries = exercise.Entries }) yield break;
        yield return exercise.Played.IsEmpty ? "In an exercise nobody plays: both sides follow their rules." : $"{Played(scenario)} {Assessment(exercise)} {Unattended(exercise)}";
        yield return $"The clock runs at {exercise.Rate} simulated seconds a second{(exercise.StopsOnDecisions ? " and stops by itself where a played side owes an answer" : "")}.";
        if (!exercise.Objectives.IsEmpty) yield return $"Its objectives: {string.Join("; ", exercise.Objectives.Select(objective => $"{objective.Text.TrimEnd('.')} ({objective.Id})"))}.";
        foreach (var side in Enumerable.Range(0, scenario.Model.Sides.Length))
            if (exercise.Seats.Where(seat => seat.Side.Index == side).ToList() is { Count: > 0 } seats)
                yield return $"For {SideWords.Of(scenario.Model.Sides[side].Name)} {(seats.Count == 1 ? "sits" : "sit")} {Listing.Of(seats.Select(seat => seat.Title == seat.Id ? seat.Id : $"{seat.Title} ({seat.Id})"))}.";
    }

    private static string Played(Scenario scenario)
    {
        var sides = scenario.Exercise.Played.Select(side => SideWords.Of(scenario.Model.Sides[side.Index].Name)).ToList();
        return $"In an exercise people play {Listing.Of(sides)}{(sides.Count == 1 ? "; the other side follows its rules" : "")}.";
    }

    private static string Assessment(ExerciseSettings exercise) => exercise.Assessment switch
    {
        AssessmentForm.Words => "They are shown what their staff makes of an incident in words.",
        AssessmentForm.Hidden => "They are not shown what their staff makes of an incident.",
        _ => "They are shown what their staff makes of an incident as a number.",
    };

    private static string Unattended(ExerciseSettings exercise) => exercise.Unattended == UnattendedRule.StandDown
        ? "What nobody has decided when its fuse burns down is stood down from."
        : "What nobody has decided when its fuse burns down is decided by the rule.";
}
