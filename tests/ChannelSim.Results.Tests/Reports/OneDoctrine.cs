using System.Collections.Immutable;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Studies;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tests.Support;

namespace ChannelSim.Results.Tests.Reports;

/// <summary>A sweep and a comparison of one study say the same: estimates, intervals, pairs that differ, p-values.</summary>
public sealed class OneDoctrine
{
    // Sums of minutes are rounded in another order.
    private const double Rounding = 1e-12;

    /// <summary>The last draw of 300 replications has fewer than the others: 300 is no multiple of 7.</summary>
    [Test]
    public void Two_alternatives([Values(1, 7)] int dice, [Values("range", "fixed")] string knowledge)
    {
        using var scratch = new Scratch();
        var plan = Plans.Make($"""
            channelsim-study: 1
            id: two
            scenario: scenario.yaml
            alternatives: {"{"} as it is: {"{}"}, without it: {"{"} without: [hotline] {"}"} {"}"}
            replications: 300
            dice: {dice}
            knowledge: {knowledge}
            measures: [miscalculations, missed, decision_cost, peak_rung, any_miscalculation, terminal, "rungs.*.reached", "incidents.*", "channels.*"]
            """);
        plan.Run(scratch["study"]);
        var measures = plan.Columns.Select(column => column.Name).ToImmutableArray();
        var swept = new StudyPairs(plan, scratch["study"], new StudyShape(plan.Study, 2), measures).Differences()[0];
        var means = Rows.Summary(scratch["study"]).Where(row => row.Statistic == "mean").ToLookup(row => (row.Design, row.Measure), row => row.Estimate);
        var compared = PairedRunner.Run(new PointModels(plan.Study).Compile(plan.Points[0]), new PointModels(plan.Study).Compile(plan.Points[1]), PlanOf(plan));
        using (Assert.EnterMultipleScope())
        {
            for (var i = 0; i < measures.Length; i++)
            {
                var pair = compared.Find(measures[i])!.Value;
                Same(swept[i], pair.Paired, measures[i]);
                Same(means[(0, measures[i])].Single(), pair.Baseline, measures[i]);
                Same(means[(1, measures[i])].Single(), pair.Alternative, measures[i]);
            }

            Assert.That(swept.Count(row => row.IsTold), Is.GreaterThan(3), "the case is not hard enough");
        }
    }

    /// <summary>Under the same luck one model cannot differ from itself: no interval around 0 pretends that it might, in neither way to the difference.</summary>
    [Test]
    public void An_alternative_that_changes_nothing_cannot_differ([Values("", "factors: { incidents.missile.rate: 2..6 }\ndesign: { points: 2 }\n")] string sampled)
    {
        using var scratch = new Scratch();
        var plan = Plans.Make($"channelsim-study: 1\nid: same\nscenario: scenario.yaml\nalternatives: {{ as it is: {{}}, again: {{}}, other: {{ without: [hotline] }} }}\nreplications: 60\nmeasures: [miscalculations, missed, any_miscalculation]\n{sampled}");
        plan.Run(scratch["study"]);
        var swept = new StudyPairs(plan, scratch["study"], new StudyShape(plan.Study, plan.Points.Length), ["miscalculations", "missed", "any_miscalculation"]).Differences();
        var compared = PairedRunner.Run(new PointModels(plan.Study).Compile(plan.Points[0]), new PointModels(plan.Study).Compile(plan.Points[1]), PlanOf(plan));

        Assert.That(swept[0].Select(pair => (pair.Difference.Value, pair.Difference.Why)), Has.All.EqualTo((0.0, NoInterval.CannotVary)));
        Assert.That(swept[1].Select(pair => pair.Difference.Why), Has.None.EqualTo(NoInterval.CannotVary));
        Assert.That(compared.Find("missed")!.Value.Difference.Why, Is.EqualTo(NoInterval.CannotVary));
    }

    [Test]
    public void Alternatives_over_samples([Values(1, 4)] int dice, [Values("miscalculations", "decision_cost", "any_miscalculation", "terminal")] string measure)
    {
        using var scratch = new Scratch();
        var plan = Plans.Make($"""
            channelsim-study: 1
            id: samples
            scenario: scenario.yaml
            factors: {"{"} incidents.missile.rate: 1..6 {"}"}
            alternatives: {"{"} as it is: {"{}"}, without it: {"{"} without: [hotline] {"}"}, rarely: {"{"} set: {"{"} channels.hotline.check.every: 10d {"}"} {"}"} {"}"}
            design: {"{"} kind: latin, points: 4 {"}"}
            replications: 150
            dice: {dice}
            measures: [{measure}]
            """);
        plan.Run(scratch["study"]);
        var shape = new StudyShape(plan.Study, plan.Points.Length);
        var pairs = new StudyPairs(plan, scratch["study"], shape, [measure]);
        var (differences, means) = (pairs.Differences(), pairs.Means());
        var regret = RegretRunner.Run(shape.Samples, state => Models(plan, shape, state), measure, PlanOf(plan))!;
        using (Assert.EnterMultipleScope())
        {
            for (var policy = 0; policy < 3; policy++) Same(means[policy][0], regret.MeanOver(policy), $"{policy}");
            for (var policy = 1; policy < 3; policy++) Same(differences[policy - 1][0], regret.DifferenceOver(policy, 0), $"{policy}");
        }
    }

