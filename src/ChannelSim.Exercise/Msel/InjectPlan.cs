using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Exercise.Msel;

/// <summary>What bringing an inject list into a scenario would change.</summary>
public sealed record InjectPlan
{
    /// <summary>Rows that add or change something, in the order of the table.</summary>
    public ImmutableArray<PlannedRow> Rows { get; init; } = [];

    /// <summary>How many rows say what the scenario says.</summary>
    public int Same { get; init; }

    /// <summary>Entries of the scenario that no row of the table is about.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>Whether those go.</summary>
    public bool Removes { get; init; }

    /// <summary>What cannot be read or used, each with its cell; while there is any, nothing can be written.</summary>
    public ImmutableArray<Diagnostic> Faults { get; init; } = [];

    /// <summary>What is worth knowing: rows above the headings, columns kept as the author's own, ids that were mended.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The scenario with the changes made; null where there are faults.</summary>
    public string? Text { get; init; }

    /// <summary>What the changed scenario is warned of and the present one is not.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; init; } = [];

    /// <summary>Whether anything changes.</summary>
    public bool IsEmpty => Rows.IsEmpty && (!Removes || Missing.IsEmpty);
}
