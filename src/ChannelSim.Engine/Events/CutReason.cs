namespace ChannelSim.Engine.Events;

/// <summary>What cut a call or session that was under way.</summary>
public enum CutReason
{
    /// <summary>The line failed.</summary>
    LineFailed,

    /// <summary>The channel was suspended.</summary>
    Suspended,
}
