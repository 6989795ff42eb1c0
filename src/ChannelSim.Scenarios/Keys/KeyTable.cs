using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Keys;

/// <summary>The format in one table: every block and every key.</summary>
public static class KeyTable
{
    /// <summary>All blocks of scenario files, the whole file first.</summary>
    public static ImmutableArray<BlockDefinition> Blocks { get; } =
    [
        ScenarioKeys.Scenario, ScenarioKeys.Clock, ActorKeys.Side, ActorKeys.Rung, ActorKeys.Climate, ActorKeys.State, ActorKeys.Goodwill, ActorKeys.Costs,
        ChannelKeys.Channel, ChannelKeys.Check, ChannelKeys.Official,
        IncidentKeys.Incident, IncidentKeys.Clarification, IncidentKeys.Contact, IncidentKeys.Announce, IncidentKeys.Provocation, IncidentKeys.Emboldening, IncidentKeys.PlanEntry,
        TimelineKeys.Entry, ExerciseKeys.Exercise, ExerciseKeys.Objective, ExerciseKeys.Seat, ScenarioKeys.Study, ScenarioKeys.Source,
    ];

    /// <summary>The blocks of study files, the whole file first.</summary>
    public static ImmutableArray<BlockDefinition> StudyBlocks { get; } = StudyKeys.Blocks;

    private static readonly Dictionary<string, BlockDefinition> ByName = Blocks.Concat(StudyBlocks).ToDictionary(block => block.Name, StringComparer.Ordinal);

    /// <summary>The words of the format that stand where a name could stand, and words that mean something to YAML: none of them can be a name.</summary>
    public static ImmutableArray<string> ReservedNames { get; } =
        ["value", "basis", "source", "mean", "median", "p90", "low", "mode", "high", "uniform", "start", "like", "true", "false", "null"];

    /// <summary>The block of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public static BlockDefinition Block(string name) => ByName[name];
}
