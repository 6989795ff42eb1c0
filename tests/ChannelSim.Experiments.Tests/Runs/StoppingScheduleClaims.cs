using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using ChannelSim.Experiments.Tests.Statistics;
using MathNet.Numerics.Distributions;

namespace ChannelSim.Experiments.Tests.Runs;

/// <summary>One stopping rule for runs and studies: fixed looks, an error shared out over them, an interval that keeps its level whichever look ends it.</summary>
public sealed class StoppingScheduleClaims
{
    private const int Studies = 2000;

    // Of 2,000 studies with 95 % coverage fewer than 93 % cover with probability 5e-5 (binomial, 4.1 standard errors).
    private const double LeastCoverage = 0.93;

    [Test]
    public void Looks_double_from_1280_in_whole_draws_up_to_the_most() => Assert.Multiple(() =>
    {
        Assert.That(new StoppingSchedule(0.1, 10_000, 1, share: false).Looks, Is.EqualTo([1280, 2560, 5120, 10_000]));
        Assert.That(new StoppingSchedule(0.1, 4001, 7, share: false).Looks, Is.EqualTo([1281, 2562, 4001]));
        Assert.That(new StoppingSchedule(0.1, 300, 7, share: false).Looks, Is.EqualTo([300]));
        Assert.That(new StoppingSchedule(0.1, 10_000, 1, share: true).IsLook(5120), Is.True);
        Assert.That(new StoppingSchedule(0.1, 10_000, 1, share: true).IsLook(4096), Is.False);
    });

    /// <summary>Runs are summed up in blocks of 256; a look within one would be missed.</summary>
    [Test]
    public void A_run_and_a_study_with_the_usual_dice_are_looked_at_after_the_same_numbers_which_end_blocks([Values(1, 2, 4, 5, 8, 10, 16, 20)] int dice)
    {
        var run = new StoppingRule(new ChannelSim.Engine.Units.Rung(1), new ChannelSim.Engine.Units.Probability(0.001)).Schedule(1_000_000).Looks;

        Assert.That(new StoppingSchedule(0.001, 1_000_000, dice, share: true).Looks, Is.EqualTo(run));
        Assert.That(run.SkipLast(1).Select(look => look % OrderedBlocks<object>.Size), Is.All.Zero);
    }

    [Test]
    public void What_cannot_vary_is_known_at_the_first_look_and_what_has_too_few_cases_is_not()
    {
        var schedule = new StoppingSchedule(0.01, 10_000, 1, share: false);

        Assert.That(schedule.IsMet(Estimate.Without(1, 1280, NoInterval.CannotVary)), Is.True);
        Assert.That(schedule.IsMet(Estimate.Without(1, 1280, NoInterval.TooFewDraws)), Is.False);
    }

    /// <summary>After n replications without a case the exact interval is 0 to 1 - 0.025^(1/n): below that half-width no sample of that size can stop.</summary>
    [Test]
    public void A_look_that_no_sample_could_end_is_left_out()
    {
        var schedule = new StoppingSchedule(0.0005, 15_000, 1, share: true);

        Assert.That(schedule.Looks, Is.EqualTo([5120, 10_240, 15_000]));
        Assert.That((1 - Math.Pow(0.025, 1 / 2560.0)) / 2, Is.GreaterThan(0.0005));
        Assert.That((1 - Math.Pow(0.025, 1 / 5120.0)) / 2, Is.LessThan(0.0005));
    }

    [Test]
    public void The_error_is_shared_out_equally() => Assert.Multiple(() =>
    {
        Assert.That(new StoppingSchedule(0.1, 10_000, 1, share: false).LevelOfEach, Is.EqualTo(1 - (0.05 / 4)).Within(1e-15));
        Assert.That(new StoppingSchedule(0.1, 1000, 1, share: false).LevelOfEach, Is.EqualTo(0.95).Within(1e-15));
    });

    /// <summary>Bounds by their definition: at each the binomial tail, or the score statistic, is the error that a look may use; the outer one counts.</summary>
    [TestCase(0)]
    [TestCase(3)]
    [TestCase(40)]
    [TestCase(900)]
    [TestCase(2000)]
    public void The_interval_of_a_share_is_the_wider_of_score_and_exact_bounds(long cases)
    {
        const long Count = 2000;
        var schedule = new StoppingSchedule(0.01, 10_000, 1, share: true);
        var tail = 0.025 / schedule.Looks.Count;
        var interval = schedule.Share(cases, Count);
        var z = Normal.InvCDF(0, 1, 1 - tail);

        if (cases > 0) Assert.That(Math.Max(Binomials.AtLeast(cases, Count, interval.Low) / tail, 0), Is.LessThanOrEqualTo(1 + 1e-6), "exact, below");
        if (cases < Count) Assert.That(Binomials.Below(cases + 1, Count, interval.High) / tail, Is.LessThanOrEqualTo(1 + 1e-6), "exact, above");
        if (cases > 0) Assert.That(ScoreOf(interval.Low) / z, Is.GreaterThanOrEqualTo(1 - 1e-9), "score, below");
        if (cases < Count) Assert.That(ScoreOf(interval.High) / z, Is.LessThanOrEqualTo(-1 + 1e-9), "score, above");
        var closest = new[] { interval.Low, interval.High }.Where(bound => bound is > 0 and < 1)
            .Select(bound => Math.Min(Math.Abs(Math.Abs(ScoreOf(bound)) - z) / z, Math.Abs((bound < interval.Value ? Binomials.AtLeast(cases, Count, bound) : Binomials.Below(cases + 1, Count, bound)) - tail) / tail));
        Assert.That(closest, Is.All.LessThan(1e-4), "and no wider than that");

        double ScoreOf(double p) => (((double)cases / Count) - p) / Math.Sqrt(p * (1 - p) / Count);
    }

