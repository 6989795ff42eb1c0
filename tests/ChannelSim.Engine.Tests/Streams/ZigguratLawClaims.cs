using ChannelSim.Engine.Mathematics;
using ChannelSim.Engine.Streams;
using MathNet.Numerics;

namespace ChannelSim.Engine.Tests.Streams;

/// <summary>
/// The law of exponential and normal variates: at the seams between layers, in the tail, by moments, by halves. Tolerances are five standard errors; seeds are
/// fixed. Every fault of <see cref="ZigguratFault"/> is noticed, so the tests could fail.
/// </summary>
public sealed class ZigguratLawClaims
{
    private const int Size = 8_000_000;
    private const double Errors = 5;
    private static readonly DrawSource Source = new(new StreamKey(2026, 0, 0));
    private static readonly double[] Exponentials = [.. Enumerable.Range(0, Size).Select(i => Variate(false, (uint)i))];
    private static readonly double[] Normals = [.. Enumerable.Range(0, Size).Select(i => Variate(true, (uint)i))];

    [TestCase(true)]
    [TestCase(false)]
    public void Between_the_edges_of_all_layers_there_are_as_many_as_the_law_says(bool normal) =>
        Assert.That(Surprise(Of(normal), normal, Seams(normal)), Is.LessThan(Errors));

    [TestCase(true)]
    [TestCase(false)]
    public void In_a_thousand_cells_of_equal_probability_there_are_equally_many(bool normal) =>
        Assert.That(Surprise(Of(normal), normal, [.. Enumerable.Range(1, 999).Select(i => Quantile(normal, i / 1000.0))]), Is.LessThan(Errors));

    [TestCase(true)]
    [TestCase(false)]
    public void Beyond_the_base_there_are_as_many_as_the_law_says_and_as_far_out(bool normal)
    {
        var end = normal ? Ziggurat.Normals.Base : Ziggurat.Exponentials.Base;
        var share = Above(normal, end) * (normal ? 2 : 1);
        double[] beyond = [.. Of(normal).Select(Math.Abs).Where(x => x > end)];
        Assert.That(beyond, Has.Length.EqualTo(Size * share).Within(Errors * Math.Sqrt(Size * share)));

        // Given that they are beyond, the probability to be further out is uniform: twenty cells.
        int[] cells = new int[20];
        foreach (var x in beyond) cells[(int)(20 * Above(normal, x) / Above(normal, end))]++;
        var expected = beyond.Length / 20.0;
        var chiSquare = cells.Sum(count => (count - expected) * (count - expected) / expected);
        Assert.That((chiSquare - 19) / Math.Sqrt(2 * 19), Is.LessThan(Errors));
    }

    /// <summary>E X^k = k!, with variance (2k)! - (k!)^2.</summary>
    [TestCase(1, 1, 1)]
    [TestCase(2, 2, 20)]
    [TestCase(3, 6, 684)]
    [TestCase(4, 24, 39744)]
    public void Moments_of_the_exponential_are_right(int power, double moment, double variance) =>
        Assert.That(Exponentials.Average(x => Math.Pow(x, power)), Is.EqualTo(moment).Within(Errors * Math.Sqrt(variance / Size)));

    /// <summary>E Z^2 = 1, E Z^4 = 3, odd ones 0, with variance (2k - 1)!! less the square.</summary>
    [TestCase(1, 0, 1)]
    [TestCase(2, 1, 2)]
    [TestCase(3, 0, 15)]
    [TestCase(4, 3, 96)]
    public void Moments_of_the_normal_are_right(int power, double moment, double variance) =>
        Assert.That(Normals.Average(x => Math.Pow(x, power)), Is.EqualTo(moment).Within(Errors * Math.Sqrt(variance / Size)));

    [Test]
    public void The_halves_of_the_normal_are_alike()
    {
        double[] edges = [.. Enumerable.Range(1, 99).Select(i => Quantile(true, 0.5 + (i / 200.0)))];
        var (left, right) = (Counts(Normals.Where(x => x < 0).Select(x => -x), edges), Counts(Normals.Where(x => x > 0), edges));
        var chiSquare = left.Zip(right, (l, r) => (double)(l - r) * (l - r) / (l + r)).Sum();

        Assert.That((chiSquare - left.Length) / Math.Sqrt(2.0 * left.Length), Is.LessThan(Errors));
    }

