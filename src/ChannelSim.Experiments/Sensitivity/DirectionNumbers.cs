using System.Collections.Immutable;
using System.Globalization;

namespace ChannelSim.Experiments.Sensitivity;

/// <summary>
/// The initial direction numbers of Joe and Kuo (SIAM Journal on Scientific Computing 30, 2008; their table new-joe-kuo-6.21201): of each dimension from the
/// second on a primitive polynomial over GF(2) and the first odd numbers of a recurrence. Data, in <c>joe-kuo.txt</c>.
/// </summary>
internal static class DirectionNumbers
{
    /// <summary>Bits of a coordinate.</summary>
    public const int Bits = 32;

    private static readonly Lazy<ImmutableArray<DirectionRow>> s_rows = new(Read);

    /// <summary>The rows of dimensions 2, 3 and so on.</summary>
    public static ImmutableArray<DirectionRow> Rows => s_rows.Value;

    /// <summary>What each bit of the Gray code of an index adds to a coordinate.</summary>
    /// <param name="dimension">The dimension, from 0.</param>
    public static uint[] Of(int dimension)
    {
        if (dimension == 0) return [.. Enumerable.Range(1, Bits).Select(bit => 1u << (Bits - bit))];
        var (_, degree, inner, initial) = Rows[dimension - 1];
        var numbers = new uint[Bits];
        for (var j = 0; j < Bits; j++)
        {
            if (j < degree) numbers[j] = initial[j] << (Bits - 1 - j);
            else numbers[j] = Next(numbers, j, degree, inner);
        }

        return numbers;
    }

    // Bratley and Fox, ACM Transactions on Mathematical Software 14 (1988), algorithm 659.
    private static uint Next(uint[] numbers, int j, int degree, uint inner)
    {
        var next = numbers[j - degree] ^ (numbers[j - degree] >> degree);
        for (var k = 1; k < degree; k++)
        {
            if ((inner >> (degree - 1 - k) & 1) != 0) next ^= numbers[j - k];
        }

        return next;
    }

    private static ImmutableArray<DirectionRow> Read()
    {
        using var stream = typeof(DirectionNumbers).Assembly.GetManifestResourceStream("joe-kuo.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(Row)];
    }

    private static DirectionRow Row(string line)
    {
        var numbers = line.Split(' ').Select(word => uint.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        return new DirectionRow((int)numbers[0], (int)numbers[1], numbers[2], [.. numbers.Skip(3)]);
    }
}

/// <summary>A row of the table.</summary>
/// <param name="Dimension">The dimension, counted from 1.</param>
/// <param name="Degree">The degree of the polynomial.</param>
/// <param name="Inner">Its coefficients but for the first and last, which are 1; the highest power first.</param>
/// <param name="Initial">The first numbers: the i-th, from 1, is odd and below 2^i.</param>
internal sealed record DirectionRow(int Dimension, int Degree, uint Inner, ImmutableArray<uint> Initial);
