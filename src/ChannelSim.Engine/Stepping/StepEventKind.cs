namespace ChannelSim.Engine.Stepping;

/// <summary>What can happen in a replication. "Code", "X" and "Y" are the members of <see cref="StepEvent"/>; log-odds may be infinite.</summary>
public enum StepEventKind
{
    /// <summary>A timeline entry fired and its chance came up. Code: the entry. Its effects follow.</summary>
    TimelineFired,

    /// <summary>A timeline entry fired and its chance failed. Code: the entry.</summary>
    TimelineFailed,

    /// <summary>The climate changed to another state. Code: the new state.</summary>
    ClimateChanged,

    /// <summary>The rung changed. Code: the new rung. X: the old one.</summary>
    RungChanged,

    /// <summary>A line failed. Code: 0 unseen (ready or ringing), 1 while connected.</summary>
    LineFailed,

    /// <summary>A failure was found and the repair starts. Code: 0 by a check, 1 by ringing in vain to the end of patience. A failure while connected is found as it happens and is not reported again.</summary>
    FailureFound,

    /// <summary>A line was repaired.</summary>
    Repaired,

    /// <summary>A channel became suspended (the first lock). What that cuts or withdraws follows.</summary>
    Suspended,

    /// <summary>A channel was restored (the last lock).</summary>
    Restored,

    /// <summary>An incident opened. Code: 2 * type + (1 if deliberate). X: log-odds before the first evidence. Y: after it.</summary>
    Opened,

    /// <summary>A clarification came. X, Y: log-odds before and after.</summary>
    Clarified,

    /// <summary>The notice is up, where there is a plan. Code: 1 if contact is tried, 0 if not.</summary>
    NoticeUp,

    /// <summary>An entry of the plan was reached and its chance failed.</summary>
    NotThoughtOf,

    /// <summary>A channel was reached and not free. Code: a <see cref="PassedOverReason"/>.</summary>
    PassedOver,

    /// <summary>A channel was tried or a request made. Code: the side that asks.</summary>
    Attempted,

    /// <summary>A decision was put off.</summary>
    Postponed,

    /// <summary>A request was accepted.</summary>
    Accepted,

    /// <summary>A request was refused.</summary>
    Refused,

    /// <summary>A request ended before it was connected. Code: 0 by the end of patience, 1 because the incident closed, 2 by suspension.</summary>
    Withdrawn,

    /// <summary>A line was not answered to the end of patience. Code: 1 if the line was dead.</summary>
    Unanswered,

    /// <summary>A contact was connected. X: minutes from the attempt.</summary>
    Connected,

    /// <summary>The connection added to the incident's fuse. X: minutes added. Y: the moment at which the fuse burns down now.</summary>
    FuseExtended,

    /// <summary>A call or meeting came to its end.</summary>
    Completed,

    /// <summary>A call under way was broken off because its incident closed.</summary>
    BrokenOff,

    /// <summary>A call or session under way was cut. Code: 0 by a failure, 1 by suspension.</summary>
    Cut,

    /// <summary>The author stopped the act; the incident is settled next.</summary>
    Halted,

    /// <summary>A statement was heard. Code: 2 * said + heard, each 1 for "deliberate". X, Y: the listener's log-odds before and after.</summary>
    Statement,

    /// <summary>The official reading replaced the first. Code, X, Y: as for a statement.</summary>
    OfficialReading,

    /// <summary>An incident was decided. Code: 2 * responded + deliberate. X: the posterior probability. Y: the threshold.</summary>
    Decided,

    /// <summary>An incident was settled by a halt. Code: 1 if deliberate.</summary>
    Settled,

    /// <summary>A session was held and begins. Code: the session.</summary>
    SessionHeld,

    /// <summary>A session was postponed. Code: the session. X: 1 if for good.</summary>
    SessionPostponed,

    /// <summary>A session was due while the talks were suspended (reason) or under way (busy). Code: the session. X: the <see cref="PassedOverReason"/>.</summary>
    SessionPassedOver,

    /// <summary>A session came to its end.</summary>
    SessionConcluded,

    /// <summary>Goodwill changed by what the channel did. X: the change. Y: the value after it.</summary>
    GoodwillChanged,

    /// <summary>The replication ended. Code: 1 on a terminal rung, 0 at the horizon.</summary>
    Ended,
}

/// <summary>Why a channel that was reached could not be used.</summary>
public enum PassedOverReason
{
    /// <summary>It serves another contact.</summary>
    Busy,

    /// <summary>It is suspended.</summary>
    Suspended,

    /// <summary>It is known to have failed and is being repaired.</summary>
    UnderRepair,

    /// <summary>A refusal was too recent.</summary>
    CoolingOff,
}
