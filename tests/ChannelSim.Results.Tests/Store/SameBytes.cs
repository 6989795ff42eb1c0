using ChannelSim.Results.Tests.Support;

namespace ChannelSim.Results.Tests.Store;

/// <summary>The tables are a function of scenario, study and engine: how they were worked on leaves no trace in them.</summary>
public sealed class SameBytes
{
    [Test]
    public void The_tables_are_the_same_bytes_for_1_2_and_5_threads_and_any_order_of_batches()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make();
        plan.Run(scratch["one"], threads: 1);
        plan.Run(scratch["two"], threads: 2);
        plan.Run(scratch["five"], threads: 5);
        plan.Run(scratch["backwards"], threads: 2, order: batches => batches.Reverse());
        plan.Run(scratch["shuffled"], threads: 3, order: batches => batches.OrderBy(batch => (batch.Index * 7919L % 101, batch.Index)));

        var tables = Scratch.Tables(scratch["one"]);
        Assert.That(tables.Keys, Is.SupersetOf(new[] { "design_point.parquet", "event.parquet", "replication.parquet", "summary.parquet", "summary.csv" }));
        foreach (var other in new[] { "two", "five", "backwards", "shuffled" }) Assert.That(Scratch.Tables(scratch[other]), Is.EqualTo(tables), other);
    }

    [Test]
    public void A_study_has_enough_batches_for_the_claim_to_mean_something()
    {
        using var scratch = new Scratch();
        Plans.Make().Run(scratch["study"]);

        Assert.That(File.ReadAllLines(Path.Combine(scratch["study"], "journal.jsonl")), Has.Length.GreaterThan(10));
    }

    [Test]
    public void Extending_100_to_200_replications_keeps_the_first_100_of_each_point_and_runs_only_the_others()
    {
        using var scratch = new Scratch();
        var (short1, long2) = (Plans.Make(replications: 100), Plans.Make(replications: 200));
        short1.Run(scratch["study"]);
        var first = Rows.Of(scratch["study"], short1);
        var outcome = long2.Run(scratch["study"]);
        var all = Rows.Of(scratch["study"], long2);
        long2.Run(scratch["fresh"]);

        Assert.That(all.Where(row => row.Replication < 100), Is.EqualTo(first));
        Assert.That(outcome.Replications, Is.EqualTo(100 * long2.Points.Length));
        Assert.That(Scratch.Tables(scratch["study"]), Is.EqualTo(Scratch.Tables(scratch["fresh"])));
    }

    [Test]
    public void A_study_that_was_made_longer_while_it_was_interrupted_ends_as_if_it_had_been_long_from_the_start()
    {
        using var scratch = new Scratch();
        Plans.Make(replications: 200).RunUntil(scratch["study"], 500);
        Plans.Make(replications: 300).RunUntil(scratch["study"], 900);
        Plans.Make(replications: 500).Run(scratch["study"], threads: 3);
        Plans.Make(replications: 500).Run(scratch["fresh"], threads: 1);

        Assert.That(Scratch.Tables(scratch["study"]), Is.EqualTo(Scratch.Tables(scratch["fresh"])));
    }

    [Test]
    public void Twice_the_points_of_a_Latin_hypercube_keep_the_rows_of_the_first_half()
    {
        using var scratch = new Scratch();
        var (three, six) = (Plans.Make(), Plans.Make(Plans.Usual.Replace("points: 3", "points: 6", StringComparison.Ordinal)));
        three.Run(scratch["three"]);
        six.Run(scratch["six"]);

        Assert.That(six.Points.Take(three.Points.Length).Select(point => point.Key), Is.EqualTo(three.Points.Select(point => point.Key)));
        Assert.That(Rows.Of(scratch["six"], six).Where(row => row.Design < three.Points.Length), Is.EqualTo(Rows.Of(scratch["three"], three)));
    }

    [Test]
    public void A_study_of_one_draw_a_replication_has_the_rows_of_a_plain_run()
    {
        var plan = Plans.Make("{ channelsim-study: 1, id: plain, scenario: scenario.yaml, replications: 500, dice: 1, measures: [miscalculations, peak_rung, decision_cost] }");
        using var scratch = new Scratch();
        plan.Run(scratch["study"]);
        var run = Experiments.Runs.Runner.Run(new Experiments.Studies.PointModels(plan.Study).Compile(plan.Points[0]), new Experiments.Runs.RunPlan { Replications = 500 });

        foreach (var row in Rows.Summary(scratch["study"]).Where(row => row.Statistic == "mean"))
        {
            var expected = run.Mean(row.Measure);
            Assert.That(row.Estimate.Value, Is.EqualTo(expected.Value).Within(1e-12), row.Measure);
            Assert.That(row.Estimate.HalfWidth, Is.EqualTo(expected.HalfWidth).Within(1e-9), row.Measure);
        }
    }
}
