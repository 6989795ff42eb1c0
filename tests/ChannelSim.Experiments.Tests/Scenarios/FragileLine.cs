using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>Where a line fails often and the fuse is short, the check interval decides; in 2022 it is invisible.</summary>
public sealed class FragileLine
{
    [Test]
    public void A_check_a_week_instead_of_every_six_hours_costs_a_third_more()
    {
        var cost = Cost("fragile-line.yaml", "channels.border-line.check.every", "6h", "7d");

        Assert.That(cost.Difference.Low, Is.GreaterThan(cost.Baseline.Value / 3));
    }

    [Test]
    public void Even_one_a_day_costs_clearly_more()
    {
        var cost = Cost("fragile-line.yaml", "channels.border-line.check.every", "6h", "1d");

        Assert.That(cost.Difference.Low, Is.GreaterThan(0.05 * cost.Baseline.Value));
    }

    [Test]
    public void In_2022_a_check_a_week_instead_of_twice_a_day_would_not_be_seen_in_the_cost()
    {
        var cost = Cost("europe-2022.yaml", "channels.deconfliction-line.check.every", "12h", "7d");

        Assert.That(Math.Max(Math.Abs(cost.Difference.Low), Math.Abs(cost.Difference.High)), Is.LessThan(0.002 * cost.Baseline.Value));
    }

    [Test]
    public void In_2022_the_hours_unseen_grow_all_the_same()
    {
        var unseen = Compare("europe-2022.yaml", "channels.deconfliction-line.check.every", "12h", "7d").Find("channels.deconfliction-line.unseen_down_minutes")!.Value;

        Assert.That(unseen.Alternative.Low, Is.GreaterThan(10 * unseen.Baseline.High));
    }

    private static PairedDifference Cost(string file, string path, string first, string second) => Compare(file, path, first, second).Find("decision_cost")!.Value;

    private static PairedResult Compare(string file, string path, string first, string second) =>
        PairedRunner.Run(Model(file, path, first), Model(file, path, second), new RunPlan { Replications = 20_000, Threads = 2 });

    private static CompiledModel Model(string file, string path, string value) => Shipped.Compile(file, $"{path}={value}");
}
