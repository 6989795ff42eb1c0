using ChannelSim.Experiments.Sensitivity;

namespace ChannelSim.Experiments.Tests.Sensitivity;

/// <summary>The table of Joe and Kuo is what it should be: a wrong digit in it would break one of these.</summary>
public sealed class DirectionNumberClaims
{
    [Test]
    public void There_is_a_row_for_each_dimension_from_the_second_to_the_last()
    {
        Assert.That(DirectionNumbers.Rows.Select(row => row.Dimension), Is.EqualTo(Enumerable.Range(2, SobolSequence.MostDimensions - 1)));
        Assert.That(DirectionNumbers.Rows.All(row => row.Initial.Length == row.Degree && row.Inner < 1u << (row.Degree - 1)), Is.True);
    }

    [Test]
    public void Each_initial_number_is_odd_and_below_its_power_of_two() =>
        Assert.That(DirectionNumbers.Rows.All(row => row.Initial.Index().All(item => item.Item % 2 == 1 && item.Item < 1u << (item.Index + 1))), Is.True);

    /// <summary>The order of x modulo the polynomial is 2^s - 1, and no polynomial comes twice.</summary>
    [Test]
    public void Each_polynomial_is_primitive_and_another()
    {
        var polynomials = DirectionNumbers.Rows.Select(row => (1u << row.Degree) | (row.Inner << 1) | 1).ToArray();
        Assert.That(polynomials.Distinct().Count(), Is.EqualTo(polynomials.Length));
        foreach (var (row, polynomial) in DirectionNumbers.Rows.Zip(polynomials))
        {
            var order = (1u << row.Degree) - 1;
            Assert.That(PowerOfX(order, polynomial, row.Degree), Is.EqualTo(1u), $"dimension {row.Dimension}");
            foreach (var prime in PrimesOf(order)) Assert.That(PowerOfX(order / prime, polynomial, row.Degree), Is.Not.EqualTo(1u), $"dimension {row.Dimension}");
        }
    }

    /// <summary>
    /// Sobol's property A: of the first 2^d points of d dimensions each of the 2^d boxes, made by halving every axis, holds one. It holds where the first bits of the first d direction
    /// numbers of the d dimensions are a matrix that can be inverted; Joe and Kuo chose theirs so that it does for every d of the table.
    /// </summary>
    [Test]
    public void It_has_property_A_in_every_number_of_dimensions()
    {
        const int Most = SobolSequence.MostDimensions;
        var rows = Enumerable.Range(0, Most).Select(dimension => FirstBits(dimension, Most)).ToArray();
        for (var pivot = 0; pivot < Most; pivot++)
        {
            Assert.That(rows[pivot][pivot], Is.True, $"{pivot + 1} dimensions"); // without exchanging rows: all leading minors are 1
            for (var below = pivot + 1; below < Most; below++)
            {
                if (rows[below][pivot]) rows[below].Xor(rows[pivot]);
            }
        }
    }

    // The first bit follows the recurrence without the shifted term, so that it can be had beyond the 32 numbers of a coordinate.
    private static System.Collections.BitArray FirstBits(int dimension, int count)
    {
        var bits = new System.Collections.BitArray(count);
        if (dimension == 0)
        {
            bits[0] = true;
            return bits;
        }

        var row = DirectionNumbers.Rows[dimension - 1];
        for (var j = 0; j < count; j++)
        {
            if (j < row.Degree) bits[j] = (row.Initial[j] >> j & 1) != 0;
            else
            {
                bits[j] = bits[j - row.Degree];
                for (var k = 1; k < row.Degree; k++) bits[j] ^= (row.Inner >> (row.Degree - 1 - k) & 1) != 0 && bits[j - k];
            }
        }

        return bits;
    }

    private static uint PowerOfX(uint exponent, uint polynomial, int degree)
    {
        var (power, square) = (1u, degree == 1 ? 2u ^ polynomial : 2u);
        for (; exponent > 0; exponent >>= 1)
        {
            if (exponent % 2 == 1) power = Times(power, square, polynomial, degree);
            square = Times(square, square, polynomial, degree);
        }

        return power;
    }

    private static uint Times(uint one, uint other, uint polynomial, int degree)
    {
        var product = 0u;
        for (; other > 0; other >>= 1)
        {
            if ((other & 1) != 0) product ^= one;
            one <<= 1;
            if ((one >> degree & 1) != 0) one ^= polynomial;
        }

        return product;
    }

    private static IEnumerable<uint> PrimesOf(uint number)
    {
        for (var prime = 2u; prime <= number; prime++)
        {
            if (number % prime != 0) continue;
            yield return prime;
            while (number % prime == 0) number /= prime;
        }
    }
}
