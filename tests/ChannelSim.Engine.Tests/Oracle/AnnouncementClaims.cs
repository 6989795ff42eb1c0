using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>The author calls by itself: who asks, who answers, who speaks, and what becomes of the two plans. We observe (side 0), Russia is the author (side 1).</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class AnnouncementClaims
{
    private readonly DefinitionBuilder builder = new();

    [Test]
    public void The_author_asks_the_observer_hears_and_no_notice_is_told()
    {
        builder.Line("line");
        Blip(type => type with { Announce = builder.Announce(20, PlanUntil.Call, 0) });

        Assert.That(Story.Of(builder)[2..7], Is.EqualTo(new[]
        {
            "20 Attempted/1 line #0", "20 Connected line #0", "20 Completed line #0", "20 Statement line #0", "100 Decided #0",
        }));
        Assert.That(Story.Run(builder).Outcome.Types[0].Announced, Is.EqualTo(1));
    }

    [TestCase(true, 1, 0)]
    [TestCase(false, 0, 1)]
    public void Whether_it_does_can_differ_by_the_truth_and_what_is_not_named_is_never(bool deliberate, double ifDeliberate, double ifAccident)
    {
        builder.Line("line");
        var announce = builder.Announce(0, PlanUntil.Call, 0);
        Blip(type => type with { Announce = announce with { IfDeliberate = ifDeliberate > 0 ? builder.Probability(1) : null, IfAccident = ifAccident > 0 ? builder.Probability(1) : null } }, deliberate);
        builder.OpenAt(500, 0, !deliberate);

        Assert.That(Story.Of(builder, StepEventKind.Attempted), Is.EqualTo(new[] { "0 Attempted/1 line #0" }));
    }

    [Test]
    public void Whether_it_does_is_drawn_at_the_opening_for_the_observer_who_will_be_called()
    {
        builder.Line("line");
        var announce = builder.Announce(20, PlanUntil.Call, 0) with { IfAccident = builder.Varied((side, _, rung) => side == 0 && rung == 0 ? 1.0 : 0.0) };
        Blip(type => type with { Announce = announce });
        builder.At(10, entry => entry with { Rung = new Rung(1) });
        builder.OpenAt(500, 0, hostile: false);

        Assert.That(Story.Of(builder, StepEventKind.Attempted), Is.EqualTo(new[] { "20 Attempted/1 line #0" }));
    }

    [Test]
    public void The_observer_answers_accepts_and_postpones_and_is_thought_of()
    {
        var ours = builder.Varied((side, _, _) => side == 0 ? 1.0 : 0.0);
        var theirs = builder.Varied((side, _, _) => side == 1 ? 1.0 : 0.0);
        builder.Line("line", c => c with { Answer = theirs, Patience = builder.Minutes(10) });
        builder.Call("call", c => c with { Accept = ours, Postpone = theirs });
        builder.Line("other");
        var plan = builder.Plan(0, 1) is var entries ? entries.Insert(0, new PlanEntry(new ChannelId(2), theirs, null)) : [];
        Blip(type => type with { Announce = builder.Announce(0, PlanUntil.Call) with { Plan = plan } });

        Assert.That(Story.Of(builder)[2..7], Is.EqualTo(new[]
        {
            "0 NotThoughtOf other #0", "0 Attempted/1 line #0", "10 Unanswered line #0", "10 Attempted/1 call #0", "10 Accepted call #0",
        }));
    }

    [Test]
    public void The_author_makes_the_statement_whoever_asked()
    {
        var theirs = builder.Varied((side, _, _) => side == 1 ? 1.0 : 0.0);
        builder.Line("line", c => c with { Deception = theirs, BelievedDeception = builder.Probability(0.5), Misreading = builder.Varied((side, _, _) => side == 1 ? 0.25 : 1), Official = new OfficialReadingDefinition(builder.Minutes(5), builder.Varied((side, _, _) => side == 1 ? 0.125 : 1)) });
        Blip(type => type with { Announce = builder.Announce(0, PlanUntil.Call, 0) }, deliberate: true);

        var statement = Story.The(builder, StepEventKind.Statement).AsStatement();
        Assert.That(statement.Said, Is.EqualTo(Word.Accident));
        Assert.That(statement.After.Value, Is.EqualTo(Math.Log(statement.Heard == Word.Accident ? 0.5 / 0.75 : 0.5 / 0.25)).Within(1e-12));
        var official = Story.The(builder, StepEventKind.OfficialReading).AsOfficialReading();
        Assert.That(official.After.Value, Is.EqualTo(Math.Log(official.Heard == Word.Accident ? 0.5 / 0.875 : 0.5 / 0.125)).Within(1e-12));
    }

    [Test]
    public void The_author_stops_and_a_call_that_settles_is_an_announcement_too()
    {
        builder.Line("line", c => c with { Authority = builder.Varied((side, _, _) => side == 1 ? 1.0 : 0.0) });
        Blip(type => type with { Ongoing = true, Announce = builder.Announce(0, PlanUntil.Call, 0) }, deliberate: true);

        Assert.That(Story.Of(builder)[^3..], Is.EqualTo(new[] { "0 Halted line #0", "0 Settled/deliberate #0", "1000 Ended" }));
        Assert.That(Story.Run(builder).Outcome.Types[0].Announced, Is.EqualTo(1));
    }

    [Test]
    public void The_author_is_not_reluctant_to_call_by_itself()
    {
        builder.Call("asked");
        builder.Call("offered");
        Blip(type => type with { Reluctance = [builder.Probability(1), builder.Probability(1)], Plan = builder.Plan(0), Announce = builder.Announce(0, PlanUntil.Call, 1) });

        Assert.That(Story.Of(builder, StepEventKind.Refused, StepEventKind.Accepted), Is.EqualTo(new[] { "0 Refused asked #0", "0 Accepted offered #0" }));
    }

    [Test]
    public void All_observers_notices_come_before_all_authors()
    {
        for (var i = 0; i < 4; i++) builder.Line("line-" + i, c => c with { Ring = builder.Minutes(500) });
        foreach (var first in new[] { 0, 2 })
        {
            builder.Incident("blip-" + first, type => type with { Notice = builder.Minutes(10), Plan = builder.Plan(first), Announce = builder.Announce(10, PlanUntil.Call, first + 1) });
        }

        builder.OpenAt(0, 0, hostile: true);
        builder.OpenAt(0, 1, hostile: true);

        Assert.That(Story.Of(builder, StepEventKind.NoticeUp, StepEventKind.Attempted), Is.EqualTo(new[]
        {
            "10 NoticeUp/tried #0", "10 Attempted line-0 #0", "10 NoticeUp/tried #1", "10 Attempted line-2 #1", "10 Attempted/1 line-1 #0", "10 Attempted/1 line-3 #1",
        }));
    }

    [Test]
    public void Authors_whose_notices_are_up_at_one_moment_call_in_the_order_of_opening()
    {
        // The third incident takes the place of the first, which has closed, and is still behind the second.
        builder.Line("line", c => c with { Ring = builder.Minutes(500) });
        builder.Incident("short", type => type with { Fuse = builder.Minutes(20) });
        builder.Incident("early", type => type with { Announce = builder.Announce(50, PlanUntil.Call, 0) });
        builder.Incident("late", type => type with { Announce = builder.Announce(30, PlanUntil.Call, 0) });
        builder.OpenAt(0, 0, hostile: false);
        builder.OpenAt(10, 1, hostile: false);
        builder.OpenAt(30, 2, hostile: false);

        Assert.That(Story.Of(builder, StepEventKind.Attempted, StepEventKind.PassedOver), Is.EqualTo(new[] { "60 Attempted/1 line #1", "60 PassedOver line #2" }));
    }

    [Test]
    public void A_channel_that_the_other_plan_holds_is_busy()
    {
        builder.Line("line", c => c with { Ring = builder.Minutes(50) });
        builder.Line("spare", c => c with { Ring = builder.Minutes(50) });
        Blip(type => type with { Plan = builder.Plan(0), Announce = builder.Announce(10, PlanUntil.Call, 0, 1) });

        Assert.That(Story.Of(builder, StepEventKind.Attempted, StepEventKind.PassedOver), Is.EqualTo(new[]
        {
            "0 Attempted line #0", "10 PassedOver line #0", "10 Attempted/1 spare #0",
        }));
    }

    [TestCase(PlanUntil.Call, PlanUntil.Call, 2)]
    [TestCase(PlanUntil.Closed, PlanUntil.Call, 3)]
    [TestCase(PlanUntil.Call, PlanUntil.Closed, 3)]
    [TestCase(PlanUntil.Closed, PlanUntil.Closed, 4)]
    public void A_completed_call_ends_the_plans_that_are_until_call_whoever_asked_and_what_is_requested_goes_on(PlanUntil observers, PlanUntil authors, int attempts)
    {
        // The author is through at 10, the observer at 30; both have a second entry.
        builder.Line("theirs", c => c with { Ring = builder.Minutes(10), Misreading = builder.Probability(0.5) });
        builder.Line("ours", c => c with { Ring = builder.Minutes(30), Misreading = builder.Probability(0.5) });
        Blip(type => type with { Until = observers, Plan = builder.Plan(1, 1), Announce = builder.Announce(0, authors, 0, 0) });

        var told = Story.Of(builder, StepEventKind.Attempted, StepEventKind.Statement).Select(line => line.Split('/', ' ')[1]).ToList();
        Assert.That(told.Count(kind => kind == "Attempted"), Is.EqualTo(attempts));
        Assert.That(told.Count(kind => kind == "Statement"), Is.EqualTo(attempts));
    }

    [Test]
    public void A_plan_that_has_ended_before_its_notice_begins_nothing()
    {
        builder.Line("line");
        Blip(type => type with { Notice = builder.Minutes(20), Plan = builder.Plan(0), Announce = builder.Announce(10, PlanUntil.Call, 0) });
        builder.Incident("other", type => type with { Notice = builder.Minutes(10), Plan = builder.Plan(0), Announce = builder.Announce(20, PlanUntil.Call, 0) });
        builder.OpenAt(500, 1, hostile: false);

        Assert.That(Story.Of(builder, StepEventKind.NoticeUp, StepEventKind.Attempted), Is.EqualTo(new[]
        {
            "10 Attempted/1 line #0", "510 NoticeUp/tried #1", "510 Attempted line #1",
        }));
        Assert.That(Story.Run(builder).Outcome.Types.Select(type => type.Announced), Is.EqualTo(new[] { 1, 0 }));
    }

    [Test]
    public void A_call_that_was_cut_leads_to_nothing_more_in_a_plan_that_the_other_ones_call_has_ended()
    {
        builder.Line("ours", c => c with { Call = builder.Minutes(500) });
        builder.Line("theirs", c => c with { Ring = builder.Minutes(10), Misreading = builder.Probability(0.5) });
        builder.Line("spare");
        Blip(type => type with { Plan = builder.Plan(0, 2), Announce = builder.Announce(0, PlanUntil.Call, 1) });
        builder.At(50, entry => entry with { Suspend = [new ChannelId(0)] });

        Assert.That(Story.Of(builder, StepEventKind.Attempted, StepEventKind.Cut), Is.EqualTo(new[]
        {
            "0 Attempted ours #0", "0 Attempted/1 theirs #0", "50 Cut/Suspended ours #0",
        }));
    }

    [Test]
    public void At_closing_the_observers_contact_ends_first()
    {
        builder.Line("theirs", c => c with { Ring = builder.Minutes(500) });
        builder.Line("ours", c => c with { Ring = builder.Minutes(500) });
        Blip(type => type with { Plan = builder.Plan(1), Announce = builder.Announce(0, PlanUntil.Call, 0) });

        Assert.That(Story.Of(builder, StepEventKind.Withdrawn), Is.EqualTo(new[] { "100 Withdrawn/IncidentClosed ours #0", "100 Withdrawn/IncidentClosed theirs #0" }));
    }

    [Test]
    public void After_a_suspension_plans_go_on_in_the_order_of_the_channels()
    {
        builder.Line("theirs", c => c with { Ring = builder.Minutes(500) });
        builder.Line("ours", c => c with { Ring = builder.Minutes(500) });
        builder.Line("spare", c => c with { Ring = builder.Minutes(500) });
        Blip(type => type with { Plan = builder.Plan(1, 2), Announce = builder.Announce(0, PlanUntil.Call, 0, 2) });
        builder.At(50, entry => entry with { Suspend = [new ChannelId(0), new ChannelId(1)] });

        Assert.That(Story.Of(builder, StepEventKind.Attempted, StepEventKind.PassedOver)[2..], Is.EqualTo(new[] { "50 Attempted/1 spare #0", "50 PassedOver spare #0" }));
    }

    [Test]
    public void Its_contacts_have_addresses_of_their_own()
    {
        builder.Line("line", c => c with { Ring = builder.Exponential(5) });
        Blip(type => type with { Announce = builder.Announce(0, PlanUntil.Call, 0) });

        var incident = CauseAddress.Of("timeline/entry-0").Child(CauseAddress.Of("incident/blip"));
        var contact = incident.Child(CauseAddress.Of("announce")).Child(CauseAddress.Of("channel/line")).Child(0u);
        Assert.That(Story.The(builder, StepEventKind.Connected).At.Minutes, Is.EqualTo(5 * Story.Key.Second(contact, DrawBlock.ContactChance).Exponential).Within(1e-9));
    }

    [Test]
    public void The_authors_notice_is_drawn_at_the_opening()
    {
        builder.Line("line");
        Blip(type => type with { Announce = builder.Announce(0, PlanUntil.Call, 0) with { Notice = builder.Exponential(5) } });

        var incident = CauseAddress.Of("timeline/entry-0").Child(CauseAddress.Of("incident/blip"));
        Assert.That(Story.The(builder, StepEventKind.Attempted).At.Minutes, Is.EqualTo(5 * Story.Key.Second(incident, 5).Exponential).Within(1e-9));
    }

    [Test]
    public void An_incident_is_announced_once_by_completed_calls_that_its_author_asked_for()
    {
        builder.Line("theirs", c => c with { Misreading = builder.Probability(0.5) });
        builder.Line("ours", c => c with { Misreading = builder.Probability(0.5) });
        builder.Line("cut", c => c with { Call = builder.Minutes(500) });
        Blip(type => type with { Until = PlanUntil.Closed, Plan = builder.Plan(1), Announce = builder.Announce(0, PlanUntil.Closed, 0, 0, 0) });
        builder.Incident("unheard", type => type with { Announce = builder.Announce(0, PlanUntil.Closed, 2) });
        builder.OpenAt(500, 1, hostile: false);

        Assert.That(Story.Run(builder).Outcome.Types.Select(type => type.Announced), Is.EqualTo(new[] { 1, 0 }));
    }

    private void Blip(Func<IncidentTypeDefinition, IncidentTypeDefinition> change, bool deliberate = false)
    {
        builder.Incident("blip", change);
        builder.OpenAt(0, 0, deliberate);
    }
}
