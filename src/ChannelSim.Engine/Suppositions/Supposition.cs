using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Suppositions;

/// <summary>
/// What a side knows at a moment, and nothing else. Worlds that are drawn from it (<see cref="Stepping.Stepper{TObserver}.Suppose"/>) are a function of what is written here, so they cannot tell what is not.
/// </summary>
public sealed record Supposition
{
    /// <summary>The side.</summary>
    public required SideId Side { get; init; }

    /// <summary>The moment.</summary>
    public required SimTime Now { get; init; }

    /// <summary>The rung.</summary>
    public required Rung Rung { get; init; }

    /// <summary>The climate.</summary>
    public required ClimateId Climate { get; init; }

    /// <summary>Since when the climate has been what it is.</summary>
    public required SimTime ClimateSince { get; init; }

    /// <summary>Goodwill, as far as the side can reckon it.</summary>
    public LogOdds Goodwill { get; init; }

    /// <summary>Incidents that it knows of and does not know to be over, in order of opening.</summary>
    public ImmutableArray<SupposedIncident> Incidents { get; init; } = [];

    /// <summary>The channels, one for each of the model, in its order.</summary>
    public required ImmutableArray<SupposedChannel> Channels { get; init; }
}
