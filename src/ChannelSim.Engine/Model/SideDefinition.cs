using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>One of the two sides.</summary>
/// <param name="Key">Its key in the file, kebab-case.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Threshold">Posterior probability from which it responds, by rung (one parameter per rung).</param>
/// <param name="Suspicion">Log-odds added when an incident opens.</param>
/// <param name="Reassured">Posterior at or below which it stands down at once; null: off.</param>
/// <param name="Convinced">Posterior at or above which it decides at once; null: off.</param>
public sealed record SideDefinition(
    string Key,
    string Name,
    ImmutableArray<ParameterId> Threshold,
    ParameterId Suspicion,
    ParameterId? Reassured,
    ParameterId? Convinced);
