namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>Who goes first when two things are due at one moment, in the order of docs/model.md.</summary>
internal enum TimerRank
{
    Timeline,

    /// <summary>A condition that a time has fulfilled.</summary>
    Condition,

    /// <summary>A condition that an event has fulfilled.</summary>
    Triggered,
    Climate,
    Failure,
    Check,
    Operation,
    Session,
    Patience,
    Official,
    Clarification,

    /// <summary>An observer's.</summary>
    Notice,

    /// <summary>An author's.</summary>
    AuthorsNotice,
    Fuse,
    Relaxation,
    FollowUp,
    Arrival,
    Routine,
}