    [Test]
    public void An_ordinary_interval_is_widened_as_the_normal_law_says_and_an_askew_one_as_the_exponential_law_says()
    {
        var schedule = new StoppingSchedule(0.01, 10_000, 1, share: false);
        var even = schedule.Widened(new Estimate(5, 4, 6, 1000, "student"));
        var askew = schedule.Widened(new Estimate(0, 0, -Math.Log(0.025) / 1000, 1000, "poisson-zero"));
        var ratio = Normal.InvCDF(0, 1, 1 - (0.025 / 4)) / Normal.InvCDF(0, 1, 0.975);

        Assert.Multiple(() =>
        {
            Assert.That(even.Low, Is.EqualTo(5 - ratio).Within(1e-9));
            Assert.That(even.High, Is.EqualTo(5 + ratio).Within(1e-9));
            Assert.That(askew.Low, Is.Zero);
            Assert.That(askew.High, Is.EqualTo(-Math.Log(0.025 / 4) / 1000).Within(1e-12), "the bound of a count that was 0 throughout, at the level of a look");
            Assert.That(schedule.Widened(Estimate.Without(1, 5, NoInterval.TooFewDraws)).Why, Is.EqualTo(NoInterval.TooFewDraws));
        });
    }

    [TestCase(0.3, 0.02)]
    [TestCase(0.02, 0.004)]
    [TestCase(0.005, 0.002)]
    public void The_interval_at_the_stop_covers_as_often_as_it_says(double p, double halfWidth)
    {
        var schedule = new StoppingSchedule(halfWidth, 64_000, 1, share: true);
        var (covering, stopped) = (0, 0);
        for (var study = 0; study < Studies; study++)
        {
            var (end, interval) = Run(schedule, new Random(7000 + study), p);
            if (interval.Low <= p && p <= interval.High) covering++;
            if (end < 64_000) stopped++;
        }

        Assert.That(covering / (double)Studies, Is.GreaterThan(LeastCoverage));
        Assert.That(stopped, Is.EqualTo(Studies), "the rule ends them, not the bound");
    }

    /// <summary>Ten replications share a draw of a probability that is not known (beta-binomial): the interval counts draws, also where it is looked at often.</summary>
    [TestCase(0.3, 0.1, 0.03)]
    [TestCase(0.02, 0.05, 0.006)]
    public void The_interval_of_draws_at_the_stop_covers_as_often_as_it_says(double p, double correlation, double halfWidth)
    {
        const int Dice = 10;
        var schedule = new StoppingSchedule(halfWidth, 64_000, Dice, share: true);
        var column = new StudyColumn("any_miscalculation", MeasureKind.Indicator);
        var covering = 0;
        Parallel.For(0, Studies, study =>
        {
            var (random, rows) = (new Random(9000 + study), new List<double>());
            foreach (var look in schedule.Looks)
            {
                while (rows.Count < look)
                {
                    var drawn = Beta.Sample(random, p * (1 / correlation - 1), (1 - p) * (1 / correlation - 1));
                    for (var i = 0; i < Dice; i++) rows.Add(random.NextDouble() < drawn ? 1 : 0);
                }

                var tally = new MeasureTally(column, Dice);
                for (var i = 0; i < rows.Count; i++) tally.Add(rows[i], i / Dice);
                var interval = StoppingTally.Decisive(schedule, column.Kind, tally.Mean(new PointFacts("", 1, 1, System.Collections.Immutable.ImmutableDictionary<string, ChannelSim.Experiments.Measures.MeasureLimits>.Empty), grouped: true), grouped: true);
                if (!schedule.IsMet(interval) && look < schedule.Looks[^1]) continue;
                if (interval.Low <= p && p <= interval.High) Interlocked.Increment(ref covering);
                break;
            }
        });

        Assert.That(covering / (double)Studies, Is.GreaterThan(LeastCoverage));
    }

    private static (long End, Estimate Interval) Run(StoppingSchedule schedule, Random random, double p)
    {
        var (cases, done) = (0L, 0L);
        foreach (var look in schedule.Looks)
        {
            for (; done < look; done++) cases += random.NextDouble() < p ? 1 : 0;
            var interval = schedule.Share(cases, done);
            if (schedule.IsMet(interval) || look == schedule.Looks[^1]) return (look, interval);
        }

        throw new InvalidOperationException("a schedule ends with its last look");
    }
}
