using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>What makes a timeline entry fire.</summary>
public enum TriggerKind
{
    /// <summary>A moment.</summary>
    At,

    /// <summary><c>no contact for DURATION after NAME</c>.</summary>
    NoContactAfter,

    /// <summary><c>contact after NAME</c>.</summary>
    ContactAfter,

    /// <summary><c>NAME decided</c>.</summary>
    Decided,

    /// <summary><c>rung at least RUNG</c>.</summary>
    RungAtLeast,

    /// <summary><c>climate is STATE</c>.</summary>
    ClimateIs,

    /// <summary>By hand; never in a batch run.</summary>
    Manual,

    /// <summary><c>NAME responded</c>.</summary>
    Responded,

    /// <summary><c>NAME stood down</c>.</summary>
    StoodDown,

    /// <summary><c>NAME settled</c>.</summary>
    Settled,

    /// <summary><c>NAME closed</c>: decided or settled.</summary>
    Closed,

    /// <summary><c>DURATION after NAME</c>: after an entry of that name has fired.</summary>
    After,

    /// <summary><c>no contact for DURATION</c>, about anything.</summary>
    NoContactFor,

    /// <summary>A list of phrases, all true at once.</summary>
    All,
}

/// <summary>When a timeline entry fires.</summary>
/// <param name="Kind">What the trigger looks at.</param>
/// <param name="At">The moment, for <see cref="TriggerKind.At"/>; the duration in minutes, for a phrase that has one.</param>
/// <param name="Incidents">The entries that bear the NAME, in file order; their incidents are meant, except for <see cref="TriggerKind.After"/>.</param>
/// <param name="Rung">The rung, for <see cref="TriggerKind.RungAtLeast"/>.</param>
/// <param name="Climate">The state, for <see cref="TriggerKind.ClimateIs"/>.</param>
public sealed record TimelineTrigger(
    TriggerKind Kind,
    double At,
    ImmutableArray<TimelineEntryId> Incidents,
    Rung Rung,
    ClimateId Climate)
{
    /// <summary>The phrases of a list, for <see cref="TriggerKind.All"/>, in file order; else empty.</summary>
    public ImmutableArray<TimelineTrigger> Phrases { get; init; } = [];
}

/// <summary>One entry of the timeline. What it does happens in the order of the members from <see cref="Climate"/> on.</summary>
public sealed record TimelineEntryDefinition
{
    /// <summary>Name by which conditions refer to its incident; may be null.</summary>
    public string? Name { get; init; }

    /// <summary>What is told; may be null.</summary>
    public string? Title { get; init; }

    /// <summary>Addresses its random stream; unique among the entries, and unchanged when others are added.</summary>
    public required string StreamName { get; init; }

    /// <summary>Sides that are told; empty: all.</summary>
    public required ImmutableArray<SideId> To { get; init; }

    /// <summary>When it fires.</summary>
    public required TimelineTrigger Trigger { get; init; }

    /// <summary>Probability that it happens when it fires; a failed chance spends it. Never differs by side.</summary>
    public required VariedProbability Chance { get; init; }

    /// <summary>The climate it sets, or null.</summary>
    public ClimateId? Climate { get; init; }

    /// <summary>The rung it raises to, or null.</summary>
    public Rung? Rung { get; init; }

    /// <summary>Channels it suspends.</summary>
    public required ImmutableArray<ChannelId> Suspend { get; init; }

    /// <summary>Channels it restores.</summary>
    public required ImmutableArray<ChannelId> Restore { get; init; }

    /// <summary>The incident it opens, or null.</summary>
    public IncidentTypeId? Incident { get; init; }

    /// <summary>The truth of that incident; null: drawn.</summary>
    public bool? Hostile { get; init; }
}