    /// <summary>A number that did not depend on its layer alone would show here: neighbours, and the two draws of a block.</summary>
    [Test]
    public void Neighbours_and_the_two_draws_of_a_block_are_uncorrelated()
    {
        var cause = CauseAddress.Of("two").Value;
        var both = Enumerable.Range(0, 1_000_000).Average(i =>
        {
            var draws = Source.At(cause, (uint)i);
            return Ziggurat.Normal(draws.FirstWord, in Source, new DrawPlace(cause, (uint)i, 0)) * Ziggurat.Normal(draws.SecondWord, in Source, new DrawPlace(cause, (uint)i, 1));
        });

        Assert.That(both, Is.Zero.Within(Errors / 1000));
        Assert.That(Normals.Zip(Normals.Skip(1), (a, b) => a * b).Average(), Is.Zero.Within(Errors / Math.Sqrt(Size)));
        Assert.That(Exponentials.Zip(Exponentials.Skip(1), (a, b) => (a - 1) * (b - 1)).Average(), Is.Zero.Within(Errors / Math.Sqrt(Size)));
    }

    [Test]
    public void A_fault_in_the_wedges_would_be_noticed(
        [Values] bool normal, [Values(ZigguratFault.WedgeAccepted, ZigguratFault.WedgeRejected, ZigguratFault.WedgeUpsideDown)] ZigguratFault fault) =>
        Assert.That(Surprise(Faulty(normal, fault), normal, Seams(normal)), Is.GreaterThan(2 * Errors));

    [Test]
    public void A_fault_in_the_tail_would_be_noticed([Values] bool normal, [Values(ZigguratFault.TailCut, ZigguratFault.TailOfAnotherScale)] ZigguratFault fault)
    {
        var end = (normal ? Ziggurat.Normals.Base : Ziggurat.Exponentials.Base) + (normal ? 0.5 : 2);
        var share = Above(normal, end) * (normal ? 2 : 1);

        Assert.That(Faulty(normal, fault).Count(x => Math.Abs(x) > end), Is.LessThan((Size * share) - (2 * Errors * Math.Sqrt(Size * share))));
        Assert.That(Of(normal).Count(x => Math.Abs(x) > end), Is.EqualTo(Size * share).Within(Errors * Math.Sqrt(Size * share)));
    }

    /// <summary>None at all: the textbook without a fault passes like the engine.</summary>
    [TestCase(true)]
    [TestCase(false)]
    public void No_fault_is_noticed_where_there_is_none(bool normal) =>
        Assert.That(Surprise(Faulty(normal, ZigguratFault.None), normal, Seams(normal)), Is.LessThan(Errors));

    private static double[] Of(bool normal) => normal ? Normals : Exponentials;

    private static double Variate(bool normal, uint block)
    {
        var place = new DrawPlace(1, block, 0);
        var word = Source.At(place.Cause, block).FirstWord;
        return normal ? Ziggurat.Normal(word, in Source, place) : Ziggurat.Exponential(word, in Source, place);
    }

    private static IEnumerable<double> Faulty(bool normal, ZigguratFault fault)
    {
        var (ziggurat, block) = (new SlowZiggurat(normal, fault), 0u);
        return Enumerable.Range(0, Size).Select(_ => ziggurat.Sample(() => Source.At(2, block++).SecondWord));
    }

    // Edges of layers, and between each two of them one more, so that a wedge taken too often or seldom stands apart.
    private static double[] Seams(bool normal)
    {
        double[] right = [.. SlowZiggurat.Edges(normal)[1..256].Reverse()];
        right = [.. right, .. right.Zip(right.Skip(1), (a, b) => 0.5 * (a + b))];
        double[] all = normal ? [.. right, .. right.Select(x => -x), 0] : right;
        Array.Sort(all);
        return all;
    }

    // Pearson's chi-square in units of its standard deviation, less its mean.
    private static double Surprise(IEnumerable<double> variates, bool normal, double[] edges)
    {
        var counts = Counts(variates, edges);
        var chiSquare = 0.0;
        for (var cell = 0; cell < counts.Length; cell++)
        {
            var low = cell == 0 ? 1 : Above(normal, edges[cell - 1]);
            var expected = Size * (low - (cell == edges.Length ? 0 : Above(normal, edges[cell])));
            chiSquare += (counts[cell] - expected) * (counts[cell] - expected) / expected;
        }

        return (chiSquare - edges.Length) / Math.Sqrt(2.0 * edges.Length);
    }

    private static int[] Counts(IEnumerable<double> variates, double[] edges)
    {
        var counts = new int[edges.Length + 1];
        foreach (var x in variates)
        {
            var place = Array.BinarySearch(edges, x);
            counts[place < 0 ? ~place : place]++;
        }

        return counts;
    }

    private static double Above(bool normal, double x) => normal ? 0.5 * SpecialFunctions.Erfc(x / Math.Sqrt(2)) : Math.Exp(-x);

    private static double Quantile(bool normal, double p) => normal ? NormalQuantile.Of(p) : -Math.Log(1 - p);
}
