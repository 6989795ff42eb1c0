using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Statistics;

/// <summary>Sums of pairs in merged blocks, against direct recomputation from all rows.</summary>
public sealed class PairMomentsClaims
{
    private const int Rows = 700;
    private const int BlockSize = 256; // groups of 10 begin in one block and end in the next

    [Test]
    public void Both_worlds_and_their_differences_are_those_of_all_rows([Values(1, 10)] int dice, [Values(0, 1)] int number)
    {
        var (first, second) = Draw();
        var pairs = InBlocks(first, second, dice);
        double[] a = [.. first.Select(row => row[number])], b = [.. second.Select(row => row[number])], difference = [.. a.Zip(b, (x, y) => y - x)];

        Require(pairs.Baseline(number), a, dice);
        Require(pairs.Alternative(number), b, dice);
        var sums = pairs.Differences(number);
        Assert.Multiple(() =>
        {
            Assert.That((sums.Count, sums.Higher, sums.Lower, sums.Discordant), Is.EqualTo(((long)Rows, difference.LongCount(d => d > 0), difference.LongCount(d => d < 0), difference.LongCount(d => d != 0))));
            Assert.That(sums.Up, Is.EqualTo(difference.Where(d => d > 0).Sum()).Within(1e-9));
            Assert.That(sums.Down, Is.EqualTo(-difference.Where(d => d < 0).Sum()).Within(1e-9));
            Assert.That(sums.UpSquares, Is.EqualTo(difference.Where(d => d > 0).Sum(d => d * d)).Within(1e-9));
            Assert.That(sums.DownSquares, Is.EqualTo(difference.Where(d => d < 0).Sum(d => d * d)).Within(1e-9));
            Assert.That(sums.Mean, Is.EqualTo(difference.Average()).Within(1e-12));
            Assert.That(sums.Squares, Is.EqualTo(Squares(difference)).Within(1e-8));
            Assert.That((sums.Groups, sums.Grouped), Is.EqualTo(((Rows + dice - 1L) / dice, dice > 1)));
            Assert.That(sums.Between, Is.EqualTo(Between(difference, dice)).Within(1e-7));
            Assert.That(sums.Exchanged.Mean, Is.EqualTo(-difference.Average()).Within(1e-12));
            Assert.That((sums.Exchanged.Higher, sums.Exchanged.Up, sums.Exchanged.UpSquares), Is.EqualTo((sums.Lower, sums.Down, sums.DownSquares)));
        });
    }

    /// <summary>Two levels: blocks into batches, and batches into all, where no draw is in two batches.</summary>
    [Test]
    public void In_batches_they_are_the_same([Values(1, 10)] int dice, [Values(0, 1)] int number)
    {
        var (first, second) = Draw();
        var (all, once) = (new PairMoments(2, grouped: dice > 1), new PairMoments(2, grouped: dice > 1));
        for (var row = 0; row < Rows; row += 300)
        {
            var batch = InBlocks(first[row..Math.Min(row + 300, Rows)], second[row..Math.Min(row + 300, Rows)], dice);
            batch.CloseGroups();
            all.Merge(batch);
            if (row == 0) once.Merge(batch);
            if (row == 0) Assert.That(once.Differences(number), Is.EqualTo(batch.Differences(number)), "merging into nothing is copying");
        }

        Require(all.Baseline(number), [.. first.Select(row => row[number])], dice);
        Require(all.Alternative(number), [.. second.Select(row => row[number])], dice);
        Assert.That(all.Differences(number).Between, Is.EqualTo(Between([.. first.Zip(second, (x, y) => y[number] - x[number])], dice)).Within(1e-7));
    }

