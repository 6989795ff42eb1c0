using ChannelSim.Engine.Mathematics;

namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// Parts of the variance of counts, minutes and other amounts. Variances have intervals that are symmetric in the logarithm but for their skewness
/// (<see cref="SkewedLog"/>), with variances from influence functions; the share of knowledge has that of the jackknifed F ratio (<see cref="GroupRatio"/>).
/// </summary>
internal sealed class AmountParts(int size) : VarianceParts.IParts
{
    private const long Fewest = 20;
    private const int MostKept = 4096; // beyond so many groups leaving them out one by one changes nothing that is printed
    private readonly List<(double Mean, double Variance)> _kept = [];
    private double _origin;
    private double _d;
    private double _d2;
    private double _d3;
    private double _d4;
    private double _v;
    private double _v2;
    private double _dv;
    private double _d2v;
    private long _nonzero;

    public double Between => (Squares / (Groups - 1)) - (MeanVariance / size);

    public double Greatest => double.PositiveInfinity;

    private long Groups { get; set; }

    private double MeanVariance => _v / Groups;

    // Sum of squared deviations of group means, and what follows: sums over groups of (squared deviation)^2, variance^2 and their product, each centred.
    private double Squares => Math.Max(0, _d2 - (_d * _d / Groups));

    private double VarianceSquares => Math.Max(0, _v2 - (_v * _v / Groups));

    private double Fourth
    {
        get
        {
            var mean = _d / Groups;
            var fourth = _d4 - (4 * mean * _d3) + (6 * mean * mean * _d2) - (3 * mean * mean * mean * _d);
            return Math.Max(0, fourth - (Squares * Squares / Groups));
        }
    }

    private double Cross
    {
        get
        {
            var mean = _d / Groups;
            return _d2v - (2 * mean * _dv) + (mean * mean * _v) - (MeanVariance * Squares);
        }
    }

    public void Add(double mean, double variance)
    {
        if (Groups++ == 0) _origin = mean;
        if (mean != 0 || variance != 0) _nonzero++;
        if (_kept.Count < MostKept) _kept.Add((mean, variance));
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

    public void Clear()
    {
        _kept.Clear();
        (Groups, _nonzero) = (0, 0);
        _d = _d2 = _d3 = _d4 = _v = _v2 = _dv = _d2v = 0;
    }

    public Estimate Dice() => Interval(Groups < 1 ? double.NaN : MeanVariance, VarianceSquares);

    public Estimate Total()
    {
        var rest = 1 - (1.0 / size);
        return Interval(Groups < 2 ? double.NaN : Between + MeanVariance, Fourth + (rest * rest * VarianceSquares) + (2 * rest * Cross));
    }

    public Estimate Share()
    {
        var total = Between + MeanVariance;
        var value = Groups < 2 || !(total > 0) ? double.NaN : Math.Clamp(Between / total, 0, 1);
        if (TooFew(value) is { } none) return none;
        return Bounds() is { } bounds ? VarianceParts.Around(value, bounds.Low, bounds.High, Groups) : Estimate.Without(value, Groups, NoInterval.DidNotVary);
    }

    private Estimate? TooFew(double value)
    {
        if (Groups < Fewest) return Estimate.Without(value, Groups, NoInterval.TooFewDraws, Fewest);
        return _nonzero < Fewest ? Estimate.Without(value, Groups, NoInterval.TooFewCases, Fewest) : null;
    }

    // Groups that are all alike show no spread at all: then there is no interval, rather than one of no width.
    private Estimate Interval(double value, double squares)
    {
        if (TooFew(value) is { } none) return none;
        if (!(value > 0) || !(squares > 0)) return Estimate.Without(value, Groups, NoInterval.DidNotVary);
        var (below, above) = SkewedLog.Arms(squares / (Groups - 1) / Groups / value / value, Groups);
        return new Estimate(value, value * PortableMath.Exp(-below), value * PortableMath.Exp(above), Groups, VarianceParts.MethodName);
    }

    private (double Low, double High)? Bounds()
    {
        var ratio = new GroupRatio(size, Groups, Squares, MeanVariance);
        if (!(ratio.Dice > 0) || !(ratio.Squares > 0)) return null;
        if (Groups > MostKept) return ratio.Bounds(VarianceOfLog());
        var mean = _d / Groups;
        foreach (var (of, variance) in _kept) if (!ratio.Leave((of - _origin - mean) * (of - _origin - mean), variance, 1)) return null;
        return ratio.Bounds();
    }

    private double VarianceOfLog()
    {
        var between = Squares / (Groups - 1);
        return ((Fourth / between / between) + (VarianceSquares / MeanVariance / MeanVariance) - (2 * Cross / between / MeanVariance)) / (Groups - 1) / Groups;
    }
}
