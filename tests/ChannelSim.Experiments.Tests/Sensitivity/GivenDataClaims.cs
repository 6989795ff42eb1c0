using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Sensitivity;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;

namespace ChannelSim.Experiments.Tests.Sensitivity;

/// <summary>Indices from a plain sample are those of functions whose indices are known, without what chance adds.</summary>
public sealed class GivenDataClaims
{
    // 3 u + 2 v³ + w² and a number on which nothing depends: variances 9/12, 4 (1/7 - 1/16), 4/45 and 0.
    private static readonly double[] s_parts = [0.75, 4 * ((1 / 7.0) - (1 / 16.0)), 4 / 45.0, 0];
    private static readonly double[] s_shares = [.. s_parts.Select(part => part / s_parts.Sum())];

    private static double Additive(double[] at) => (3 * at[0]) + (2 * at[1] * at[1] * at[1]) + (at[2] * at[2]);

    [Test]
    public void First_order_indices_of_Ishigami_are_the_closed_ones()
    {
        var first = new GivenDataAnalysis(Sample(KnownFunctions.Ishigami, 3, 100_000, 0, 1, 1)).Of(0, new Resampling(1, Count: 20)).First;
        // Slices average away what varies within them: of a sine of two waves over twenty slices 3 %.
        Assert.That(first.Select(item => item.Index.Value), Is.EqualTo(KnownFunctions.IshigamiFirst).Within(0.02));
        Assert.That(first[2].Index.Value, Is.EqualTo(0).Within(0.001)); // with what chance puts between slices: 0.0002 more
    }

    [Test]
    public void Dice_are_taken_off_the_variance_of_the_numbers()
    {
        var (parameters, first) = new GivenDataAnalysis(Sample(Additive, 4, 50_000, 6, 2, 1)).Of(0, new Resampling(1, Count: 20));
        Assert.That(parameters.Value, Is.EqualTo(s_parts.Sum()).Within(0.1)); // dice: 12
        Assert.That(first.Select(item => item.Index.Value), Is.EqualTo(s_shares).Within(0.06));
    }

    /// <summary>With one throw under a draw nothing tells dice from numbers, so that the index is a share of everything.</summary>
    [Test]
    public void With_one_replication_under_a_draw_indices_are_shares_of_the_whole_variance()
    {
        var first = new GivenDataAnalysis(Sample(Additive, 4, 100_000, 6, 1, 1)).Of(0, new Resampling(1, Count: 20)).First;
        Assert.That(first.Select(item => item.Index.Value), Is.EqualTo(s_parts.Select(part => part / (s_parts.Sum() + 12))).Within(0.006));
    }

    /// <summary>Of 20 slices chance alone would put 19 n-ths of the variance between them.</summary>
    [Test]
    public void What_chance_puts_between_slices_is_taken_off()
    {
        var indices = Enumerable.Range(0, 400).Select(study => new GivenDataAnalysis(Sample(at => at[0], 2, 1000, 0, 1, study)).Of(0, new Resampling(1, Count: 2)).First[1].Index.Value).ToArray();
        var error = Math.Sqrt(indices.Sum(index => index * index) / indices.Length / indices.Length);
        Assert.That(indices.Average(), Is.EqualTo(0).Within(4 * error));
        Assert.That(error, Is.LessThan(0.019 / 20)); // so that 19 n-ths would be seen
    }

    [Test]
    public void A_number_on_which_nothing_depends_is_marked_at_5_percent_once_in_twenty_times()
    {
        var values = Enumerable.Range(0, 1000).Select(study => new GivenDataAnalysis(Sample(Additive, 4, 400, 6, 2, study)).Of(0, new Resampling(1, Count: 2)).First[3].PValue).ToArray();
        Assert.That(values.Count(value => value <= 0.05) / 1000.0, Is.EqualTo(0.05).Within(4 * Math.Sqrt(0.05 * 0.95 / 1000)));
    }

