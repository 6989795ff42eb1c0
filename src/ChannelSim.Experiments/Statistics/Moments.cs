using System.Numerics;

namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// Sums and sums of squared deviations of many measures at once. Blocks are accumulated about their first row (so that nothing cancels) and
/// merged in block order after Chan, Golub and LeVeque (1979): the digits depend on the block size, never on threads. Merging into nothing is copying.
/// </summary>
public sealed class Moments
{
    private readonly double[] _origin;
    private readonly double[] _shifted;
    private readonly double[] _shiftedSquares;

    /// <summary>Moments of rows of so many numbers, with nothing in them.</summary>
    public Moments(int width)
    {
        _origin = new double[width];
        _shifted = new double[width];
        _shiftedSquares = new double[width];
        Sums = new double[width];
        Squares = new double[width];
        Nonzero = new long[width];
    }

    /// <summary>Rows merged.</summary>
    public long Count { get; private set; }

    /// <summary>Sums by measure; exact for counts below 2^53.</summary>
    public double[] Sums { get; }

    /// <summary>Sums of squared deviations from the mean, by measure.</summary>
    public double[] Squares { get; }

    /// <summary>Rows in which a measure is not 0, by measure.</summary>
    public long[] Nonzero { get; }

    /// <summary>What a measure amounts to.</summary>
    public SampleSums this[int index] => new(Count, Sums[index], Squares[index], Nonzero[index]);

    /// <summary>The mean of a measure.</summary>
    public double Mean(int index) => Sums[index] / Count;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Count = 0;
        foreach (var sums in (ReadOnlySpan<double[]>)[_shifted, _shiftedSquares, Sums, Squares]) Array.Clear(sums);
        Array.Clear(Nonzero);
    }

    /// <summary>Adds a row to a block that is being accumulated; call <see cref="Close"/> before reading.</summary>
    public void Add(ReadOnlySpan<double> row)
    {
        if (Count++ == 0) row.CopyTo(_origin);
        var i = 0;
        for (; i <= row.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var values = new Vector<double>(row[i..]);
            var deviations = values - new Vector<double>(_origin, i);
            (new Vector<double>(_shifted, i) + deviations).CopyTo(_shifted, i);
            (new Vector<double>(_shiftedSquares, i) + (deviations * deviations)).CopyTo(_shiftedSquares, i);
            (new Vector<long>(Nonzero, i) + Vector<long>.One + Vector.Equals(values, Vector<double>.Zero)).CopyTo(Nonzero, i); // what is equal is -1
        }

        for (; i < row.Length; i++)
        {
            var deviation = row[i] - _origin[i];
            _shifted[i] += deviation;
            _shiftedSquares[i] += deviation * deviation;
            if (row[i] != 0) Nonzero[i]++;
        }
    }

    /// <summary>Turns what was added into <see cref="Sums"/> and <see cref="Squares"/>.</summary>
    public void Close()
    {
        for (var i = 0; i < Sums.Length; i++)
        {
            Sums[i] = (Count * _origin[i]) + _shifted[i];
            Squares[i] = Count == 0 ? 0 : Math.Max(0, _shiftedSquares[i] - (_shifted[i] * _shifted[i] / Count));
        }
    }

    /// <summary>Merges a closed block.</summary>
    public void Merge(Moments block)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block.Count == 0) return;
        double mine = Count, theirs = block.Count;
        for (var i = 0; i < Sums.Length; i++)
        {
            var difference = Count == 0 ? 0 : (block.Sums[i] / theirs) - (Sums[i] / mine);
            Squares[i] += block.Squares[i] + (difference * difference * (mine * theirs / (mine + theirs)));
            Sums[i] += block.Sums[i];
            Nonzero[i] += block.Nonzero[i];
        }

        Count += block.Count;
    }

    /// <summary>What was merged, as bytes.</summary>
    internal void Pass(SumsBits bits)
    {
        Count = bits.Whole(Count);
        bits.All(Sums);
        bits.All(Squares);
        bits.All(Nonzero);
    }
}
