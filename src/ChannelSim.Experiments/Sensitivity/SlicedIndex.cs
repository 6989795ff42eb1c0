using MathNet.Numerics;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// The variance of a measure between the slices of a number, without what chance puts there: the one-way analysis of variance, (SSB - (B - 1) MSW) / n, whose expectation is the variance
/// of the slices' expectations (Plischke, Reliability Engineering and System Safety 95, 2010, on slices as an estimate of first-order indices).
/// </summary>
internal readonly record struct SlicedIndex(double Between, double Raw, double PValue)
{
    /// <summary>From the sums of slices.</summary>
    /// <param name="counts">Draws in each.</param>
    /// <param name="sums">Their sums.</param>
    /// <param name="squares">Sum of the squares of all draws.</param>
    /// <param name="shifts">What is taken off the mean of each slice; empty: nothing.</param>
    public static SlicedIndex Of(ReadOnlySpan<double> counts, ReadOnlySpan<double> sums, double squares, ReadOnlySpan<double> shifts)
    {
        var (n, total, explained, filled) = (0.0, 0.0, 0.0, 0);
        var (shifted, between) = (0.0, 0.0);
        for (var slice = 0; slice < counts.Length; slice++)
        {
            if (counts[slice] == 0) continue;
            (n, total, explained, filled) = (n + counts[slice], total + sums[slice], explained + (sums[slice] * sums[slice] / counts[slice]), filled + 1);
            var sum = shifts.IsEmpty ? sums[slice] : sums[slice] - (counts[slice] * shifts[slice]);
            (shifted, between) = (shifted + sum, between + (sum * sum / counts[slice]));
        }

        between -= shifted * shifted / n;
        var within = Math.Max(0, squares - explained) / (n - filled);
        var raw = between / n;
        return new SlicedIndex(raw - ((filled - 1) * within / n), raw, shifts.IsEmpty ? Test(between / (filled - 1) / within, filled - 1, n - filled) : double.NaN);
    }

    // How often so great a ratio comes of chance: Fisher's law.
    private static double Test(double ratio, double one, double other) =>
        double.IsNaN(ratio) ? double.NaN : double.IsInfinity(ratio) ? 0 : ratio <= 0 ? 1 : SpecialFunctions.BetaRegularized(other / 2, one / 2, other / (other + (one * ratio)));
}
