namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// Sums and sums of products of deviations of a few numbers together, in blocks merged in their order: the digits depend on the block size, never
/// on threads. The many-dimensional brother of <see cref="Moments"/>, for differences between any two of the numbers.
/// </summary>
public sealed class JointMoments
{
    private readonly int _width;
    private readonly double[] _origin;
    private readonly double[] _shifted;
    private readonly double[] _products;

    /// <summary>Of so many numbers.</summary>
    public JointMoments(int width)
    {
        _width = width;
        _origin = new double[width];
        _shifted = new double[width];
        _products = new double[width * width];
        Means = new double[width];
        Products = new double[width * width];
    }

    /// <summary>Rows merged.</summary>
    public long Count { get; private set; }

    /// <summary>The means.</summary>
    public double[] Means { get; }

    /// <summary>Sums of products of deviations, row by row.</summary>
    public double[] Products { get; }

    /// <summary>Adds a row to a block; call <see cref="Close"/> before reading or merging.</summary>
    public void Add(ReadOnlySpan<double> row)
    {
        if (Count++ == 0) row.CopyTo(_origin);
        for (var i = 0; i < _width; i++)
        {
            var deviation = row[i] - _origin[i];
            _shifted[i] += deviation;
            for (var j = 0; j <= i; j++) _products[(i * _width) + j] += deviation * (row[j] - _origin[j]);
        }
    }

    /// <summary>Turns what was added into <see cref="Means"/> and <see cref="Products"/>.</summary>
    public void Close()
    {
        for (var i = 0; i < _width; i++)
        {
            Means[i] = _origin[i] + (_shifted[i] / Count);
            for (var j = 0; j <= i; j++) Set(i, j, _products[(i * _width) + j] - (_shifted[i] * _shifted[j] / Count));
        }
    }

    /// <summary>Merges a closed block.</summary>
    public void Merge(JointMoments block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block.Count == 0) return;
        double mine = Count, theirs = block.Count, all = mine + theirs;
        for (var i = 0; i < _width; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var between = (block.Means[i] - Means[i]) * (block.Means[j] - Means[j]) * (mine * theirs / all);
                Set(i, j, Products[(i * _width) + j] + block.Products[(i * _width) + j] + between);
            }
        }

        for (var i = 0; i < _width; i++) Means[i] += (block.Means[i] - Means[i]) * (theirs / all);
        Count += block.Count;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Count = 0;
        Array.Clear(_shifted);
        Array.Clear(_products);
    }

    /// <summary>The mean of one number minus another, with the paired interval.</summary>
    public Estimate Difference(int of, int minus)
    {
        var squares = Products[(of * _width) + of] + Products[(minus * _width) + minus] - (2 * Products[(of * _width) + minus]);
        return Intervals.Mean(Means[of] - Means[minus], squares, Count) with { Method = "paired-student" };
    }

    /// <summary>The variance of a mean.</summary>
    public double VarianceOfMean(int of) => Count < 2 ? double.NaN : Products[(of * _width) + of] / (Count - 1) / Count;

    private void Set(int i, int j, double value)
    {
        Products[(i * _width) + j] = value;
        Products[(j * _width) + i] = value;
    }
}
