namespace ChannelSim.Engine.Machines;

/// <summary>What can move a channel from state to state.</summary>
public enum ChannelTrigger : byte
{
    /// <summary>A line is tried, a call or meeting asked for.</summary>
    Ask,

    /// <summary>A ringing line is answered.</summary>
    Answer,

    /// <summary>A try or request ends before it is connected.</summary>
    GiveUp,

    /// <summary>A try on a dead line ends before its patience did: nobody has noticed.</summary>
    GiveUpUnaware,

    /// <summary>A line rang in vain to the end of patience: the failure is found.</summary>
    FindDead,

    /// <summary>The line fails.</summary>
    Fail,

    /// <summary>The line is checked.</summary>
    Check,

    /// <summary>The repair is done.</summary>
    Repair,

    /// <summary>The decision is put off.</summary>
    Postpone,

    /// <summary>The request is accepted.</summary>
    Accept,

    /// <summary>The request is refused.</summary>
    Refuse,

    /// <summary>The cooling-off is over.</summary>
    CoolOff,

    /// <summary>The delegations leave for the meeting.</summary>
    Depart,

    /// <summary>Call, meeting: people begin to talk.</summary>
    Connect,

    /// <summary>Call, meeting: it came to its end.</summary>
    Complete,

    /// <summary>It is broken off because its incident closed.</summary>
    BreakOff,

    /// <summary>Talks: a session is held.</summary>
    Hold,

    /// <summary>Talks: the session came to its end.</summary>
    Conclude,

    /// <summary>The first lock is set.</summary>
    Suspend,

    /// <summary>The last lock is taken away.</summary>
    Restore,
}
