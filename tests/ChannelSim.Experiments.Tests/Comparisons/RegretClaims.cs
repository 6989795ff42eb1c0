using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;

namespace ChannelSim.Experiments.Tests.Comparisons;

/// <summary>Regret against a table worked out by hand, and its intervals against direct recomputation from the rows.</summary>
public sealed class RegretClaims
{
    /// <summary>Three states, four policies.</summary>
    private static readonly double[][] Costs =
    [
        [4, 6, 5, 9],
        [8, 3, 5, 3],
        [2, 9, 3, 4],
    ];

    /// <summary>Best: 4, 3, 2. Regrets: policy 0: 0 5 0; policy 1: 2 0 7; policy 2: 1 2 1; policy 3: 5 0 2.</summary>
    [Test]
    public void A_table_of_three_states_and_four_policies_is_as_worked_out_by_hand()
    {
        var table = RegretTable.Of(Costs);

        Assert.That(table.Policies, Is.EqualTo(new[]
        {
            new PolicyRegret(14 / 3.0, 8, 1, 5 / 3.0, 5, 1, 2),
            new PolicyRegret(6, 9, 2, 3, 7, 2, 1),
            new PolicyRegret(13 / 3.0, 5, 0, 4 / 3.0, 2, 1, 0),
            new PolicyRegret(16 / 3.0, 9, 0, 7 / 3.0, 5, 0, 1),
        }));
        Assert.That((table.BestMean, table.BestWorst, table.LeastRegret), Is.EqualTo((2, 2, 2)));
    }

    /// <summary>The winners are of three kinds: here each is another policy.</summary>
    [Test]
    public void The_lowest_mean_the_least_worst_case_and_minimax_regret_can_be_three_policies()
    {
        var table = RegretTable.Of([[0, 9, 4], [10, 9, 10.5], [1, 9, 4]]);

        Assert.That((table.BestMean, table.BestWorst, table.LeastRegret), Is.EqualTo((0, 1, 0)));
        Assert.That(RegretTable.Of([[0, 6, 3], [10, 1, 4]]).LeastRegret, Is.EqualTo(2));
    }

    /// <summary>Whoever came out best everywhere may have been lucky: its mean regret is bounded by what each state leaves open.</summary>
    [Test]
    public void A_policy_that_came_out_best_everywhere_has_a_mean_regret_with_an_upper_bound()
    {
        var result = Of([[.. Enumerable.Range(0, 200).Select(i => new[] { i % 3, (i % 3) + (i % 40 == 0 ? 1.0 : 0) })], [.. Enumerable.Range(0, 200).Select(i => new[] { i % 2, (i % 2) + (i % 50 == 0 ? 1.0 : 0) })]]);
        var regret = result.MeanRegretOf(0);

        Assert.That((regret.Value, regret.Low), Is.EqualTo((0, 0)));
        Assert.That(regret.High, Is.EqualTo((result.RegretOf(0, 0).High + result.RegretOf(1, 0).High) / 2).And.GreaterThan(0));
    }

    /// <summary>In the first state the other policy is always much worse, in the second hardly ever: what is left open there is the bound of the maximum.</summary>
    [Test]
    public void The_maximum_regret_is_bounded_by_no_less_than_that_of_any_state_and_the_mean()
    {
        var result = Of([[.. Enumerable.Range(0, 200).Select(i => new[] { i % 3, (i % 3) + 5 + (i % 2.0) })], [.. Enumerable.Range(0, 200).Select(i => new[] { i % 2, (i % 2) + (i % 50 == 0 ? 1.0 : 0) })]]);
        var maximum = result.MaximumRegretOf(0);

        Assert.That((maximum.Value, maximum.Low), Is.EqualTo((0, 0)));
        Assert.That(maximum.High, Is.EqualTo(result.RegretOf(1, 0).High).And.GreaterThan(result.RegretOf(0, 0).High).And.GreaterThanOrEqualTo(result.MeanRegretOf(0).High));
    }

