using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>The phrases of <c>when</c>, lists of them, and the order in which entries fire that come to hold.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ConditionClaims
{
    private readonly DefinitionBuilder builder = new(rungs: 4, climates: 2);

    [TestCase(0.5, new[] { "100 TimelineFired/1", "100 TimelineFired/2", "100 TimelineFired/4" })]
    [TestCase(0.9, new[] { "100 TimelineFired/1", "100 TimelineFired/3", "100 TimelineFired/4" })]
    public void What_is_decided_is_responded_to_or_stood_down_from_and_closed(double threshold, string[] expected)
    {
        builder.Threshold(0, threshold);
        var named = Blip(fuse: 100);
        foreach (var kind in new[] { TriggerKind.Decided, TriggerKind.Responded, TriggerKind.StoodDown, TriggerKind.Closed, TriggerKind.Settled }) When(kind, [named]);

        Assert.That(Fired()[1..], Is.EqualTo(expected));
    }

    [Test]
    public void What_is_settled_is_closed_and_not_decided()
    {
        builder.Line("line", c => c with { Authority = builder.Probability(1) });
        var named = Blip(fuse: 100, type => type with { Ongoing = true, Plan = builder.Plan(0) });
        foreach (var kind in new[] { TriggerKind.Decided, TriggerKind.Closed, TriggerKind.Settled }) When(kind, [named]);

        Assert.That(Fired()[1..], Is.EqualTo(new[] { "0 TimelineFired/3", "0 TimelineFired/2" }), "settled when it is counted, closed a moment later");
    }

    [Test]
    public void Of_what_one_event_does_the_first_to_come_true_fires_first_whatever_the_order_of_the_file()
    {
        var named = 5;
        builder.When([DefinitionBuilder.RungAtLeast(1)]);
        When(TriggerKind.Closed, [named]);
        When(TriggerKind.Responded, [named]);
        When(TriggerKind.Decided, [named]);
        builder.When([DefinitionBuilder.RungAtLeast(0), DefinitionBuilder.RungAtLeast(1)]);
        Blip(fuse: 100);

        Assert.That(Fired()[1..], Is.EqualTo(new[] { "100 TimelineFired/2", "100 TimelineFired/3", "100 TimelineFired/1", "100 TimelineFired", "100 TimelineFired/4" }));
    }

    [Test]
    public void What_comes_true_while_others_wait_for_their_turn_comes_after_them()
    {
        builder.When([DefinitionBuilder.ClimateIs(1)]);
        builder.When([DefinitionBuilder.RungAtLeast(1)], entry => entry with { Climate = new ClimateId(1) });
        builder.When([DefinitionBuilder.RungAtLeast(1)]);
        builder.At(50, entry => entry with { Rung = new Rung(1) });

        Assert.That(Fired(), Is.EqualTo(new[] { "50 TimelineFired/3", "50 TimelineFired/1", "50 TimelineFired/2", "50 TimelineFired" }));
    }

    [Test]
    public void Conditions_due_by_time_come_before_those_triggered()
    {
        builder.When([DefinitionBuilder.RungAtLeast(1)]);
        builder.When([DefinitionBuilder.NoContactFor(50)]);
        builder.At(50, entry => entry with { Rung = new Rung(1) });

        Assert.That(Fired(), Is.EqualTo(new[] { "50 TimelineFired/2", "50 TimelineFired/1", "50 TimelineFired" }));
    }

    [Test]
    public void A_time_after_an_entry_counts_from_its_firing_whatever_it_does()
    {
        var named = builder.At(30, entry => entry);
        When(TriggerKind.After, [named], 40);
        When(TriggerKind.After, [1], 0);

        Assert.That(Fired(), Is.EqualTo(new[] { "30 TimelineFired", "70 TimelineFired/1", "70 TimelineFired/2" }));
        Assert.That(Story.Run(builder).Outcome.FiredAt, Is.EqualTo(new[] { 30.0, 70, 70 }));
    }

    [Test]
    public void An_entry_whose_chance_failed_has_not_fired_and_starts_no_time()
    {
        var named = builder.At(30, entry => entry with { Chance = builder.Probability(0) });
        When(TriggerKind.After, [named], 40);

        Assert.That(Fired(), Is.Empty);
        Assert.That(Story.Run(builder).Outcome.FiredAt, Is.All.EqualTo(double.PositiveInfinity));
    }

    [Test]
    public void Of_several_entries_of_a_name_the_first_to_fire_counts()
    {
        var late = builder.At(30, entry => entry);
        var early = builder.At(20, entry => entry);
        When(TriggerKind.After, [late, early], 40);

        Assert.That(Fired()[2..], Is.EqualTo(new[] { "60 TimelineFired/2" }));
    }

    [Test]
    public void Silence_about_anything_counts_from_the_start_and_anew_from_the_end_of_every_call()
    {
        builder.Line("line", c => c with { Ring = builder.Minutes(40), Call = builder.Minutes(20), Misreading = builder.Probability(0.5) });
        Blip(fuse: 300, type => type with { Plan = builder.Plan(0) });
        builder.When([DefinitionBuilder.NoContactFor(40)]);
        builder.When([DefinitionBuilder.NoContactFor(41)]);
        builder.When([DefinitionBuilder.NoContactFor(2000)]);

        Assert.That(Fired()[1..], Is.EqualTo(new[] { "40 TimelineFired/1", "101 TimelineFired/2" }), "ringing is no contact; at 40 it is 40 minutes, at 60 the call ends");
    }

    [Test]
    public void While_one_of_two_calls_goes_on_there_is_no_silence()
    {
        builder.Line("short", c => c with { Call = builder.Minutes(50), Misreading = builder.Probability(0.5) });
        builder.Line("long", c => c with { Ring = builder.Minutes(10), Call = builder.Minutes(90), Misreading = builder.Probability(0.5) });
        builder.Incident("two", type => type with { Fuse = builder.Minutes(300), Plan = builder.Plan(0), Announce = builder.Announce(0, PlanUntil.Call, 1) });
        builder.OpenAt(0, 0, hostile: false);
        builder.When([DefinitionBuilder.NoContactFor(70)]);

        Assert.That(Fired()[1..], Is.EqualTo(new[] { "170 TimelineFired/1" }));
    }

    [Test]
    public void A_call_that_is_cut_or_broken_off_ends_like_any_other()
    {
        builder.Line("cut", c => c with { Call = builder.Minutes(900) });
        builder.Line("broken", c => c with { Ring = builder.Minutes(10), Call = builder.Minutes(900) });
        Blip(fuse: 100, type => type with { Plan = builder.Plan(0, 1) });
        builder.At(50, entry => entry with { Suspend = [new ChannelId(0)] });
        builder.When([DefinitionBuilder.NoContactFor(10)]);
        builder.When([DefinitionBuilder.NoContactFor(30)]);

        Assert.That(Fired()[2..], Is.EqualTo(new[] { "60 TimelineFired/2", "130 TimelineFired/3" }));
    }

    [Test]
    public void Sessions_of_talks_do_not_break_the_silence()
    {
        builder.Talks("talks", [20], c => c with { Runs = builder.Minutes(20) });
        builder.When([DefinitionBuilder.NoContactFor(100)]);

        Assert.That(Fired(), Is.EqualTo(new[] { "100 TimelineFired" }));
    }

    [Test]
    public void A_silence_that_was_long_enough_stays_so()
    {
        builder.Line("line", c => c with { Ring = builder.Minutes(60), Call = builder.Minutes(500), Misreading = builder.Probability(0.5) });
        Blip(fuse: 900, type => type with { Plan = builder.Plan(0) });
        builder.When([DefinitionBuilder.NoContactFor(50), DefinitionBuilder.RungAtLeast(1)]);
        builder.At(80, entry => entry with { Rung = new Rung(1) });

        Assert.That(Fired()[1..], Is.EqualTo(new[] { "80 TimelineFired/2", "80 TimelineFired/1" }));
    }

    [Test]
    public void A_list_holds_when_all_its_phrases_do_and_what_is_true_while_it_is_so_must_be_so_then()
    {
        var named = Blip(fuse: 100);
        builder.When([DefinitionBuilder.Phrase(TriggerKind.Decided, [named]), DefinitionBuilder.ClimateIs(1)]);
        builder.At(50, entry => entry with { Climate = new ClimateId(1) });
        builder.At(90, entry => entry with { Climate = new ClimateId(0) });
        builder.At(200, entry => entry with { Climate = new ClimateId(1) });
        builder.At(300, entry => entry with { Climate = new ClimateId(0) });
        builder.At(400, entry => entry with { Climate = new ClimateId(1) });

        Assert.That(Fired().Where(line => line.EndsWith("/1", StringComparison.Ordinal)), Is.EqualTo(new[] { "200 TimelineFired/1" }));
    }

    [Test]
    public void A_list_that_holds_at_the_start_fires_then()
    {
        builder.When([DefinitionBuilder.RungAtLeast(0), DefinitionBuilder.ClimateIs(0)]);
        builder.When([DefinitionBuilder.RungAtLeast(0), DefinitionBuilder.ClimateIs(1)]);

        Assert.That(Fired(), Is.EqualTo(new[] { "0 TimelineFired" }));
    }

    [Test]
    public void A_list_whose_last_phrase_is_a_time_fires_with_that_time()
    {
        var named = Blip(fuse: 100);
        builder.When([DefinitionBuilder.NoContactFor(150), DefinitionBuilder.Phrase(TriggerKind.NoContactAfter, [named], 150), DefinitionBuilder.Phrase(TriggerKind.Closed, [named])]);
        builder.At(150, entry => entry);

        Assert.That(Fired()[1..], Is.EqualTo(new[] { "150 TimelineFired/2", "150 TimelineFired/1" }));
    }

    [Test]
    public void Each_phrase_is_met_by_itself_also_where_two_name_the_same_name()
    {
        // Two incidents of one name: the first is stood down from, the second is responded to.
        builder.Incident("mild", type => type with { Belief = builder.Probability(0.1) });
        builder.Incident("grave", type => type with { Belief = builder.Probability(0.9) });
        int[] named = [builder.OpenAt(0, 0, hostile: false), builder.OpenAt(200, 1, hostile: true)];
        builder.When([DefinitionBuilder.Phrase(TriggerKind.StoodDown, named), DefinitionBuilder.Phrase(TriggerKind.Responded, named)]);

        Assert.That(Fired()[2..], Is.EqualTo(new[] { "300 TimelineFired/2" }));
    }

    [Test]
    public void Contact_is_a_connected_call_whoever_asked()
    {
        builder.Line("line");
        var named = Blip(fuse: 100, type => type with { Announce = builder.Announce(20, PlanUntil.Call, 0) });
        When(TriggerKind.ContactAfter, [named]);
        When(TriggerKind.NoContactAfter, [named], 30);
        When(TriggerKind.NoContactAfter, [named], 20);

        Assert.That(Fired()[1..], Is.EqualTo(new[] { "20 TimelineFired/3", "20 TimelineFired/1" }));
    }

    private string[] Fired() => Story.Of(builder, StepEventKind.TimelineFired);

    private void When(TriggerKind kind, int[] named, double minutes = 0) => builder.When([DefinitionBuilder.Phrase(kind, named, minutes)]);

    private int Blip(double fuse, Func<IncidentTypeDefinition, IncidentTypeDefinition>? change = null)
    {
        builder.Incident("blip", type => (change ?? (same => same))(type with { Fuse = builder.Minutes(fuse) }));
        return builder.OpenAt(0, 0, hostile: true);
    }
}
