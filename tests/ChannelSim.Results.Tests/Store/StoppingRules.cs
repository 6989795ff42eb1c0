using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tests.Support;

namespace ChannelSim.Results.Tests.Store;

/// <summary>With <c>until</c> each design point has as many replications as its own interval needs.</summary>
public sealed class StoppingRules
{
    private const string Until = """
        channelsim-study: 1
        id: until
        scenario: scenario.yaml
        factors: { incidents.missile.rate: [0.05, 1, 6] }
        measures: [peak_rung]
        until: { measure: missed, half-width: 0.03, at-most: 6000 }
        dice: 2
        """;

    [Test]
    public void Points_stop_at_different_looks_and_their_intervals_are_as_narrow_as_asked_unless_the_bound_was_reached()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make(Until);
        plan.Run(scratch["study"]);
        var means = Rows.Summary(scratch["study"]).Where(row => row is { Measure: "missed", Statistic: "mean" }).Select(row => row.Estimate).ToList();

        Assert.That(means.Select(mean => mean.Count).Distinct().Count(), Is.GreaterThan(1), string.Join(" ", means));
        Assert.That(means.Select(mean => mean.Count).Distinct(), Is.SubsetOf(StoppingTally.ScheduleOf(plan.Study, plan.Columns).Looks));
        foreach (var mean in means) Assert.That(mean.HalfWidth <= 0.03 || mean.Count == 6000);
    }

    [Test]
    public void Where_a_point_stops_does_not_depend_on_threads_batches_or_interruptions()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make(Until);
        plan.Run(scratch["one"], threads: 1);
        plan.RunUntil(scratch["parts"], 1500, threads: 3);
        plan.RunUntil(scratch["parts"], 4000, threads: 2);
        plan.Run(scratch["parts"], threads: 2, order: batches => batches.Reverse());

        Assert.That(Scratch.Tables(scratch["parts"]), Is.EqualTo(Scratch.Tables(scratch["one"])));
    }

    [Test]
    public void The_csv_says_of_each_point_why_it_stopped()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make(Until.Replace("6000", "2000", StringComparison.Ordinal));
        var data = new StudyReport(plan, StudyStore.Run(scratch["study"], plan, new SessionOptions { Threads = 2 }), "").Page().Data;
        int At(string column) => data.Columns.IndexOf(column);
        var said = data.Rows.Where(row => row.Fields[At("stop_reason")] is not null).ToList();

        Assert.That(said.Select(row => (row.Fields[At("design_id")], row.Fields[At("measure")], row.Fields[At("statistic")])), Is.EqualTo(Enumerable.Range(0, 3).Select(point => ((object)point, (object)"missed", (object)"mean"))));
        Assert.That(said.Select(row => row.Fields[At("stop_reason")]).Distinct(), Is.EquivalentTo((string[])["half-width", "at-most"]));
        foreach (var row in said) Assert.That((string)row.Fields[At("stop_reason")]! == "half-width", Is.EqualTo((double)row.Fields[At("half_width")]! <= 0.03));
    }
}
