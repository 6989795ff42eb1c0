using System.Globalization;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tables;
using ChannelSim.Results.Tests.Support;
using ChannelSim.Tables.Tests.Support;

namespace ChannelSim.Tables.Tests;

/// <summary>The tables of a study, read by a program that did not write them, hold what they should, and the summary follows from the rows.</summary>
public sealed class IndependentReader
{
    private const double Digits = 1e-9;
    private Scratch scratch = null!;
    private Duck duck = null!;
    private StudyPlan plan = null!;

    [OneTimeSetUp]
    public void Run_a_study()
    {
        scratch = new Scratch();
        duck = new Duck();
        plan = Plans.Make();
        plan.Run(scratch["study"]);
        foreach (var table in new[] { "design_point", "replication", "summary", "event" }) duck.Execute($"create view {table} as from '{Path.Combine(scratch["study"], table)}.parquet'");
    }

    [OneTimeTearDown]
    public void Clean_up()
    {
        duck.Dispose();
        scratch.Dispose();
    }

    [Test]
    public void Every_table_has_its_rows_in_order_and_no_gaps()
    {
        Assert.That(duck.Count("select count(*) from design_point"), Is.EqualTo(plan.Points.Length));
        Assert.That(duck.Count("select count(*) from replication"), Is.EqualTo(plan.Replications));
        Assert.That(duck.Count("select count(distinct (design_id, replication)) from replication"), Is.EqualTo(plan.Replications));
        Assert.That(duck.Rows("select design_id, replication from replication"), Is.EqualTo(duck.Rows("select design_id, replication from replication order by 1, 2")));
        Assert.That(duck.Count("select count(*) from event where design_id not in (select design_id from design_point)"), Is.Zero);
    }

    [Test]
    public void Every_value_is_the_one_that_was_written()
    {
        using var stream = File.OpenRead(Path.Combine(scratch["study"], "replication.parquet"));
        List<double> written = [];
        foreach (var block in new ReplicationTable(plan.Columns).Blocks(stream))
            for (var row = 0; row < block.Count; row++) written.AddRange(block.Measures.Select(measure => measure[row]));
        var columns = string.Join(", ", plan.Columns.Select(column => $"\"{column.Name}\""));
        var read = duck.Rows($"select {columns} from replication").SelectMany(row => row.Select(Number)).ToList();

        Assert.That(read, Is.EqualTo(written), "bit for bit; null is NaN in memory");
    }

    [Test]
    public void Means_computed_from_the_rows_are_those_of_the_summary() => Agrees("mean", name => $"avg(\"{name}\")");

    /// <summary>Var Y = E[Var(Y | knowledge)] + Var(E[Y | knowledge]), written down as SQL.</summary>
    [Test]
    public void The_two_parts_of_the_variance_computed_from_the_rows_are_those_of_the_summary()
    {
        var groups = plan.Columns.Where(column => !column.Conditional).Select(column => column.Name).ToList();
        foreach (var name in groups)
        {
            var parts = duck.Rows($"""
                with drawn as (select design_id, knowledge, avg("{name}") as mean, var_samp("{name}") as dice, count(*) as n from replication group by all)
                select design_id, avg(dice), greatest(0, var_samp(mean) - avg(dice) / max(n)), var_samp(mean) - avg(dice) / max(n) + avg(dice) from drawn group by 1 order by 1
                """);
            Compare(parts.Select(row => row[1]), Summary(name, "variance_dice"), name);
            Compare(parts.Select(row => row[2]), Summary(name, "variance_knowledge"), name);
            Compare(parts.Select(row => row[3]), Summary(name, "variance"), name);
        }
    }

    [Test]
    public void Summary_as_Parquet_and_as_CSV_say_the_same()
    {
        var csv = $"read_csv('{Path.Combine(scratch["study"], "summary.csv")}', header = true)";

        Assert.That(duck.Count("select count(*) from summary"), Is.EqualTo(duck.Count($"select count(*) from {csv}")).And.Positive);
        Assert.That(duck.Count($"select count(*) from (from summary except select * from {csv})"), Is.Zero);
    }

    /// <summary>Of infinity there are only the log-odds of an observer who is certain, in the events.</summary>
    [Test]
    public void There_is_no_NaN_in_any_column_and_no_infinity_but_that_of_certainty()
    {
        foreach (var table in new[] { "design_point", "replication", "summary", "event" })
        {
            var numbers = duck.Rows($"describe {table}").Where(column => (string)column[1]! == "DOUBLE").Select(column => (string)column[0]!).ToList();
            Assert.That(numbers, Is.Not.Empty, table);
            foreach (var name in numbers)
            {
                Assert.That(duck.Count($"select count(*) from {table} where isnan(\"{name}\")"), Is.Zero, $"{table}.{name}");
                if (table != "event" || name == "minutes") Assert.That(duck.Count($"select count(*) from {table} where isinf(\"{name}\")"), Is.Zero, $"{table}.{name}");
            }
        }
    }

    [Test]
    public void The_metadata_hold_the_scenario_and_the_study_as_text()
    {
        var metadata = duck.Rows($"select decode(key), decode(value) from parquet_kv_metadata('{Path.Combine(scratch["study"], "replication.parquet")}')").ToDictionary(row => (string)row[0]!, row => (string)row[1]!);

        Assert.That(metadata["channelsim.scenario"], Is.EqualTo(Plans.Scenario));
        Assert.That(metadata["channelsim.study"], Is.EqualTo(Plans.Usual));
        Assert.That(metadata["channelsim.seed"], Is.EqualTo("1"));
    }

    [Test]
    public void The_parts_of_a_study_that_still_runs_can_be_read_together()
    {
        plan.RunUntil(scratch["running"], 500);
        var parts = $"'{Path.Combine(scratch["running"], "part", "replication-*.parquet")}'";
        var rows = duck.Count($"select count(*) from {parts}");

        Assert.That(rows, Is.InRange(1, plan.Replications - 1));
        Assert.That(duck.Count($"select count(*) from (from {parts} except from replication)"), Is.Zero, "they are rows of the whole");
    }

    private void Agrees(string statistic, Func<string, string> expression)
    {
        foreach (var name in plan.Columns.Where(column => !column.Conditional).Select(column => column.Name))
            Compare(duck.Rows($"select {expression(name)} from replication group by design_id order by design_id").Select(row => row[0]), Summary(name, statistic), name);
    }

    private IEnumerable<object?> Summary(string measure, string statistic) =>
        duck.Rows($"select value from summary where measure = '{measure}' and statistic = '{statistic}' order by design_id").Select(row => row[0]);

    private void Compare(IEnumerable<object?> computed, IEnumerable<object?> summary, string name)
    {
        var (here, there) = (computed.Select(Number).ToList(), summary.Select(Number).ToList());

        Assert.That(there, Has.Count.EqualTo(plan.Points.Length), name);
        for (var i = 0; i < here.Count; i++) Assert.That(here[i], Is.EqualTo(there[i]).Within(Digits * Math.Max(1, Math.Abs(there[i]))), $"{name} at design point {i}");
    }

    private static double Number(object? value) => value is null ? double.NaN : Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
