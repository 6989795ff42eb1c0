namespace ChannelSim.Experiments.Statistics;

/// <summary>A number with what is needed to defend it.</summary>
/// <param name="Value">The estimate; NaN where there is nothing to estimate it from.</param>
/// <param name="Low">Lower end of the interval; NaN where the sample allows none.</param>
/// <param name="High">Upper end of the interval; NaN where the sample allows none.</param>
/// <param name="Count">Replications (or pairs) it rests on.</param>
/// <param name="Method">How the interval was made, or why there is none (<see cref="NoInterval"/>).</param>
public readonly record struct Estimate(double Value, double Low, double High, long Count, string Method)
{
    /// <summary>The level of every interval.</summary>
    public const double Level = 0.95;

    /// <summary>Half the width of the interval.</summary>
    public double HalfWidth => 0.5 * (High - Low);

    /// <summary>Whether it speaks only of the replications that have the number, such as those that reached a rung.</summary>
    public bool Conditional { get; init; }

    /// <summary>How many values, draws or cases an interval would need, where there are too few; else 0.</summary>
    public long Needed { get; init; }

    /// <summary>Why it has no interval.</summary>
    public NoInterval Why => !double.IsNaN(Low) && !double.IsNaN(High) ? NoInterval.HasOne : Method switch
    {
        "cannot-vary" => NoInterval.CannotVary,
        "did-not-vary" => NoInterval.DidNotVary,
        "too-few-values" => NoInterval.TooFewValues,
        "too-few-draws" => NoInterval.TooFewDraws,
        "shared-draws" => NoInterval.SharedDraws,
        "too-few-cases" => NoInterval.TooFewCases,
        _ => double.IsNaN(Value) ? NoInterval.NoData : NoInterval.NotComputed,
    };

    /// <summary>An estimate without an interval, and why.</summary>
    /// <param name="value">The estimate.</param>
    /// <param name="count">Replications (or pairs) it rests on.</param>
    /// <param name="why">Why there is no interval.</param>
    /// <param name="needed">How many values, draws or cases it would need, where there are too few.</param>
    public static Estimate Without(double value, long count, NoInterval why, long needed = 0) => new(value, double.NaN, double.NaN, count, NameOf(why)) { Needed = needed };

    private static string NameOf(NoInterval why) => why switch
    {
        NoInterval.NoData => "no-data",
        NoInterval.CannotVary => "cannot-vary",
        NoInterval.DidNotVary => "did-not-vary",
        NoInterval.TooFewValues => "too-few-values",
        NoInterval.TooFewDraws => "too-few-draws",
        NoInterval.SharedDraws => "shared-draws",
        NoInterval.TooFewCases => "too-few-cases",
        _ => "sample",
    };
}
