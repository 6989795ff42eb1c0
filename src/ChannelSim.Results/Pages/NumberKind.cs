namespace ChannelSim.Results.Pages;

/// <summary>What a number is: where it can lie, and which values of it mean something by themselves and so are never reached by rounding.</summary>
public enum NumberKind
{
    /// <summary>A share or a probability: 0 to 1.</summary>
    Share,

    /// <summary>A count or a mean of counts: 0 or more.</summary>
    Count,

    /// <summary>Minutes: 0 or more.</summary>
    Minutes,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>A difference of two numbers: its sign is what matters.</summary>
    Difference,

    /// <summary>A ratio of two numbers: 0 or more, and whether it is above or below 1 is what matters.</summary>
    Ratio,

    /// <summary>A correlation: -1 to 1.</summary>
    Correlation,
}
