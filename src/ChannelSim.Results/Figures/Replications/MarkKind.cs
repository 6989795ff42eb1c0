namespace ChannelSim.Results.Figures.Replications;

/// <summary>What is marked at a moment, each by a glyph of its own.</summary>
internal enum MarkKind
{
    /// <summary>A request was declined.</summary>
    Refused,

    /// <summary>Nobody answered.</summary>
    Unanswered,

    /// <summary>A request was withdrawn or lapsed.</summary>
    Withdrawn,

    /// <summary>An answer was put off.</summary>
    Postponed,

    /// <summary>A channel was wanted and not free.</summary>
    PassedOver,

    /// <summary>A call was broken off or cut.</summary>
    CutOff,

    /// <summary>What was said was heard as it was said; to a side that cannot know, that something was heard.</summary>
    Heard,

    /// <summary>The opposite of what was said was heard.</summary>
    Misheard,

    /// <summary>The author stopped the act.</summary>
    Halted,

    /// <summary>An entry of the timeline.</summary>
    Inject,
}
