using System.Collections.Immutable;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace ChannelSim.Experiments.Tests.Statistics;

/// <summary>The parts of the variance, against direct recomputation from the raw rows, by plain formulas that keep everything.</summary>
public sealed class VariancePartsClaims
{
    private static readonly TwoUncertainties[] Laws = [TwoUncertainties.Gaussian(0.5), TwoUncertainties.Counts(3, 0.1), TwoUncertainties.Times(0.3), TwoUncertainties.BetaBinomial(0.3, 0.2)];

    [Test]
    public void The_parts_of_the_variance_of_what_is_certain_cannot_vary()
    {
        var column = new StudyColumn("rungs.calm.reached", MeasureKind.Indicator);
        var tally = new MeasureTally(column, dice: 2);
        for (var i = 0; i < 40; i++) tally.Add(1, i / 2);
        var facts = new PointFacts("", 1, 1, ImmutableDictionary<string, MeasureLimits>.Empty.Add(column.Name, new MeasureLimits(IsCertain: true)));

        var variances = tally.Rows(0, facts, grouped: true).Where(row => row.Statistic.StartsWith("variance", StringComparison.Ordinal)).ToList();

        Assert.That(variances, Has.Count.EqualTo(3));
        Assert.That(variances.Select(row => (row.Estimate.Value, row.Estimate.Why)), Is.All.EqualTo((0.0, NoInterval.CannotVary)));
    }

    [Test]
    public void Estimates_are_those_of_the_analysis_of_variance([ValueSource(nameof(Laws))] object of, [Values(2, 5)] int dice)
    {
        var (law, rows) = ((TwoUncertainties)of, Rows((TwoUncertainties)of, 60, dice, seed: 5));
        var parts = Parts(law.Kind, rows);
        var within = rows.Average(row => row.Variance());
        var between = rows.Select(row => row.Average()).Variance() - (within / dice);

        Assert.Multiple(() =>
        {
            Assert.That(between, Is.Positive, "a sample in which nothing has to be cut off");
            Assert.That(parts.Dice().Value, Is.EqualTo(within).Within(1e-10));
            Assert.That(parts.Knowledge().Value, Is.EqualTo(between).Within(1e-10));
            Assert.That(parts.Total().Value, Is.EqualTo(within + between).Within(1e-10));
            Assert.That(parts.Share().Value, Is.EqualTo(between / (within + between)).Within(1e-10));
        });
    }

    /// <summary>One case among all draws is just what dice alone give; what the rounding of sums makes of that is 0.</summary>
    [Test]
    public void A_single_case_leaves_nothing_to_knowledge([Range(2, 60)] int draws)
    {
        var parts = Parts(MeasureKind.Indicator, [.. Enumerable.Range(0, draws).Select(draw => Enumerable.Range(0, 10).Select(i => draw == 1 && i == 0 ? 1.0 : 0).ToArray())]);

        Assert.That((parts.Knowledge().Value, parts.Share().Value), Is.EqualTo((0.0, 0.0)));
    }

    /// <summary>The delta method by its definition: each row's own contribution to the estimate, and Student's quantile for as many rows.</summary>
    [Test]
    public void Intervals_of_variances_of_amounts_come_from_the_contributions_of_the_draws([Values(2, 5)] int dice)
    {
        var law = TwoUncertainties.Times(0.3);
        var rows = Rows(law, 80, dice, seed: 6);
        var parts = Parts(law.Kind, rows);
        var (means, variances) = (rows.Select(row => row.Average()).ToArray(), rows.Select(row => row.Variance()).ToArray());
        var centre = means.Average();
        var squares = means.Select(mean => (mean - centre) * (mean - centre)).ToArray();

        RequireBounds(parts.Dice(), variances);
        RequireBounds(parts.Total(), [.. squares.Zip(variances, (square, variance) => square + ((1 - (1.0 / dice)) * variance))]);

        static void RequireBounds(Estimate estimate, double[] contributions)
        {
            var relative = contributions.Variance() / contributions.Length / (estimate.Value * estimate.Value);
            var arm = StudentT.InvCDF(0, 1, contributions.Length - 1, 0.975) * Math.Sqrt(relative);
            Assert.That(estimate.Low, Is.EqualTo(estimate.Value * Math.Exp(-arm)).Within(1e-9).Percent);
            Assert.That(estimate.High, Is.EqualTo(estimate.Value * Math.Exp(arm * (1 + (12 * relative)))).Within(1e-9).Percent);
        }
    }

