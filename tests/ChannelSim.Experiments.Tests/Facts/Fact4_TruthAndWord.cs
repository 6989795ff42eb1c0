using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Experiments.Tests.Support;

namespace ChannelSim.Experiments.Tests.Facts;

/// <summary>Fact 4. The law of truth and word, the exact posterior, and bits per call, which are the mutual information.</summary>
public sealed class Fact4_TruthAndWord
{
    private const int Calls = 25_000;
    private static readonly BinaryChannel Plain = new(0.3, 0.4, 0.15);

    private static readonly object[] Channels =
    [
        new[] { 0.3, 0.4, 0.15 }, new[] { 0.6, 0.0, 0.2 }, new[] { 0.1, 0.7, 0.0 }, new[] { 0.5, 1.0, 0.1 }, new[] { 0.5, 0.2, 0.5 },
    ];

    [TestCaseSource(nameof(Channels))]
    public void Truth_word_said_and_word_heard_have_their_law(double hostile, double deception, double misreading)
    {
        var channel = new BinaryChannel(hostile, deception, misreading);
        var counts = new long[8];
        Replications.Tell(Model(channel), Calls, events => counts[(4 * Truth(events)) + Words(Statements(events).Single())]++);

        Agree.Law(counts, [.. Cells(3).Select(c => channel.Truth(c[0]) * channel.Said(c[1], c[0]) * channel.Read(c[2], c[1]))]);
    }

    [TestCaseSource(nameof(Channels))]
    public void The_posterior_is_that_of_Bayes(double hostile, double deception, double misreading)
    {
        var channel = new BinaryChannel(hostile, deception, misreading);
        Replications.Tell(Model(channel), 200, events =>
        {
            var statement = Statements(events).Single();
            Assert.That(Logistic(statement.After.Value), Is.EqualTo(channel.Posterior(IsDeliberate(statement.Heard))).Within(1e-14));
            Assert.That(Decision(events).Posterior.Value, Is.EqualTo(channel.Posterior(IsDeliberate(statement.Heard))).Within(1e-14));
        });
    }

    /// <summary>What is said follows the true deception, what is believed the other one.</summary>
    [Test]
    public void A_listener_who_is_wrong_about_the_deception_hears_the_true_law_and_draws_the_wrong_conclusion()
    {
        var believed = Plain with { Deception = 0.05 };
        var counts = new long[4];
        Replications.Tell(Model(Plain, (builder, channel) => channel with { BelievedDeception = builder.Probability(0.05) }), Calls, events =>
        {
            var heard = IsDeliberate(Statements(events).Single().Heard);
            counts[(2 * Truth(events)) + (heard ? 1 : 0)]++;
            Assert.That(Decision(events).Posterior.Value, Is.EqualTo(believed.Posterior(heard)).Within(1e-14));
        });

        Agree.Law(counts, [.. Cells(2).Select(c => Plain.Truth(c[0]) * Plain.Heard(c[1], c[0]))]);
        Assert.That(Agree.LawScore(counts, [.. Cells(2).Select(c => believed.Truth(c[0]) * believed.Heard(c[1], c[0]))]), Is.GreaterThan(1), "the law that is believed");
    }

    /// <summary>Each call is denied and misheard by itself: given the truth, two words are independent, and the evidence adds up.</summary>
    [Test]
    public void Two_calls_are_two_independent_words_about_one_truth()
    {
        var counts = new long[8];
        Replications.Tell(Model(Plain, calls: 2), Calls, events =>
        {
            var words = Statements(events).Select(statement => IsDeliberate(statement.Heard)).ToArray();
            counts[(4 * Truth(events)) + (words[0] ? 2 : 0) + (words[1] ? 1 : 0)]++;
            var twice = Plain with { Hostile = Plain.Posterior(words[0]) };
            Assert.That(Decision(events).Posterior.Value, Is.EqualTo(twice.Posterior(words[1])).Within(1e-14));
        });

        Agree.Law(counts, [.. Cells(3).Select(c => Plain.Truth(c[0]) * Plain.Heard(c[1], c[0]) * Plain.Heard(c[2], c[0]))]);
    }

