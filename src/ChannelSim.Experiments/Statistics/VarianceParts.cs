namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// The law of total variance from groups of equal size: within a group the dice differ, between groups what is not known differs too.
/// Var Y = E[Var(Y | knowledge)] + Var(E[Y | knowledge]): the one-way random effects model (Searle, Casella and McCulloch, Variance Components,
/// 1992, ch. 3), with unbiased estimates. Intervals rest on the central limit theorem over groups, from their influence functions; no law of the
/// numbers is assumed.
/// </summary>
public sealed class VarianceParts
{
    private readonly int _size;
    private double _origin;
    private double _d;
    private double _d2;
    private double _d3;
    private double _d4;
    private double _v;
    private double _v2;
    private double _dv;
    private double _d2v;

    /// <summary>For groups of so many numbers, at least 2.</summary>
    public VarianceParts(int size) => _size = size;

    /// <summary>Groups added.</summary>
    public long Groups { get; private set; }

    /// <summary>Adds a group.</summary>
    /// <param name="mean">Its mean.</param>
    /// <param name="variance">Its sample variance.</param>
    public void Add(double mean, double variance)
    {
        if (Groups++ == 0) _origin = mean;
        var d = mean - _origin;
        _d += d;
        _d2 += d * d;
        _d3 += d * d * d;
        _d4 += d * d * (d * d);
        _v += variance;
        _v2 += variance * variance;
        _dv += d * variance;
        _d2v += d * d * variance;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Groups = 0;
        _d = _d2 = _d3 = _d4 = _v = _v2 = _dv = _d2v = 0;
    }

    /// <summary>The variance by dice: the mean over knowledge of the variance given it.</summary>
    public Estimate Dice() => Interval(MeanVariance, VarianceSquares);

    /// <summary>The variance by knowledge: of the mean given it. Unbiased, so negative now and then where there is little of it.</summary>
    public Estimate Knowledge() => Interval(Between, Fourth + (VarianceSquares / _size / _size) - (2.0 / _size * Cross));

    /// <summary>The whole variance.</summary>
    public Estimate Total() => Interval(Between + MeanVariance, Fourth + (Rest * Rest * VarianceSquares) + (2 * Rest * Cross));

    /// <summary>The share of the variance that is knowledge.</summary>
    public Estimate Share()
    {
        var products = Fourth + ((Rest - (1.0 / _size)) * Cross) - (Rest / _size * VarianceSquares);
        var knowledge = Fourth + (VarianceSquares / _size / _size) - (2.0 / _size * Cross);
        var total = Fourth + (Rest * Rest * VarianceSquares) + (2 * Rest * Cross);
        return Groups < 2 ? Nothing : Intervals.Ratio(Between, Between + MeanVariance, knowledge, total, products, Groups) with { Method = "variance-parts" };
    }

    private double Rest => 1 - (1.0 / _size);

    private double MeanVariance => _v / Groups;

    // Sum of squared deviations of group means, and what follows: sums over groups of (squared deviation)^2, variance^2 and their product, each centred.
    private double Squares => Math.Max(0, _d2 - (_d * _d / Groups));

    private double Between => (Squares / (Groups - 1)) - (MeanVariance / _size);

    private double Fourth
    {
        get
        {
            var mean = _d / Groups;
            var fourth = _d4 - (4 * mean * _d3) + (6 * mean * mean * _d2) - (3 * mean * mean * mean * _d);
            return Math.Max(0, fourth - (Squares * Squares / Groups));
        }
    }

    private double VarianceSquares => Math.Max(0, _v2 - (_v * _v / Groups));

    private double Cross
    {
        get
        {
            var mean = _d / Groups;
            return _d2v - (2 * mean * _dv) + (mean * mean * _v) - (MeanVariance * Squares);
        }
    }

    private static Estimate Nothing => new(double.NaN, double.NaN, double.NaN, 0, "variance-parts");

    // Groups that are all alike show no spread at all: then there is no interval, rather than one of no width.
    private Estimate Interval(double value, double squares)
    {
        if (Groups < 2) return Nothing;
        return squares > 0 ? Intervals.Mean(value, squares, Groups) with { Method = "variance-parts" } : new Estimate(value, double.NaN, double.NaN, Groups, "variance-parts");
    }
}