    /// <summary>Arvesen's jackknife by its definition: the logarithm of F with each draw left out, from the rows that are left.</summary>
    [Test]
    public void The_interval_of_the_share_is_the_jackknife_of_the_logarithm_of_F([ValueSource(nameof(Laws))] object of, [Values(2, 5)] int dice)
    {
        var law = (TwoUncertainties)of;
        var rows = Rows(law, 300, dice, seed: 7);
        var share = Parts(law.Kind, rows).Share();
        double[] left = [.. Enumerable.Range(0, rows.Count).Select(out1 => LogF([.. rows.Where((_, i) => i != out1)]))];
        var variance = (rows.Count - 1.0) / rows.Count * left.Sum(value => (value - left.Average()) * (value - left.Average()));
        var arm = StudentT.InvCDF(0, 1, rows.Count - 1, 0.975) * Math.Sqrt(variance);

        Assert.That(share.Low, Is.EqualTo(ShareOf(LogF(rows) - arm)).Within(1e-9));
        Assert.That(share.High, Is.EqualTo(ShareOf(LogF(rows) + (arm * (1 + (12 * variance))))).Within(1e-9));

        double ShareOf(double log) => Math.Max(0, (Math.Exp(log) - 1) / (Math.Exp(log) - 1 + dice));
        double LogF(List<double[]> of) => Math.Log(dice * of.Select(row => row.Average()).Variance() / of.Average(row => row.Variance()));
    }

    /// <summary>More draws than are kept: influence functions in place of leaving out, which for so many is the same.</summary>
    [Test]
    public void The_interval_of_the_share_is_nearly_the_same_where_draws_are_too_many_to_leave_out_one_by_one()
    {
        var law = TwoUncertainties.Times(0.3);
        var rows = Rows(law, 4097, 3, seed: 8);
        var (many, fewer) = (Parts(law.Kind, rows).Share(), Parts(law.Kind, rows.Take(4096).ToList()).Share());

        Assert.That(many.HalfWidth, Is.EqualTo(fewer.HalfWidth).Within(1).Percent);
        Assert.That(many.Low, Is.EqualTo(fewer.Low).Within(0.02 * fewer.HalfWidth));
    }

    /// <summary>With two dice a group differs or not, and the variance by dice is half the share of those that do: its bounds are the exact ones of that share.</summary>
    [Test]
    public void With_two_dice_the_variance_by_dice_is_half_a_share_with_its_exact_bounds()
    {
        const int Differing = 4, Alike = 196;
        var parts = new VarianceParts(MeasureKind.Indicator, 2);
        for (var i = 0; i < Alike; i++) parts.Add(i < 50 ? 1 : 0, 0);
        for (var i = 0; i < Differing; i++) parts.Add(0.5, 0.5);
        var dice = parts.Dice();
        // Between 200 clusters of one pair each the design effect is 1, but for Student's quantile of 199 degrees of freedom.
        var ratio = Math.Pow(StudentT.InvCDF(0, 1, 199, 0.975) / Normal.InvCDF(0, 1, 0.975), 2);
        var count = 200 / (ratio * 200 / 199);

        Assert.That(dice.Value, Is.EqualTo(Differing / 200.0 / 2).Within(1e-15));
        Assert.That(dice.Low, Is.EqualTo(Beta.InvCDF(count / 50, count - (count / 50) + 1, 0.025) / 2).Within(1e-9));
        Assert.That(dice.High, Is.EqualTo(Beta.InvCDF((count / 50) + 1, count - (count / 50), 0.975) / 2).Within(1e-9));
    }

    /// <summary>Nothing seen in 200 draws: the bounds of p (1 - p) are those of p, of which 200 draws speak.</summary>
    [Test]
    public void No_case_at_all_leaves_a_bound_for_the_variance_and_nothing_for_its_share()
    {
        var parts = new VarianceParts(MeasureKind.Indicator, 10);
        for (var i = 0; i < 200; i++) parts.Add(0, 0);
        var bound = 1 - Math.Pow(0.025, 1 / 200.0);

        Assert.Multiple(() =>
        {
            Assert.That((parts.Total().Value, parts.Total().Low), Is.EqualTo((0.0, 0.0)));
            Assert.That(parts.Total().High, Is.EqualTo(bound * (1 - bound)).Within(1e-9));
            Assert.That((parts.Dice().Value, parts.Dice().Low), Is.EqualTo((0.0, 0.0)));
            Assert.That(parts.Dice().High, Is.EqualTo(bound / 4 / (1 - Math.Pow(2, -9))).Within(1e-9));
            Assert.That((parts.Share().Why, parts.Share().Needed), Is.EqualTo((NoInterval.TooFewCases, 5L)));
            Assert.That((parts.Knowledge().Why, parts.Knowledge().Value), Is.EqualTo((NoInterval.TooFewCases, 0.0)));
        });
    }

