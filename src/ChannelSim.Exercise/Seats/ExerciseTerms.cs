using System.Collections.Immutable;
using ChannelSim.Engine.Units;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Building;

namespace ChannelSim.Exercise.Seats;

/// <summary>What is agreed before an exercise begins: who is played from the start, and how the clock and unanswered decisions are treated. All else is commanded.</summary>
/// <param name="Played">The sides that people play at the start.</param>
/// <param name="StandsDownUnattended">What a played side does with an incident that nobody has decided when the fuse burns down: stand down (true), or what its rule says (false).</param>
/// <param name="StopsOnDecisions">Whether the clock stops by itself where a fuse of a played side burns down.</param>
/// <param name="Rate">Simulated seconds in a second of the running clock, at the start.</param>
/// <param name="Seats">Who sits at the table.</param>
public sealed record ExerciseTerms(ImmutableArray<SideId> Played, bool StandsDownUnattended, bool StopsOnDecisions, double Rate, SeatList Seats)
{
    /// <summary>What the scenario says.</summary>
    public static ExerciseTerms Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var settings = scenario.Exercise;
        return new ExerciseTerms(settings.Played, settings.Unattended == UnattendedRule.StandDown, settings.StopsOnDecisions, settings.Rate, SeatList.Of(scenario));
    }
}
