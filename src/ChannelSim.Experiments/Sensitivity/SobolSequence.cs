using ChannelSim.Engine.Streams;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// The Sobol' sequence (USSR Computational Mathematics and Mathematical Physics 7, 1967) in the order of Antonov and Saleev, with the direction numbers of Joe and
/// Kuo: points that fill a cube more evenly than random ones. A digital shift by a seed (each bit of a coordinate turned over or not, for all points alike) keeps the
/// evenness and makes every point uniform, inside the open cube.
/// </summary>
public sealed class SobolSequence
{
    /// <summary>The most dimensions.</summary>
    public const int MostDimensions = 1024;

    /// <summary>Points that differ; the next one would be the first again.</summary>
    public const long MostPoints = 1L << DirectionNumbers.Bits;

    private const int ShiftedBits = 52;
    private readonly uint[][] _directions;
    private readonly ulong[]? _shifts;

    /// <summary>The sequence itself: its first point is the origin.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are more dimensions than <see cref="MostDimensions"/>, or none.</exception>
    public SobolSequence(int dimensions)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MostDimensions);
        _directions = [.. Enumerable.Range(0, dimensions).Select(DirectionNumbers.Of)];
    }

    /// <summary>The sequence under a digital shift that a seed draws.</summary>
    public SobolSequence(int dimensions, ulong seed)
        : this(dimensions)
    {
        var (source, address) = (new DrawSource(new StreamKey(seed, 0, 0)), CauseAddress.Of("design/sobol"));
        _shifts = [.. Enumerable.Range(0, dimensions).Select(dimension => (ulong)(source.At(address.Child((uint)dimension).Value, 0).FirstUniform * (1UL << ShiftedBits)))];
    }

    /// <summary>Coordinates of a point.</summary>
    public int Dimensions => _directions.Length;

    /// <summary>The point of an index, from 0.</summary>
    /// <param name="index">The index, below <see cref="MostPoints"/>.</param>
    /// <param name="point">Room for <see cref="Dimensions"/> coordinates.</param>
    public void Point(long index, Span<double> point)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, MostPoints);
        var gray = (uint)(index ^ (index >> 1));
        for (var dimension = 0; dimension < _directions.Length; dimension++) point[dimension] = Coordinate(dimension, gray);
    }

    private double Coordinate(int dimension, uint gray)
    {
        var (bits, directions) = (0u, _directions[dimension]);
        for (var bit = 0; gray != 0; bit++, gray >>= 1)
        {
            if ((gray & 1) != 0) bits ^= directions[bit];
        }

        const double Cells = 1UL << ShiftedBits;
        return _shifts is null ? bits / (double)MostPoints : ((((ulong)bits << (ShiftedBits - DirectionNumbers.Bits)) ^ _shifts[dimension]) + 0.5) / Cells;
    }
}