    /// <summary>One pair up and one down under the same draw: the draws all agree, and the pairs still say that more could differ.</summary>
    [Test]
    public void A_ratio_of_draws_that_cancel_is_no_more_certain_than_one_of_single_pairs()
    {
        var pairs = new PairSums(300, 1, 1, 1, 1, 1, 1, 2) { Groups = 30, Between = 0 };
        var world = new SampleSums(300, 20, 20 * (1 - (20 / 300.0)), 20) { Groups = 30, Between = 25, NonzeroGroups = 12 };
        var single = Intervals.LogRatio(20 / 300.0, 20 / 300.0, world.Squares, world.Squares, world.Squares - 1, 300, degrees: 29);
        var ratio = PairedRatio.Of(world, world, pairs, isTold: false);

        Assert.That((ratio.Low, ratio.High), Is.EqualTo((single.Low, single.High)));
        Assert.That(ratio.High, Is.GreaterThan(1.1));
    }


    /// <summary>Katz's interval by its definition, with the covariance of the pairs.</summary>
    [Test]
    public void The_interval_of_a_ratio_is_the_delta_method_of_its_logarithm()
    {
        var (first, second) = Draw();
        double[] x = [.. first.Select(row => row[1])], y = [.. second.Select(row => row[1])];
        double mx = x.Average(), my = y.Average();
        var covariance = x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum();
        var ratio = Intervals.LogRatio(mx, my, Squares(x), Squares(y), covariance, Rows);
        // Each pair's own contribution to log(my / mx).
        var error = Math.Sqrt(Squares([.. x.Zip(y, (a, b) => (b / my) - (a / mx))]) / (Rows - 1) / Rows);
        var t = MathNet.Numerics.Distributions.StudentT.InvCDF(0, 1, Rows - 1, 0.975);

        Assert.Multiple(() =>
        {
            Assert.That(ratio.Value, Is.EqualTo(my / mx).Within(1e-12));
            Assert.That(Math.Log(ratio.High / ratio.Value), Is.EqualTo(t * error).Within(1e-9));
            Assert.That(Math.Log(ratio.Value / ratio.Low), Is.EqualTo(t * error).Within(1e-9));
            Assert.That(covariance, Is.GreaterThan(0.2 * Math.Sqrt(Squares(x) * Squares(y))), "pairs that go together, or the covariance would not be tested");
        });
    }

    private static void Require(SampleSums sample, double[] values, int dice) => Assert.Multiple(() =>
    {
        Assert.That(sample.Count, Is.EqualTo(values.Length));
        Assert.That(sample.Sum, Is.EqualTo(values.Sum()).Within(1e-9));
        Assert.That(sample.Squares, Is.EqualTo(Squares(values)).Within(1e-8));
        Assert.That(sample.Between, Is.EqualTo(Between(values, dice)).Within(1e-7));
        Assert.That(sample.Nonzero, Is.EqualTo(values.LongCount(value => value != 0)));
        Assert.That(sample.NonzeroGroups, Is.EqualTo(values.Chunk(dice).LongCount(group => group.Any(value => value != 0))));
    });

    private static double Squares(double[] values) => values.Sum(value => (value - values.Average()) * (value - values.Average()));

    private static double Between(double[] values, int dice) => values.Chunk(dice).Sum(group => Math.Pow(group.Sum() - (group.Length * values.Average()), 2));

    // A rare count and a time, in two worlds with luck in common.
    private static (double[][] First, double[][] Second) Draw()
    {
        var random = new Random(4);
        var rows = Enumerable.Range(0, Rows).Select(_ =>
        {
            double luck = random.NextDouble(), time = -Math.Log(1 - random.NextDouble());
            return (new[] { luck < 0.05 ? 1.0 : 0, time + random.NextDouble() }, new[] { luck < 0.03 ? 2.0 : luck > 0.99 ? 1 : 0, (1.3 * time) + random.NextDouble() });
        }).ToList();
        return ([.. rows.Select(row => row.Item1)], [.. rows.Select(row => row.Item2)]);
    }

    private static PairMoments InBlocks(double[][] first, double[][] second, int dice)
    {
        PairMoments all = new(2, grouped: dice > 1), block = new(2, grouped: dice > 1);
        for (var row = 0; row < first.Length; row++)
        {
            block.Add(first[row], second[row], row / dice);
            if ((row + 1) % BlockSize != 0 && row + 1 < first.Length) continue;
            block.Close();
            all.Merge(block);
            block.Clear();
        }

        return all;
    }
}
