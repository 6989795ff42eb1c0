namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// What a sample of numbers of at least 0 amounts to, as far as its mean and the interval of it ask. Numbers that share a draw of what is not known
/// form a group; where nothing is shared every number is a group of its own.
/// </summary>
/// <param name="Count">Numbers.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Squares">Sum of squared deviations from their mean.</param>
/// <param name="Nonzero">How many are not 0.</param>
public readonly record struct SampleSums(long Count, double Sum, double Squares, long Nonzero)
{
    /// <summary>Groups.</summary>
    public long Groups { get; init; } = Count;

    /// <summary>Sum over groups of the squared deviation of a group's sum from its size times the mean.</summary>
    public double Between { get; init; } = Squares;

    /// <summary>Groups in which not all are 0.</summary>
    public long NonzeroGroups { get; init; } = Nonzero;

    /// <summary>Whether several numbers form a group.</summary>
    public bool Grouped => Groups < Count;

    /// <summary>Whether all numbers are the same, up to the rounding of sums.</summary>
    public bool IsConstant => Squares <= 1e-14 * Sum * Sum / Math.Max(1, Count) && (!Grouped || Between <= 1e-14 * Sum * Sum / Math.Max(1, Groups));
}
