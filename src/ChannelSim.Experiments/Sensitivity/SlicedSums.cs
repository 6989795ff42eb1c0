using System.Numerics;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// Sums of a measure over the slices of each number, kept apart by groups of draws that the bootstrap draws from: groups stand for draws, so that its cost does not grow with them.
/// </summary>
internal sealed class SlicedSums
{
    private const int MostGroups = 256;
    private readonly int _slices;
    private readonly double[][] _counts; // by number, by group and slice
    private readonly double[][] _sums;

    // By group: draws, sum, sum of squares of draws, sum of variances of their replications.
    private readonly double[][] _groups;

    /// <param name="slices">By number, by draw its slice.</param>
    /// <param name="count">Slices.</param>
    /// <param name="means">By draw the mean of the measure, about what all have in common.</param>
    /// <param name="noises">By draw the variance that dice leave in that mean; 0 where there are none.</param>
    public SlicedSums(byte[][] slices, int count, double[] means, double[] noises)
    {
        _slices = count;
        Groups = Math.Min(MostGroups, means.Length);
        _groups = [.. Enumerable.Range(0, Groups).Select(_ => new double[4])];
        _counts = [.. slices.Select(_ => new double[Groups * count])];
        _sums = [.. slices.Select(_ => new double[Groups * count])];
        for (var draw = 0; draw < means.Length; draw++)
        {
            var at = (int)((long)draw * Groups / means.Length); // neighbours, for every so manieth point of a sequence is like the others
            var (group, y) = (_groups[at], means[draw]);
            (group[0], group[1], group[2], group[3]) = (group[0] + 1, group[1] + y, group[2] + (y * y), group[3] + noises[draw]);
            for (var number = 0; number < slices.Length; number++)
            {
                var cell = (at * count) + slices[number][draw];
                _counts[number][cell]++;
                _sums[number][cell] += y;
            }
        }
    }

    public int Groups { get; }

    /// <summary>Draws, their sum, the sum of their squares, and of what dice leave in them.</summary>
    public (double Draws, double Sum, double Squares, double Noise) Whole(ReadOnlySpan<int> weights)
    {
        var (draws, sum, squares, noise) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] == 0) continue;
            var group = _groups[i];
            (draws, sum, squares, noise) = (draws + (weights[i] * group[0]), sum + (weights[i] * group[1]), squares + (weights[i] * group[2]), noise + (weights[i] * group[3]));
        }

        return (draws, sum, squares, noise);
    }

    /// <summary>Draws and sums of the slices of a number.</summary>
    public void Slices(int number, ReadOnlySpan<double> weights, Span<double> counts, Span<double> sums)
    {
        counts.Clear();
        sums.Clear();
        for (var group = 0; group < weights.Length; group++)
        {
            if (weights[group] == 0) continue;
            Add(_counts[number].AsSpan(group * _slices, _slices), weights[group], counts);
            Add(_sums[number].AsSpan(group * _slices, _slices), weights[group], sums);
        }
    }

    private static void Add(ReadOnlySpan<double> values, double weight, Span<double> sums)
    {
        var i = 0;
        for (; i <= values.Length - Vector<double>.Count; i += Vector<double>.Count)
            (new Vector<double>(sums[i..]) + (weight * new Vector<double>(values[i..]))).CopyTo(sums[i..]);
        for (; i < values.Length; i++) sums[i] += weight * values[i];
    }
}
