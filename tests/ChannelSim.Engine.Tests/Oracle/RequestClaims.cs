using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Oracle;

/// <summary>Calls and meetings: hand-computed stories with constant times.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class RequestClaims
{
    private static readonly StepEventKind[] Prelude = [StepEventKind.TimelineFired, StepEventKind.Opened, StepEventKind.NoticeUp, StepEventKind.Ended];

    private DefinitionBuilder builder = new();
    private int channel;

    [Test]
    public void A_call_is_asked_for_accepted_and_connected_after_its_lead()
    {
        World(ChannelKind.Call, c => c with { Response = M(10), Lead = M(20), Call = M(30) });

        Assert.That(Story.Without(builder, Prelude), Is.EqualTo(new[]
        {
            "0 Attempted channel #0", "10 Accepted channel #0", "30 Connected channel #0", "60 Completed channel #0", "60 Statement/said-deliberate/heard-deliberate channel #0",
        }));
        Assert.That(Story.The(builder, StepEventKind.Connected).AsConnected().AfterAttempt.Minutes, Is.EqualTo(30));
        Assert.That(Story.Run(builder).Outcome.Channels[0].Contacts.MinutesToConnection, Is.EqualTo(30));
    }

    [Test]
    public void A_meeting_is_agreed_after_its_lead_and_then_travelled_to()
    {
        World(ChannelKind.Meeting, c => c with { Response = M(10), Lead = M(20), Call = M(30) }, travel: 40);

        Assert.That(Story.On(builder, channel).Take(4), Is.EqualTo(new[]
        {
            "0 Attempted channel #0", "10 Accepted channel #0", "70 Connected channel #0", "100 Completed channel #0",
        }));
    }

    [Test]
    public void A_refusal_is_a_slight_and_cools_off_for_both_sides()
    {
        World(ChannelKind.Call, c => c with { Response = M(10), Accept = Never(), CoolingOff = M(50), Slight = N(0.2) });
        var other = builder.Incident("other", type => type with { Observer = new SideId(1), Fuse = M(2000), Plan = builder.Plan(channel) });
        builder.OpenAt(30, other, hostile: true);
        builder.OpenAt(61, other, hostile: true);

        Assert.That(Story.On(builder, channel).Take(5), Is.EqualTo(new[]
        {
            "0 Attempted channel #0", "10 Refused channel #0", "10 GoodwillChanged channel #0", "30 PassedOver/CoolingOff channel #1", "61 Attempted/1 channel #2",
        }));
        Assert.That(Story.The(builder, StepEventKind.GoodwillChanged).AsGoodwillChanged().By.Value, Is.EqualTo(-0.2));
    }

    [Test]
    public void Cooling_off_counts_as_working()
    {
        World(ChannelKind.Call, c => c with { Accept = Never(), CoolingOff = M(50) });
        builder.OpenAt(30, 0, hostile: true);

        var outcome = Story.Run(builder).Outcome.Channels[channel];
        Assert.That((outcome.Wanted, outcome.Worked), Is.EqualTo((2, 2)));
        Assert.That(outcome.Contacts.PassedOver[(int)PassedOverReason.CoolingOff], Is.EqualTo(1));
    }

    [Test]
    public void A_cooling_off_of_no_length_leaves_the_channel_free_for_the_next_entry_at_once()
    {
        World(ChannelKind.Call, c => c with { Response = M(10), Accept = Never() }, entries: 2);

        Assert.That(Story.On(builder, channel), Is.EqualTo(new[]
        {
            "0 Attempted channel #0", "10 Refused channel #0", "10 Attempted channel #0", "20 Refused channel #0",
        }));
    }

    [Test]
    public void A_request_can_be_put_off_again_and_again_and_is_withdrawn_without_slight_when_patience_ends()
    {
        World(ChannelKind.Call, c => c with { Response = M(10), Postpone = Always(), Delay = M(15), Patience = M(45), Slight = N(0.25) });

        Assert.That(Story.On(builder, channel), Is.EqualTo(new[]
        {
            "0 Attempted channel #0",
            "10 Postponed channel #0", "10 GoodwillChanged channel #0",
            "25 Postponed channel #0", "25 GoodwillChanged channel #0",
            "40 Postponed channel #0", "40 GoodwillChanged channel #0",
            "45 Withdrawn channel #0",
        }));
        Assert.That(Story.Run(builder).Outcome.FinalGoodwill, Is.EqualTo(-0.75));
    }

    [Test]
    public void The_delay_is_the_response_where_none_is_given()
    {
        World(ChannelKind.Call, c => c with { Response = M(10), Postpone = Always(), Patience = M(25) });

        Assert.That(Story.Of(builder, StepEventKind.Postponed), Is.EqualTo(new[] { "10 Postponed channel #0", "20 Postponed channel #0" }));
    }

    [Test]
    public void A_connection_at_the_end_of_patience_comes_first()
    {
        World(ChannelKind.Call, c => c with { Response = M(10), Lead = M(20), Patience = M(30) });

        Assert.That(Story.On(builder, channel)[2], Is.EqualTo("30 Connected channel #0"));
    }

    [Test]
    public void Patience_runs_to_the_connection_through_acceptance_and_travel()
    {
        World(ChannelKind.Meeting, c => c with { Response = M(10), Lead = M(10), Patience = M(39) }, travel: 20);

        Assert.That(Story.On(builder, channel), Is.EqualTo(new[] { "0 Attempted channel #0", "10 Accepted channel #0", "39 Withdrawn channel #0" }));
    }

    [Test]
    public void The_patience_of_the_entry_goes_before_that_of_the_channel()
    {
        builder = new DefinitionBuilder();
        channel = builder.Call("channel", c => c with { Response = M(100), Patience = M(50) });
        builder.Incident("blip", type => type with { Fuse = M(2000), Plan = [builder.Entry(channel, patience: M(20)), builder.Entry(channel)] });
        builder.OpenAt(0, 0, hostile: true);

        Assert.That(Story.Of(builder, StepEventKind.Withdrawn), Is.EqualTo(new[] { "20 Withdrawn channel #0", "70 Withdrawn channel #0" }));
    }

    [Test]
    public void A_reluctant_side_ducks_a_call_but_not_a_line()
    {
        World(ChannelKind.Call, c => c);
        var line = builder.Line("line");
        builder.Incident("embarrassing", type => type with { Reluctance = [Always(), Always()], Fuse = M(2000), Plan = builder.Plan(channel, line) });
        builder.OpenAt(500, 1, hostile: true);

        Assert.That(Story.Of(builder, StepEventKind.Accepted, StepEventKind.Refused, StepEventKind.Connected), Is.EqualTo(new[]
        {
            "0 Accepted channel #0", "0 Connected channel #0", "500 Refused channel #1", "500 Connected line #1",
        }));
    }

    [Test]
    public void Closing_withdraws_a_pending_request_and_frees_the_channel_at_once()
    {
        World(ChannelKind.Call, c => c with { Response = M(10), CoolingOff = M(100), Slight = N(0.2) }, fuse: 5);
        builder.OpenAt(5, 0, hostile: true);
        builder.OpenAt(6, 0, hostile: true);

        Assert.That(Story.On(builder, channel).Take(4), Is.EqualTo(new[]
        {
            // The second opens at 5 before the fuse burns down, but its notice is up before it, too: talk beats the fuse.
            "0 Attempted channel #0", "5 PassedOver channel #1", "5 Withdrawn/IncidentClosed channel #0", "6 Attempted channel #2",
        }));
    }

    [Test]
    public void A_probability_is_read_when_the_decision_falls()
    {
        builder = new DefinitionBuilder(climates: 2);
        channel = builder.Call("channel", c => c with { Response = M(10), Accept = builder.Varied((_, climate, _) => climate == 0 ? 1.0 : 0.0) });
        builder.Incident("blip", type => type with { Plan = builder.Plan(channel) });
        builder.OpenAt(0, 0, hostile: true);
        builder.At(5, entry => entry with { Climate = new ClimateId(1) });

        Assert.That(Story.Of(builder, StepEventKind.Accepted, StepEventKind.Refused), Is.EqualTo(new[] { "10 Refused channel #0" }));
    }

    [Test]
    public void Every_decision_on_a_request_has_draws_of_its_own()
    {
        World(ChannelKind.Call, c => c with
        {
            Response = builder.Exponential(10),
            Delay = builder.Exponential(20),
            Postpone = builder.Probability(0.7),
            Accept = builder.Probability(0.5),
        });
        var contact = CauseAddress.Of("timeline/entry-0").Child(CauseAddress.Of("incident/blip")).Child(CauseAddress.Of("channel/channel")).Child(0u);

        var putOff = 0;
        for (uint replication = 0; replication < 40; replication++)
        {
            var key = new StreamKey(7, 0, replication);
            var (j, at) = (0u, 10 * key.Second(contact, 0).Exponential);
            for (; key.Pair(contact, 16 + (2 * j)).First < 0.7; j++) at += 20 * key.First(contact, 17 + (2 * j)).Exponential;
            var expected = key.Pair(contact, 16 + (2 * j)).Second < 0.5 ? StepEventKind.Accepted : StepEventKind.Refused;

            var events = SlowInterpreter.Run(builder.Build(), key).Events;
            var decided = events.First(e => e.Kind is StepEventKind.Accepted or StepEventKind.Refused);
            Assert.That((decided.Kind, decided.At.Minutes), Is.EqualTo((expected, at)), $"replication {replication}");
            Assert.That(events.Count(e => e.Kind == StepEventKind.Postponed), Is.EqualTo(j));
            putOff += (int)j;
        }

        Assert.That(putOff, Is.GreaterThan(40), "or else the claim is empty");
    }

    [TestCase(0, "Refused")]
    [TestCase(1, "Accepted")]
    public void By_side_means_the_side_that_is_called(int observer, string expected)
    {
        builder = new DefinitionBuilder();
        channel = builder.Call("channel", c => c with { Accept = builder.Varied((side, _, _) => side == 0 ? 1.0 : 0.0) });
        builder.Incident("blip", type => type with { Observer = new SideId(observer), Plan = builder.Plan(channel) });
        builder.OpenAt(0, 0, hostile: true);

        Assert.That(Story.Of(builder, StepEventKind.Accepted, StepEventKind.Refused), Is.EqualTo(new[] { $"0 {expected} channel #0" }));
    }

    private void World(ChannelKind kind, Func<RequestedChannelDefinition, RequestedChannelDefinition> change, double fuse = 2000, int entries = 1, double travel = 0)
    {
        builder = new DefinitionBuilder();
        channel = builder.Requested("channel", kind, change, M(travel));
        builder.Incident("blip", type => type with { Fuse = M(fuse), Plan = builder.Plan([.. Enumerable.Repeat(channel, entries)]) });
        builder.OpenAt(0, 0, hostile: true);
    }

    private DurationDefinition M(double minutes) => builder.Minutes(minutes);

    private ParameterId N(double value) => builder.Number(value);

    private VariedProbability Never() => builder.Probability(0);

    private VariedProbability Always() => builder.Probability(1);
}
