namespace ChannelSim.Exercise.Views;

/// <summary>How a channel looks to a seat. A line that has failed unseen looks as it did before.</summary>
public enum ChannelSight
{
    /// <summary>Never checked, and never used.</summary>
    Untested,

    /// <summary>It was last known to work not longer ago than the time between two checks.</summary>
    Verified,

    /// <summary>It was known to work, longer ago than that.</summary>
    Stale,

    /// <summary>It rings at the other end, as far as one knows.</summary>
    Calling,

    /// <summary>A call or meeting was asked for, by either side, and there is no answer yet.</summary>
    Asked,

    /// <summary>A call or meeting is agreed to and has not begun.</summary>
    Agreed,

    /// <summary>People talk.</summary>
    Live,

    /// <summary>The last try was not answered.</summary>
    NoAnswer,

    /// <summary>The last request was refused; it may be too soon to ask again.</summary>
    Refused,

    /// <summary>It is known to be down, and being repaired.</summary>
    KnownDown,

    /// <summary>It is suspended.</summary>
    Closed,
}
