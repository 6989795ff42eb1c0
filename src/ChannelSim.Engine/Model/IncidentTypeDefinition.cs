using System.Collections.Immutable;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Model;

/// <summary>When a contact plan ends by success.</summary>
public enum PlanUntil
{
    /// <summary>With the first completed call, even if it convinced nobody.</summary>
    Call,

    /// <summary>With the incident: after a completed call the next entry is tried.</summary>
    Closed,
}

/// <summary>A kind of incident: something happens, and the observer must decide whether it was meant.</summary>
public sealed record IncidentTypeDefinition
{
    /// <summary>Its key in the file, kebab-case; addresses its random streams.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called before people; null: its key will do.</summary>
    public string? Title { get; init; }

    /// <summary>What it is called when it was meant, before people; null: "meant".</summary>
    public string? Meant { get; init; }

    /// <summary>What it is called when it was not meant; null: "not meant".</summary>
    public string? NotMeant { get; init; }

    /// <summary>What a response to it looks like, before people; null: nothing is said.</summary>
    public string? Responds { get; init; }

    /// <summary>What standing down from it looks like; null: nothing is said.</summary>
    public string? StandsDown { get; init; }

    /// <summary>The side that sees it; the author is the other side.</summary>
    public required SideId Observer { get; init; }

    /// <summary>Background incidents per 30 days.</summary>
    public required ParameterId Rate { get; init; }

    /// <summary>True probability that it is a deliberate act of the author.</summary>
    public required VariedProbability Hostile { get; init; }

    /// <summary>The observer's base rate; the same parameters as <see cref="Hostile"/> where the file gives none.</summary>
    public required VariedProbability Belief { get; init; }

    /// <summary>Quality d' of the first evidence.</summary>
    public required ParameterId Signal { get; init; }

    /// <summary>Further evidence; null: none.</summary>
    public Clarification? Clarification { get; init; }

    /// <summary>Time until a decision must fall, before the rung's factor.</summary>
    public required DurationDefinition Fuse { get; init; }

    /// <summary>Rungs climbed by a response: one or more numbers with weights that sum to 1 where they are known. By a response to an accident, where <see cref="EscalatesIfDeliberate"/> is given.</summary>
    public required ImmutableArray<Escalation> Escalates { get; init; }

    /// <summary>Rungs climbed by a response to a deliberate act; empty: <see cref="Escalates"/> whatever the truth.</summary>
    public ImmutableArray<Escalation> EscalatesIfDeliberate { get; init; } = [];

    /// <summary>Probability that contact is tried at all, read when the notice is up.</summary>
    public required VariedProbability ContactProbability { get; init; }

    /// <summary>Time from the opening to the first entry of the plan.</summary>
    public required DurationDefinition Notice { get; init; }

    /// <summary>When success ends the plan.</summary>
    public required PlanUntil Until { get; init; }

    /// <summary>Per channel: how reluctant the other side is to talk about it; null: not at all.</summary>
    public required ImmutableArray<VariedProbability?> Reluctance { get; init; }

    /// <summary>Whether it can still be stopped by its author.</summary>
    public required bool Ongoing { get; init; }

    /// <summary>What a response provokes, in file order; the observer of each is the author of this one.</summary>
    public required ImmutableArray<FollowUp> Provokes { get; init; }

    /// <summary>What the author goes on to if the observer stands down from a deliberate act, in file order; the observer of each is that of this one.</summary>
    public ImmutableArray<FollowUp> Emboldens { get; init; } = [];

    /// <summary>The author's own calls about it; null: none.</summary>
    public Announcement? Announce { get; init; }

    /// <summary>Who is tried, in order; the side's plan where the type has none of its own.</summary>
    public required ImmutableArray<PlanEntry> Plan { get; init; }
}

/// <summary>Further evidence at renewal times from the opening.</summary>
/// <param name="Every">Time between two pieces.</param>
/// <param name="Signal">Quality d' of each.</param>
public sealed record Clarification(DurationDefinition Every, ParameterId Signal);

/// <summary>One way a response escalates.</summary>
/// <param name="Rungs">Rungs climbed; not negative.</param>
/// <param name="Weight">Its probability, relative to the sum of all weights.</param>
public sealed record Escalation(int Rungs, ParameterId Weight);

/// <summary>An incident that may follow from a decision.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Chance">Probability; after a response to an accident, where <paramref name="ChanceIfDeliberate"/> is given.</param>
/// <param name="ChanceIfDeliberate">Probability after a response to a deliberate act; null: <paramref name="Chance"/> whatever the truth.</param>
/// <param name="After">Time from the decision to its opening; null: at once.</param>
public sealed record FollowUp(IncidentTypeId Type, VariedProbability Chance, VariedProbability? ChanceIfDeliberate = null, DurationDefinition? After = null);

/// <summary>The author calls by itself about what it has done or let happen.</summary>
/// <param name="IfDeliberate">Probability that it does so of a deliberate act, drawn at the opening; null: never.</param>
/// <param name="IfAccident">The same of an accident.</param>
/// <param name="Notice">Time from the opening to the first entry of its plan.</param>
/// <param name="Until">When success ends its plan.</param>
/// <param name="Plan">Whom it tries, in order; the author's plan where the file gives none here.</param>
public sealed record Announcement(VariedProbability? IfDeliberate, VariedProbability? IfAccident, DurationDefinition Notice, PlanUntil Until, ImmutableArray<PlanEntry> Plan);

/// <summary>One entry of a contact plan.</summary>
/// <param name="Channel">The channel tried.</param>
/// <param name="Chance">Probability that one thinks of it.</param>
/// <param name="Patience">Patience of this entry; null: the channel's.</param>
public sealed record PlanEntry(ChannelId Channel, VariedProbability Chance, DurationDefinition? Patience);
