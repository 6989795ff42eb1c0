using System.Numerics;
using System.Runtime.InteropServices;

namespace ChannelSim.Experiments.Statistics;

/// <summary>
/// Sums and sums of squared deviations of many measures at once. Blocks are accumulated about their first row (so that nothing cancels) and
/// merged in block order after Chan, Golub and LeVeque (1979): the digits depend on the block size, never on threads. Merging into nothing is copying.
/// </summary>
public sealed class Moments
{
    private const int MostHeld = 8;
    private readonly int _stride; // of a row, so that no vector of up to eight numbers is left over
    private readonly double[] _origin;
    private readonly double[] _shifted;
    private readonly double[] _shiftedSquares;
    private readonly long[] _counted;
    private double[] _rows = [];
    private int _held;

    /// <summary>Moments of rows of so many numbers, with nothing in them.</summary>
    public Moments(int width)
    {
        _stride = (width + 7) & ~7;
        _origin = new double[_stride];
        _shifted = new double[_stride];
        _shiftedSquares = new double[_stride];
        _counted = new long[_stride];
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
        (Count, _held) = (0, 0);
        foreach (var sums in (ReadOnlySpan<double[]>)[_shifted, _shiftedSquares, Sums, Squares]) Array.Clear(sums);
        Array.Clear(_counted);
        Array.Clear(Nonzero);
    }

    /// <summary>Adds a row to a block that is being accumulated; call <see cref="Close"/> before reading.</summary>
    /// <exception cref="ArgumentException">It has not as many numbers as there are measures.</exception>
    public void Add(ReadOnlySpan<double> row)
    {
        if (row.Length != Sums.Length) throw new ArgumentException($"a row of {row.Length} numbers, where there are {Sums.Length} measures", nameof(row)); // what is left of an earlier row would be added
        row.CopyTo(NextRow());
    }

    /// <summary>Adds a row to a block that is being accumulated, which the caller writes, all of it, before anything else is done here.</summary>
    public Span<double> NextRow()
    {
        if (_held == MostHeld) AddHeld();
        if (_rows.Length == 0) _rows = new double[MostHeld * _stride];
        Count++;
        return _rows.AsSpan(_held++ * _stride, Sums.Length);
    }

    /// <summary>Turns what was added into <see cref="Sums"/>, <see cref="Squares"/> and <see cref="Nonzero"/>.</summary>
    public void Close()
    {
        AddHeld();
        for (var i = 0; i < Sums.Length; i++)
        {
            Sums[i] = (Count * _origin[i]) + _shifted[i];
            Squares[i] = Count == 0 ? 0 : Math.Max(0, _shiftedSquares[i] - (_shifted[i] * _shifted[i] / Count));
            Nonzero[i] = _counted[i];
        }
    }

    // Several rows at once, each sum in the order of the rows: what is summed up is loaded and stored once for all of them.
    private void AddHeld()
    {
        if (Count == _held) _rows.AsSpan(0, _held == 0 ? 0 : _stride).CopyTo(_origin);
        var rows = MemoryMarshal.Cast<double, Vector<double>>(_rows.AsSpan(0, _held * _stride));
        var origins = MemoryMarshal.Cast<double, Vector<double>>(_origin.AsSpan());
        var shifted = MemoryMarshal.Cast<double, Vector<double>>(_shifted.AsSpan());
        var squares = MemoryMarshal.Cast<double, Vector<double>>(_shiftedSquares.AsSpan());
        var counted = MemoryMarshal.Cast<long, Vector<long>>(_counted.AsSpan());
        for (var i = 0; i < origins.Length; i++)
        {
            var (origin, sum, square, count) = (origins[i], shifted[i], squares[i], counted[i]);
            for (var at = i; at < rows.Length; at += origins.Length)
            {
                var deviation = rows[at] - origin;
                sum += deviation;
                square += deviation * deviation;
                count += Vector<long>.One + Vector.Equals(rows[at], Vector<double>.Zero); // what is equal is -1
            }

            (shifted[i], squares[i], counted[i]) = (sum, square, count);
        }

        _held = 0;
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
