using ChannelSim.Experiments.Statistics;

namespace ChannelSim.Experiments.Tests.Statistics;

/// <summary>Quantiles in constant memory, and the ranks between which a median lies.</summary>
public sealed class QuantileClaims
{
    /// <summary>Values so near each other that they share a bucket: what is reported of them is their mean.</summary>
    [Test]
    public void Values_of_one_bucket_are_reported_as_their_mean()
    {
        var sketch = new QuantileSketch();
        foreach (var value in new[] { 64.0, 64.1, 64.2 }) sketch.Add(value);

        for (var rank = 1; rank <= 3; rank++) Assert.That(sketch.AtRank(rank), Is.EqualTo(64.1).Within(1e-12));
    }

    [Test]
    public void A_quantile_is_off_by_at_most_one_part_in_256()
    {
        var random = new Random(9);
        double[] values = [.. Enumerable.Range(0, 20_000).Select(_ => Math.Exp((18 * random.NextDouble()) - 6))];
        var sketch = Of(values);
        Array.Sort(values);

        for (var rank = 1; rank <= values.Length; rank += 37)
        {
            Assert.That(sketch.AtRank(rank), Is.EqualTo(values[rank - 1]).Within(values[rank - 1] / 256), $"rank {rank}");
        }
    }

    [TestCase(0)]
    [TestCase(0.1)]
    [TestCase(7)]
    [TestCase(16.1)]
    [TestCase(43199.9)]
    [TestCase(123456.789)]
    public void A_value_that_is_repeated_is_reported_exactly(double value)
    {
        var sketch = Of([.. Enumerable.Repeat(value, 1000)]);
        var median = sketch.Median();

        Assert.That((sketch.AtRank(1), sketch.AtRank(1000)), Is.EqualTo((value, value)));
        Assert.That((median.Value, median.Why), Is.EqualTo((value, NoInterval.DidNotVary)), "no interval has zero width");
    }

    [Test]
    public void Merged_sketches_say_what_one_says_of_all_values_and_a_repeated_value_stays_exact()
    {
        var random = new Random(10);
        double[] values = [.. Enumerable.Range(0, 3000).Select(i => i % 3 == 0 ? 16.1 : Math.Exp((18 * random.NextDouble()) - 6))];
        var (merged, all) = (Of([]), Of(values));
        foreach (var part in values.Chunk(700)) merged.Merge(Of(part));

        for (var rank = 1; rank <= values.Length; rank += 13) Assert.That(merged.AtRank(rank), Is.EqualTo(all.AtRank(rank)).Within(1e-12 * all.AtRank(rank)));
        var repeated = Of([16.1, 16.1]);
        repeated.Merge(Of([16.1, 16.1, 16.1]));
        Assert.That((repeated.AtRank(1), repeated.AtRank(5), repeated.Count), Is.EqualTo((16.1, 16.1, 5L)));
    }

    /// <summary>Within a bucket ranks are not told apart: of very many values that differ, the interval is never of width zero.</summary>
    [Test]
    public void A_median_is_never_told_more_exactly_than_its_bucket()
    {
        var median = Of([.. Enumerable.Range(0, 100_000).Select(i => 64 + (i * 1e-6))]).Median();

        Assert.That(median.Value, Is.EqualTo(64.05).Within(1e-6));
        Assert.That((median.Low, median.High), Is.EqualTo((64.0, 64.25)));
    }

    [Test]
    public void Values_of_different_size_do_not_mix()
    {
        var sketch = Of([0.1, 0.1, 0.1, 5000, 5000]);
        Assert.That((sketch.AtRank(3), sketch.AtRank(4)), Is.EqualTo((0.1, 5000)));
    }

    [Test]
    public void There_is_no_quantile_without_values_and_none_beyond_them()
    {
        Assert.That(new QuantileSketch().Median().Value, Is.NaN);
        Assert.That((Of([1]).AtRank(0), Of([1]).AtRank(2)), Is.EqualTo((double.NaN, double.NaN)));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(6)]
    [TestCase(7)]
    public void The_median_is_the_middle_value_the_lower_of_two(int count) =>
        Assert.That(Of([.. Enumerable.Range(1, count).Select(i => i * 10.0)]).Median().Value, Is.EqualTo(((count + 1) / 2) * 10));

    /// <summary>The interval of the order statistics L and U misses the median when fewer than L or at least U values lie below it: binomial with 1/2.</summary>
    [Test]
    public void The_ranks_cover_the_median_with_at_least_the_level_by_the_exact_binomial_law()
    {
        for (var count = 6L; count <= 2000; count++)
        {
            var (low, high) = Intervals.QuantileRanks(0.5, count)!.Value;
            Assert.That(1 - Binomials.Below(low, count, 0.5) - Binomials.AtLeast(high, count, 0.5), Is.GreaterThanOrEqualTo(Estimate.Level), $"{count} values");
        }
    }

    [Test]
    public void The_ranks_are_not_wasteful()
    {
        foreach (var count in new long[] { 50, 100, 1000, 2000 })
        {
            var (low, high) = Intervals.QuantileRanks(0.5, count)!.Value;
            Assert.That(1 - Binomials.Below(low + 2, count, 0.5) - Binomials.AtLeast(high - 2, count, 0.5), Is.LessThan(Estimate.Level), $"{count} values");
        }
    }

    /// <summary>Even from the least to the greatest of five values the median is missed once in sixteen times.</summary>
    [TestCase(1)]
    [TestCase(5)]
    public void Fewer_than_six_values_allow_no_interval(int count)
    {
        var median = Of([.. Enumerable.Range(1, count).Select(i => (double)i)]).Median();
        Assert.That((median.Low, median.High), Is.EqualTo((double.NaN, double.NaN)));
    }

    private static QuantileSketch Of(double[] values)
    {
        var sketch = new QuantileSketch();
        foreach (var value in values) sketch.Add(value);
        return sketch;
    }
}
