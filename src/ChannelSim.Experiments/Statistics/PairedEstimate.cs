namespace ChannelSim.Experiments.Statistics;

/// <summary>A mean difference of pairs with what is needed to defend it.</summary>
/// <param name="Difference">Mean of alternative minus baseline, with its interval.</param>
/// <param name="Higher">Pairs in which the second is higher.</param>
/// <param name="Lower">Pairs in which it is lower.</param>
/// <param name="PValue">
/// How often pairs that differ by luck alone would differ at least so much, two-sided; NaN where too few pairs or draws say nothing. It is at most 0.05
/// exactly where the interval leaves out 0.
/// </param>
public readonly record struct PairedEstimate(Estimate Difference, long Higher, long Lower, double PValue)
{
    /// <summary>Whether the interval leaves out 0.</summary>
    public bool IsTold => Difference.Low > 0 || Difference.High < 0;

    /// <summary>Whether it holds at 5 % among all rows that are looked at together (<see cref="Holm"/>); null where nobody asked.</summary>
    public bool? SurvivesHolm { get; init; }

    /// <summary>Nothing to estimate it from.</summary>
    public static PairedEstimate None { get; } = new(Estimate.Without(double.NaN, 0, NoInterval.NoData), 0, 0, double.NaN);
}
