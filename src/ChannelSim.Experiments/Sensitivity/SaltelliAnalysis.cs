using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// Sobol' indices from Saltelli's design. First order: mean of B (AB_i - A), the estimator of Saltelli et al. (Computer Physics Communications 181, 2010); total: half the mean of
/// (A - AB_i)², that of Jansen (Computer Physics Communications 117, 1999); second order: mean of BA_i AB_j - A B less the two first orders (Saltelli 2002). Where each point was run
/// several times, the covariance that dice have left in each product of means is taken off, so that the indices are those of the expectation given the numbers, whether or not points of
/// a block share their luck. The bootstrap draws blocks.
/// </summary>
public static class SaltelliAnalysis
{
    /// <summary>Fewer blocks than this have no indices.</summary>
    public const int FewestBlocks = 16;

    /// <summary>The indices of a measure.</summary>
    /// <param name="points">The points, block by block.</param>
    /// <param name="values">By point the values of its replications: of all points equally many; one stands for a function without dice.</param>
    /// <param name="resampling">How intervals are made.</param>
    /// <exception cref="WrongDesignException">The points are not those of the design, or the values are not theirs.</exception>
    public static SobolIndices Of(double[][] points, double[][] values, Resampling resampling)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(resampling);
        var secondOrder = DesignCheck.RequireSaltelli(points);
        if (values.Length != points.Length) throw new WrongDesignException($"there are {points.Length} points and values of {values.Length}", "each point needs its values");
        return Of(points[0].Length, secondOrder, values, resampling);
    }

    /// <summary>The same, of points that are known to be those of the design.</summary>
    internal static SobolIndices Of(int factors, bool secondOrder, double[][] values, Resampling resampling)
    {
        var rows = SaltelliDesign.RowsOf(factors, secondOrder);
        var terms = new SaltelliTerms(factors, secondOrder, values, Centre(values, rows));
        var estimates = resampling.Of(terms.Blocks, terms.Blocks, terms.Statistics);
        return new SobolIndices(estimates[0], estimates[1], estimates[2..(2 + factors)], estimates[(2 + factors)..(2 + (2 * factors))], estimates[(2 + (2 * factors))..]);
    }

    // About the mean of A and B products cancel least.
    private static double Centre(double[][] values, int rows) => Enumerable.Range(0, values.Length / rows).Average(block => 0.5 * (values[block * rows].Average() + values[((block + 1) * rows) - 1].Average()));
}
