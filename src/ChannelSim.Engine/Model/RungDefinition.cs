using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>A rung of the ladder.</summary>
/// <param name="Name">Its name, kebab-case.</param>
/// <param name="Incidents">Factor on the background rates of incidents.</param>
/// <param name="Fuse">Factor on the fuse of an incident that opens on it.</param>
/// <param name="Suspicion">Log-odds added when an incident opens on it.</param>
/// <param name="Relax">Mean of the exponential time after which it falls by one, in minutes; null: never.</param>
/// <param name="Suspends">Channels suspended while on it.</param>
/// <param name="Terminal">Reaching it ends the replication.</param>
public sealed record RungDefinition(
    string Name,
    ParameterId Incidents,
    ParameterId Fuse,
    ParameterId Suspicion,
    ParameterId? Relax,
    ImmutableArray<ChannelId> Suspends,
    bool Terminal)
{
    /// <summary>What it is called before people; null: its name will do.</summary>
    public string? Title { get; init; }
}
