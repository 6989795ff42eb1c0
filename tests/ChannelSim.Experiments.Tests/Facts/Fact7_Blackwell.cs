using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Comparisons;
using ChannelSim.Experiments.Measures;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// Fact 7, after Blackwell. Flat ladder, one channel in the plan, one type from its rate only, beliefs true, decisions only at the fuse, threshold a/(a + b):
/// worse information never lowers the mean cost. With two channels it can.
/// </summary>
public sealed class Fact7_Blackwell
{
    private const double Day = 1440;

    public enum Worse
    {
        Checks,
        Misreading,
        Deception,
        Refusal,
    }

    /// <summary>The cost itself where it has a closed form: one call of known quality, reached with known probability.</summary>
    [TestCase(0.3, 1.0, 10, 25, 0.2, 0.1, 1.0)]
    [TestCase(0.1, 0.6, 5, 40, 0.5, 0.0, 0.7)]
    [TestCase(0.5, 1.5, 30, 10, 0.0, 0.3, 0.9)]
    [TestCase(0.4, 0.8, 20, 20, 0.1, 0.35, 1.0)]
    public void The_mean_cost_is_the_Bayes_cost(double hostile, double signal, double a, double b, double deception, double misreading, double accept)
    {
        var bayes = new BayesCost(hostile, signal, a, b);
        var builder = Model(bayes, model => model.Call("minister", call => call with
        {
            Deception = model.Probability(deception),
            Misreading = model.Probability(misreading),
            Accept = model.Probability(accept),
        }));
        var (schema, rows) = Replications.Rows(builder.Build(), 2500);
        var decided = new[] { "responded_deliberate", "responded_accident", "stood_down_deliberate", "stood_down_accident" }
            .Select(name => schema.IndexOf("incidents.contact." + name)).ToArray();
        var expected = bayes.After(new BinaryChannel(hostile, deception, misreading), accept);

        Agree.Mean([.. rows.Select(row => row[MeasureSchema.DecisionCost] - (expected * decided.Sum(place => row[place])))], 0, "cost less the Bayes cost of the decisions");
        Agree.Rejects([.. rows.Select(row => row[MeasureSchema.DecisionCost] - (bayes.Silent * decided.Sum(place => row[place])))], 0, "the cost without a call");
    }

    [Test]
    public void The_Bayes_cost_never_falls_when_a_word_gets_worse()
    {
        var steps = Enumerable.Range(0, 11).Select(i => i / 10.0).ToList();
        foreach (var bayes in new[] { new BayesCost(0.3, 1, 10, 25), new BayesCost(0.05, 0.5, 1, 30), new BayesCost(0.6, 2, 30, 1) })
        {
            foreach (var (deception, misreading) in steps.SelectMany(d => steps.Select(m => (d, m / 2))))
            {
                var cost = bayes.After(new BinaryChannel(bayes.Hostile, deception, misreading));
                Assert.That(bayes.After(new BinaryChannel(bayes.Hostile, Math.Min(1, deception + 0.1), misreading)), Is.GreaterThanOrEqualTo(cost - 1e-12));
                Assert.That(bayes.After(new BinaryChannel(bayes.Hostile, deception, Math.Min(0.5, misreading + 0.05))), Is.GreaterThanOrEqualTo(cost - 1e-12));
                Assert.That(bayes.Silent, Is.GreaterThanOrEqualTo(cost - 1e-12));
            }
        }
    }

    /// <summary>
    /// Ten random models for each kind of worsening, run in pairs. A difference below -4.5 standard errors is a false alarm with probability 3e-6 each. Each
    /// kind must also raise the cost over all its models beyond doubt, or the test would be blind.
    /// </summary>
    [Test]
    public void Worse_information_never_lowers_the_mean_cost([Values] Worse worse)
    {
        var (total, variance) = (0.0, 0.0);
        for (var seed = 0; seed < 10; seed++)
        {
            var (mean, error) = CostOfWorse(RandomPair(new Random((100 * (int)worse) + seed), worse), pairs: worse == Worse.Checks ? 500 : 200);
            Assert.That(mean, Is.GreaterThanOrEqualTo(-Agree.Z * error), $"{worse}, model {seed}");
            (total, variance) = (total + mean, variance + (error * error));
        }

        Assert.That(total, Is.GreaterThan(Agree.Z * Math.Sqrt(variance)), "worse information was not worse");
    }

