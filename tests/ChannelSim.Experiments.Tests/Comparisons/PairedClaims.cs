using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Tests.Scenarios;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Comparisons;

/// <summary>What a comparison reports of two worlds and of their difference.</summary>
public sealed class PairedClaims
{
    private static readonly RunPlan Plan = new() { Seed = 13, Replications = 700 };
    private static readonly CompiledModel First = CompiledModel.Compile(Models.Everything());
    private static readonly CompiledModel Second = CompiledModel.Compile(Without.Channel(First.Definition, "hotline"));
    private static readonly PairedResult Paired = PairedRunner.Run(First, Second, Plan);

    private static IEnumerable<int> Places => Enumerable.Range(0, Paired.Schema.Measures.Count);

    [Test]
    public void Each_world_has_the_means_and_intervals_that_a_run_of_it_alone_reports()
    {
        var (first, second) = (Runner.Run(First, Plan), Runner.Run(Second, Plan));
        using (Assert.EnterMultipleScope())
        {
            foreach (var pair in Places.Select(measure => Paired[measure]))
            {
                Assert.That(pair.Baseline, Is.EqualTo(first.Mean(pair.Measure.Name)), pair.Measure.Name);
                Assert.That(pair.Alternative, Is.EqualTo(second.Mean(pair.Measure.Name)), pair.Measure.Name);
            }
        }
    }

    [Test]
    public void The_difference_is_the_mean_over_pairs_with_Students_interval_where_many_differ()
    {
        var (schema, rows) = Rows(First);
        var (others, otherRows) = Rows(Second);
        foreach (var pair in Places.Select(measure => Paired[measure]))
        {
            double[] differences = [.. rows.Zip(otherRows, (row, other) => other[others.IndexOf(pair.Measure.Name)] - row[schema.IndexOf(pair.Measure.Name)])];
            var mean = differences.Average();
            Assert.That(pair.Difference.Value, Is.EqualTo(mean).Within(1e-9 + (1e-9 * Math.Abs(mean))), pair.Measure.Name);
            Assert.That((pair.Paired.Higher, pair.Paired.Lower), Is.EqualTo((differences.Count(d => d > 0), differences.Count(d => d < 0))), pair.Measure.Name);
            if (pair.Difference.Method != "paired-student") continue;
            var half = Intervals.StudentQuantile(differences.Length - 1) * Math.Sqrt(differences.Sum(d => (d - mean) * (d - mean)) / (differences.Length - 1) / differences.Length);
            Assert.That(pair.Difference.HalfWidth, Is.EqualTo(half).Within(1e-9 + (1e-9 * half)), pair.Measure.Name);
        }

        Assert.That(Places.Select(measure => Paired[measure].Difference.Method).Distinct(), Is.SupersetOf(new[] { "paired-student", "paired-poisson", "discordant" }));
    }

    /// <summary>Against the pairs one by one; blocks of 256 cut through draws of ten.</summary>
    [Test]
    public void The_share_of_pairs_that_part_counts_by_draws_where_pairs_share_them()
    {
        var plan = new RunPlan { Seed = 3, Replications = 300, Dice = 10, Threads = 2 };
        var first = Shipped.Compile("europe-2022.yaml");
        var second = CompiledModel.Compile(Without.Channel(first.Definition, "milley-gerasimov"));
        double[] parted = [.. Enumerable.Range(0, 300).Select(i => (double)PairedRunner.Run(first, second, plan with { First = i, Replications = 1, Threads = 1 }).Parted)];
        var (result, share) = (PairedRunner.Run(first, second, plan), parted.Average());
        var between = parted.Chunk(10).Sum(draw => Math.Pow(draw.Sum() - (10 * share), 2));
        var expected = Means.Of(MeasureKind.Indicator, new SampleSums(300, parted.Sum(), parted.Sum() * (1 - share), (long)parted.Sum()) { Groups = 30, Between = between }, new MeasureLimits(1, 1));

        Assert.That(result.Parted, Is.EqualTo(parted.Sum()));
        Assert.That((result.PartedShare.Value, result.PartedShare.Count, result.PartedShare.Method), Is.EqualTo((expected.Value, 300L, "korn-graubard")));
        Assert.That(result.PartedShare.Low, Is.EqualTo(expected.Low).Within(1e-12));
        Assert.That(result.PartedShare.High, Is.EqualTo(expected.High).Within(1e-12));
    }

    [Test]
    public void The_share_of_pairs_that_share_nothing_is_that_of_single_cases() =>
        Assert.That(Paired.PartedShare, Is.EqualTo(Means.Share(Paired.Parted, Paired.Pairs)));

    [Test]
    public void The_other_way_round_every_difference_is_the_opposite()
    {
        var opposite = PairedRunner.Run(Second, First, Plan);
        Assert.That((opposite.Parted, opposite.Partings), Is.EqualTo((Paired.Parted, Paired.Partings)));
        foreach (var pair in Places.Select(measure => Paired[measure]))
        {
            var other = opposite.Find(pair.Measure.Name)!.Value;
            Assert.That((other.Difference.Value, other.Difference.Low, other.Difference.High), Is.EqualTo((-pair.Difference.Value, -pair.Difference.High, -pair.Difference.Low)), pair.Measure.Name);
            Assert.That(other.Correlation, Is.EqualTo(pair.Correlation).Within(1e-12), pair.Measure.Name);
        }
    }

    [Test]
    public void A_world_does_not_differ_from_itself()
    {
        var same = PairedRunner.Run(First, First, Plan);
        Assert.That((same.Parted, same.Partings), Is.EqualTo((0, Array.Empty<long>())));
        foreach (var pair in Places.Select(measure => same[measure]))
        {
            Assert.That(pair.Difference.Value, Is.Zero);
            if (pair.Difference.Why == NoInterval.CannotVary) continue;
            Assert.That(pair.Difference.High, Is.Positive, "that no pair differed does not mean that none ever would");
            Assert.That(pair.Difference.Low, Is.EqualTo(-pair.Difference.High));
            Assert.That(pair.Correlation, Is.EqualTo(1).Within(1e-12).Or.NaN);
        }
    }

    /// <summary>Parting is another peak rung or another outcome of incidents; those remembered can be traced.</summary>
    [Test]
    public void Those_that_part_are_counted_and_the_first_remembered()
    {
        var (schema, rows) = Rows(First);
        var (others, otherRows) = Rows(Second);
        var decisive = schema.Measures.Where(measure => measure.Name == "peak_rung" || measure.Name.StartsWith("incidents.", StringComparison.Ordinal)).Select(measure => measure.Name).ToList();
        var parted = Enumerable.Range(0, rows.Length).Where(i => decisive.Any(name => rows[i][schema.IndexOf(name)] != otherRows[i][others.IndexOf(name)])).Select(i => (long)i).ToList();

        Assert.That(Paired.Parted, Is.EqualTo(parted.Count).And.GreaterThan(100));
        Assert.That(Paired.Partings, Is.EqualTo(parted.Take(5)));
    }

    private static (MeasureSchema Schema, double[][] Rows) Rows(CompiledModel model) => Replications.Rows(model.Definition, (int)Plan.Replications, Plan.Seed);
}
