namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// What differences of pairs amount to, as far as their mean and the interval of it ask: what is above 0 and what is below are kept apart.
/// </summary>
/// <param name="Count">Pairs.</param>
/// <param name="Higher">Pairs in which the second is higher.</param>
/// <param name="Lower">Pairs in which it is lower.</param>
/// <param name="Up">Sum of the differences above 0.</param>
/// <param name="Down">Sum of those below 0, without the sign.</param>
/// <param name="UpSquares">Sum of squares of those above 0.</param>
/// <param name="DownSquares">Sum of squares of those below 0.</param>
/// <param name="Squares">Sum of squared deviations of all from their mean.</param>
public readonly record struct PairSums(long Count, long Higher, long Lower, double Up, double Down, double UpSquares, double DownSquares, double Squares)
{
    /// <summary>Groups of pairs that share a draw of what is not known; as many as pairs where nothing is shared.</summary>
    public long Groups { get; init; } = Count;

    /// <summary>Sum over groups of the squared deviation of a group's sum from its size times the mean.</summary>
    public double Between { get; init; } = Squares;

    /// <summary>Whether several pairs form a group.</summary>
    public bool Grouped => Groups < Count;

    /// <summary>The mean difference.</summary>
    public double Mean => (Up - Down) / Count;

    /// <summary>Pairs that differ.</summary>
    public long Discordant => Higher + Lower;

    /// <summary>The same pairs with first and second exchanged.</summary>
    public PairSums Exchanged => this with { Higher = Lower, Lower = Higher, Up = Down, Down = Up, UpSquares = DownSquares, DownSquares = UpSquares };
}
