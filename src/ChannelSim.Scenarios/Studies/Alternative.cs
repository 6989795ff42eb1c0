using System.Collections.Immutable;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Studies;

/// <summary>A policy: the scenario with some values set and some channels taken away.</summary>
/// <param name="Name">Its name; empty for the only one of a study that names none.</param>
/// <param name="Assignments">Values set, after those of the design point.</param>
/// <param name="Without">Channels taken away.</param>
public sealed record Alternative(string Name, ImmutableArray<Assignment> Assignments, ImmutableArray<string> Without)
{
    /// <summary>Where its name is written.</summary>
    public Diagnostics.Place Place { get; init; }

    /// <summary>The scenario as it is.</summary>
    public static Alternative AsItIs { get; } = new("", [], []);
}
