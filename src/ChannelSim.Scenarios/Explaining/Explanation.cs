using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>Where a value comes from.</summary>
public enum Origin
{
    /// <summary>It is written in the file or set on the command line.</summary>
    Written,

    /// <summary><c>like</c> copied it.</summary>
    Copied,

    /// <summary>Nothing is written; the default stands.</summary>
    Default,

    /// <summary>Nothing is written, and nothing stands instead.</summary>
    Absent,

    /// <summary>The kind of channel does not have it.</summary>
    NotApplicable,
}

/// <summary>What a path of a scenario means, and what stands there.</summary>
public sealed record Explanation
{
    /// <summary>The path, items of lists by the name or number under which they are known.</summary>
    public required string Path { get; init; }

    /// <summary>What it is: <c>a channel</c>, <c>`accept` of a channel</c>.</summary>
    public required string Called { get; init; }

    /// <summary>What it means.</summary>
    public required string Description { get; init; }

    /// <summary>What stands there, in words; null for nothing.</summary>
    public string? Value { get; init; }

    /// <summary>What its numbers are measured in; null where it has none.</summary>
    public string? Unit { get; init; }

    /// <summary>Where the value comes from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>The path from which <c>like</c> copied it; null where it was not copied.</summary>
    public string? CopiedFrom { get; init; }

    /// <summary>Where it is written; null where it is not.</summary>
    public Place? Place { get; init; }

    /// <summary>What stands where nothing is written; null for what has no default of its own.</summary>
    public string? Default { get; init; }

    /// <summary>What it rests on, from the nearest block that says so.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The sources that document it.</summary>
    public required ImmutableArray<SourceDefinition> Sources { get; init; }

    /// <summary>What is inside: the keys of a block, the items of a list.</summary>
    public required ImmutableArray<ExplainedItem> Items { get; init; }

    /// <summary>Whether the numbers of the value do not all rest on the same: then <see cref="Basis"/> is that of the first, and each item has its own.</summary>
    public bool BasisDiffers { get; init; }
}

/// <summary>A key of a block or an item of a list.</summary>
/// <param name="Name">Its name, the next part of a path.</param>
/// <param name="Value">What stands there, in words; null for nothing.</param>
/// <param name="Origin">Where that comes from.</param>
public sealed record ExplainedItem(string Name, string? Value, Origin Origin)
{
    /// <summary>What it rests on, of one of several numbers of a value; they may differ.</summary>
    public Basis Basis { get; init; }

    /// <summary>The keys of the sources that document it, likewise.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];
}
