namespace ChannelSim.Experiments.Statistics;

/// <summary>A number with what is needed to defend it.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Lower end of the interval; NaN where the sample allows none.</param>
/// <param name="High">Upper end of the interval; NaN where the sample allows none.</param>
/// <param name="Count">Replications (or pairs) it rests on.</param>
/// <param name="Method">How the interval was made.</param>
public readonly record struct Estimate(double Value, double Low, double High, long Count, string Method)
{
    /// <summary>The level of every interval.</summary>
    public const double Level = 0.95;

    /// <summary>Half the width of the interval.</summary>
    public double HalfWidth => 0.5 * (High - Low);
}
