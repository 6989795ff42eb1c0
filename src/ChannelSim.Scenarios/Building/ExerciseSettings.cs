using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Scenarios.Building;

/// <summary>How a scenario is held as a live exercise. A batch run ignores all of it.</summary>
public sealed record ExerciseSettings
{
    /// <summary>What stands where the file says nothing: nobody plays.</summary>
    public static ExerciseSettings None { get; } = new();

    /// <summary>The sides that people play, in the order of the sides.</summary>
    public ImmutableArray<SideId> Played { get; init; } = [];

    /// <summary>How players are shown what their staff makes of an incident.</summary>
    public AssessmentForm Assessment { get; init; } = AssessmentForm.Percent;

    /// <summary>What a played side does with an incident that nobody has decided when the fuse burns down.</summary>
    public UnattendedRule Unattended { get; init; } = UnattendedRule.Rule;

    /// <summary>Whether the clock stops by itself where a played side owes an answer.</summary>
    public bool StopsOnDecisions { get; init; }

    /// <summary>Simulated seconds in a second of the running clock, 1 to 36,000.</summary>
    public int Rate { get; init; } = 60;

    /// <summary>What the exercise is to show or to train, in file order; ids are distinct.</summary>
    public ImmutableArray<ObjectiveDefinition> Objectives { get; init; } = [];

    /// <summary>The seats that the file names, in file order; ids are distinct. A side without any has one seat, called as the side is.</summary>
    public ImmutableArray<SeatDefinition> Seats { get; init; } = [];

    /// <summary>What people read of each entry of the timeline: as many as the model has entries, in their order.</summary>
    public ImmutableArray<EntryTexts> Entries { get; init; } = [];
}
