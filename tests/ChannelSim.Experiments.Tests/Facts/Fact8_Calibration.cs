using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Runs;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>
/// Fact 8. With true beliefs, no suspicion or goodwill, no truth fixed by the timeline, no official reading together with early decisions, and no announcing that
/// differs by the truth: among decisions with posterior near p a fraction p were deliberate. In bins of a twentieth the number of deliberate acts may differ from the sum of the posteriors by 4.5
/// standard errors, and so may their sum weighted with the log-odds; certain decisions must all be right.
/// </summary>
public sealed class Fact8_Calibration
{
    private const int Bins = 20;

    [Test]
    public void First_evidence_alone_is_calibrated() => Require(Written((_, type) => type), "first evidence");

    [Test]
    public void Clarifications_with_early_decisions_are_calibrated() => Require(
        Written((builder, type) => type with { Clarification = new Clarification(builder.Exponential(120), builder.Number(0.6)) }, convinced: 0.97, reassured: 0.04), "clarifications");

    [Test]
    public void Statements_are_calibrated() => Require(Written(Talks), "statements");

    [Test]
    public void Statements_with_early_decisions_are_calibrated() => Require(Written(Talks, convinced: 0.9, reassured: 0.1), "statements and early decisions");

    [Test]
    public void Official_readings_without_early_decisions_are_calibrated() => Require(Written(Talks, official: true), "official readings");

    [Test]
    public void Ranges_that_both_sides_share_are_calibrated() => Require(Written((builder, type) =>
    {
        var hostile = builder.Probability(builder.Number(Spread.Uniform(0.05, 0.95)));
        return Talks(builder, type with { Hostile = hostile, Belief = hostile, Signal = builder.Number(Spread.Uniform(0.2, 2)) });
    }), "ranges");

    /// <summary>Random models with all the rest: ladders, climates, follow-ups, announcements, halts, several types and channels, certainties, probabilities by rung.</summary>
    [Test]
    public void Random_models_are_calibrated()
    {
        var decisions = new List<Decision>();
        for (var seed = 0; seed < 200; seed++)
        {
            var own = Decisions(Calibrated(RandomModel.Extended(seed)), 20);
            Assert.That(Math.Abs(Score(own)), Is.LessThan(Agree.Z), $"model {seed}");
            decisions.AddRange(own);
        }

        RequireCalibrated(decisions, "random models");
    }

    [Test]
    public void A_wrong_belief_is_not() =>
        Assert.That(WorstBin(Decisions(Written((builder, type) => Talks(builder, type with { Belief = builder.Probability(0.5) })), 3000)), Is.GreaterThan(Agree.Z));

    [Test]
    public void A_wrong_idea_of_the_deception_is_not()
    {
        var definition = Edit.Of(Written(Talks), (edit, model) => model with { Channels = [.. model.Channels.Select(channel => channel is ContactChannelDefinition contact ? contact with { BelievedDeception = edit.Probability(0) } : channel)] });
        Assert.That(WorstBin(Decisions(definition, 3000)), Is.GreaterThan(Agree.Z));
    }

    /// <summary>Why the fact excludes it: who waited for the official reading is who was not sure after the first one, and the posterior forgets that.</summary>
    [Test]
    public void An_official_reading_together_with_early_decisions_is_not() =>
        Assert.That(WorstBin(Decisions(Written(Talks, official: true, convinced: 0.6, reassured: 0.1), 8000)), Is.GreaterThan(Agree.Z));

    /// <summary>Why the fact excludes it: that the author calls by itself, or does not, tells something of the truth that the model's observer makes nothing of.</summary>
    [Test]
    public void An_announcement_that_differs_by_the_truth_is_not()
    {
        Assert.That(WorstBin(Decisions(Written((builder, type) => type with { Announce = Announce(builder, 0.9, 0.2) }), 3000)), Is.GreaterThan(Agree.Z));
        Require(Written((builder, type) => type with { Announce = Announce(builder, 0.9, 0.9) }), "announcements whatever the truth");
    }

    private static Announcement Announce(DefinitionBuilder builder, double ifAccident, double ifDeliberate) =>
        new(builder.Probability(ifDeliberate), builder.Probability(ifAccident), builder.Exponential(30), PlanUntil.Closed, builder.Plan(0, 1, 0));

    /// <summary>What a run reports is what its decisions were.</summary>
    [Test]
    public void A_run_reports_its_decisions_in_bins()
    {
        var definition = Written(Talks);
        var decisions = Decisions(definition, 300);
        var result = Runner.Run(CompiledModel.Compile(definition), new RunPlan { Seed = Replications.Seed, Replications = 300, Threads = 2 });

        Assert.That(result.Calibration.Count, Is.EqualTo(decisions.Count));
        Assert.That(result.Calibration.Brier, Is.EqualTo(decisions.Average(d => Math.Pow(d.Posterior - (d.Deliberate ? 1 : 0), 2))).Within(1e-12));
        for (var bin = 0; bin < CalibrationBins.Size; bin++)
        {
            var own = decisions.Where(d => Math.Min((int)(d.Posterior * CalibrationBins.Size), CalibrationBins.Size - 1) == bin).ToList();
            Assert.That((result.Calibration.CountOf(bin), result.Calibration.DeliberateOf(bin)), Is.EqualTo((own.Count, own.Count(d => d.Deliberate))));
            if (own.Count > 0) Assert.That(result.Calibration.PosteriorOf(bin), Is.EqualTo(own.Average(d => d.Posterior)).Within(1e-12));
        }
    }

    private static IncidentTypeDefinition Talks(DefinitionBuilder builder, IncidentTypeDefinition type) =>
        type with { Plan = builder.Plan(0, 1, 0), Until = PlanUntil.Closed, Notice = builder.Exponential(30) };

