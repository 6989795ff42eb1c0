namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// Saltelli's design (Computer Physics Communications 145, 2002; 181, 2010): two points A and B of a Sobol' sequence of twice the dimensions, and points between them: A with
/// one number of B, and for second-order indices B with one number of A. A block is A, A with the first number of B, with the second, and so on, [B with the first of A, ...,] B.
/// </summary>
public static class SaltelliDesign
{
    /// <summary>The most numbers that can be varied: two points need twice the dimensions.</summary>
    public const int MostFactors = SobolSequence.MostDimensions / 2;

    /// <summary>Points of a block.</summary>
    /// <param name="factors">Numbers that are varied.</param>
    /// <param name="secondOrder">Whether there are points for second-order indices.</param>
    public static int RowsOf(int factors, bool secondOrder) => 2 + (secondOrder ? 2 : 1) * factors;

    /// <summary>The points, block by block; each a position from 0 to 1 for each number.</summary>
    /// <param name="factors">Numbers that are varied.</param>
    /// <param name="blocks">Blocks; powers of two are filled most evenly.</param>
    /// <param name="secondOrder">Whether second-order indices are wanted.</param>
    /// <param name="seed">The seed of the digital shift.</param>
    public static double[][] Points(int factors, int blocks, bool secondOrder, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factors, MostFactors);
        var sequence = new SobolSequence(2 * factors, seed);
        var both = new double[2 * factors];
        return Points(factors, blocks, secondOrder, block =>
        {
            sequence.Point(block, both);
            return (both[..factors], both[factors..]);
        });
    }

    /// <summary>The points between given ones.</summary>
    internal static double[][] Points(int factors, int blocks, bool secondOrder, Func<int, (double[] A, double[] B)> ends) =>
        [.. Enumerable.Range(0, blocks).SelectMany(block => Block(factors, secondOrder, ends(block)))];

    private static IEnumerable<double[]> Block(int factors, bool secondOrder, (double[] A, double[] B) ends)
    {
        yield return ends.A;
        for (var i = 0; i < factors; i++) yield return Mixed(ends.A, ends.B, i);
        for (var i = 0; secondOrder && i < factors; i++) yield return Mixed(ends.B, ends.A, i);
        yield return ends.B;
    }

    internal static double[] Mixed(double[] most, double[] one, int at)
    {
        var mixed = (double[])most.Clone();
        mixed[at] = one[at];
        return mixed;
    }
}
