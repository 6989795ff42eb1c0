using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Suppositions;

/// <summary>An incident that a side knows of.</summary>
/// <param name="Type">Its type.</param>
/// <param name="OpenedAt">When it was opened, or first heard of.</param>
public sealed record SupposedIncident(IncidentTypeId Type, SimTime OpenedAt)
{
    /// <summary>For its observer: the log-odds that it was deliberate, after all that has been heard.</summary>
    public LogOdds Assessment { get; init; }

    /// <summary>For its observer: when the fuse burns down.</summary>
    public SimTime DecideBy { get; init; }

    /// <summary>For its observer: when its last clarification came, or it was opened.</summary>
    public SimTime ClarifiedAt { get; init; }

    /// <summary>For its observer: clarifications so far.</summary>
    public int Clarifications { get; init; }

    /// <summary>Whether a connection has added to its fuse.</summary>
    public bool HasBoughtTime { get; init; }

    /// <summary>For its author: whether it was ordered.</summary>
    public bool Deliberate { get; init; }

    /// <summary>Whether its observer (for the observer) or its author (for the author) has still to come to its first call.</summary>
    public bool AwaitsNotice { get; init; }

    /// <summary>Whether nothing more of its plan is to be tried: a call about it has been completed, and the plan ends with that.</summary>
    public bool HasTalked { get; init; }

    /// <summary>Entries of the side's plan that are used up.</summary>
    public int Tried { get; init; }
}
