using ChannelSim.Experiments.Statistics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// Partial rank correlations (Iman, Helton and Campbell, Journal of Quality Technology 13, 1981): which way a measure goes with a number when the others are held, -1 to 1. The interval is that of
/// Fisher's z with Bonett and Wright's variance for ranks (Psychometrika 65, 2000), and as many degrees of freedom fewer as there are other numbers.
/// </summary>
internal sealed class PartialRanks
{
    private readonly double[][] _numbers;
    private readonly Matrix<double>? _inverse;
    private readonly int _draws;

    /// <param name="ranks">By number the ranks of the draws.</param>
    public PartialRanks(double[][] ranks)
    {
        _draws = ranks.Length == 0 ? 0 : ranks[0].Length;
        _numbers = [.. ranks.Select(Standardised)];
        if (_draws - ranks.Length < FewestBeyond) return;
        var correlations = DenseMatrix.Create(ranks.Length, ranks.Length, (i, j) => Product(_numbers[i], _numbers[j]));
        _inverse = correlations.Cholesky().Solve(DenseMatrix.CreateIdentity(ranks.Length));
    }

    // Draws that are needed beyond the numbers.
    private const int FewestBeyond = 10;

    /// <summary>By number its correlation with a measure.</summary>
    /// <param name="means">By draw the measure.</param>
    /// <param name="resampling">The level.</param>
    public Estimate[] With(double[] means, Resampling resampling)
    {
        if (_inverse is null) return [.. _numbers.Select(_ => Estimate.Without(double.NaN, _draws, NoInterval.TooFewDraws, _numbers.Length + FewestBeyond))];
        var measure = Standardised(Ranks.Of(means));
        var slopes = _inverse.Multiply(DenseVector.OfEnumerable(_numbers.Select(number => Product(number, measure))));
        var left = Math.Max(0, 1 - _numbers.Select((number, i) => Product(number, measure) * slopes[i]).Sum());
        return [.. _numbers.Select((_, i) => Around(slopes[i] / Math.Sqrt((left * _inverse[i, i]) + (slopes[i] * slopes[i])), resampling))];
    }

    private Estimate Around(double correlation, Resampling resampling)
    {
        if (double.IsNaN(correlation)) return Estimate.Without(double.NaN, _draws, NoInterval.NoData);
        var error = Math.Sqrt((1 + (correlation * correlation / 2)) / (_draws - _numbers.Length - 2));
        var z = resampling.Around(Math.Atanh(Math.Clamp(correlation, -1 + 1e-12, 1 - 1e-12)), error, 200_000, _draws);
        return new Estimate(correlation, Math.Tanh(z.Low), Math.Tanh(z.High), _draws, "fisher-z");
    }

    // Mean 0 and sum of squares 1.
    private static double[] Standardised(double[] ranks)
    {
        var mean = ranks.Average();
        var length = Math.Sqrt(ranks.Sum(rank => (rank - mean) * (rank - mean)));
        return [.. ranks.Select(rank => (rank - mean) / length)];
    }

    private static double Product(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }
}
