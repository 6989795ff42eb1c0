namespace ChannelSim.Engine.Machines;

/// <summary>The states of all kinds of channel. Each kind uses its own few; see <see cref="ChannelMachines"/>.</summary>
public enum ChannelState : byte
{
    /// <summary>Line: in working order and free.</summary>
    Ready,

    /// <summary>Line: a try is under way. Whether the line is dead is not known to who rings.</summary>
    Ringing,

    /// <summary>Line, call: people are talking.</summary>
    Connected,

    /// <summary>Line: it failed and nobody knows.</summary>
    FailedUnseen,

    /// <summary>Line: it failed, it is known, it is being repaired.</summary>
    UnderRepair,

    /// <summary>Any kind: closed by the rung, the timeline or the facilitator.</summary>
    Suspended,

    /// <summary>Call, meeting: nobody has asked.</summary>
    Dormant,

    /// <summary>Call: asked for, not decided.</summary>
    Requested,

    /// <summary>Call, meeting, talks: the decision was put off.</summary>
    Postponed,

    /// <summary>Call: accepted, not yet connected. Talks: sessions are to come.</summary>
    Scheduled,

    /// <summary>Call, meeting: refused a short time ago.</summary>
    CoolingOff,

    /// <summary>Meeting: asked for, not decided.</summary>
    Proposed,

    /// <summary>Meeting: accepted, a date is being found.</summary>
    Agreed,

    /// <summary>Meeting: on the way.</summary>
    Travelling,

    /// <summary>Meeting: people are talking.</summary>
    Meeting,

    /// <summary>Talks: a session is held.</summary>
    Underway,

    /// <summary>Talks: a session has ended.</summary>
    Concluded,
}
