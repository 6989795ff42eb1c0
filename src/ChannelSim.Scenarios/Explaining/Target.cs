using System.Collections.Immutable;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Documents;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Parameters;

namespace ChannelSim.Scenarios.Explaining;

/// <summary>Where a path leads.</summary>
internal sealed record Target
{
    /// <summary>The path as the reader writes it: items of lists by their name where they have one of their own, else by number.</summary>
    public required string Path { get; init; }

    /// <summary>The block that the path names, or in which the key stands.</summary>
    public required BlockDefinition Block { get; init; }

    /// <summary>The key that the path names or into whose value it leads; null for a block, or a key that the table does not know.</summary>
    public KeyDefinition? Key { get; init; }

    /// <summary>The path of the key.</summary>
    public string KeyPath { get; init; } = "";

    /// <summary>What is written there, after <c>like</c>; null where nothing is.</summary>
    public Node? Node { get; init; }

    /// <summary>The path from which <c>like</c> copied it.</summary>
    public string? CopiedFrom { get; init; }

    /// <summary>What rests under it, as far as the blocks around it say.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The name of the block of a section: of a channel, a type, a side; empty elsewhere.</summary>
    public string Owner { get; init; } = "";

    /// <summary>What can stand next in a path.</summary>
    public ImmutableArray<string> Next { get; init; } = [];

    /// <summary>Whether the path ends at a block or a collection of blocks rather than at a value.</summary>
    public bool IsBlock { get; init; }
}

/// <summary>A path that leads nowhere: what is wrong, and what may have been meant.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="Hint">What was meant or what there is.</param>
public sealed record PathFault(string What, string Hint);
