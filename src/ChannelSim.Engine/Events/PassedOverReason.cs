namespace ChannelSim.Engine.Events;

/// <summary>Why a channel that was reached could not be used.</summary>
public enum PassedOverReason
{
    /// <summary>It serves another contact.</summary>
    Busy,

    /// <summary>It is suspended.</summary>
    Suspended,

    /// <summary>It is known to have failed and is being repaired.</summary>
    UnderRepair,

    /// <summary>A refusal was too recent.</summary>
    CoolingOff,
}
