namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>Who goes first when two things are due at one moment, in the order of docs/model.md.</summary>
internal enum TimerRank
{
    Timeline,
    Condition,
    Triggered,
    Climate,
    Failure,
    Check,
    Operation,
    Session,
    Patience,
    Official,
    Clarification,
    Notice,
    Fuse,
    Relaxation,
    Arrival,
    Routine,
}
