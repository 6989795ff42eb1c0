using ChannelSim.Experiments.Compared;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Studies;
using ChannelSim.Experiments.Tests.Scenarios;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Experiments.Tests.Compared;

/// <summary>Policies over states, without a command line: what can be weighed, what can be run, and what comes of it.</summary>
public sealed class RegretDesignClaims
{
    private const string File = "europe-2022.yaml";

    private static ComparedWorlds Compared(string[] sets, params string[] states) => new(
        [.. sets.Select(World)],
        [.. states.Select((state, i) => new DesignPoint(i, Alternative.AsItIs, [], [.. state.Split(';').Select(text => new Assignment(text))]))],
        [], null);

    private static ComparedWorld World(string set)
    {
        Assignment[] assignments = set.Length == 0 ? [] : [new Assignment(set)];
        return new ComparedWorld(set.Length == 0 ? "as it is" : set, ScenarioSource.Load(Path.Combine(Shipped.Root, "scenarios", File)), Shipped.Read(File, [.. assignments.Select(assignment => assignment.Text)]), assignments, []);
    }

    [Test]
    public void The_cost_of_decisions_is_weighed_where_every_policy_has_one()
    {
        var design = new RegretDesign(Compared(["", "sides.us.threshold.routine=75%"], "clock.horizon=20d"));

        Assert.That(design.UsualMeasure, Is.EqualTo("decision_cost"));
        Assert.That((design.Has("missed"), design.Has("nothing")), Is.EqualTo((true, false)));
        Assert.That(design.Measures, Has.Member("miscalculations"));
    }

    [Test]
    public void A_policy_that_a_state_does_not_allow_is_told_with_both_names()
    {
        var found = new RegretDesign(Compared(["", "sides.us.threshold.routine=75%"], "clock.horizon=20d", "clock.horizon=nonsense")).Check().ToList();

        Assert.That(found.Select(policy => (policy.State, policy.IsPossible)), Is.EqualTo(new[] { (0, true), (0, true), (1, false), (1, false) }));
        Assert.That(found[3].Fault, Does.Contain("nonsense"));
        Assert.That(found[0].HorizonMinutes, Is.EqualTo(20 * 1440));
    }

    [Test]
    public void A_policy_has_the_same_rules_in_states_that_differ_in_numbers_alone()
    {
        var design = new RegretDesign(Compared(["", "channels.burns.travel=3d"], "incidents.stray-missile.hostile=1%", "incidents.stray-missile.hostile=20%", "clock.horizon=20d"));

        Assert.That(design.ModelOf(1, 1).SharesRulesWith(design.ModelOf(0, 1)));
        Assert.That(design.ModelOf(0, 0).SharesRulesWith(design.ModelOf(0, 1)), Is.False);
        Assert.That(design.ModelOf(2, 1).SharesRulesWith(design.ModelOf(0, 1)), Is.False);
    }

    /// <summary>What a policy sets itself has the last word, so that it is the same policy in every state.</summary>
    [Test]
    public void A_policy_wins_over_a_state_and_the_run_has_all_of_both()
    {
        var design = new RegretDesign(Compared(["", "incidents.stray-missile.hostile=40%"], "incidents.stray-missile.hostile=1%;clock.horizon=20d", "incidents.stray-missile.hostile=20%;clock.horizon=20d"));
        var result = design.Run("miscalculations", new RunPlan { Replications = 40, Threads = 1 })!;

        Assert.That(design.ModelOf(0, 1).Hash, Is.EqualTo(design.ModelOf(1, 1).Hash));
        Assert.That(design.ModelOf(0, 0).Hash, Is.Not.EqualTo(design.ModelOf(1, 0).Hash));
        Assert.That((result.States, result.Policies), Is.EqualTo((2, 2)));
        Assert.That(result.MeanOf(0, 1).Value, Is.EqualTo(result.MeanOf(1, 1).Value));
    }
}
