namespace ChannelSim.Engine.Commands;

/// <summary>What people can do to a world between two events. The members of <see cref="Command"/> say what each needs.</summary>
public enum CommandKind
{
    /// <summary>People play a side from now on; the rules that they replace are withheld.</summary>
    Play,

    /// <summary>The rules play a side again, and take over what is open.</summary>
    Automate,

    /// <summary>The observer of an incident responds to it.</summary>
    Respond,

    /// <summary>The observer of an incident stands down.</summary>
    StandDown,

    /// <summary>A side tries a channel, about an incident or about nothing.</summary>
    Call,

    /// <summary>A request is withdrawn, or a call broken off, without statement.</summary>
    HangUp,

    /// <summary>A request is accepted before it would have been decided.</summary>
    Accept,

    /// <summary>A request is refused before it would have been decided.</summary>
    Refuse,

    /// <summary>A request is put off before it would have been decided.</summary>
    Postpone,

    /// <summary>A working line that rings is answered.</summary>
    Answer,

    /// <summary>The author chooses the word that is said in the call under way.</summary>
    Say,

    /// <summary>The word that the listener is to hear is chosen.</summary>
    Hear,

    /// <summary>The author stops an ongoing act: it is settled.</summary>
    Stop,

    /// <summary>A timeline entry fires now, whatever its chance, and never again.</summary>
    Release,

    /// <summary>A timeline entry does not fire by itself.</summary>
    Hold,

    /// <summary>A timeline entry will never fire.</summary>
    Skip,

    /// <summary>The rung is set, up or down.</summary>
    SetRung,

    /// <summary>The climate is set.</summary>
    SetClimate,

    /// <summary>A channel is suspended by the facilitator.</summary>
    Suspend,

    /// <summary>The facilitator's suspension is taken away.</summary>
    Restore,

    /// <summary>A line that works fails.</summary>
    Fail,

    /// <summary>A line that failed works again.</summary>
    Repair,

    /// <summary>An incident opens.</summary>
    Open,

    /// <summary>An incident closes without being decided or settled.</summary>
    Close,

    /// <summary>An incident's fuse burns longer, or shorter.</summary>
    ExtendFuse,
}
