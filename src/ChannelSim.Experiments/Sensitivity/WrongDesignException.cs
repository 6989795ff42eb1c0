namespace ChannelSim.Experiments.Sensitivity;

/// <summary>An analysis was given points that were not made for it: its formulas would yield numbers, and they would mean nothing.</summary>
public sealed class WrongDesignException : Exception
{
    /// <summary>What it was and what is needed.</summary>
    /// <param name="was">What the points are.</param>
    /// <param name="needed">What the analysis needs.</param>
    public WrongDesignException(string was, string needed)
        : base($"{was}; {needed}") => (Was, Needed) = (was, needed);

    /// <summary>What the points are.</summary>
    public string Was { get; }

    /// <summary>What the analysis needs.</summary>
    public string Needed { get; }
}