    /// <summary>The same word, read again: given the word said the readings are independent; only the second counts.</summary>
    [Test]
    public void An_official_reading_is_a_second_reading_of_the_same_word_and_replaces_the_first()
    {
        var official = Plain with { Misreading = 0.05 };
        var counts = new long[8];
        var model = Model(Plain, (builder, channel) => channel with { Official = new OfficialReadingDefinition(builder.Minutes(20), builder.Probability(official.Misreading)) });
        Replications.Tell(model, Calls, events =>
        {
            var (first, second) = (Statements(events).Single(), events.Single(e => e.Kind == StepEventKind.OfficialReading).AsOfficialReading());
            Assert.That(second.Said, Is.EqualTo(first.Said), "the same word was said");
            counts[(4 * Truth(events)) + (2 * (int)first.Heard) + (int)second.Heard]++;
            Assert.That(Decision(events).Posterior.Value, Is.EqualTo(official.Posterior(IsDeliberate(second.Heard))).Within(1e-14));
        });

        Agree.Law(counts, [.. Cells(3).Select(c => Plain.Truth(c[0]) * new[] { true, false }.Sum(said => Plain.Said(said, c[0]) * Plain.Read(c[1], said) * official.Read(c[2], said)))]);
    }

    [TestCaseSource(nameof(Channels))]
    public void Bits_per_call_are_the_mutual_information(double hostile, double deception, double misreading)
    {
        var channel = new BinaryChannel(hostile, deception, misreading);
        Replications.ForEach(Model(channel, calls: 3), 20, stepper =>
        {
            ref readonly var cell = ref stepper.World.Channels[0];
            Assert.That(cell.Completed, Is.EqualTo(3));
            Assert.That(cell.Bits / cell.Completed, Is.EqualTo(channel.Bits()).Within(1e-13));
        });
    }

    [TestCase(0.5, 0, 0, 1)]
    [TestCase(0.5, 0, 0.5, 0)]
    [TestCase(0.5, 1, 0.2, 0)]
    [TestCase(0.5, 0, 0.11, 0.50008)]
    public void Bits_at_well_known_points(double hostile, double deception, double misreading, double bits) =>
        Assert.That(new BinaryChannel(hostile, deception, misreading).Bits(), Is.EqualTo(bits).Within(1e-4));

    /// <summary>With a range each replication has its own prior and its own bits; the listener's belief, a default, shares it.</summary>
    [Test]
    public void A_prior_that_is_not_known_is_the_drawn_one_in_law_posterior_and_bits()
    {
        ParameterId hostile = default;
        var model = Model(Plain, type: (builder, type) =>
        {
            hostile = builder.Number(Spread.Uniform(0.1, 0.9), "hostile");
            return type with { Hostile = builder.Probability(hostile), Belief = builder.Probability(hostile) };
        });
        Replications.ForEach(model, 500, stepper =>
            Assert.That(stepper.World.Channels[0].Bits, Is.EqualTo((Plain with { Hostile = stepper.Parameters[hostile] }).Bits()).Within(1e-13)));
    }

    private static DefinitionBuilder Model(
        BinaryChannel channel,
        Func<DefinitionBuilder, CallDefinition, CallDefinition>? change = null,
        Func<DefinitionBuilder, IncidentTypeDefinition, IncidentTypeDefinition>? type = null,
        int calls = 1)
    {
        // The side that is called is side 1; the numbers of side 0 are others, and must not be used.
        var builder = new DefinitionBuilder(100, rungs: 1);
        builder.Call("minister", call => (change ?? ((_, same) => same))(builder, call with
        {
            Misreading = builder.Varied((side, _, _) => side == 1 ? channel.Misreading : 0.33),
            Deception = builder.Varied((side, _, _) => side == 1 ? channel.Deception : 0.66),
        }));
        builder.Incident("contact", incident => (type ?? ((_, same) => same))(builder, incident with
        {
            Hostile = builder.Varied((side, _, _) => side == 1 ? channel.Hostile : 0.77),
            Fuse = builder.Minutes(60),
            Until = PlanUntil.Closed,
            Plan = builder.Plan([.. Enumerable.Repeat(0, calls)]),
        }));
        builder.OpenAt(0, 0, hostile: null);
        return builder;
    }

    private static int Truth(IReadOnlyList<StepEvent> events) => events.Single(e => e.Kind == StepEventKind.Opened).AsOpened().IsDeliberate ? 1 : 0;

    private static IEnumerable<Statement> Statements(IReadOnlyList<StepEvent> events) => events.Where(e => e.Kind == StepEventKind.Statement).Select(e => e.AsStatement());

    private static int Words(Statement statement) => (2 * (int)statement.Said) + (int)statement.Heard;

    private static Decided Decision(IReadOnlyList<StepEvent> events) => events.Single(e => e.Kind == StepEventKind.Decided).AsDecided();

    private static bool IsDeliberate(Word heard) => heard == Word.Deliberate;

    private static double Logistic(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    // All combinations of so many yes or no, the first the slowest, no before yes.
    private static IEnumerable<bool[]> Cells(int bits) => Enumerable.Range(0, 1 << bits).Select(cell => Enumerable.Range(0, bits).Select(bit => (cell >> (bits - 1 - bit) & 1) != 0).ToArray());
}