    private static ModelDefinition Written(
        Func<DefinitionBuilder, IncidentTypeDefinition, IncidentTypeDefinition> change,
        double? convinced = null,
        double? reassured = null,
        bool official = false)
    {
        var builder = new DefinitionBuilder(20 * 1440, rungs: 3);
        ParameterId? Bound(double? value) => value is { } bound ? builder.Number(bound) : null;
        builder.Side(0, side => side with { Convinced = Bound(convinced), Reassured = Bound(reassured) });
        var reading = official ? new OfficialReadingDefinition(builder.Exponential(40), builder.Probability(0.05)) : null;
        builder.Line("line", line => line with
        {
            Ring = builder.Exponential(10),
            Patience = builder.Minutes(20),
            Misreading = builder.Probability(0.2),
            Deception = builder.Varied((_, _, rung) => 0.1 + (0.2 * rung)),
            Official = reading,
        });
        builder.Call("minister", call => call with { Response = builder.Exponential(60), Accept = builder.Probability(0.6), Misreading = builder.Probability(0.05), Deception = builder.Probability(0.5), Official = reading });
        builder.Incident("contact", type => change(builder, type with
        {
            Rate = builder.Number(30),
            Hostile = builder.Probability(0.3),
            Signal = builder.Number(1),
            Fuse = builder.Exponential(300),
        }));
        return builder.Build();
    }

    private static ModelDefinition Calibrated(ModelDefinition random) => Edit.Of(random, (edit, model) => model with
    {
        GoodwillStart = edit.Number(0),
        Sides = [.. model.Sides.Select(side => side with { Suspicion = edit.Number(0) })],
        Rungs = [.. model.Rungs.Select(rung => rung with { Suspicion = edit.Number(0) })],
        Incidents = [.. model.Incidents.Select(type => type with { Belief = type.Hostile, Announce = type.Announce is { } announce ? announce with { IfDeliberate = announce.IfAccident } : null })],
        Timeline = [.. model.Timeline.Select(entry => entry with { Hostile = null })],
        Channels = [.. model.Channels.Select(channel => channel with { Goodwill = edit.Number(0), Slight = edit.Number(0) }).Select(channel => channel is not ContactChannelDefinition contact ? channel : contact with
        {
            BelievedDeception = contact.Deception,
            Official = model.Sides.Any(side => side.Convinced is not null || side.Reassured is not null) ? null : contact.Official,
        })],
    });

    private static void Require(ModelDefinition definition, string which) => RequireCalibrated(Decisions(definition, 4000), which);

    private static void RequireCalibrated(List<Decision> decisions, string which)
    {
        Assert.That(decisions, Has.Count.GreaterThan(10_000), which);
        Assert.That(Math.Abs(Confidence(decisions)), Is.LessThan(Agree.Z), $"{which}: too sure (below 0) or too unsure");
        foreach (var bin in decisions.GroupBy(BinOf))
        {
            var list = bin.ToList();
            Assert.That(Math.Abs(Score(list)), Is.LessThan(Agree.Z), $"{which}, bin {bin.Key}: {list.Count(d => d.Deliberate)} of {list.Count}, expected {list.Sum(d => d.Posterior):F1}");
        }
    }

    // Evidence that is taken too seriously makes posteriors too extreme all along the scale, by little in each bin: its sign is that of the log-odds.
    private static double Confidence(List<Decision> decisions)
    {
        var open = decisions.Where(decision => decision.Posterior is > 0 and < 1).Select(d => (Odds: Math.Clamp(FirstEvidence.Logit(d.Posterior), -6, 6), d.Posterior, Truth: d.Deliberate ? 1 : 0)).ToList();
        return open.Sum(d => d.Odds * (d.Truth - d.Posterior)) / Math.Sqrt(open.Sum(d => d.Odds * d.Odds * d.Posterior * (1 - d.Posterior)));
    }

    private static double WorstBin(List<Decision> decisions) => decisions.GroupBy(BinOf).Max(bin => Math.Abs(Score([.. bin])));

    private static int BinOf(Decision decision) => decision.Posterior is 0 or 1 ? -1 : Math.Min((int)(decision.Posterior * Bins), Bins - 1);

    // Given what the observer knows, the truths of the decisions are independent. A handful of nearly certain ones is not normal: half a decision is conceded.
    private static double Score(List<Decision> decisions)
    {
        var expected = decisions.Sum(decision => decision.Posterior);
        var variance = decisions.Sum(decision => decision.Posterior * (1 - decision.Posterior));
        var difference = Math.Abs(decisions.Count(decision => decision.Deliberate) - expected);
        return variance == 0 ? Agree.Score(difference, 0, 0) : Math.Max(0, difference - 0.5) / Math.Sqrt(Math.Max(variance, 0.5));
    }

    private static List<Decision> Decisions(ModelDefinition definition, int count)
    {
        var stepper = new Stepper<DecisionRecorder>(CompiledModel.Compile(definition), new DecisionRecorder());
        for (var replication = 0u; replication < count; replication++)
        {
            stepper.Run(new StreamKey(Replications.Seed, 0, replication));
        }

        return stepper.Observer.Decisions;
    }

    private readonly record struct Decision(double Posterior, bool Deliberate);

    private readonly struct DecisionRecorder : IStepObserver
    {
        public DecisionRecorder() => Decisions = [];

        public static bool HearsEvents => false;

        public List<Decision> Decisions { get; }

        public void Happened(in StepEvent happened)
        {
        }

        public void Connected(ChannelId channel, SimDuration afterAttempt)
        {
        }

        public void Decided(Probability posterior, bool deliberate) => Decisions.Add(new Decision(posterior.Value, deliberate));
    }
}
