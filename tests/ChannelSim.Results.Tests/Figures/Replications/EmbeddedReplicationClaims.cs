using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Results.Figures.Replications;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Reports;
using ChannelSim.Results.Tests.Reports;

namespace ChannelSim.Results.Tests.Figures.Replications;

/// <summary>Which replications a report shows follows from rules, and each rule stands with its picture.</summary>
[TestFixture]
internal sealed class EmbeddedReplicationClaims
{
    private const string Night = "scenarios/przewodow-2022-11-15.yaml";

    [TestCase(Night)]
    [TestCase("scenarios/europe-2022.yaml")]
    public void A_run_shows_the_replications_that_its_page_calls_worth_tracing(string path)
    {
        var report = Run(path);
        var profiles = report.Result.Profiles;
        Assert.That(EmbeddedReplications.NumbersOf(report), Is.SupersetOf(new[] { profiles.Worst, profiles.Typical, profiles.FirstMiscalculation, profiles.FirstMissed }.OfType<long>()));
        Assert.That(EmbeddedReplications.Of(report).Select(figure => figure.Key), Is.EquivalentTo(EmbeddedReplications.NumbersOf(report).Select(number => $"replication-{number}")));
    }

    [Test]
    public void What_each_cause_of_the_highest_rung_looks_like_is_shown()
    {
        var report = Run(Night);
        var highest = Enumerable.Range(0, report.Definition.Rungs.Length).Last(rung => report.Result.FirstTimes[rung].Count > 0);
        var arrivals = CauseNames.Keys.Select(cause => report.Result.Profiles.FirstArrival(highest, cause.Cause)).OfType<long>().ToList();
        Assert.That(arrivals, Is.Not.Empty);
        Assert.That(EmbeddedReplications.NumbersOf(report), Is.SupersetOf(arrivals));
    }

    [Test]
    public void A_comparison_shows_both_ways_in_which_worlds_end_on_other_rungs_and_how_often_each_is()
    {
        var (report, result) = Compare();
        var figures = EmbeddedReplications.Of(report);
        Assert.That(figures.Select(figure => figure.Key), Is.EqualTo(new[] { $"replication-{result.FirstHigher}", $"replication-{result.FirstLower}" }));
        var counts = result.Find("peak_rung")!.Value.Paired;
        Assert.That(figures[0].Caption, Does.Contain($"one of {counts.Higher} of 5,000 pairs; {counts.Lower} come less high"));
        Assert.That(figures[1].Caption, Does.Contain($"one of {counts.Lower} of 5,000 pairs; {counts.Higher} come higher"));
    }

    [Test]
    public void The_first_pair_that_comes_higher_does_and_none_before_it_does()
    {
        var (_, result) = Compare();
        double Peak(CompiledModel model, long replication) => SomeScenes.Measure(Telling.Traced.Of(model.Definition, result.Plan.KeyOf(replication), false), "peak_rung");
        for (var replication = 0L; replication <= result.FirstHigher; replication++)
            Assert.That(Peak(result.Alternative, replication) > Peak(result.Baseline, replication), Is.EqualTo(replication == result.FirstHigher), $"replication {replication}");
    }

    [Test]
    public void Two_worlds_that_never_part_have_no_pair_to_show()
    {
        var scenario = SomePages.Read(Night);
        var model = CompiledModel.Compile(scenario.Model);
        var result = PairedRunner.Run(model, model, new RunPlan { Replications = 200, Threads = 1 });
        Assert.That(EmbeddedReplications.Of(new ComparisonReport([WorldOrigin.Of(scenario, []), WorldOrigin.Of(scenario, [])], [result], TimeSpan.Zero, "channelsim compare x x") { Scenarios = [scenario, scenario] }), Is.Empty);
    }

    private static RunReport Run(string path)
    {
        var scenario = SomePages.Read(path);
        return new RunReport(scenario, Runner.Run(CompiledModel.Compile(scenario.Model), new RunPlan { Replications = 300, Threads = 1 }), TimeSpan.Zero, "channelsim run x", "channelsim trace x");
    }

    private static (ComparisonReport Report, PairedResult Result) Compare()
    {
        var scenario = SomePages.Read(Night);
        var result = PairedRunner.Run(CompiledModel.Compile(scenario.Model), CompiledModel.Compile(Without.Channel(scenario.Model, "milley-gerasimov")), new RunPlan { Replications = 5000, Threads = 2 });
        WorldOrigin[] worlds = [WorldOrigin.Of(scenario, [], "as it is"), WorldOrigin.Of(scenario, ["milley-gerasimov"], "without milley-gerasimov")];
        return (new ComparisonReport([.. worlds], [result], TimeSpan.Zero, "channelsim compare x") { Scenarios = [scenario, scenario] }, result);
    }
}
