using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>A channel: how it was, and what was tried on it.</summary>
internal sealed record ChannelLane
{
    /// <summary>Which.</summary>
    public required ChannelId Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Label { get; init; }

    /// <summary>Whether this world is without it.</summary>
    public bool IsMissing { get; init; }

    /// <summary>When it did not work, and whether anybody knew. They do not overlap.</summary>
    public ImmutableArray<ChannelSpan> Outages { get; init; } = [];

    /// <summary>What was tried on it, from the request to the end. They do not overlap.</summary>
    public ImmutableArray<ChannelSpan> Contacts { get; init; } = [];

    /// <summary>What came of it.</summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>Whether nothing at all happened to it.</summary>
    public bool IsQuiet => Outages.IsEmpty && Contacts.IsEmpty && Marks.IsEmpty;
}

/// <summary>A stretch of time over which a channel was in a state.</summary>
/// <param name="From">When it began, in minutes after the start.</param>
/// <param name="To">When it ended.</param>
/// <param name="State">The state.</param>
/// <param name="Incident">The incident it is about; null: none.</param>
/// <param name="Text">What is told of its beginning.</param>
internal readonly record struct ChannelSpan(double From, double To, ChannelState State, IncidentId? Incident, string Text);

/// <summary>What a ribbon of a channel shows.</summary>
internal enum ChannelState
{
    /// <summary>A line rings.</summary>
    Ringing,

    /// <summary>A call or meeting was asked for and the answer is awaited.</summary>
    Asked,

    /// <summary>The answer was put off.</summary>
    Postponed,

    /// <summary>It was agreed to and has not begun.</summary>
    Agreed,

    /// <summary>People talk.</summary>
    Connected,

    /// <summary>It has failed and nobody knows.</summary>
    DownUnseen,

    /// <summary>It has failed, is known to have, and is being repaired.</summary>
    DownSeen,

    /// <summary>It is suspended.</summary>
    Suspended,
}
