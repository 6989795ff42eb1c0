namespace ChannelSim.Engine.Machines;

/// <summary>The four kinds of channel; each is one state machine.</summary>
public enum ChannelKind
{
    /// <summary>A staffed line that fails unseen and is checked.</summary>
    Line,

    /// <summary>A call between principals that is requested, accepted, postponed or refused.</summary>
    Call,

    /// <summary>The same in person.</summary>
    Meeting,

    /// <summary>Scheduled sessions.</summary>
    Talks,
}