    /// <summary>A poor line that answers ends the plan with its first call and keeps it from a better minister: an answered line costs more than a dead one.</summary>
    [Test]
    public void With_two_channels_a_line_that_answers_less_can_lower_the_cost()
    {
        var bayes = new BayesCost(0.3, 0.8, 10, 15);
        var poor = new BinaryChannel(bayes.Hostile, 0.3, 0.4);
        var good = new BinaryChannel(bayes.Hostile, 0.1, 0.02);
        var answering = TwoChannels(bayes, poor, good, answer: 1);
        var silent = TwoChannels(bayes, poor, good, answer: 0);
        var difference = CostDifference(answering, silent, 600);
        var incidents = bayes.After(good) - bayes.After(poor);

        Assert.That(incidents, Is.LessThan(0), "exactly");
        Assert.That(difference.Mean, Is.LessThan(-Agree.Z * difference.Error), "and as simulated");
    }

    private static (ModelDefinition Better, ModelDefinition Worse) RandomPair(Random random, Worse worse)
    {
        double Between(double low, double high) => low + ((high - low) * random.NextDouble());
        var bayes = new BayesCost(Between(0.1, 0.6), Between(0.4, 1.5), Between(2, 20), Between(5, 40));
        double deception = Between(0, 0.4), misreading = Between(0, 0.2), accept = Between(0.5, 1), upTime = Between(1, 10) * Day, repair = Between(0, 2) * Day;
        var every = random.Next(1, 5) * Day / 4;
        var longer = random.Next(2, 7);
        var (moreDeception, moreMisreading, lessAccept) = (Between(deception, 1), Between(misreading, 0.5), Between(0, accept));
        return (Make(every, deception, misreading, accept), worse switch
        {
            Worse.Checks => Make(every * longer, deception, misreading, accept),
            Worse.Misreading => Make(every, deception, moreMisreading, accept),
            Worse.Deception => Make(every, moreDeception, misreading, accept),
            _ => Make(every, deception, misreading, lessAccept),
        });

        ModelDefinition Make(double checkEvery, double denied, double misread, double answered) => Model(bayes, model => model.Line("line", line => line with
        {
            Fails = model.Fails(model.Exponential(upTime)),
            Checks = DefinitionBuilder.Checks(0, checkEvery, Horizon),
            Repair = model.Minutes(repair),
            Deception = model.Probability(denied),
            Misreading = model.Probability(misread),
            Answer = model.Probability(answered),
            Patience = model.Minutes(30),
            Ring = model.Exponential(5),
            Call = model.Minutes(5),
        })).Build();
    }

    private static ModelDefinition TwoChannels(BayesCost bayes, BinaryChannel poor, BinaryChannel good, double answer) => Model(bayes, model =>
    {
        model.Line("line", line => line with
        {
            Answer = model.Probability(answer),
            Patience = model.Minutes(5),
            Deception = model.Probability(poor.Deception),
            Misreading = model.Probability(poor.Misreading),
        });
        model.Call("minister", call => call with { Deception = model.Probability(good.Deception), Misreading = model.Probability(good.Misreading) });
    }).Build();

    private const double Horizon = 360 * Day;

    // Two a month with three hours to decide: two are hardly ever open at once.
    private static DefinitionBuilder Model(BayesCost bayes, Action<DefinitionBuilder> channels)
    {
        var builder = new DefinitionBuilder(Horizon, rungs: 1);
        builder.Threshold(0, bayes.Threshold);
        builder.Costs(bayes.Miscalculation, bayes.Missed);
        channels(builder);
        builder.Incident("contact", type => type with
        {
            Rate = builder.Number(2),
            Hostile = builder.Probability(bayes.Hostile),
            Signal = builder.Number(bayes.Signal),
            Fuse = builder.Minutes(180),
            Until = PlanUntil.Call,
            Plan = builder.Plan([.. Enumerable.Range(0, builder.Channels.Count)]),
        });
        return builder;
    }

    private static (double Mean, double Error) CostOfWorse((ModelDefinition Better, ModelDefinition Worse) models, int pairs) => CostDifference(models.Better, models.Worse, pairs);

    private static (double Mean, double Error) CostDifference(ModelDefinition first, ModelDefinition second, int pairs)
    {
        var plan = new RunPlan { Seed = 7, Replications = pairs, Threads = 1 };
        var difference = PairedRunner.Run(CompiledModel.Compile(first), CompiledModel.Compile(second), plan).Find("decision_cost")!.Value.Difference;
        return (difference.Value, difference.HalfWidth / Intervals.StudentQuantile(pairs - 1));
    }
}
