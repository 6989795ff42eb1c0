using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Runs;

/// <summary>
/// Decisions by posterior probability, in ten bins of equal width: how many, their mean posterior, how many were deliberate; and the sum of
/// squared errors (Brier, Monthly Weather Review 78, 1950).
/// </summary>
public sealed class CalibrationBins
{
    /// <summary>Bins.</summary>
    public const int Size = 10;

    private readonly long[] _counts = new long[Size];
    private readonly long[] _deliberate = new long[Size];
    private readonly double[] _posteriors = new double[Size];
    private double _squaredErrors;
    private double _squaredErrorSquares;

    /// <summary>Decisions.</summary>
    public long Count { get; private set; }

    /// <summary>Mean squared difference between posterior and truth.</summary>
    public double Brier => _squaredErrors / Count;

    /// <summary>Sum of squared deviations of the squared errors from their mean.</summary>
    public double BrierSquares => Count == 0 ? 0 : Math.Max(0, _squaredErrorSquares - (_squaredErrors * _squaredErrors / Count));

    /// <summary>Decisions in a bin.</summary>
    public long CountOf(int bin) => _counts[bin];

    /// <summary>Deliberate acts among them.</summary>
    public long DeliberateOf(int bin) => _deliberate[bin];

    /// <summary>Mean posterior in a bin.</summary>
    public double PosteriorOf(int bin) => _posteriors[bin] / _counts[bin];

    /// <summary>Adds a decision.</summary>
    public void Add(double posterior, bool deliberate)
    {
        var bin = Math.Min((int)(posterior * Size), Size - 1);
        var error = deliberate ? 1 - posterior : posterior;
        _counts[bin]++;
        if (deliberate) _deliberate[bin]++;
        _posteriors[bin] += posterior;
        _squaredErrors += error * error;
        _squaredErrorSquares += error * error * (error * error);
        Count++;
    }

    /// <summary>Adds the decisions of a block.</summary>
    public void Merge(CalibrationBins block)
    {
        ArgumentNullException.ThrowIfNull(block);
        for (var bin = 0; bin < Size; bin++)
        {
            _counts[bin] += block._counts[bin];
            _deliberate[bin] += block._deliberate[bin];
            _posteriors[bin] += block._posteriors[bin];
        }

        _squaredErrors += block._squaredErrors;
        _squaredErrorSquares += block._squaredErrorSquares;
        Count += block.Count;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(_counts);
        Array.Clear(_deliberate);
        Array.Clear(_posteriors);
        _squaredErrors = 0;
        _squaredErrorSquares = 0;
        Count = 0;
    }

    internal void Pass(SumsBits bits)
    {
        bits.All(_counts);
        bits.All(_deliberate);
        bits.All(_posteriors);
        (_squaredErrors, _squaredErrorSquares, Count) = (bits.Number(_squaredErrors), bits.Number(_squaredErrorSquares), bits.Whole(Count));
    }

    internal void AppendTo(Action<long, double> sink)
    {
        for (var bin = 0; bin < Size; bin++)
        {
            sink(_counts[bin], _posteriors[bin]);
            sink(_deliberate[bin], 0);
        }

        sink(Count, _squaredErrors);
        sink(Count, _squaredErrorSquares);
    }
}
