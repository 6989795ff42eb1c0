using System.Numerics;
using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Statistics;

/// <summary>Sums and squared deviations against exact arithmetic, where naive formulas fail.</summary>
public sealed class MomentsClaims
{
    private const int BlockSize = 256;

    /// <summary>
    /// Mean 10^9, standard deviation 1: sums of squares of the values themselves would have no digit left. What is allowed is what a mean rounded to a
    /// double costs.
    /// </summary>
    [TestCase(1e9)]
    [TestCase(-1e9)]
    [TestCase(0)]
    [TestCase(1e6)]
    public void They_are_those_of_exact_arithmetic_however_far_the_mean_is_from_zero(double offset)
    {
        var values = Values(20_000, offset);
        var (sum, squares) = Exact(values);
        var moments = InBlocks(values);

        Assert.That(moments.Count, Is.EqualTo(values.Length));
        Assert.That(moments.Sums[0], Is.EqualTo(sum).Within(1e-14 * Math.Max(Math.Abs(sum), 1)));
        Assert.That(moments.Squares[0], Is.EqualTo(squares).Within(((1e-16 * Math.Abs(offset)) + 1e-13) * squares));
        var naive = values.Sum(x => x * x) - (values.Sum() * values.Sum() / values.Length);
        if (Math.Abs(offset) >= 1e9) Assert.That(naive, Is.Not.EqualTo(squares).Within(1e-2 * squares), "the case is not hard enough");
    }

    [Test]
    public void Sums_of_counts_are_exact_integers()
    {
        var counts = Enumerable.Range(0, 100_000).Select(i => (double)((i * 7919L) % 1013)).ToArray();
        var (sum, squares) = Exact(counts);
        var moments = InBlocks(counts);

        Assert.That(moments.Sums[0], Is.EqualTo(sum));
        Assert.That(moments.Squares[0], Is.EqualTo(squares).Within(1e-13 * squares));
    }

    [Test]
    public void The_same_value_again_and_again_does_not_vary()
    {
        var moments = InBlocks([.. Enumerable.Repeat(0.1, 1000)]);
        Assert.That(moments.Squares[0], Is.Zero.Within(1e-28));
        Assert.That(moments.Mean(0), Is.EqualTo(0.1).Within(1).Ulps);
    }

    [Test]
    public void Merging_in_another_order_moves_the_last_digits_at_most()
    {
        var values = Values(20_000, 1e6);
        var blocks = values.Chunk(BlockSize).ToList();
        var (forward, backward) = (Merge(blocks), Merge(Enumerable.Reverse(blocks)));

        Assert.That(backward.Count, Is.EqualTo(forward.Count));
        Assert.That(backward.Sums[0], Is.EqualTo(forward.Sums[0]).Within(1e-13 * forward.Sums[0]));
        Assert.That(backward.Squares[0], Is.EqualTo(forward.Squares[0]).Within(1e-9 * forward.Squares[0]));
    }

    [Test]
    public void A_block_can_be_used_again_and_an_empty_one_changes_nothing()
    {
        var total = new Moments(1);
        var block = new Moments(1);
        foreach (var chunk in new[] { new double[] { 3, 5 }, [], [1, 7, 9] })
        {
            block.Clear();
            foreach (var value in chunk) block.Add([value]);
            block.Close();
            total.Merge(block);
        }

        Assert.That((total.Count, total.Sums[0], total.Squares[0]), Is.EqualTo((5, 25.0, 40.0)).Within(1e-13));
    }

    [TestCase(1)]
    [TestCase(3)]
    public void A_row_has_a_number_for_each_measure(int numbers)
    {
        var moments = new Moments(2);
        moments.Add([1, 10]);

        Assert.That(() => moments.Add(new double[numbers]), Throws.ArgumentException);
        Assert.That(moments.Count, Is.EqualTo(1));
    }

    [Test]
    public void Measures_are_kept_apart()
    {
        var moments = new Moments(2);
        moments.Add([1, 10]);
        moments.Add([3, 10]);
        moments.Close();

        Assert.That(moments.Sums, Is.EqualTo(new double[] { 4, 20 }));
        Assert.That(moments.Squares, Is.EqualTo(new double[] { 2, 0 }));
    }

    /// <summary>Rows are held and added several at once: to the digits of one by one, wherever the last vector and the last rows end, and again after it was cleared.</summary>
    [Test]
    public void Rows_are_added_in_their_order_to_the_digits_of_one_by_one([Values(1, 7, 8, 9, 159)] int width, [Values(1, 2, 7, 8, 9, 17, 256)] int rows)
    {
        var moments = new Moments(width);
        foreach (var offset in new[] { 0.1, -3e5 })
        {
            var values = Values(width * rows, offset).Select((value, i) => i % 3 == 0 ? 0 : value).ToArray();
            moments.Clear();
            for (var row = 0; row < rows; row++) values.AsSpan(row * width, width).CopyTo(moments.NextRow());
            Assert.That(moments.Count, Is.EqualTo(rows));
            moments.Close();
            for (var i = 0; i < width; i++) Assert.That((moments.Sums[i], moments.Squares[i], moments.Nonzero[i]), Is.EqualTo(OneByOne([.. Enumerable.Range(0, rows).Select(row => values[(row * width) + i])])), $"number {i}");
        }
    }

    private static (double Sum, double Squares, long Nonzero) OneByOne(double[] values)
    {
        double shifted = 0, squares = 0;
        foreach (var value in values)
        {
            shifted += value - values[0];
            squares += (value - values[0]) * (value - values[0]);
        }

        return ((values.Length * values[0]) + shifted, Math.Max(0, squares - (shifted * shifted / values.Length)), values.Count(value => value != 0));
    }

    private static double[] Values(int count, double offset)
    {
        var random = new Random(8);
        return [.. Enumerable.Range(0, count).Select(_ => offset + ((random.NextDouble() - 0.5) * Math.Sqrt(12)))];
    }

    private static Moments InBlocks(double[] values) => Merge(values.Chunk(BlockSize));

    private static Moments Merge(IEnumerable<double[]> blocks)
    {
        var total = new Moments(1);
        foreach (var values in blocks)
        {
            var block = new Moments(1);
            foreach (var value in values) block.Add([value]);
            block.Close();
            total.Merge(block);
        }

        return total;
    }

    // Two passes over integers: every double is an integer times a power of 2.
    private static (double Sum, double Squares) Exact(double[] values)
    {
        const int Bits = 60;
        var scaled = values.Select(value => ToInteger(value, Bits)).ToList();
        var sum = scaled.Aggregate(BigInteger.Zero, (a, b) => a + b);
        var squares = scaled.Aggregate(BigInteger.Zero, (total, x) => total + BigInteger.Pow((x * scaled.Count) - sum, 2));
        return ((double)sum / Math.Pow(2, Bits), (double)(squares / BigInteger.Pow(scaled.Count, 2)) / Math.Pow(2, 2 * Bits));
    }

    private static BigInteger ToInteger(double value, int bits)
    {
        var pattern = BitConverter.DoubleToInt64Bits(Math.Abs(value));
        var exponent = (int)(pattern >> 52) - 1075;
        var mantissa = (BigInteger)((pattern & 0xFFFFFFFFFFFFF) | 0x10000000000000);
        if (value == 0) return BigInteger.Zero;
        var shift = exponent + bits;
        var integer = shift >= 0 ? mantissa << shift : mantissa >> -shift;
        return value < 0 ? -integer : integer;
    }
}
