namespace ChannelSim.Engine.Events;

/// <summary>Why an attempt ended before it was connected.</summary>
public enum WithdrawalReason
{
    /// <summary>Patience ended.</summary>
    PatienceEnded,

    /// <summary>The incident closed.</summary>
    IncidentClosed,

    /// <summary>The channel was suspended.</summary>
    Suspended,

    /// <summary>Somebody hung up, by hand.</summary>
    HungUp,
}