    /// <summary>Two states with four rows each of three policies: means, differences and regrets by plain averages.</summary>
    [Test]
    public void Means_differences_and_regrets_over_states_are_averages_of_the_rows()
    {
        double[][][] rows =
        [
            [.. Enumerable.Range(0, 300).Select(i => new[] { 5 + (i % 3), 3 + (i % 4), 9 + (i % 2.0) })],
            [.. Enumerable.Range(0, 300).Select(i => new[] { 1 + (i % 2), 4 + (i % 5), 2.0 + (i % 3) })],
        ];
        var result = Of(rows);
        double Mean(int state, int policy) => rows[state].Average(row => row[policy]);
        double Error(int state, int policy, int minus)
        {
            var differences = rows[state].Select(row => row[policy] - row[minus]).ToArray();
            return Math.Sqrt(differences.Sum(d => (d - differences.Average()) * (d - differences.Average())) / 299 / 300);
        }

        Assert.Multiple(() =>
        {
            for (var policy = 0; policy < 3; policy++)
            {
                Assert.That(result.MeanOver(policy).Value, Is.EqualTo((Mean(0, policy) + Mean(1, policy)) / 2).Within(1e-9));
                for (var state = 0; state < 2; state++) Assert.That(result.MeanOf(state, policy).Value, Is.EqualTo(Mean(state, policy)).Within(1e-9));
            }

            Assert.That((result.RegretOf(0, 1).Value, result.RegretOf(1, 0).Value), Is.EqualTo((0.0, 0.0)), "the best of each state");
            Assert.That(result.RegretOf(0, 0).Value, Is.EqualTo(Mean(0, 0) - Mean(0, 1)).Within(1e-9));
            Assert.That(result.RegretOf(1, 2).Value, Is.EqualTo(Mean(1, 2) - Mean(1, 0)).Within(1e-9));
            Assert.That(result.DifferenceIn(0, 2, 0).Difference.HalfWidth, Is.EqualTo(1.968 * Error(0, 2, 0)).Within(1).Percent, "300 pairs that differ: Student's interval");
            Assert.That(result.MeanRegretOf(0).Value, Is.EqualTo((Mean(0, 0) - Mean(0, 1)) / 2).Within(1e-9));
            Assert.That(result.DifferenceOver(2, 0).Difference.Value, Is.EqualTo((Mean(0, 2) + Mean(1, 2) - Mean(0, 0) - Mean(1, 0)) / 2).Within(1e-9));
            Assert.That((result.ClearlyWorseIn(0), result.ClearlyWorseIn(1), result.ClearlyWorseIn(2)), Is.EqualTo((1, 1, 2)));
            Assert.That(result.AreToldApart);
        });
    }

    /// <summary>Policies of equal cost but for noise: no winner is named.</summary>
    [Test]
    public void Where_only_noise_differs_no_policy_is_told_from_the_best()
    {
        var random = new Random(12);
        var result = Of([.. Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, 200).Select(_ => new[] { random.NextDouble(), random.NextDouble(), random.NextDouble() }).ToArray())]);

        Assert.That(result.AreToldApart, Is.False);
        Assert.That(result.NotToldByMean, Has.Count.EqualTo(2));
        for (var policy = 0; policy < 3; policy++) Assert.That(result.RegretOf(0, policy).Low, Is.Zero);
    }

    private static RegretResult Of(double[][][] rows)
    {
        var plan = new RunPlan { Replications = rows[0].Length };
        var tally = new RegretTally(plan.Replications);
        foreach (var state in rows)
        {
            var series = new PolicySeries(state[0].Length, plan, grouped: false, together: false);
            foreach (var chunk in state.Select((row, index) => (row, index)).Chunk(256))
            {
                var block = new PolicyTally(state[0].Length, grouped: false);
                foreach (var (row, index) in chunk) block.Add(row, index);
                series.Merge(block);
            }

            series.Close();
            tally.Add(series, MeasureKind.Number, new MeasureLimits(100));
        }

        return new RegretResult(tally);
    }
}
