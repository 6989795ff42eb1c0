using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>A state of the political climate.</summary>
/// <param name="Name">Its name, kebab-case.</param>
/// <param name="Exits">The states it moves to by itself, each after its own time; the earliest wins.</param>
public sealed record ClimateDefinition(string Name, ImmutableArray<ClimateExit> Exits)
{
    /// <summary>What is the case when it begins, a clause; null: its name will do.</summary>
    public string? Title { get; init; }
}

/// <summary>One way out of a climate.</summary>
/// <param name="To">The state it leads to.</param>
/// <param name="After">Time in the old state until then.</param>
public sealed record ClimateExit(ClimateId To, DurationDefinition After);
