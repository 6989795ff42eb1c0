namespace ChannelSim.Results.Figures;

/// <summary>What a colour stands for. Each has a value for light and for dark paper; a figure never tells things apart by colour alone.</summary>
public enum Role
{
    /// <summary>The paper.</summary>
    Paper,

    /// <summary>Words, outlines, and what matters most.</summary>
    Ink,

    /// <summary>Words that matter less.</summary>
    Muted,

    /// <summary>Axes and ticks.</summary>
    Axis,

    /// <summary>Lines that only guide the eye.</summary>
    Grid,

    /// <summary>Areas that only set something off, such as a lane.</summary>
    Shade,

    /// <summary>A right response to what was meant.</summary>
    Response,

    /// <summary>A response to what was not meant.</summary>
    Miscalculation,

    /// <summary>A meant act that nobody responded to.</summary>
    Missed,

    /// <summary>An entry of the timeline.</summary>
    Timeline,

    /// <summary>A series that stands for nothing in particular: the first.</summary>
    First,

    /// <summary>The second series.</summary>
    Second,

    /// <summary>The third series.</summary>
    Third,

    /// <summary>The fourth series.</summary>
    Fourth,

    /// <summary>Something that works: a channel that is up, a call that is connected.</summary>
    Working,

    /// <summary>Something that has failed.</summary>
    Failed,
}
