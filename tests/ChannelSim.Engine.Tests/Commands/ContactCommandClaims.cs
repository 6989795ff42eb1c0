using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Commands;

/// <summary>Calling, answering, saying, hanging up.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ContactCommandClaims
{
    private static readonly SideId Observer = new(0);
    private static readonly SideId Author = new(1);
    private static readonly IncidentId First = new(0);
    private static readonly ChannelId Channel = new(0);
    private readonly DefinitionBuilder builder = new();

    [Test]
    public void A_call_goes_through_the_gates_of_a_plan_and_says_why_it_is_passed_over()
    {
        builder.Call("call", call => call with { Response = builder.Minutes(10), Accept = builder.Probability(0), CoolingOff = builder.Minutes(100) });
        var story = Begun().To(5).Do(Command.CallAbout(Channel, Observer, First));
        Assert.That(story.Try(Command.CallAbout(Channel, Observer, First)).Refusal, Is.EqualTo(CommandRefusal.InContact));
        story.To(20);
        Assert.That(story.Try(Command.CallAbout(Channel, Observer, First)), Is.EqualTo(new CommandResult(CommandRefusal.PassedOver, PassedOverReason.CoolingOff)));
        Assert.That(story.Told(StepEventKind.Attempted, StepEventKind.Refused, StepEventKind.PassedOver), Is.EqualTo(new[] { "5 Attempted call #0", "15 Refused call #0", "20 PassedOver/CoolingOff call #0" }));
        Assert.That((story.World.Channels[0].Wanted, story.World.Channels[0].Worked, story.World.Channels[0].PassedOverCoolingOff), Is.EqualTo((2, 2, 1)));
    }

    /// <summary>The author asks, the observer answers, and it is the author whose word is heard.</summary>
    [Test]
    public void The_author_can_call_about_its_own_act()
    {
        builder.Line("line", line => line with { Answer = builder.Varied((called, _, _) => called == 0 ? 1.0 : 0.0), Call = builder.Minutes(5) });
        var story = Begun().To(5).Do(Command.CallAbout(Channel, Author, First)).ToEnd();
        Assert.That(story.Told(StepEventKind.Attempted, StepEventKind.Statement), Is.EqualTo(new[] { "5 Attempted/1 line #0", "10 Statement line #0" }));
    }

    [Test]
    public void A_call_about_nothing_is_routine()
    {
        builder.Line("line", line => line with { Call = builder.Minutes(5), Goodwill = builder.Number(0.5) });
        var story = Begun().To(5).Do(Command.Call(Channel, Observer)).ToEnd();
        Assert.That(story.Told(StepEventKind.Attempted, StepEventKind.Completed, StepEventKind.Statement), Is.EqualTo(new[] { "5 Attempted line", "10 Completed line" }));
        Assert.That((story.World.Channels[0].RoutineAttempts, story.World.Channels[0].RoutineCompleted, story.World.Channels[0].Attempts), Is.EqualTo((1, 1, 0)));
    }

    [TestCase(false, "Withdrawn/HungUp")]
    [TestCase(true, "BrokenOff")]
    public void Hanging_up_ends_it_without_a_statement_and_without_a_slight(bool whileTalking, string told)
    {
        builder.Line("line", line => line with { Ring = builder.Minutes(10), Call = builder.Minutes(10), Slight = builder.Number(1) });
        var story = Begun().To(5).Do(Command.CallAbout(Channel, Observer, First)).To(whileTalking ? 20 : 10).Do(Command.HangUp(Channel)).ToEnd();
        Assert.That(story.Told(StepEventKind.Withdrawn, StepEventKind.BrokenOff, StepEventKind.Statement, StepEventKind.GoodwillChanged), Is.EqualTo(new[] { $"{(whileTalking ? 20 : 10)} {told} line #0" }));
        Assert.That(story.World.Channels[0].State, Is.EqualTo(ChannelState.Ready));
    }

    [TestCase(CommandKind.Accept, "20 Accepted call #0")]
    [TestCase(CommandKind.Refuse, "20 Refused call #0")]
    [TestCase(CommandKind.Postpone, "20 Postponed call #0")]
    public void A_request_is_decided_by_hand_before_its_response_is_over(CommandKind kind, string told)
    {
        builder.Call("call", call => call with { Response = builder.Minutes(50), Lead = builder.Minutes(7), Delay = builder.Minutes(500), CoolingOff = builder.Minutes(30) });
        var command = kind == CommandKind.Accept ? Command.Accept(Channel) : kind == CommandKind.Refuse ? Command.Refuse(Channel) : Command.Postpone(Channel);
        var story = Begun().Step();
        Assert.That(story.Try(command).Refusal, Is.EqualTo(CommandRefusal.NothingAsked));
        story.To(5).Do(Command.CallAbout(Channel, Observer, First)).To(20).Do(command).To(90);
        Assert.That(story.Told(StepEventKind.Accepted, StepEventKind.Refused, StepEventKind.Postponed), Is.EqualTo(new[] { told }), "and not again when the response would have been over");
        Assert.That(story.Told(StepEventKind.Connected), Is.EqualTo(kind == CommandKind.Accept ? new[] { "27 Connected call #0" } : []));
    }

    [Test]
    public void A_ringing_line_is_answered_by_hand_unless_it_is_dead()
    {
        builder.Line("line", line => line with { Answer = builder.Probability(0), Patience = builder.Minutes(50), Fails = builder.Fails(builder.Minutes(30)) });
        var story = Begun().To(5);
        Assert.That(story.Try(Command.Answer(Channel)).Refusal, Is.EqualTo(CommandRefusal.NotRinging));
        Assert.That(story.Do(Command.CallAbout(Channel, Observer, First)).To(10).Do(Command.Answer(Channel)).Told(StepEventKind.Connected), Is.EqualTo(new[] { "10 Connected line #0" }));

        story.To(20).Do(Command.CallAbout(Channel, Observer, First)).To(40);
        Assert.That(story.Try(Command.Answer(Channel)).Refusal, Is.EqualTo(CommandRefusal.Dead));
    }

    [TestCase(true, false, "/said-deliberate", TestName = "What is said by hand passes through misreading")]
    [TestCase(null, false, "/heard-deliberate", TestName = "Nothing is said by hand: the word is the model's")]
    [TestCase(null, true, "", TestName = "What is to be heard is heard, whatever the misreading")]
    [TestCase(true, true, "/said-deliberate", TestName = "Both are chosen")]
    public void Words_are_chosen_while_people_talk(bool? say, bool hear, string told)
    {
        builder.Line("line", line => line with { Call = builder.Minutes(10), Misreading = builder.Probability(1) });
        var story = Begun().To(5);
        Assert.That(story.Try(Command.Say(Channel, deliberate: true)).Refusal, Is.EqualTo(CommandRefusal.NotTalking));
        story.Do(Command.CallAbout(Channel, Observer, First)).To(10);
        if (say is { } word) story.Do(Command.Say(Channel, word));
        if (hear) story.Do(Command.Hear(Channel, deliberate: false));
        Assert.That(story.ToEnd().Told(StepEventKind.Statement), Is.EqualTo(new[] { $"15 Statement{told} line #0" }));
    }

    [Test]
    public void A_word_is_chosen_for_one_call()
    {
        builder.Line("line", line => line with { Call = builder.Minutes(10) });
        var story = Begun().To(5).Do(Command.CallAbout(Channel, Observer, First)).To(10).Do(Command.Say(Channel, deliberate: true)).To(20).Do(Command.CallAbout(Channel, Observer, First)).ToEnd();
        Assert.That(story.Told(StepEventKind.Statement), Is.EqualTo(new[] { "15 Statement/said-deliberate/heard-deliberate line #0", "30 Statement line #0" }));
    }

    /// <summary>The n-th try has luck of its own, whether a hand or the plan makes it.</summary>
    [Test]
    public void No_two_tries_of_a_channel_about_an_incident_share_their_luck()
    {
        builder.Line("line", line => line with { Call = builder.Duration(SpreadKind.Uniform, 0, 5) });
        builder.OpenAt(0, builder.Incident("blip", type => type with { Hostile = builder.Probability(0.4), Fuse = builder.Minutes(100), Until = PlanUntil.Closed, Plan = builder.Plan(0, 0) }), hostile: false);
        var story = Begun().To(5).Do(Command.CallAbout(Channel, Observer, First)).To(20).Do(Command.CallAbout(Channel, Observer, First)).To(40).Do(Command.Automate(Observer)).ToEnd();

        var connected = story.Times(StepEventKind.Connected);
        var lengths = story.Times(StepEventKind.Completed).Zip(connected, (end, start) => Math.Round(end - start, 9)).ToList();
        Assert.That(lengths, Has.Count.EqualTo(4).And.Unique);
    }

    [Test]
    public void Nobody_calls_on_talks()
    {
        builder.Talks("talks", [500]);
        Assert.That(Begun().To(5).Try(Command.CallAbout(Channel, Observer, First)).Refusal, Is.EqualTo(CommandRefusal.Scheduled));
        Assert.That(Begun().To(5).Try(Command.Call(Channel, Observer)).Refusal, Is.EqualTo(CommandRefusal.Scheduled));
    }

    // An accident at the start, whose observer is played.
    private PlayedStory Begun()
    {
        if (builder.Incidents.Count == 0) builder.OpenAt(0, builder.Incident("blip", type => type with { Hostile = builder.Probability(0.4), Fuse = builder.Minutes(100) }), hostile: false);
        return new PlayedStory(builder).Do(Command.Play(Observer));
    }
}
