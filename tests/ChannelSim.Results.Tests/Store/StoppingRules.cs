using System.Globalization;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tests.Support;
using ChannelSim.Scenarios.Studies;
using StoppingRule = ChannelSim.Experiments.Runs.StoppingRule;

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

    /// <summary>With a draw of its own for each replication a study asks what a run asks.</summary>
    [TestCase("rungs.tense.reached", 1, 0.02)]
    [TestCase("rungs.hot.reached", 2, 0.01)]
    [TestCase("rungs.hot.reached", 2, 0.0001)]
    public void A_run_and_a_study_stop_at_the_same_replication_with_the_same_interval(string measure, int rung, double halfWidth)
    {
        using var scratch = new Scratch();
        var plan = Plans.Make($"channelsim-study: 1\nid: u\nscenario: scenario.yaml\nuntil: {{ measure: {measure}, half-width: {halfWidth.ToString(CultureInfo.InvariantCulture)}, at-most: 7000 }}\ndice: 1\n");
        plan.Run(scratch["study"]);
        var swept = Rows.Summary(scratch["study"]).Single(row => row.Measure == measure && row.Statistic == "mean").Estimate;
        var stop = StoppingOutcome.Of(plan.Study, Rows.Summary(scratch["study"])).Single();
        var run = Runner.Run(new PointModels(plan.Study).Compile(plan.Points[0]), new RunPlan { Replications = 7000, Until = new StoppingRule(new Rung(rung), new Probability(halfWidth)) });

        Assert.That(swept, Is.EqualTo(run.Mean(measure)));
        Assert.That((stop.Replications, stop.Reason), Is.EqualTo((run.Replications, run.StopReason)));
    }

    /// <summary>Of a channel that is not there nothing is to be learnt: one look is enough, and the point says so.</summary>
    [Test]
    public void What_cannot_vary_at_a_point_ends_there_at_the_first_look()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make("""
            channelsim-study: 1
            id: u
            scenario: scenario.yaml
            alternatives: { as it is: {}, without it: { without: [hotline] } }
            until: { measure: channels.hotline.connected, half-width: 0.0001, at-most: 3000 }
            """);
        plan.Run(scratch["study"]);
        var stops = StoppingOutcome.Of(plan.Study, Rows.Summary(scratch["study"]));

        Assert.That(stops.Select(stop => (stop.Replications, stop.Reason, stop.IsCertain)), Is.EqualTo([(3000L, "at-most", false), (1280L, "half-width", true)]));
    }

    [TestCase("rungs.calm.reached", "1%", 9000, "CH707")]
    [TestCase("rungs.tense.reached", "50%", 9000, "CH707")]
    [TestCase("any_miscalculation", "0.6", 9000, "CH707")]
    [TestCase("rungs.calm.reached", "50%", 9000, "CH707 CH707")]
    [TestCase("rungs.tense.reached", "1%", 1280, "CH630")]
    [TestCase("rungs.tense.reached", "1%", 300, "CH630")]
    [TestCase("rungs.tense.reached", "1%", 1281, "")]
    [TestCase("missed", "0.6", 9000, "")]
    public void A_rule_that_asks_nothing_is_refused_and_one_that_can_stop_nothing_is_odd(string measure, string width, int most, string codes)
    {
        var text = $"channelsim-study: 1\nid: u\nscenario: scenario.yaml\nuntil: {{ measure: {measure}, half-width: {width}, at-most: {most} }}\n";
        var read = StudyReader.Read(Plans.Source(text, "study.yaml"), name => Plans.Source(Plans.Scenario, name), StudyColumns.Names);

        Assert.That(string.Join(' ', read.Diagnostics.Select(found => found.Code)), Is.EqualTo(codes));
        Assert.That(read.Study is null, Is.EqualTo(codes.StartsWith("CH7", StringComparison.Ordinal)));
    }

    [Test]
    public void The_csv_says_of_each_point_why_it_stopped()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make(Until.Replace("6000", "2560", StringComparison.Ordinal));
        var data = new StudyReport(plan, StudyStore.Run(scratch["study"], plan, new SessionOptions { Threads = 2 }), "").Page().Data;
        int At(string column) => data.Columns.IndexOf(column);
        var said = data.Rows.Where(row => row.Fields[At("stop_reason")] is not null).ToList();

        Assert.That(said.Select(row => (row.Fields[At("design_id")], row.Fields[At("measure")], row.Fields[At("statistic")])), Is.EqualTo(Enumerable.Range(0, 3).Select(point => ((object)point, (object)"missed", (object)"mean"))));
        Assert.That(said.Select(row => row.Fields[At("stop_reason")]).Distinct(), Is.EquivalentTo((string[])["half-width", "at-most"]));
        foreach (var row in said) Assert.That((string)row.Fields[At("stop_reason")]! == "half-width", Is.EqualTo((double)row.Fields[At("half_width")]! <= 0.03));
    }
}
