using System.Collections.Immutable;

namespace ChannelSim.Scenarios.Editing;

/// <summary>What becomes of one entry of the timeline.</summary>
/// <param name="Index">The entry, from 0; null for a new one.</param>
/// <param name="Keys">Its keys that change; of a new one all of them, in the order in which they are written.</param>
public sealed record EntryChange(int? Index, ImmutableArray<KeyChange> Keys)
{
    /// <summary>Whether the entry goes.</summary>
    public bool Removes { get; init; }

    /// <summary>The entry after which a new one is written; null: at the end.</summary>
    public int? After { get; init; }
}
