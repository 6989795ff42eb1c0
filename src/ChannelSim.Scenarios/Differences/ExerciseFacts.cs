using System.Globalization;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Scenarios.Differences;

/// <summary>What a scenario says of itself as a live exercise; no result depends on any of it.</summary>
internal sealed class ExerciseFacts(Scenario scenario)
{
    private readonly ExerciseSettings exercise = scenario.Exercise;

    public IEnumerable<Fact> All() =>
    [
        Of("play", string.Join(", ", exercise.Played.Select(side => scenario.Model.Sides[side.Index].Key)) is { Length: > 0 } played ? played : "no side"),
        Of("assessment", exercise.Assessment.ToString().ToLowerInvariant()),
        Of("unattended", exercise.Unattended == UnattendedRule.StandDown ? "stand-down" : "rule"),
        Of("stop", exercise.StopsOnDecisions ? "on-decisions" : "never"),
        Of("rate", exercise.Rate.ToString(CultureInfo.InvariantCulture)),
        .. exercise.Objectives.Select(objective => Of($"objectives.{objective.Id}", objective.Text)),
        .. exercise.Seats.SelectMany(Seat),
    ];

    private IEnumerable<Fact> Seat(SeatDefinition seat) =>
    [
        Of($"seats.{seat.Id}.side", scenario.Model.Sides[seat.Side.Index].Key),
        Of($"seats.{seat.Id}.title", seat.Title),
        Of($"seats.{seat.Id}.brief", seat.Brief ?? "nothing"),
    ];

    private static Fact Of(string path, string words) => Fact.Of($"exercise.{path}", words, changesResults: false);
}
