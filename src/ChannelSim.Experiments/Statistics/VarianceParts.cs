using ChannelSim.Experiments.Measures;

namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// The law of total variance from groups of equal size: within a group the dice differ, between groups what is not known differs too.
/// Var Y = E[Var(Y | knowledge)] + Var(E[Y | knowledge]): the one-way random effects model (Searle, Casella and McCulloch, Variance Components,
/// 1992, ch. 3). Estimates are the unbiased ones, but for what is not possible: of knowledge below 0, of a share above 1/4. Intervals assume no law of the numbers:
/// docs/studies.md says how they are made and when there is none.
/// </summary>
public sealed class VarianceParts
{
    /// <summary>What the intervals are called in data files.</summary>
    public const string MethodName = "variance-parts";

    // So small a part of the variance is what the rounding of sums leaves of none.
    private const double Rounding = 1e-12;

    private readonly IParts _parts;

    /// <summary>For groups of so many numbers, at least 2.</summary>
    public VarianceParts(MeasureKind kind, int size) => _parts = kind == MeasureKind.Indicator ? new IndicatorParts(size) : new AmountParts(size);

    /// <summary>Adds a group.</summary>
    /// <param name="mean">Its mean.</param>
    /// <param name="variance">Its sample variance.</param>
    public void Add(double mean, double variance) => _parts.Add(mean, variance);

    /// <summary>Forgets everything.</summary>
    public void Clear() => _parts.Clear();

    /// <summary>The variance by dice: the mean over knowledge of the variance given it.</summary>
    public Estimate Dice() => _parts.Dice();

    /// <summary>The variance by knowledge: of the mean given it; at least 0.</summary>
    public Estimate Knowledge()
    {
        var (share, total) = (_parts.Share(), _parts.Total());
        var value = Math.Clamp(_parts.Between, 0, _parts.Greatest); // NaN stays NaN
        if (value < Rounding * total.Value) value = 0;
        if (share.Why != NoInterval.HasOne) return share with { Value = value };
        return total.Why != NoInterval.HasOne
            ? total with { Value = value }
            : Around(value, share.Low * total.Low, share.High * total.High, share.Count);
    }

    /// <summary>The whole variance.</summary>
    public Estimate Total() => _parts.Total();

    /// <summary>The share of the variance that is knowledge; 0 to 1.</summary>
    public Estimate Share() => _parts.Share() is { Value: > 0 and < Rounding } share ? share with { Value = 0, Low = double.IsNaN(share.Low) ? share.Low : 0 } : _parts.Share();

    /// <summary>An interval that holds its estimate, which another estimator than that of the bounds may have made.</summary>
    internal static Estimate Around(double value, double low, double high, long groups) => new(value, Math.Min(value, low), Math.Max(value, high), groups, MethodName);

    /// <summary>What numbers of one kind keep of their groups.</summary>
    internal interface IParts
    {
        /// <summary>The unbiased estimate of the variance by knowledge.</summary>
        double Between { get; }

        /// <summary>What no variance can exceed.</summary>
        double Greatest { get; }

        void Add(double mean, double variance);

        void Clear();

        Estimate Dice();

        Estimate Total();

        Estimate Share();
    }
}
