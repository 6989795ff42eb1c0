namespace ChannelSim.Engine.Events;

/// <summary>What can happen in a replication. Each kind has a record of its own, which says more.</summary>
public enum StepEventKind
{
    /// <inheritdoc cref="Events.TimelineFired"/>
    TimelineFired,

    /// <inheritdoc cref="Events.TimelineFailed"/>
    TimelineFailed,

    /// <inheritdoc cref="Events.ClimateChanged"/>
    ClimateChanged,

    /// <inheritdoc cref="Events.RungChanged"/>
    RungChanged,

    /// <inheritdoc cref="Events.LineFailed"/>
    LineFailed,

    /// <inheritdoc cref="Events.FailureFound"/>
    FailureFound,

    /// <inheritdoc cref="Events.Repaired"/>
    Repaired,

    /// <inheritdoc cref="Events.Suspended"/>
    Suspended,

    /// <inheritdoc cref="Events.Restored"/>
    Restored,

    /// <inheritdoc cref="Events.Opened"/>
    Opened,

    /// <inheritdoc cref="Events.Clarified"/>
    Clarified,

    /// <inheritdoc cref="Events.NoticeUp"/>
    NoticeUp,

    /// <inheritdoc cref="Events.NotThoughtOf"/>
    NotThoughtOf,

    /// <inheritdoc cref="Events.PassedOver"/>
    PassedOver,

    /// <inheritdoc cref="Events.Attempted"/>
    Attempted,

    /// <inheritdoc cref="Events.Postponed"/>
    Postponed,

    /// <inheritdoc cref="Events.Accepted"/>
    Accepted,

    /// <inheritdoc cref="Events.Refused"/>
    Refused,

    /// <inheritdoc cref="Events.Withdrawn"/>
    Withdrawn,

    /// <inheritdoc cref="Events.Unanswered"/>
    Unanswered,

    /// <inheritdoc cref="Events.Connected"/>
    Connected,

    /// <inheritdoc cref="Events.FuseExtended"/>
    FuseExtended,

    /// <inheritdoc cref="Events.Completed"/>
    Completed,

    /// <inheritdoc cref="Events.BrokenOff"/>
    BrokenOff,

    /// <inheritdoc cref="Events.Cut"/>
    Cut,

    /// <inheritdoc cref="Events.Halted"/>
    Halted,

    /// <inheritdoc cref="Events.Statement"/>
    Statement,

    /// <inheritdoc cref="Events.OfficialReading"/>
    OfficialReading,

    /// <inheritdoc cref="Events.Decided"/>
    Decided,

    /// <inheritdoc cref="Events.Settled"/>
    Settled,

    /// <inheritdoc cref="Events.SessionHeld"/>
    SessionHeld,

    /// <inheritdoc cref="Events.SessionPostponed"/>
    SessionPostponed,

    /// <inheritdoc cref="Events.SessionPassedOver"/>
    SessionPassedOver,

    /// <inheritdoc cref="Events.SessionConcluded"/>
    SessionConcluded,

    /// <inheritdoc cref="Events.GoodwillChanged"/>
    GoodwillChanged,

    /// <inheritdoc cref="Events.Ended"/>
    Ended,

    /// <inheritdoc cref="Events.ClosedByHand"/>
    ClosedByHand,
}
