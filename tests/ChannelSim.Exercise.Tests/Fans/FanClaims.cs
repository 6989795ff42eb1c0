using System.Collections.Immutable;
using ChannelSim.Engine.Commands;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Machines;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Suppositions;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Fans;
using ChannelSim.Scenarios;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Exercise.Tests.Fans;

/// <summary>What a fan shows is what the model makes of the options, in the same worlds, and the live world does not feel it.</summary>
public sealed class FanClaims
{
    private const double Rate = 20;
    private const double Hostile = 0.5;
    private const double Fuse = 600;
    private const double Moment = 5000;
    private const double Horizon = 30 * 1440;
    private const int Worlds = 4000;
    private static readonly FanOption Nothing = new("nothing", []);

    private static readonly string Text = FormattableString.Invariant($$"""
        channelsim: 1
        id: fan
        title: A fan
        clock: { start: 2027-09-14T00:00:00Z, horizon: 30d }
        sides:
          us: { name: United States, threshold: 50% }
          russia: { name: Russia, threshold: 50% }
        ladder: [{ name: calm }, { name: alert }, { name: clash }]
        incidents:
          shot: { observer: us, rate: {{Rate}}, hostile: {{Hostile * 100}}%, belief: 90%, signal: 0, fuse: {{Fuse / 60}}h, basis: assumption }
        """);

    private static CompiledModel Model { get; } = CompiledModel.Compile(ScenarioReader.Read(new ScenarioSource("fan.yaml", [.. System.Text.Encoding.UTF8.GetBytes(Text)]), []).Scenario!.Model);

    /// <summary>Every shot is answered, since nothing speaks against the base rate: the first answer comes as a Poisson process of shots makes it, a fuse later.</summary>
    [Test]
    public void Rungs_are_reached_as_often_as_the_law_says()
    {
        var fan = FanRunner.Run(new TruthSource(Calm(), Model), [Nothing], Worlds, new SimTime(Horizon));
        var times = Rate / (30 * 1440) * (Horizon - Moment - Fuse);
        var alert = 1 - Math.Exp(-times);
        var clash = alert - (times * Math.Exp(-times));
        Assert.Multiple(() =>
        {
            Assert.That(fan.Measures[0].Name, Is.EqualTo("rung.alert.reached"));
            Assert.That(fan.Options[0].Means[0].Value, Is.EqualTo(alert).Within(4.5 * Math.Sqrt(alert * (1 - alert) / Worlds)));
            Assert.That(fan.Options[0].Means[1].Value, Is.EqualTo(clash).Within(4.5 * Math.Sqrt(clash * (1 - clash) / Worlds)));
            Assert.That(fan.Options[0].Means[2].Value, Is.EqualTo(times * (1 - Hostile)).Within(4.5 * Math.Sqrt(times * (1 - Hostile) / Worlds)), "miscalculations");
        });
    }

    /// <summary>An interval of 95 % holds the exact value in 95 of 100 fans; in fewer than 85 of 100 with a probability below one in ten thousand.</summary>
    [Test]
    public void Intervals_hold_the_exact_value()
    {
        var times = Rate / (30 * 1440) * (7000 - Moment - Fuse);
        var alert = 1 - Math.Exp(-times);
        var held = Enumerable.Range(0, 100).Count(seed => FanRunner.Run(new TruthSource(Calm((ulong)seed), Model), [Nothing], 100, new SimTime(7000)).Options[0].Means[0] is var mean && mean.Low <= alert && alert <= mean.High);
        Assert.That(held, Is.InRange(85, 100));
    }