    /// <summary>Three draws of 200 with two cases, thirty with one: the bound of the share is that of the company of cases, of which coincidences come in twos.</summary>
    [Test]
    public void Where_coincidences_are_few_the_upper_bound_of_the_share_is_that_of_the_company_of_cases()
    {
        var parts = new VarianceParts(MeasureKind.Indicator, 2);
        for (var i = 0; i < 200; i++) parts.Add(i < 3 ? 1 : i < 33 ? 0.5 : 0, i is >= 3 and < 33 ? 0.5 : 0);
        const double Cases = 36, Together = 6, Draws = 33, Company = Together / Cases;
        var between = (3 * Math.Pow(2 - (2 * Company), 2)) + (30 * Math.Pow(Company, 2));
        var measured = between * Draws / (Draws - 1) / (Company * (1 - Company) * Cases);
        var student = StudentT.InvCDF(0, 1, Draws - 1, 0.975) / Normal.InvCDF(0, 1, 0.975);
        var count = Cases / (2 * student * student * (1 + (6 / Draws)));
        var high = Beta.InvCDF((Company * count) + 1, count - (Company * count), 0.975);

        Assert.That(measured, Is.LessThan(2), "the design effect is that of pairs");
        Assert.That(parts.Share().High, Is.EqualTo((high - (Cases / 400)) / (1 - (Cases / 400))).Within(1e-9));
    }

    /// <summary>An event more never makes the variance less uncertain upwards.</summary>
    [Test]
    public void One_event_is_no_less_certain_than_none([Values(2, 10)] int dice)
    {
        var bounds = Enumerable.Range(0, 12).Select(events =>
        {
            var parts = new VarianceParts(MeasureKind.Indicator, dice);
            for (var i = 0; i < 200; i++) parts.Add(i < events ? 1.0 / dice : 0, i < events ? 1.0 / dice : 0);
            return (Total: parts.Total().High, Dice: parts.Dice().High, Low: parts.Total().Low);
        }).ToList();

        Assert.That(bounds.Select(bound => bound.Total), Is.Ordered.Ascending);
        Assert.That(bounds.Select(bound => bound.Dice), Is.Ordered.Ascending);
        Assert.That(bounds.Select(bound => bound.Low), Is.Ordered.Ascending);
    }

    [TestCase(MeasureKind.Indicator, 2, 2, NoInterval.TooFewDraws, NoInterval.TooFewDraws)]
    [TestCase(MeasureKind.Indicator, 9, 2, NoInterval.HasOne, NoInterval.TooFewDraws)]
    [TestCase(MeasureKind.Indicator, 10, 2, NoInterval.HasOne, NoInterval.HasOne)]
    [TestCase(MeasureKind.Minutes, 19, 2, NoInterval.TooFewDraws, NoInterval.TooFewDraws)]
    [TestCase(MeasureKind.Minutes, 20, 2, NoInterval.HasOne, NoInterval.HasOne)]
    public void Too_few_draws_have_no_interval_and_say_so(MeasureKind kind, int draws, int dice, NoInterval variance, NoInterval share)
    {
        var law = kind == MeasureKind.Indicator ? TwoUncertainties.BetaBinomial(0.5, 0.3) : TwoUncertainties.Times(0.3);
        var parts = Parts(kind, Rows(law, draws, dice, seed: 3));

        Assert.Multiple(() =>
        {
            Assert.That((parts.Dice().Why, parts.Total().Why), Is.EqualTo((variance, variance)));
            Assert.That((parts.Share().Why, parts.Knowledge().Why), Is.EqualTo((share, share)));
            Assert.That(parts.Dice().Value, Is.Not.NaN);
        });
    }

    [Test]
    public void Amounts_of_which_hardly_any_was_seen_have_no_interval()
    {
        var parts = new VarianceParts(MeasureKind.Count, 2);
        for (var i = 0; i < 200; i++) parts.Add(i < 19 ? 0.5 : 0, i < 19 ? 0.5 : 0);
        Assert.That((parts.Total().Why, parts.Total().Needed), Is.EqualTo((NoInterval.TooFewCases, 20L)));
        parts.Add(0.5, 0.5);
        Assert.That(parts.Total().Why, Is.EqualTo(NoInterval.HasOne));
    }

    [Test]
    public void Clear_forgets_everything([Values(MeasureKind.Indicator, MeasureKind.Minutes)] MeasureKind kind)
    {
        var law = kind == MeasureKind.Indicator ? TwoUncertainties.BetaBinomial(0.3, 0.2) : TwoUncertainties.Times(0.3);
        var used = Parts(kind, Rows(law, 50, 2, seed: 1));
        used.Clear();
        foreach (var row in Rows(law, 40, 2, seed: 2)) used.Add(row.Average(), row.Variance());
        var fresh = Parts(kind, Rows(law, 40, 2, seed: 2));

        Assert.That((used.Dice(), used.Knowledge(), used.Total(), used.Share()), Is.EqualTo((fresh.Dice(), fresh.Knowledge(), fresh.Total(), fresh.Share())));
    }

    private static VarianceParts Parts(MeasureKind kind, List<double[]> rows)
    {
        var parts = new VarianceParts(kind, rows[0].Length);
        foreach (var row in rows) parts.Add(row.Average(), row.Variance());
        return parts;
    }

    private static List<double[]> Rows(TwoUncertainties law, int draws, int dice, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, draws).Select(_ =>
        {
            var row = new double[dice];
            law.Draw(random, row);
            return row;
        })];
    }
}
