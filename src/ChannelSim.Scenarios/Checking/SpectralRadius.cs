namespace ChannelSim.Scenarios.Checking;

/// <summary>The largest eigenvalue of a matrix of expected numbers: by how much a generation is larger than the one before, in the long run.</summary>
internal static class SpectralRadius
{
    /// <summary>Gelfand's formula by repeated squaring, scaled so that nothing overflows.</summary>
    public static double Of(double[,] matrix)
    {
        var (power, logarithm, exponent) = (matrix, 0.0, 1.0);
        for (var i = 0; i < 40; i++)
        {
            var norm = Norm(power);
            if (norm == 0) return 0;
            logarithm += Math.Log(norm) / exponent;
            power = Square(power, norm);
            exponent *= 2;
        }

        return Math.Exp(logarithm);
    }

    private static double Norm(double[,] matrix)
    {
        var largest = 0.0;
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            var sum = 0.0;
            for (var j = 0; j < matrix.GetLength(1); j++) sum += matrix[i, j];
            largest = Math.Max(largest, sum);
        }

        return largest;
    }

    // Plain loops: this runs 40 times for every file that is read.
    private static double[,] Square(double[,] matrix, double norm)
    {
        var size = matrix.GetLength(0);
        var square = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            for (var k = 0; k < size; k++)
            {
                var left = matrix[i, k] / norm;
                if (left == 0) continue;
                for (var j = 0; j < size; j++) square[i, j] += left * (matrix[k, j] / norm);
            }
        }

        return square;
    }
}
