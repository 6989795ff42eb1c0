namespace ChannelSim.Scenarios.Texts;

/// <summary>How large a scenario file may be. Generous for people, small enough that a hostile file costs nothing.</summary>
internal static class DocumentLimits
{
    /// <summary>Bytes of a file.</summary>
    public const int Bytes = 1 << 20;

    /// <summary>Maps and lists inside one another.</summary>
    public const int Depth = 32;

    /// <summary>Values in a file.</summary>
    public const int Nodes = 100_000;
}