    /// <summary>Draws 1, 2, 3 in one slice, 2, 3, 4 and 5, 6, 7 in others: SSB = 26, SSW = 6, F = 13 with 2 and 6 degrees, p = (1 + 26/6)^-3, and what chance puts between them is 2 of the 26.</summary>
    [Test]
    public void The_analysis_of_variance_is_that_of_the_textbook()
    {
        var index = SlicedIndex.Of([3, 3, 3], [6, 9, 18], 153, []);
        Assert.That((index.Between, index.Raw), Is.EqualTo((24 / 9.0, 26 / 9.0)).Within(1e-12));
        Assert.That(index.PValue, Is.EqualTo(Math.Pow(1 + (26 / 6.0), -3)).Within(1e-12));
    }

    /// <summary>The bootstrap adds chance of its own to what chance put between slices: without drawing their means together the interval of none would be 1.7 times too wide.</summary>
    [Test]
    public void The_interval_of_no_influence_is_as_wide_as_its_estimates_scatter()
    {
        var found = Enumerable.Range(0, 200).AsParallel().Select(study => new GivenDataAnalysis(Sample(Additive, 4, 1000, 0, 1, study)).Of(0, new Resampling((ulong)study, Count: 100)).First[3].Index).ToArray();
        var scatter = Math.Sqrt(found.Sum(index => index.Value * index.Value) / found.Length);
        Assert.That(found.Average(index => index.HalfWidth) / 1.97 / scatter, Is.InRange(0.9, 1.35));
    }

    [TestCase(2000, 2.0, 2, 0.95)]
    [TestCase(1000, 0.0, 1, 0.95)]
    [TestCase(500, 1.0, 2, 0.95)]
    [TestCase(2000, 2.0, 2, 0.8)]
    public void Intervals_hold_the_truth_as_often_as_they_say(int draws, double noise, int dice, double level)
    {
        const int Studies = 600;
        var held = new int[s_shares.Length];
        Parallel.For(0, Studies, new ParallelOptions { MaxDegreeOfParallelism = 2 }, study =>
        {
            var first = new GivenDataAnalysis(Sample(Additive, 4, draws, noise, dice, study)).Of(0, new Resampling((ulong)study, level, 200)).First;
            for (var i = 0; i < held.Length; i++)
            {
                if (first[i].Index.Low <= s_shares[i] && s_shares[i] <= first[i].Index.High) Interlocked.Increment(ref held[i]);
            }
        });
        var shares = held.Select(count => (double)count / Studies).ToArray();
        Assert.That(shares[..^1], Is.All.InRange(level - 0.035, level + 0.035), string.Join(' ', shares));
        Assert.That(shares[^1], Is.GreaterThan(level - 0.02)); // of none it holds 0 rather more often: 99 times in 100
    }

    /// <summary>Of y = u - v + dice with equal variances the partial correlations are plus and minus the square root of one half, and a number beside them has none.</summary>
    [Test]
    public void Partial_rank_correlations_have_the_sign_and_the_size_of_the_pull()
    {
        var sample = Sample(at => at[0] - at[1], 3, 20_000, 0.5, 1, 1);
        var analysis = new GivenDataAnalysis(sample);
        var correlations = new PartialRanks(analysis.Ranks).With(analysis.Means(0), new Resampling(1));
        Assert.That(correlations[0].Value, Is.EqualTo(Math.Sqrt(0.5)).Within(0.02));
        Assert.That(correlations[1].Value, Is.EqualTo(-Math.Sqrt(0.5)).Within(0.02));
        Assert.That(correlations[2].Low, Is.LessThan(0));
        Assert.That(correlations[2].High, Is.GreaterThan(0).And.LessThan(0.03));
    }

    private static GivenSample Sample(Func<double[], double> function, int numbers, int draws, double noise, int dice, int seed)
    {
        var random = new Random(seed);
        var (at, values) = (Enumerable.Range(0, numbers).Select(_ => new double[draws]).ToArray(), new double[draws * dice]);
        for (var draw = 0; draw < draws; draw++)
        {
            for (var number = 0; number < numbers; number++) at[number][draw] = random.NextDouble();
            var expected = function([.. at.Select(numbers => numbers[draw])]);
            for (var die = 0; die < dice; die++) values[(draw * dice) + die] = expected + (noise * 2 * (random.NextDouble() - 0.5));
        }

        return new GivenSample(at, [new StudyColumn("y", MeasureKind.Number)], [values], dice);
    }
}
