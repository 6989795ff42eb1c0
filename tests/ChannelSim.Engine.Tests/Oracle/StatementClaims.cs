using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>What a call does: halt, statement, official reading, time bought, goodwill.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StatementClaims
{
    private const double Infinity = double.PositiveInfinity;

    private readonly DefinitionBuilder builder = new();

    [Test]
    public void A_statement_adds_the_logarithm_of_the_likelihood_ratio()
    {
        // An accident is always said to be one; what is heard depends on the draw, and both words are checked for what they mean.
        Channel("line", misreading: 0.25, deception: 0.4, believed: 0.2);
        Blip(deliberate: false);

        var statement = Story.The(builder, StepEventKind.Statement).AsStatement();
        var expected = statement.Heard == Word.Deliberate
            ? Math.Log(((0.8 * 0.75) + (0.2 * 0.25)) / 0.25)
            : Math.Log(((0.8 * 0.25) + (0.2 * 0.75)) / 0.75);
        Assert.That((statement.Before.Value, statement.After.Value), Is.EqualTo((0.0, expected)).Within(1e-14));
    }

    [TestCase(true, 0, 0, Word.Deliberate, Word.Deliberate, TestName = "A deliberate act is admitted")]
    [TestCase(true, 1, 0, Word.Accident, Word.Accident, TestName = "A deliberate act is denied")]
    [TestCase(true, 0, 1, Word.Deliberate, Word.Accident, TestName = "An admission is misread")]
    [TestCase(true, 1, 1, Word.Accident, Word.Deliberate, TestName = "A denial is misread")]
    [TestCase(false, 1, 0, Word.Accident, Word.Accident, TestName = "An accident is said to be one")]
    [TestCase(false, 1, 1, Word.Accident, Word.Deliberate, TestName = "An accident is misread")]
    public void A_statement_tells_what_was_said_and_heard(bool deliberate, double deception, double misreading, Word said, Word heard)
    {
        Channel("line", misreading, deception);
        Blip(deliberate);

        var statement = Story.The(builder, StepEventKind.Statement).AsStatement();
        Assert.That((statement.Said, statement.Heard), Is.EqualTo((said, heard)));
    }

    [TestCase(0, double.NegativeInfinity, 0)]
    [TestCase(1, double.PositiveInfinity, 1)]
    public void A_certain_belief_stays_whatever_is_heard(double belief, double logOdds, double posterior)
    {
        Channel("line");
        Blip(deliberate: belief == 0, belief: belief);

        var statement = Story.The(builder, StepEventKind.Statement).AsStatement();
        Assert.That((statement.Before.Value, statement.After.Value), Is.EqualTo((logOdds, logOdds)));
        Assert.That(Story.The(builder, StepEventKind.Decided).AsDecided().Posterior.Value, Is.EqualTo(posterior));
    }

    [Test]
    public void Evidence_of_certainty_gives_certainty_and_the_first_certainty_stands()
    {
        Channel("liar", deception: 1, believed: 0);
        Channel("honest");
        Blip(deliberate: true, plan: [0, 1]);

        Assert.That(Statements(), Is.EqualTo(new[] { (0, -Infinity), (-Infinity, -Infinity) }));
    }

    [Test]
    public void A_word_that_is_impossible_under_both_truths_adds_nothing()
    {
        // He is believed to deny everything and never to be misread; then he admits it.
        Channel("line", believed: 1);
        Blip(deliberate: true);

        Assert.That(Statements(), Is.EqualTo(new[] { (0.0, 0.0) }));
    }

    [Test]
    public void A_word_that_is_equally_likely_under_both_truths_adds_nothing()
    {
        Channel("line", misreading: 0.5);
        Blip(deliberate: true);

        Assert.That(Statements(), Is.EqualTo(new[] { (0.0, 0.0) }));
    }

    [Test]
    public void The_evidence_of_several_calls_adds_up()
    {
        // The denial of one who is believed to deny a quarter of the time: ln 0.25, twice.
        Channel("first", deception: 1, believed: 0.25);
        Channel("second", deception: 1, believed: 0.25);
        Blip(deliberate: true, plan: [0, 1]);

        var statements = Statements();
        Assert.That(statements[1].Item2, Is.EqualTo(2 * Math.Log(0.25)).Within(1e-14));
    }

    [Test]
    public void An_official_reading_replaces_the_first_even_if_that_was_certain()
    {
        Channel("line", deception: 1, believed: 0, officialAfter: 30, officialMisreading: 0.5);
        Blip(deliberate: true);

        Assert.That(Statements(), Is.EqualTo(new[] { (0, -Infinity) }));
        var official = Story.The(builder, StepEventKind.OfficialReading).AsOfficialReading();
        Assert.That((official.At.Minutes, official.Before.Value, official.After.Value), Is.EqualTo((30.0, -Infinity, 0.0)));
    }

    [Test]
    public void When_a_certain_reading_is_replaced_a_later_certainty_stands()
    {
        Channel("liar", deception: 1, believed: 0, officialAfter: 30, officialMisreading: 0.5);
        Channel("honest");
        Blip(deliberate: true, plan: [0, 1]);

        var official = Story.The(builder, StepEventKind.OfficialReading).AsOfficialReading();
        Assert.That((official.Before.Value, official.After.Value), Is.EqualTo((-Infinity, Infinity)));
    }

    [Test]
    public void An_official_reading_that_is_certain_counts_as_heard_at_its_own_time()
    {
        Channel("liar", deception: 1, believed: 0, officialAfter: 30, officialMisreading: 0);
        Channel("honest");
        Blip(deliberate: true, plan: [0, 1]);

        // The liar was heard first, but his official reading comes after the honest word.
        var official = Story.The(builder, StepEventKind.OfficialReading).AsOfficialReading();
        Assert.That((official.Heard, official.Before.Value, official.After.Value), Is.EqualTo((Word.Accident, -Infinity, Infinity)));
    }

    [Test]
    public void An_official_reading_knows_its_own_misreading()
    {
        Channel("line", deception: 1, believed: 0.25, officialAfter: 30, officialMisreading: 1);
        Blip(deliberate: true);

        // "Accident" was said; the official reading is always the opposite, and known to be: heard "deliberate" means as much as heard "accident" straight.
        var official = Story.The(builder, StepEventKind.OfficialReading).AsOfficialReading();
        Assert.That((official.Said, official.Heard), Is.EqualTo((Word.Accident, Word.Deliberate)));
        Assert.That(official.After.Value, Is.EqualTo(Math.Log(0.25)).Within(1e-14));
    }

    [Test]
    public void What_was_believed_of_the_word_is_what_was_believed_when_it_was_said()
    {
        var world = new DefinitionBuilder(climates: 2);
        world.Line("line", c => c with
        {
            Deception = world.Probability(1),
            BelievedDeception = world.Varied((_, climate, _) => climate == 0 ? 0.25 : 0.75),
            Official = new OfficialReadingDefinition(world.Minutes(30), world.Probability(0)),
        });
        world.Incident("blip", type => type with { Plan = world.Plan(0) });
        world.OpenAt(0, 0, hostile: true);
        world.At(20, entry => entry with { Climate = new Units.ClimateId(1) });

        Assert.That(Story.The(world, StepEventKind.OfficialReading).AsOfficialReading().After.Value, Is.EqualTo(Math.Log(0.25)).Within(1e-14));
    }

    [Test]
    public void An_official_reading_can_convince()
    {
        // The first reading says nothing, the official one all.
        builder.Side(0, side => side with { Convinced = builder.Number(0.9) });
        Channel("line", misreading: 0.5, officialAfter: 30, officialMisreading: 0);
        Blip(deliberate: true);

        Assert.That(Story.Of(builder, StepEventKind.OfficialReading, StepEventKind.Decided).Select(line => line.Split(' ')[0]), Is.EqualTo(new[] { "30", "30" }));
    }

    [Test]
    public void An_official_reading_is_lost_when_the_incident_closes()
    {
        Channel("line", officialAfter: 100);
        Blip(deliberate: true, fuse: 99);

        Assert.That(Story.Of(builder, StepEventKind.OfficialReading), Is.Empty);
    }

    [Test]
    public void A_statement_that_convinces_is_decided_on_before_the_plan_goes_on()
    {
        builder.Side(0, side => side with { Convinced = builder.Number(0.99) });
        Channel("first");
        Channel("second");
        Blip(deliberate: true, plan: [0, 1]);

        Assert.That(Story.Of(builder, StepEventKind.Attempted, StepEventKind.Statement, StepEventKind.Decided), Is.EqualTo(new[]
        {
            "0 Attempted first #0", "0 Statement/said-deliberate/heard-deliberate first #0", "0 Decided/responds/deliberate #0",
        }));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void An_ongoing_act_can_be_halted_whatever_the_truth_and_then_no_statement_counts(bool deliberate)
    {
        builder.Line("line", c => c with { Authority = builder.Probability(1), Goodwill = builder.Number(0.1), Call = builder.Minutes(10) });
        Blip(deliberate, ongoing: true);

        Assert.That(Story.Of(builder).SkipWhile(line => !line.Contains("Completed", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "10 Completed line #0", "10 GoodwillChanged line #0", "10 Halted line #0", deliberate ? "10 Settled/deliberate #0" : "10 Settled #0", "1000 Ended",
        }));
    }

    [Test]
    public void What_is_over_cannot_be_halted()
    {
        builder.Line("line", c => c with { Authority = builder.Probability(1) });
        Blip(deliberate: true, ongoing: false);

        Assert.That(Story.Of(builder, StepEventKind.Halted), Is.Empty);
    }

    [Test]
    public void Connecting_buys_time_once_per_incident_by_the_first_connected_channel_that_has_any()
    {
        builder.Line("plain", c => c with { Misreading = builder.Probability(0.5) });
        builder.Line("buyer", c => c with { Misreading = builder.Probability(0.5), Buys = builder.Minutes(60), Ring = builder.Minutes(5) });
        builder.Line("late", c => c with { Misreading = builder.Probability(0.5), Buys = builder.Minutes(1000) });
        builder.Rung(0, rung => rung with { Fuse = builder.Number(2) });
        Blip(deliberate: true, plan: [0, 1, 2]);

        Assert.That(Story.Of(builder, StepEventKind.FuseExtended, StepEventKind.Decided), Is.EqualTo(new[] { "5 FuseExtended buyer #0", "260 Decided/responds/deliberate #0" }));
        var extended = Story.The(builder, StepEventKind.FuseExtended).AsFuseExtended();
        Assert.That((extended.By.Minutes, extended.BurnsDownAt.Minutes), Is.EqualTo((60.0, 260.0)), "the rung's factor is on the fuse, not on what is bought");
    }

    [Test]
    public void Talk_beats_the_fuse()
    {
        Channel("line", call: 100);
        Blip(deliberate: true);

        Assert.That(Story.Of(builder, StepEventKind.Statement, StepEventKind.Decided, StepEventKind.BrokenOff), Is.EqualTo(new[] { "100 Statement/said-deliberate/heard-deliberate line #0", "100 Decided/responds/deliberate #0" }));
    }

    [Test]
    public void Goodwill_decays_with_its_half_life_and_enters_at_the_opening_only()
    {
        builder.Goodwill(start: 1, halfLife: 100);
        builder.Line("line", c => c with { Misreading = builder.Probability(0.5), Goodwill = builder.Number(0.5), Call = builder.Minutes(100) });
        Blip(deliberate: true, at: 100, fuse: 200);
        builder.OpenAt(300, 0, hostile: true);

        Assert.That(Story.The(builder, StepEventKind.Opened).AsOpened().Before.Value, Is.EqualTo(-0.5).Within(1e-15));
        Assert.That(Story.The(builder, StepEventKind.GoodwillChanged).AsGoodwillChanged().After.Value, Is.EqualTo(0.25 + 0.5).Within(1e-15));
        Assert.That(Story.The(builder, StepEventKind.Statement).AsStatement().Before.Value, Is.EqualTo(-0.5).Within(1e-15), "the open incident keeps what it began with");
        Assert.That(Story.The(builder, StepEventKind.Opened, nth: 1).AsOpened().Before.Value, Is.EqualTo(-0.375).Within(1e-15));
    }

    private (double, double)[] Statements() =>
        [.. Story.Run(builder).Events.Where(e => e.Kind == StepEventKind.Statement).Select(e => e.AsStatement()).Select(statement => (statement.Before.Value, statement.After.Value))];

    private void Channel(string name, double misreading = 0, double deception = 0, double? believed = null, double? officialAfter = null, double officialMisreading = 0, double call = 0) =>
        builder.Line(name, c => c with
        {
            Misreading = builder.Probability(misreading),
            Deception = builder.Probability(deception),
            BelievedDeception = builder.Probability(believed ?? deception),
            Official = officialAfter is { } after ? new OfficialReadingDefinition(builder.Minutes(after), builder.Probability(officialMisreading)) : null,
            Call = builder.Minutes(call),
        });

    private void Blip(bool deliberate, double? belief = null, int[]? plan = null, double fuse = 100, double at = 0, bool ongoing = false)
    {
        builder.Incident("blip", type => type with
        {
            Belief = builder.Probability(belief ?? 0.5),
            Fuse = builder.Minutes(fuse),
            Until = PlanUntil.Closed,
            Ongoing = ongoing,
            Plan = builder.Plan(plan ?? [0]),
        });
        builder.OpenAt(at, 0, deliberate);
    }
}
