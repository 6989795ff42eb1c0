using System.Collections.Immutable;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// Fact 6. Perfect talk leaves no miscalculation at all; useless talk changes no decision: paired differences are exactly 0. On random models with everything
/// that the condition does not exclude: ladders, climates, timelines, clarifications, follow-ups, goodwill, early stand-downs, other channels, announcements.
/// </summary>
public sealed class Fact6_PerfectAndUselessTalk
{
    private const int Models = 50;
    private static readonly RunPlan Few = new() { Seed = 6, Replications = 10, Threads = 1 };

    [Test]
    public void Perfect_talk_leaves_no_miscalculation()
    {
        var spared = 0.0;
        for (var seed = 0; seed < Models; seed++)
        {
            var definition = Perfect(RandomModel.Extended(seed));
            Assert.That(Miscalculations(definition), Is.Zero, $"model {seed}");
            spared += Miscalculations(Without.Channel(definition, definition.Channels[0].Name));
        }

        Assert.That(spared, Is.GreaterThan(500), "the models are too peaceful to prove anything");
    }

    /// <summary>What the fact excludes: the least misreading and there are miscalculations again.</summary>
    [Test]
    public void Nearly_perfect_talk_does_not()
    {
        var left = Enumerable.Range(0, Models).Sum(seed => Miscalculations(Perfect(RandomModel.Extended(seed), misreading: 0.02)));
        Assert.That(left, Is.Positive);
    }

    [TestCase(0.5, 0.3)] // a word that is misheard every other time says nothing, whatever is denied
    [TestCase(0.2, 1.0)] // nor does one that is always "accident"
    public void Useless_talk_changes_no_decision(double misreading, double deception)
    {
        for (var seed = 0; seed < Models; seed++)
        {
            var definition = Useless(RandomModel.Extended(seed), misreading, deception);
            var model = CompiledModel.Compile(definition);
            RequireSameDecisions(model, Without.Channel(definition, definition.Channels[seed % definition.Channels.Length].Name), $"model {seed} without a channel");
            RequireSameDecisions(model, WithPlans(definition, type => []), $"model {seed} without any plan");
            RequireSameDecisions(model, WithPlans(definition, type => [.. type.Plan.Reverse()]), $"model {seed} with its plans reversed");
            RequireSameDecisions(model, definition with { Incidents = [.. definition.Incidents.Select(type => type with { Announce = null })] }, $"model {seed} with nothing announced");
        }
    }

    [Test]
    public void Talk_that_says_something_does()
    {
        var parted = Enumerable.Range(0, Models).Count(seed =>
        {
            var definition = Useless(RandomModel.Extended(seed), 0.3, 0.3);
            return Compare(CompiledModel.Compile(definition), WithPlans(definition, type => [])).Parted > 0;
        });
        Assert.That(parted, Is.GreaterThan(Models / 3));
    }

    private static double Miscalculations(ModelDefinition definition)
    {
        var result = Runner.Run(CompiledModel.Compile(definition), Few);
        return result.Moments.Sums[MeasureSchema.Miscalculations];
    }

    private static PairedResult Compare(CompiledModel first, ModelDefinition second) => PairedRunner.Run(first, CompiledModel.Compile(second), Few);

    private static void RequireSameDecisions(CompiledModel first, ModelDefinition second, string which)
    {
        var paired = Compare(first, second);
        Assert.That(paired.Parted, Is.Zero, which);
        for (var i = 0; i < paired.Schema.Measures.Count; i++)
        {
            var (name, difference) = (paired[i].Measure.Name, paired[i].Difference);
            if (name.StartsWith("channels.", StringComparison.Ordinal) || name.EndsWith(".announced", StringComparison.Ordinal)) continue; // calls, not decisions
            Assert.That((difference.Value, difference.Method), Is.EqualTo((0, "no-pair-differed")).Or.EqualTo((0, "cannot-vary")), $"{which}: {name}");
        }
    }

    // Channel 0 becomes a line that is always there and every plan asks it first. Sides may stand down early, never be convinced early.
    private static ModelDefinition Perfect(ModelDefinition random, double misreading = 0) => Edit.Of(random, (edit, model) => model with
    {
        Channels = model.Channels.SetItem(0, new LineDefinition
        {
            Basics = model.Channels[0].Basics with { Removed = false },
            Contact = ((ContactChannelDefinition)model.Channels[0]).Contact with
            {
                Misreading = edit.Probability(misreading),
                Deception = edit.Probability(0),
                BelievedDeception = edit.Probability(0),
                Official = null,
                Patience = null,
                Routine = [null, null],
            },
            Repair = edit.Minutes(0),
            Answer = edit.Probability(1),
            Ring = edit.Minutes(0),
            Call = edit.Minutes(0),
        }),
        Sides = [.. model.Sides.Select(side => side with { Convinced = null, Threshold = [.. side.Threshold.Select(_ => edit.Number(0.4))] })],
        Rungs = [.. model.Rungs.Select(rung => rung with { Suspends = [.. rung.Suspends.Where(channel => channel.Index != 0)] })],
        Incidents = [.. model.Incidents.Select(type => type with
        {
            Belief = edit.Probability(0.7),
            ContactProbability = edit.Probability(1),
            Notice = edit.Minutes(0),
            Plan = [new PlanEntry(new ChannelId(0), edit.Probability(1), null), .. type.Plan],
        })],
        Timeline = [.. model.Timeline.Select(entry => entry with { Suspend = [.. entry.Suspend.Where(channel => channel.Index != 0)] })],
    });

    // Nothing on the timeline may wait for contact: silence would be a decision of another kind. The prior stands at the threshold, where the least change tells.
    private static ModelDefinition Useless(ModelDefinition random, double misreading, double deception) => Edit.Of(random, (edit, model) => model with
    {
        Channels = [.. model.Channels.Select(channel => channel with { Goodwill = edit.Number(0), Slight = edit.Number(0) }).Select(channel => channel is not ContactChannelDefinition contact ? channel : contact with
        {
            Misreading = edit.Probability(misreading),
            Deception = edit.Probability(deception),
            BelievedDeception = edit.Probability(deception),
            Official = contact.Official is { } official ? official with { Misreading = edit.Probability(misreading) } : null,
            Authority = edit.Probability(0),
            Buys = null,
        })],
        Sides = [.. model.Sides.Select(side => side with { Threshold = [.. side.Threshold.Select(_ => edit.Number(0.5))] })],
        Incidents = [.. model.Incidents.Select(type => type with { Belief = edit.Probability(0.5), ContactProbability = edit.Probability(1) })],
        Timeline = [.. model.Timeline.Select(entry => WaitsForContact(entry.Trigger)
            ? entry with { Trigger = entry.Trigger with { Kind = TriggerKind.Manual, Incidents = [], Phrases = [] } }
            : entry)],
    });

    private static bool WaitsForContact(TimelineTrigger trigger) =>
        trigger.Kind is TriggerKind.NoContactAfter or TriggerKind.ContactAfter or TriggerKind.NoContactFor || trigger.Phrases.Any(WaitsForContact);

    private static ModelDefinition WithPlans(ModelDefinition definition, Func<IncidentTypeDefinition, ImmutableArray<PlanEntry>> plan) =>
        definition with { Incidents = [.. definition.Incidents.Select(type => type with { Plan = plan(type) })] };
}