    [Test]
    public void Options_are_compared_in_the_same_worlds()
    {
        var world = WithOpenShot();
        var incident = new IncidentId(world.Opened - 1);
        ImmutableArray<FanOption> options = [Nothing, new("nothing again", []), new("stand down", [new FanStep(new SimDuration(0), Command.StandDown(incident))]), new("too late", [new FanStep(new SimDuration(2 * Fuse), Command.StandDown(incident))])];
        var fan = FanRunner.Run(new TruthSource(in world, Model) { Played = [new SideId(0)] }, options, 200, new SimTime(world.Now + Fuse + 1));
        Assert.Multiple(() =>
        {
            Assert.That(fan.Options[0].Means[0].Value, Is.EqualTo(1), "the rule answers");
            Assert.That(fan.Options[1].Differences.Select(row => row.Difference.Value), Is.All.Zero);
            Assert.That(fan.Options[2].Differences[0].Difference.Value, Is.LessThan(-0.5).And.EqualTo(fan.Options[2].Means[0].Value - 1).Within(1e-12));
            Assert.That(fan.Options[2].Differences[0].SurvivesHolm, Is.True);
            Assert.That(fan.Options[2].NotPossible, Is.Zero);
            Assert.That(fan.Options[3].NotPossible, Is.EqualTo(200), "it was decided before");
        });
    }

    [Test]
    public void The_live_world_and_its_streams_are_untouched()
    {
        var stepper = new Stepper<NoObserver>(Model, default);
        stepper.Begin(new StreamKey(1, 0, 0));
        stepper.RunUntil(new SimTime(Moment));
        var before = PackedWorld.Pack(in stepper.World, Model);
        FanRunner.Run(new TruthSource(in stepper.World, Model), [Nothing], 50, new SimTime(Horizon));
        Assert.That(PackedWorld.Pack(in stepper.World, Model), Is.EqualTo(before));
    }

    [Test]
    public void Looks_on_the_way_are_the_fan_of_so_many_worlds()
    {
        var looks = new List<Fan>();
        var source = new TruthSource(Calm(), Model);
        var last = FanRunner.Run(source, [Nothing], 300, new SimTime(Horizon), looks.Add);
        Assert.Multiple(() =>
        {
            Assert.That(looks.Select(look => look.Worlds), Is.EqualTo((int[])[20, 50, 200]));
            Assert.That(looks[1].Options[0].Means, Is.EqualTo(FanRunner.Run(source, [Nothing], 50, new SimTime(Horizon)).Options[0].Means));
            Assert.That(last.Worlds, Is.EqualTo(300));
        });
    }

    [Test]
    public void It_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        Assert.That(() => FanRunner.Run(new TruthSource(Calm(), Model), [Nothing], 1_000_000, new SimTime(Horizon), _ => stop.Cancel(), stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    /// <summary>Truth is drawn by the side's own belief, so that half of the answers to what it thinks as likely as not are miscalculations, whatever the truth is.</summary>
    [Test]
    public void A_side_is_shown_what_it_may_suppose()
    {
        var known = new Supposition
        {
            Side = new SideId(0),
            Now = new SimTime(Moment),
            Rung = new Rung(0),
            Climate = new ClimateId(0),
            ClimateSince = new SimTime(0),
            Incidents = [new SupposedIncident(new IncidentTypeId(0), new SimTime(Moment - 60)) { Assessment = new LogOdds(Math.Log(0.7 / 0.3)), DecideBy = new SimTime(Moment + 60) }],
            Channels = [],
        };
        var fan = FanRunner.Run(new CellSource(known, new StreamKey(1, 0, 0), Model), [new("respond", [new FanStep(new SimDuration(0), Command.Respond(new IncidentId(0)))])], Worlds, new SimTime(Moment + 61));
        Assert.That(fan.Options[0].Means[2].Value, Is.EqualTo(0.3).Within(4.5 * Math.Sqrt(0.3 * 0.7 / Worlds)));
    }

    // A world in which nothing is open at the moment.
    private static World Calm(ulong seed = 0)
    {
        var stepper = new Stepper<NoObserver>(Model, default);
        for (var replication = 0u; ; replication++)
        {
            stepper.Begin(new StreamKey(seed, 0, replication));
            stepper.RunUntil(new SimTime(Moment));
            if (stepper.World is not { Open: 0, Rung: 0, Status: WorldStatus.Running }) continue;
            stepper.AdvanceTo(new SimTime(Moment));
            return stepper.World;
        }
    }

    private static World WithOpenShot()
    {
        var stepper = new Stepper<NoObserver>(Model, default);
        stepper.Restore(Calm());
        stepper.Apply(Command.Open(new IncidentTypeId(0), deliberate: null));
        return stepper.World;
    }
}
