using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Studies;

/// <summary>How the design points of a study come about.</summary>
public enum DesignKind
{
    /// <summary>All combinations of listed values, at each point of a Latin hypercube over what is sampled.</summary>
    Factorial,

    /// <summary>One Latin hypercube over everything.</summary>
    Latin,

    /// <summary>The rows of a table.</summary>
    Points,

    /// <summary>Points of a Sobol' sequence over ranges, for a sensitivity analysis.</summary>
    Sobol,

    /// <summary>Saltelli's design over ranges, for a sensitivity analysis.</summary>
    Saltelli,

    /// <summary>Morris trajectories over ranges, for a sensitivity analysis.</summary>
    Morris,
}

/// <summary>The design of a study.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Points">Points of the Latin hypercube or of the sequence, blocks of Saltelli's design, or trajectories; 0 where the file leaves that to a sensitivity analysis.</param>
/// <param name="Table">The table of <see cref="DesignKind.Points"/>; null for the other kinds.</param>
public sealed record StudyDesign(DesignKind Kind, int Points, PointTable? Table = null)
{
    /// <summary>Whether it is for a sensitivity analysis, in which the points of a block share their luck and no two blocks do: in a sweep all points share it.</summary>
    public bool IsOfSensitivity => Kind is DesignKind.Sobol or DesignKind.Saltelli or DesignKind.Morris;
}

/// <summary>Design points as somebody listed them.</summary>
/// <param name="Source">The file they come from.</param>
/// <param name="Paths">The header.</param>
/// <param name="Rows">Values as texts, one array a row; empty: the scenario's own value.</param>
/// <param name="Places">Where each row begins.</param>
public sealed record PointTable(ScenarioSource Source, ImmutableArray<string> Paths, ImmutableArray<ImmutableArray<string>> Rows, ImmutableArray<Place> Places);

/// <summary>When a design point has enough replications.</summary>
/// <param name="Measure">The measure that decides.</param>
/// <param name="HalfWidth">Half the width of its interval.</param>
/// <param name="AtMost">Replications at which it stops in any case.</param>
public sealed record StoppingRule(string Measure, double HalfWidth, long AtMost);
