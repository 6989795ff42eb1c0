using ChannelSim.Engine.Events;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>Talks: hand-computed stories with constant times.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class TalksClaims
{
    private readonly DefinitionBuilder builder = new(horizon: 500);

    [Test]
    public void A_session_that_is_held_runs_and_adds_goodwill_at_its_end()
    {
        var talks = builder.Talks("talks", [100], c => c with { Runs = builder.Minutes(40), Goodwill = builder.Number(0.5), Slight = builder.Number(1) });

        Assert.That(Story.On(builder, talks), Is.EqualTo(new[] { "100 SessionHeld talks", "140 SessionConcluded talks", "140 GoodwillChanged talks" }));
        Assert.That(Story.The(builder, StepEventKind.GoodwillChanged), Is.EqualTo(StepEvent.GoodwillChanged(new SimTime(140), new ChannelId(talks), null, new LogOdds(0.5), new LogOdds(0.5))));
    }

    [Test]
    public void A_postponed_session_is_a_slight_and_decided_anew_after_the_delay()
    {
        var talks = builder.Talks("talks", [100], c => c with { Held = builder.Probability(0), Delay = builder.Minutes(150), Slight = builder.Number(0.1) });

        Assert.That(Story.On(builder, talks), Is.EqualTo(new[]
        {
            "100 SessionPostponed talks", "100 GoodwillChanged talks", "250 SessionPostponed talks", "250 GoodwillChanged talks", "400 SessionPostponed talks", "400 GoodwillChanged talks",
        }));
        var counts = Story.Run(builder).Outcome.Channels[talks].Contacts;
        Assert.That((counts.Attempts, counts.Connected, counts.Postponed), Is.EqualTo((3, 0, 3)));
    }

    [Test]
    public void For_good_is_that_session_only()
    {
        builder.Talks("talks", [100, 200], c => c with { Held = builder.Probability(0), Indefinitely = builder.Probability(1), Delay = builder.Minutes(10) });

        Assert.That(Story.Of(builder, StepEventKind.SessionPostponed), Is.EqualTo(new[] { "100 SessionPostponed/for-good talks", "200 SessionPostponed/1/for-good talks" }));
    }

    [Test]
    public void A_session_due_while_another_is_under_way_is_passed_over_without_slight_and_not_decided_again()
    {
        builder.Talks("talks", [100, 120, 140], c => c with { Runs = builder.Minutes(40), Slight = builder.Number(1), Delay = builder.Minutes(1) });

        // The third is due at the moment at which the first ends: the end comes first.
        Assert.That(Story.Without(builder, StepEventKind.Ended), Is.EqualTo(new[]
        {
            "100 SessionHeld talks", "120 SessionPassedOver/1 talks", "140 SessionConcluded talks", "140 SessionHeld/2 talks", "180 SessionConcluded talks",
        }));
    }

    [Test]
    public void Suspension_cuts_a_session_and_those_due_meanwhile_are_passed_over()
    {
        var talks = builder.Talks("talks", [100, 200, 300], c => c with { Runs = builder.Minutes(40), Goodwill = builder.Number(1) });
        builder.At(110, entry => entry with { Suspend = [new ChannelId(talks)] });
        builder.At(250, entry => entry with { Restore = [new ChannelId(talks)] });

        Assert.That(Story.On(builder, talks), Is.EqualTo(new[]
        {
            "100 SessionHeld talks", "110 Suspended talks", "110 Cut/Suspended talks", "200 SessionPassedOver/1/Suspended talks", "250 Restored talks",
            "300 SessionHeld/2 talks", "340 SessionConcluded talks", "340 GoodwillChanged talks",
        }));
    }

    [Test]
    public void A_postponement_that_comes_due_while_suspended_is_passed_over_and_not_decided_again()
    {
        builder.Talks("talks", [100], c => c with { Held = builder.Probability(0), Delay = builder.Minutes(50) });
        builder.At(120, entry => entry with { Suspend = [new ChannelId(0)] });
        builder.At(160, entry => entry with { Restore = [new ChannelId(0)] });

        Assert.That(Story.Of(builder, StepEventKind.SessionPostponed, StepEventKind.SessionPassedOver), Is.EqualTo(new[]
        {
            "100 SessionPostponed talks", "150 SessionPassedOver/Suspended talks",
        }));
    }

    [Test]
    public void Every_decision_on_a_session_has_draws_of_its_own()
    {
        builder.Talks("talks", [100], c => c with { Held = builder.Probability(0.4), Indefinitely = builder.Probability(0.1), Delay = builder.Exponential(20), Runs = builder.Exponential(5) });
        var session = CauseAddress.Of("channel/talks/session").Child(0u);

        var decisions = 0;
        for (uint replication = 0; replication < 40; replication++)
        {
            var key = new StreamKey(7, 0, replication);
            var (j, at, expected) = (0u, 100.0, new List<(StepEventKind, double)>());
            while (key.Pair(session, 2 * j).First >= 0.4 && key.Pair(session, 2 * j).Second >= 0.1)
            {
                expected.Add((StepEventKind.SessionPostponed, at));
                at += 20 * key.First(session, (2 * j) + 1).Exponential;
                j++;
            }

            var held = key.Pair(session, 2 * j).First < 0.4;
            expected.Add((held ? StepEventKind.SessionHeld : StepEventKind.SessionPostponed, at));
            if (held) expected.Add((StepEventKind.SessionConcluded, at + (5 * key.Second(session, (2 * j) + 1).Exponential)));
            expected.Add((StepEventKind.Ended, 500));
            Assert.That(SlowInterpreter.Run(builder.Build(), key).Events.Select(e => (e.Kind, e.At.Minutes)), Is.EqualTo(expected), $"replication {replication}");
            decisions += (int)j + 1;
        }

        Assert.That(decisions, Is.GreaterThan(60), "or else the claim is empty");
    }

    [Test]
    public void A_session_under_way_at_the_end_is_counted_as_such()
    {
        builder.Talks("talks", [480], c => c with { Runs = builder.Minutes(40) });

        var counts = Story.Run(builder).Outcome.Channels[0].Contacts;
        Assert.That((counts.Connected, counts.Completed, counts.UnderWayAtEnd, counts.OpenAtEnd), Is.EqualTo((1, 0, 1, 1)));
    }
}
