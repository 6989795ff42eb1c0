using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>
/// A scenario as the engine takes it: valid, resolved, every number a parameter, every name an index, every moment in minutes.
/// The scenario room writes it; the compiled model is made from it.
/// </summary>
public sealed record ModelDefinition
{
    /// <summary>The scenario's id.</summary>
    public required string Id { get; init; }

    /// <summary>Length of a replication.</summary>
    public required SimDuration Horizon { get; init; }

    /// <summary>The flat parameter list; all <see cref="ParameterId"/>s point into it.</summary>
    public required ImmutableArray<ParameterDefinition> Parameters { get; init; }

    /// <summary>The two sides.</summary>
    public required ImmutableArray<SideDefinition> Sides { get; init; }

    /// <summary>The rungs, lowest first.</summary>
    public required ImmutableArray<RungDefinition> Rungs { get; init; }

    /// <summary>The rung at the start.</summary>
    public required Rung Start { get; init; }

    /// <summary>The states of the climate; one nameless state where the scenario has none.</summary>
    public required ImmutableArray<ClimateDefinition> Climates { get; init; }

    /// <summary>The climate at the start.</summary>
    public required ClimateId StartClimate { get; init; }

    /// <summary>Half-life of goodwill in minutes; null: no decay.</summary>
    public ParameterId? GoodwillHalfLife { get; init; }

    /// <summary>Goodwill at the start, log-odds.</summary>
    public required ParameterId GoodwillStart { get; init; }

    /// <summary>Cost of a miscalculation and of a missed act; null: the scenario gives none.</summary>
    public CostDefinition? Costs { get; init; }

    /// <summary>The channels.</summary>
    public required ImmutableArray<ChannelDefinition> Channels { get; init; }

    /// <summary>The incident types.</summary>
    public required ImmutableArray<IncidentTypeDefinition> Incidents { get; init; }

    /// <summary>The timeline, in file order.</summary>
    public required ImmutableArray<TimelineEntryDefinition> Timeline { get; init; }
}

/// <summary>What wrong decisions cost.</summary>
/// <param name="Miscalculation">Responding to an accident.</param>
/// <param name="Missed">Standing down from a deliberate act.</param>
public sealed record CostDefinition(ParameterId Miscalculation, ParameterId Missed);
