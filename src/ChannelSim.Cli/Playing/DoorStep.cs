namespace ChannelSim.Cli.Playing;

/// <summary>How far somebody has come who changes seats.</summary>
internal enum DoorStep
{
    /// <summary>Nobody changes seats.</summary>
    Open,

    /// <summary>Whoever leaves chooses a word.</summary>
    Leaving,

    /// <summary>And types it again.</summary>
    LeavingAgain,

    /// <summary>Nobody sits there; which seat is wanted is asked.</summary>
    Naming,

    /// <summary>Whoever sits there first chooses a word.</summary>
    Choosing,

    /// <summary>And types it again.</summary>
    ChoosingAgain,

    /// <summary>Whoever comes back gives the word.</summary>
    Knocking,
}
