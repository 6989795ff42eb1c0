namespace ChannelSim.Results.Pages;

/// <summary>How people read a number.</summary>
public enum Unit
{
    /// <summary>As it is.</summary>
    One,

    /// <summary>In per cent of 1.</summary>
    Percent,

    /// <summary>Minutes, in the unit that fits: seconds, minutes, hours or days.</summary>
    Span,

    /// <summary>Minutes, in hours.</summary>
    Hours,

    /// <summary>So many times: <c>5.5 x</c>.</summary>
    Times,
}
