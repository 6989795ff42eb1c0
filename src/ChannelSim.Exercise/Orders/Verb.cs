namespace ChannelSim.Exercise.Orders;

/// <summary>What people can command in an exercise; each is written as its name in lower case with hyphens.</summary>
public enum Verb
{
    /// <summary>Respond to an incident.</summary>
    Respond,

    /// <summary>Stand down from an incident.</summary>
    StandDown,

    /// <summary>Try a channel, about an incident or about nothing.</summary>
    Call,

    /// <summary>Withdraw a request, or end a call without a statement.</summary>
    HangUp,

    /// <summary>Accept a request.</summary>
    Accept,

    /// <summary>Refuse a request.</summary>
    Refuse,

    /// <summary>Put a request off.</summary>
    Postpone,

    /// <summary>Answer a line that rings.</summary>
    Answer,

    /// <summary>Say, in the call under way, that it was or was not meant.</summary>
    Say,

    /// <summary>Choose what the listener hears.</summary>
    Hear,

    /// <summary>Stop an ongoing act.</summary>
    Stop,

    /// <summary>Write down one's own probability that an incident was meant.</summary>
    Believe,

    /// <summary>Fire a timeline entry now.</summary>
    Release,

    /// <summary>Keep a timeline entry from firing by itself.</summary>
    Hold,

    /// <summary>Take a timeline entry out.</summary>
    Skip,

    /// <summary>Change the text of a timeline entry before it is released.</summary>
    Edit,

    /// <summary>Tell somebody something that is not in the scenario, with any effect a timeline entry may have.</summary>
    Inject,

    /// <summary>Set the rung.</summary>
    Rung,

    /// <summary>Set the climate.</summary>
    Climate,

    /// <summary>Suspend a channel.</summary>
    Suspend,

    /// <summary>Restore a channel.</summary>
    Restore,

    /// <summary>Let a line fail.</summary>
    Fail,

    /// <summary>Let a line work again.</summary>
    Repair,

    /// <summary>Open an incident.</summary>
    Open,

    /// <summary>Close an incident.</summary>
    Close,

    /// <summary>Lengthen or shorten an incident's fuse.</summary>
    Fuse,

    /// <summary>People play a side.</summary>
    Play,

    /// <summary>The rules play a side.</summary>
    Auto,

    /// <summary>Take a note, with an objective and a rating if wanted.</summary>
    Note,

    /// <summary>Stop the clock.</summary>
    Pause,

    /// <summary>Let the clock run.</summary>
    Resume,

    /// <summary>Set how fast the clock runs.</summary>
    Rate,

    /// <summary>Run to the next thing that the caller may see.</summary>
    Next,

    /// <summary>Run to a moment.</summary>
    Until,

    /// <summary>End the exercise.</summary>
    End,

    /// <summary>Take the exercise back to just before a command or event.</summary>
    Rewind,

    /// <summary>Give the clock to a seat, or take it back.</summary>
    Lend,

    /// <summary>Show somebody a fan of what could come.</summary>
    Show,
}
