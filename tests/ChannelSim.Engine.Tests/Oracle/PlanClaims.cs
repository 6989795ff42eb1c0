using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>The contact plan and routine contacts.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PlanClaims
{
    private readonly DefinitionBuilder builder = new();

    [Test]
    public void A_channel_that_nobody_thinks_of_is_not_wanted()
    {
        var first = builder.Line("first");
        var second = builder.Line("second");
        Blip(type => type with { Plan = [builder.Entry(first, chance: 0), builder.Entry(second)] });

        Assert.That(Story.Of(builder, StepEventKind.NotThoughtOf, StepEventKind.Attempted), Is.EqualTo(new[] { "0 NotThoughtOf first #0", "0 Attempted second #0" }));
        Assert.That(Story.Run(builder).Outcome.Channels.Select(channel => channel.Wanted), Is.EqualTo(new[] { 0, 1 }));
    }

    [TestCase(PlanUntil.Call, 1)]
    [TestCase(PlanUntil.Closed, 2)]
    public void A_completed_call_ends_the_plan_or_leads_to_the_next_entry(PlanUntil until, int attempts)
    {
        Useless("first");
        Useless("second");
        Blip(type => type with { Until = until, Plan = builder.Plan(0, 1) });

        Assert.That(Story.Of(builder, StepEventKind.Attempted), Has.Length.EqualTo(attempts));
    }

    [Test]
    public void Whether_contact_is_tried_is_drawn_when_the_notice_is_up()
    {
        var line = builder.Line("line");
        Blip(type => type with
        {
            Notice = builder.Minutes(20),
            ContactProbability = builder.Varied((_, _, rung) => rung == 0 ? 1.0 : 0.0),
            Plan = builder.Plan(line),
        });
        builder.At(10, entry => entry with { Rung = new Rung(1) });

        Assert.That(Story.Of(builder, StepEventKind.NoticeUp, StepEventKind.Attempted), Is.EqualTo(new[] { "20 NoticeUp #0" }));
    }

    [Test]
    public void No_notice_comes_up_where_there_is_no_plan()
    {
        Blip(type => type with { Notice = builder.Minutes(20) });

        Assert.That(Story.Of(builder, StepEventKind.NoticeUp), Is.Empty);
    }

    [Test]
    public void A_passed_over_channel_uses_its_entry_up()
    {
        var line = builder.Line("line", c => c with { Call = builder.Minutes(50) });
        Blip(type => type with { Plan = builder.Plan(line) });
        builder.OpenAt(10, 0, hostile: true);

        Assert.That(Story.On(builder, line), Is.EqualTo(new[]
        {
            "0 Attempted line #0", "0 Connected line #0", "10 PassedOver line #1", "50 Completed line #0", "50 Statement/said-deliberate/heard-deliberate line #0",
        }));
    }

    [Test]
    public void Unless_its_author_announces_it_only_the_observer_starts_a_contact()
    {
        var line = builder.Line("line");
        Blip(type => type with { Observer = new SideId(1), Plan = builder.Plan(line) });

        Assert.That(Story.The(builder, StepEventKind.Attempted).AsAttempted().Asker, Is.EqualTo(new SideId(1)));
    }

    [Test]
    public void A_line_that_rings_dead_for_somebody_else_is_wanted_and_does_not_work()
    {
        var line = builder.Line("line", c => c with { Fails = builder.Fails(builder.Minutes(20)), Patience = builder.Minutes(50), Repair = builder.Minutes(500) });
        Blip(type => type with { Plan = builder.Plan(line) }, at: 25);
        builder.OpenAt(30, 0, hostile: true);
        builder.OpenAt(80, 0, hostile: true);

        Assert.That(Story.Of(builder, StepEventKind.PassedOver), Is.EqualTo(new[] { "30 PassedOver line #1", "80 PassedOver/UnderRepair line #2" }));
        var outcome = Story.Run(builder).Outcome.Channels[line];
        Assert.That((outcome.Wanted, outcome.Worked), Is.EqualTo((3, 0)));
    }

    [Test]
    public void A_busy_line_works()
    {
        var line = builder.Line("line", c => c with { Call = builder.Minutes(50) });
        Blip(type => type with { Plan = builder.Plan(line) });
        builder.OpenAt(10, 0, hostile: true);

        Assert.That(Story.Run(builder).Outcome.Channels[line].Worked, Is.EqualTo(2));
    }

    [Test]
    public void A_second_entry_with_the_same_channel_has_draws_of_its_own()
    {
        var line = builder.Line("line", c => c with { Ring = builder.Exponential(30), Misreading = builder.Probability(0.5) });
        Blip(type => type with { Until = PlanUntil.Closed, Plan = builder.Plan(line, line) });

        // The addresses of docs/determinism.md, spelled out.
        var contacts = CauseAddress.Of("timeline/entry-0").Child(CauseAddress.Of("incident/blip")).Child(CauseAddress.Of("channel/line"));
        var rings = new uint[] { 0, 1 }.Select(m => 30 * Story.Key.Second(contacts.Child(m), 0).Exponential).ToArray();
        Assert.That(Story.The(builder, StepEventKind.Connected).AsConnected().AfterAttempt.Minutes, Is.EqualTo(rings[0]));
        Assert.That(Story.The(builder, StepEventKind.Connected, nth: 1).At.Minutes, Is.EqualTo(rings[0] + rings[1]));
    }

    [Test]
    public void A_removed_channel_is_in_no_plan_and_not_missed()
    {
        var gone = builder.Line("gone", c => c with { Removed = true, Fails = builder.Fails(builder.Minutes(20)), Routine = [builder.Number(1000), null] });
        var line = builder.Line("line");
        Blip(type => type with { Plan = builder.Plan(gone, line) });

        Assert.That(Story.On(builder, gone), Is.Empty);
        Assert.That(Story.Of(builder, StepEventKind.Attempted), Is.EqualTo(new[] { "0 Attempted line #0" }));
    }

    [Test]
    public void A_routine_contact_brings_goodwill_and_no_statement_and_is_counted_apart()
    {
        var line = builder.Line("line", c => c with
        {
            Call = builder.Minutes(5),
            Patience = builder.Minutes(10),
            Goodwill = builder.Number(0.2),
            Routine = [null, builder.Number(100)],
        });

        var first = Story.Key.First(CauseAddress.Of("channel/line/routine/russia"), 0).Exponential / (100 / 43200.0);
        Assert.That(first, Is.LessThan(995), "or else the claim is empty");
        var events = Story.Run(builder).Events;
        Assert.That(events[0], Is.EqualTo(StepEvent.Attempted(new SimTime(first), new ChannelId(line), null, new SideId(1))));
        Assert.That(events.Take(4).Select(e => e.Kind), Is.EqualTo(new[] { StepEventKind.Attempted, StepEventKind.Connected, StepEventKind.Completed, StepEventKind.GoodwillChanged }));
        Assert.That(events.Where(e => e.Kind == StepEventKind.Statement), Is.Empty);
        var outcome = Story.Run(builder).Outcome.Channels[line];
        Assert.That(outcome.Routine.Attempts, Is.Positive);
        Assert.That(outcome.Contacts.Attempts + outcome.Wanted, Is.Zero);
    }

    [Test]
    public void A_routine_contact_keeps_the_channel_busy_and_is_itself_passed_over_when_it_is_not_free()
    {
        var call = builder.Call("call", c => c with { Response = builder.Minutes(5000), Routine = [builder.Number(500), null] });
        Blip(type => type with { Plan = builder.Plan(call) }, at: 900);

        var outcome = Story.Run(builder).Outcome.Channels[call];
        Assert.That(outcome.Routine.Attempts, Is.EqualTo(1));
        Assert.That(outcome.Routine.PassedOver[(int)PassedOverReason.Busy], Is.Positive);
        Assert.That(outcome.Contacts.PassedOver[(int)PassedOverReason.Busy], Is.EqualTo(1));
        Assert.That(outcome.Routine.PendingAtEnd, Is.EqualTo(1));
    }

    private void Useless(string name) => builder.Line(name, c => c with { Misreading = builder.Probability(0.5) });

    private void Blip(Func<IncidentTypeDefinition, IncidentTypeDefinition> change, double at = 0)
    {
        builder.Incident("blip", type => change(type with { Fuse = builder.Minutes(2000) }));
        builder.OpenAt(at, 0, hostile: true);
    }
}
