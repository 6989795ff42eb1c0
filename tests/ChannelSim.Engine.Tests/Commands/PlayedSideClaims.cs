using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;

namespace ChannelSim.Engine.Tests.Commands;

/// <summary>People replace the rules of the side that they play, and only these.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PlayedSideClaims
{
    private static readonly SideId Observer = new(0);
    private static readonly IncidentId First = new(0);
    private readonly DefinitionBuilder builder = new(rungs: 3);

    [TestCase(true, "40 Decided/responds #0")]
    [TestCase(false, "40 Decided #0")]
    public void They_decide_when_they_will(bool responds, string decided)
    {
        Blip();
        var story = new PlayedStory(builder).Do(Command.Play(Observer)).To(40).Do(responds ? Command.Respond(First) : Command.StandDown(First)).ToEnd();

        Assert.That(story.Told(StepEventKind.Decided, StepEventKind.RungChanged), Is.EqualTo(responds ? new[] { decided, "40 RungChanged/1" } : [decided]));
        Assert.That(story.World.Types[0].RespondedAccident, Is.EqualTo(responds ? 1 : 0));
    }

    [Test]
    public void The_clock_stops_before_a_fuse_that_is_theirs_and_the_rule_decides_if_it_is_let_on()
    {
        Blip();
        var story = new PlayedStory(builder).Do(Command.Play(Observer));
        Assert.That(story.DecisionDue, Is.Null, "the incident is not open yet");
        story.Step();
        Assert.That(() => story.To(200), Throws.TypeOf<ArgumentOutOfRangeException>(), "it stops at 100");
        Assert.That((story.DecisionDue, story.Told(StepEventKind.Decided)), Is.EqualTo((First, Array.Empty<string>())));

        Assert.That(story.Step().Told(StepEventKind.Decided), Is.EqualTo(new[] { "100 Decided #0" }));
    }

    [Test]
    public void They_are_not_decided_for_by_certainty_until_the_rules_take_over()
    {
        builder.Side(0, side => side with { Reassured = builder.Number(0.6) });
        Blip();
        Assert.That(Story.Of(builder, StepEventKind.Decided), Is.EqualTo(new[] { "0 Decided #0" }));

        var story = new PlayedStory(builder).Do(Command.Play(Observer)).To(30).Do(Command.Automate(Observer));
        Assert.That(story.Told(StepEventKind.Decided), Is.EqualTo(new[] { "30 Decided #0" }));
    }

    [Test]
    public void Their_plan_waits_and_goes_on_when_the_rules_take_over()
    {
        builder.Line("line");
        Blip(type => type with { Notice = builder.Minutes(10), Plan = builder.Plan(0) });
        var story = new PlayedStory(builder).Do(Command.Play(Observer)).To(50);
        Assert.That(story.Told(StepEventKind.Attempted), Is.Empty);

        Assert.That(story.Do(Command.Automate(Observer)).Told(StepEventKind.Attempted), Is.EqualTo(new[] { "50 Attempted line #0" }));
    }

    [Test]
    public void A_completed_call_by_hand_ends_a_plan_until_a_call()
    {
        builder.Line("line");
        Blip(type => type with { Plan = builder.Plan(0, 0) });
        var story = new PlayedStory(builder).Do(Command.Play(Observer)).To(20).Do(Command.CallAbout(new ChannelId(0), Observer, First)).To(30).Do(Command.Automate(Observer)).ToEnd();

        Assert.That(story.Told(StepEventKind.Attempted), Is.EqualTo(new[] { "20 Attempted line #0" }));
    }

    [TestCase(false, false, "15 Halted line #0", TestName = "An automatic author always halts its act where the channel has full authority")]
    [TestCase(true, false, "15 Statement line #0", TestName = "A played author never does: people stop it")]
    [TestCase(true, true, "15 Halted line #0", TestName = "Nor does it once the rules have taken over again: then it halts")]
    public void An_act_is_halted_by_a_call_where_its_author_is_automatic(bool played, bool tookOver, string told)
    {
        builder.Line("line", line => line with { Call = builder.Minutes(10), Authority = builder.Probability(1) });
        Blip(type => type with { Ongoing = true });
        var story = new PlayedStory(builder).Do(Command.Play(Observer));
        if (played) story.Do(Command.Play(Observer.Other));
        story.To(5).Do(Command.CallAbout(new ChannelId(0), Observer, First)).To(10);
        if (tookOver) story.Do(Command.Automate(Observer.Other));
        Assert.That(story.To(20).Told(StepEventKind.Halted, StepEventKind.Statement), Is.EqualTo(new[] { told }));
    }

    /// <summary>Who is played does not move the draw by which a word is misheard.</summary>
    [Test]
    public void What_a_played_author_says_is_misheard_as_if_its_channel_had_no_authority()
    {
        var (played, without) = (ToldOfTwenty(authority: 0.5, Command.Play(Observer.Other)), ToldOfTwenty(authority: 0));
        Assert.That(played, Is.EqualTo(without).And.Length.EqualTo(20));
        Assert.That(played.Count(told => told.Contains("/heard-deliberate", StringComparison.Ordinal)), Is.InRange(3, 17), "some are misheard and some are not");
    }

    [Test]
    public void They_make_no_routine_contact_by_themselves()
    {
        builder.Line("line", line => line with { Patience = builder.Minutes(10), Routine = [builder.Number(2000), builder.Number(2000)] });
        Blip();
        var story = new PlayedStory(builder).Do(Command.Play(Observer)).ToEnd();

        var told = story.Told(StepEventKind.Attempted);
        Assert.That(told, Has.Length.GreaterThan(10).And.All.Contains("Attempted/1"), "the other side does");
        Assert.That(told, Is.EqualTo(Story.Of(builder, StepEventKind.Attempted).Where(line => line.Contains("/1", StringComparison.Ordinal))), "as it would have");
    }

    /// <summary>What is left to the dice is what it would have been: people who do what the plan does get what the plan gets.</summary>
    [Test]
    public void Who_calls_as_the_plan_does_at_the_same_moment_changes_nothing() => Parallel.For(0, 200, seed =>
    {
        var model = CompiledModel.Compile(OnePlan(seed));
        var key = new StreamKey(8, 0, (uint)seed);
        var (batch, played) = (new Stepper<EventRecorder>(model, new EventRecorder()), new Stepper<EventRecorder>(model, new EventRecorder()));
        batch.Begin(in key);
        batch.RunToEnd();
        played.Begin(in key);
        played.Apply(Command.Play(Observer));
        var heard = 0;
        do
        {
            for (; heard < played.Observer.Events.Count; heard++) CallAsThePlanDoes(played, played.Observer.Events[heard]);
        }
        while (played.Step());

        Assert.That(played.Observer.Events, Is.EqualTo(batch.Observer.Events), $"model {seed}");
    });

    /// <summary>What is done about one incident moves nothing of another that has nothing to do with it.</summary>
    [Test]
    public void What_is_done_about_one_incident_moves_nothing_else()
    {
        builder.Line("line", line => line with { Ring = builder.Duration(SpreadKind.Lognormal, 5, 20), Call = builder.Duration(SpreadKind.Lognormal, 5, 20), Misreading = builder.Probability(0.3) });
        builder.Call("call", call => call with { Response = builder.Duration(SpreadKind.Lognormal, 5, 20), Accept = builder.Probability(0.5) });
        var rate = builder.Number(43200 / 200.0);
        for (var i = 0; i < 2; i++)
        {
            var channel = i;
            builder.Incident(i == 0 ? "one" : "other", type => type with { Rate = rate, Hostile = builder.Probability(0.5), Signal = builder.Number(1), Fuse = builder.Exponential(100), Plan = builder.Plan(channel), Escalates = [builder.Escalation(0)] });
        }

        var model = CompiledModel.Compile(builder.Build());
        var batch = EventsOfOther(model, _ => { });
        var played = EventsOfOther(model, stepper =>
        {
            for (var incident = 0; incident < 40; incident++) stepper.Apply(Command.CallAbout(new ChannelId(0), Observer, new IncidentId(incident)));
            stepper.Apply(Command.HangUp(new ChannelId(0)));
            if (stepper.World.Types[0].Opened < 60) stepper.Apply(Command.Open(new IncidentTypeId(0), deliberate: true));
        });
        Assert.That(batch, Has.Count.GreaterThan(10));
        Assert.That(played, Is.EqualTo(batch));
    }

    // What is heard in twenty calls about as many acts, each of which goes on.
    private static string[] ToldOfTwenty(double authority, params Command[] first)
    {
        var made = new DefinitionBuilder();
        made.Line("line", line => line with { Call = made.Minutes(2), Misreading = made.Probability(0.5), Authority = made.Probability(authority) });
        var type = made.Incident("act", act => act with { Ongoing = true, Fuse = made.Minutes(500) });
        for (var i = 0; i < 20; i++) made.OpenAt(10 * i, type, hostile: false);
        var story = new PlayedStory(made).Do(Command.Play(Observer)).Do(first);
        for (var i = 0; i < 20; i++) story.To((10 * i) + 5).Do(Command.CallAbout(new ChannelId(0), Observer, new IncidentId(i)));
        return story.To(200).Told(StepEventKind.Statement, StepEventKind.Halted);
    }

    private static void CallAsThePlanDoes(Stepper<EventRecorder> stepper, StepEvent happened)
    {
        if (happened.Kind != StepEventKind.NoticeUp || !happened.AsNoticeUp().IsContactTried) return;
        var incident = happened.AsNoticeUp().Incident;
        stepper.Apply(Command.CallAbout(new ChannelId(0), Observer, incident));
    }

    // One entry, so that the plan has no second word.
    private static ModelDefinition OnePlan(int seed)
    {
        var made = new DefinitionBuilder(5000, rungs: 4);
        if (seed % 2 == 0)
        {
            made.Line("line", line => line with
            {
                Fails = made.Fails(made.Exponential(1000)),
                Checks = DefinitionBuilder.Checks(0, 100, 5000),
                Answer = made.Probability(0.7),
                Ring = made.Exponential(20),
                Call = made.Exponential(20),
                Misreading = made.Probability(0.2),
                Deception = made.Probability(0.5),
            });
        }
        else
        {
            made.Call("call", call => call with { Accept = made.Probability(0.6), Postpone = made.Probability(0.4), Response = made.Exponential(30), Lead = made.Exponential(20), Call = made.Exponential(20), CoolingOff = made.Exponential(100) });
        }

        made.Incident("blip", type => type with
        {
            Rate = made.Number(43200 / 200.0),
            Hostile = made.Probability(0.4),
            Signal = made.Number(1),
            Fuse = made.Exponential(200),
            Notice = made.Exponential(20),
            ContactProbability = made.Probability(0.8),
            Plan = [made.Entry(0, patience: made.Exponential(100))],
        });
        return made.Build();
    }

    private static List<string> EventsOfOther(CompiledModel model, Action<Stepper<EventRecorder>> now)
    {
        var stepper = new Stepper<EventRecorder>(model, new EventRecorder());
        stepper.Begin(in Story.Key);
        do now(stepper);
        while (stepper.Step());
        var ofOther = stepper.Observer.Events.Where(happened => happened.Kind == StepEventKind.Opened && happened.AsOpened().Type.Index == 1).Select(happened => happened.Incident).ToHashSet();
        return [.. stepper.Observer.Events.Where(happened => happened.Incident is { } about && ofOther.Contains(about)).Select(happened => $"{happened.At.Minutes} {happened.Kind} {happened.Read(StoryDetail.Reader)}")];
    }

    // At the start: an accident of which nothing is known, with a threshold that is not reached.
    private void Blip(Func<IncidentTypeDefinition, IncidentTypeDefinition>? change = null)
    {
        var type = builder.Incident("blip", type => (change ?? (same => same))(type with { Hostile = builder.Probability(0.4), Fuse = builder.Minutes(100) }));
        builder.OpenAt(0, type, hostile: false);
    }
}