    /// <summary>What holds among several depends on which are taken together: a page of three measures and one of eight must mean the same family.</summary>
    [Test]
    public void The_same_rows_are_tested_together_and_hold_or_do_not([Values("", "measures: [missed, decision_cost]", "measures: [incidents.missile.opened, rungs.hot.reached, peak_rung, any_miscalculation]")] string measures)
    {
        using var scratch = new Scratch();
        var plan = Plans.Make($"""
            channelsim-study: 1
            id: family
            scenario: scenario.yaml
            alternatives: {"{"} as it is: {"{}"}, without it: {"{"} without: [hotline] {"}"}, never checked: {"{"} set: {"{"} channels.hotline.check.every: 30d {"}"} {"}"} {"}"}
            replications: 200
            dice: 1
            {measures}
            """);
        var swept = new StudyReport(plan, plan.Run(scratch["study"]), "channelsim sweep x").Page().Data;
        var models = Enumerable.Range(0, 3).Select(point => new PointModels(plan.Study).Compile(plan.Points[point])).ToList();
        WorldOrigin[] worlds = [.. plan.Points.Select(point => WorldOrigin.Of(plan.Study.Scenario, [.. point.Alternative.Without], point.Alternative.Name))];
        var compared = new ComparisonReport([.. worlds], PairedRunner.Run(models[0], [models[1], models[2]], PlanOf(plan)), TimeSpan.Zero, "channelsim compare x") { Study = plan.Study }.Page().Data;

        var bySweep = Verdicts(swept).Where(row => row.Statistic == "difference").Select(row => (row.Alternative, row.Measure, row.Verdict)).Order().ToList();
        var byCompare = Verdicts(compared).Where(row => row.Verdict is not null).Select(row => (row.Alternative, row.Measure, row.Verdict)).Order().ToList();

        Assert.That(byCompare, Is.EqualTo(bySweep.Where(row => row.Verdict is not null)).And.Not.Empty);
    }

    /// <summary>A study whose points are not equally long compares none of them, on the page or in its data, and says so.</summary>
    [Test]
    public void Points_that_are_not_equally_long_are_not_compared()
    {
        using var scratch = new Scratch();
        var plan = Plans.Make("""
            channelsim-study: 1
            id: lengths
            scenario: scenario.yaml
            factors: { clock.horizon: [10d, 60d] }
            replications: 40
            """);
        var page = new StudyReport(plan, plan.Run(scratch["study"]), "channelsim sweep x").Page();

        Assert.That(page.Warnings.Single(), Does.Contain("other horizons").And.Contain("10 d").And.Contain("60 d"));
        Assert.That(page.Sections.Select(section => section.Title), Has.None.Contains("differences"));
        Assert.That(Verdicts(page.Data).Select(row => row.Statistic), Has.None.EqualTo("difference"));
    }

    private static IEnumerable<(string? Alternative, string? Measure, string? Statistic, string? Verdict)> Verdicts(DataTable data)
    {
        int At(string name) => data.Columns.IndexOf(name);
        foreach (var row in data.Rows)
            yield return (row.Fields[At("alternative")] as string, row.Fields[At("measure")] as string, At("statistic") < 0 ? null : row.Fields[At("statistic")] as string, row.Fields[At("survives_holm")]?.ToString());
    }

    private static RunPlan PlanOf(StudyPlan plan) => new()
    {
        Seed = plan.Study.Seed, Replications = plan.Study.Replications, Dice = plan.Study.Dice, FixedKnowledge = plan.Study.FixedKnowledge, Threads = 2,
    };

    private static List<CompiledModel> Models(StudyPlan plan, StudyShape shape, int state) =>
        [.. Enumerable.Range(0, shape.Combinations).Select(policy => new PointModels(plan.Study).Compile(plan.Points[(state * shape.Combinations) + policy]))];

    private static void Same(PairedEstimate one, PairedEstimate other, string which)
    {
        Same(one.Difference, other.Difference, which);
        Assert.That((one.Higher, one.Lower), Is.EqualTo((other.Higher, other.Lower)), which);
        Assert.That(one.PValue, Is.EqualTo(other.PValue).Within(1e-9), which);
    }

    private static void Same(Estimate one, Estimate other, string which)
    {
        Assert.That((one.Count, one.Method), Is.EqualTo((other.Count, other.Method)), which);
        foreach (var (a, b) in new[] { (one.Value, other.Value), (one.Low, other.Low), (one.High, other.High) }) Assert.That(a, Is.EqualTo(b).Within(double.IsFinite(b) ? Rounding * Math.Max(1, Math.Abs(b)) : 0), which);
    }
}
