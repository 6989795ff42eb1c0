namespace ChannelSim.Engine.Events;

/// <summary>What made the rung rise.</summary>
public enum ClimbCause : byte
{
    /// <summary>Nothing: it fell, or the replication began there.</summary>
    None,

    /// <summary>A response to a deliberate act.</summary>
    ResponseToDeliberate,

    /// <summary>A response to an accident.</summary>
    ResponseToAccident,

    /// <summary>An entry of the timeline.</summary>
    Timeline,

    /// <summary>Control, by hand.</summary>
    Control,
}
