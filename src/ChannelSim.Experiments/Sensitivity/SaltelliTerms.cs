namespace ChannelSim.Experiments.Sensitivity;

/// <summary>What each block of Saltelli's design says of each variance: indices are ratios of their means.</summary>
internal sealed class SaltelliTerms
{
    private readonly int _factors;
    private readonly double[][] _terms; // by variance, by block

    public SaltelliTerms(int factors, bool secondOrder, double[][] values, double centre)
    {
        _factors = factors;
        var rows = SaltelliDesign.RowsOf(factors, secondOrder);
        Blocks = values.Length / rows;
        var width = 2 + (2 * factors) + (secondOrder ? factors * (factors - 1) / 2 : 0);
        _terms = [.. Enumerable.Range(0, width).Select(_ => new double[Blocks])];
        for (var block = 0; block < Blocks; block++) Fill(block, new SaltelliBlock(values.AsSpan(block * rows, rows).ToArray(), factors, centre), secondOrder);
    }

    public int Blocks { get; }

    /// <summary>The variance of the numbers, that of dice, and the indices, under weights of the blocks.</summary>
    public double[] Statistics(int[] weights)
    {
        var total = 0L;
        foreach (var weight in weights) total += weight;
        var means = new double[_terms.Length];
        for (var term = 0; term < means.Length; term++)
        {
            var (sum, values) = (0.0, _terms[term]);
            for (var block = 0; block < values.Length; block++) sum += weights[block] * values[block];
            means[term] = sum / total;
        }

        var variance = means[0];
        for (var index = 2; index < means.Length; index++) means[index] = variance > 0 ? means[index] / variance : double.NaN;
        var pair = 2 + (2 * _factors);
        for (var i = 0; pair < means.Length; i++)
        {
            for (var j = i + 1; j < _factors; j++) means[pair++] -= means[2 + i] + means[2 + j];
        }

        return means;
    }

    private void Fill(int block, SaltelliBlock rows, bool secondOrder)
    {
        var (a, b) = (SaltelliBlock.A, rows.B);
        _terms[0][block] = 0.5 * (rows.Product(a, a) + rows.Product(b, b));
        _terms[1][block] = 0.5 * (rows.Noise(a) + rows.Noise(b));
        for (var i = 0; i < _factors; i++)
        {
            var first = rows.Product(b, SaltelliBlock.Ab(i)) - rows.Product(b, a);
            var total = rows.SquaredDifference(a, SaltelliBlock.Ab(i));
            if (secondOrder)
            {
                first = 0.5 * (first + rows.Product(a, rows.Ba(i)) - rows.Product(a, b));
                total = 0.5 * (total + rows.SquaredDifference(b, rows.Ba(i)));
            }

            (_terms[2 + i][block], _terms[2 + _factors + i][block]) = (first, 0.5 * total);
        }

        var pair = 2 + (2 * _factors);
        for (var i = 0; secondOrder && i < _factors; i++)
        {
            for (var j = i + 1; j < _factors; j++) _terms[pair++][block] = 0.5 * (rows.Product(rows.Ba(i), SaltelliBlock.Ab(j)) + rows.Product(rows.Ba(j), SaltelliBlock.Ab(i))) - rows.Product(a, b);
        }
    }
}
