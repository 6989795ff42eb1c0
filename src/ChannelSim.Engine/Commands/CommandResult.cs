using ChannelSim.Engine.Events;

namespace ChannelSim.Engine.Commands;

/// <summary>Whether a command was carried out.</summary>
/// <param name="Refusal">Why not; <see cref="CommandRefusal.None"/> if it was. A refused command has changed nothing, except that a channel which was passed over has counted it.</param>
/// <param name="PassedOver">For <see cref="CommandRefusal.PassedOver"/>: what the channel was doing.</param>
public readonly record struct CommandResult(CommandRefusal Refusal, PassedOverReason PassedOver = default)
{
    /// <summary>It was carried out.</summary>
    public bool IsDone => Refusal == CommandRefusal.None;

    /// <summary>A refusal.</summary>
    public static implicit operator CommandResult(CommandRefusal refusal) => new(refusal);
}

/// <summary>Why a command is not possible in the world as it is.</summary>
public enum CommandRefusal
{
    /// <summary>It is.</summary>
    None,

    /// <summary>The replication has ended.</summary>
    Ended,

    /// <summary>There is no such channel, side, type, entry, rung or climate in the model, or the channel was taken out of it.</summary>
    Unknown,

    /// <summary>No incident of that number is open.</summary>
    NotOpen,

    /// <summary>The act is over: there is nothing to stop.</summary>
    NotOngoing,

    /// <summary>Another contact about the incident is under way.</summary>
    InContact,

    /// <summary>Nobody calls on talks; their sessions are scheduled.</summary>
    Scheduled,

    /// <summary>The channel was tried and passed over, for the reason given beside this.</summary>
    PassedOver,

    /// <summary>No contact on the channel that could be ended.</summary>
    NoContact,

    /// <summary>No request on the channel waits for a decision.</summary>
    NothingAsked,

    /// <summary>The line does not ring.</summary>
    NotRinging,

    /// <summary>The line is dead: nobody hears it ring.</summary>
    Dead,

    /// <summary>Nobody talks about an incident on the channel.</summary>
    NotTalking,

    /// <summary>The entry has fired, or has been skipped.</summary>
    Spent,

    /// <summary>It is so already.</summary>
    Already,

    /// <summary>The channel is not a line, or not in a state in which it could fail or be repaired.</summary>
    NotALine,

    /// <summary>The fuse would have burnt down before the present moment.</summary>
    InThePast,

    /// <summary>A limit of the engine (open incidents, calls about one incident on one channel) would be exceeded.</summary>
    TooMany,
}
