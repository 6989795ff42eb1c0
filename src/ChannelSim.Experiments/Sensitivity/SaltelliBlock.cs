namespace ChannelSim.Experiments.Sensitivity;

/// <summary>The values of a block, centred, with products of expectations from which dice are taken off.</summary>
internal sealed class SaltelliBlock
{
    private readonly double[][] _rows;
    private readonly double[] _means;
    private readonly int _factors;

    public SaltelliBlock(double[][] rows, int factors, double centre)
    {
        _factors = factors;
        _rows = [.. rows.Select(row => row.Select(value => value - centre).ToArray())];
        _means = [.. _rows.Select(row => row.Average())];
    }

    public const int A = 0;

    public int B => _rows.Length - 1;

    public static int Ab(int factor) => 1 + factor;

    public int Ba(int factor) => 1 + _factors + factor;

    /// <summary>The product of the expectations of two rows: unbiased, whether or not the r-th replications of both have the same luck.</summary>
    public double Product(int one, int other) => (_means[one] * _means[other]) - (Covariance(one, other) / _rows[one].Length);

    /// <summary>The squared difference of the expectations of two rows.</summary>
    public double SquaredDifference(int one, int other) => Product(one, one) + Product(other, other) - (2 * Product(one, other));

    /// <summary>The variance of a replication of a row around its expectation.</summary>
    public double Noise(int row) => Covariance(row, row);

    private double Covariance(int one, int other)
    {
        var (x, y, sum) = (_rows[one], _rows[other], 0.0);
        if (x.Length < 2) return 0;
        for (var r = 0; r < x.Length; r++) sum += (x[r] - _means[one]) * (y[r] - _means[other]);
        return sum / (x.Length - 1);
    }
}
