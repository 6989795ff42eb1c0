namespace ChannelSim.Experiments.Measures;

/// <summary>What a measure's number is, which decides how its mean is bounded when nothing was seen.</summary>
public enum MeasureKind
{
    /// <summary>A count per replication: 0, 1, 2...</summary>
    Count,

    /// <summary>0 or 1.</summary>
    Indicator,

    /// <summary>Minutes within the horizon.</summary>
    Minutes,

    /// <summary>Any number.</summary>
    Number,
}

/// <summary>One number that a replication yields.</summary>
/// <param name="Name">Its name in data files: dotted path, snake_case words, names of the scenario as they are.</param>
/// <param name="Kind">What it is.</param>
public sealed record Measure(string Name, MeasureKind Kind);
