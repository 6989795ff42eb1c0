using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Tests.Worlds;

namespace ChannelSim.Engine.Tests.Stepping;

/// <summary>
/// What is executed only when somebody looks leaves the same world as executing it in its turn, wherever a run is taken up; from start to end,
/// <see cref="Agreement"/> requires it of every model that it is given.
/// </summary>
public sealed class DeferralClaims
{
    private const int Models = 1500;

    /// <summary>Many: what is deferred goes wrong, if it does, in one replication of thousands.</summary>
    [Test]
    public void Event_by_event_and_in_passing_a_replication_ends_in_the_same_world() => Parallel.For(0, 4 * Models, seed =>
    {
        var model = CompiledModel.Compile(RandomModel.Extended(seed));
        var (plain, passing) = (new Stepper<EventRecorder>(model, new EventRecorder()), new Stepper<NoObserver>(model, default));
        for (var replication = 0u; replication < 4; replication++)
        {
            var key = new StreamKey((ulong)seed, 0, replication);
            plain.Run(in key);
            passing.Run(in key);
            Bytes.RequireSame(in plain.World, in passing.World, $"model {seed}, replication {replication}");
        }
    });

    /// <summary>What is deferred lies in the world: a copy of it in the middle of a run goes on like any other.</summary>
    [Test]
    public void A_run_that_is_taken_up_at_any_event_ends_in_the_same_world() => Parallel.For(0, Models, seed =>
    {
        var model = CompiledModel.Compile(RandomModel.Extended(seed));
        var plain = Begun(model, seed);
        plain.RunToEnd();
        var timers = Timers(Begun(model, seed, deferring: true));
        foreach (var after in new[] { 0, 1, timers / 3, timers / 2, timers - 1 })
        {
            var passing = Begun(model, seed, deferring: true);
            for (var i = 0; i < after; i++) passing.Step();
            var restored = new Stepper<NoObserver>(model, default);
            restored.Restore(in passing.World);
            restored.RunToEnd();
            Bytes.RequireSame(in plain.World, in restored.World, $"model {seed}, restored after {after} timers");
        }
    });

    /// <summary>Several worlds in turn, a timer of each at a time, as if each were alone.</summary>
    [Test]
    public void Worlds_that_are_stepped_in_turn_end_as_each_does_alone() => Parallel.For(0, Models, seed =>
    {
        var model = CompiledModel.Compile(RandomModel.Extended(seed));
        Stepper<NoObserver>[] inTurn = [.. Enumerable.Range(seed, 3).Select(each => Begun(model, each, deferring: true))];
        while (Array.FindAll(inTurn, stepper => stepper.Step()).Length > 0)
        {
        }

        for (var i = 0; i < inTurn.Length; i++)
        {
            var alone = Begun(model, seed + i);
            alone.RunToEnd();
            Bytes.RequireSame(in alone.World, in inTurn[i].World, $"model {seed}, world {i}");
        }
    });

    /// <summary>The claims above would hold of a stepper that defers nothing: most of what happens in this model is not executed as a timer.</summary>
    [Test]
    public void Deferred_events_need_no_timers()
    {
        var builder = new DefinitionBuilder(horizon: 100_000);
        builder.Line("line", line => line with
        {
            Fails = builder.Fails(builder.Duration(SpreadKind.Exponential, 50, 50)),
            Checks = DefinitionBuilder.Checks(0, 10, 100_000),
            Repair = builder.Minutes(5),
        });
        builder.Incident("rumour", type => type with
        {
            Rate = builder.Number(43200 / 1000.0),
            Clarification = new Clarification(builder.Duration(SpreadKind.Exponential, 20, 20), builder.Number(0.3)),
            Fuse = builder.Minutes(500),
        });
        var stepper = Begun(CompiledModel.Compile(builder.Build()), 1, deferring: true);
        var taken = Timers(stepper);
        Assert.That(stepper.World.Channels[0].Repairs, Is.GreaterThan(1000));
        Assert.That(stepper.World.Events, Is.GreaterThan(5000));
        Assert.That(taken, Is.EqualTo(stepper.World.Types[0].Arrivals + stepper.World.Types[0].Opened - stepper.World.Open), "an arrival and a fuse for each incident, and nothing else");
    }

    private static int Timers(Stepper<NoObserver> stepper)
    {
        var taken = 0;
        while (stepper.Step()) taken++;
        return taken;
    }

    private static Stepper<NoObserver> Begun(CompiledModel model, int seed, bool deferring = false)
    {
        var stepper = new Stepper<NoObserver>(model, default);
        stepper.BeginAs(new StreamKey((ulong)seed, 0, 7), fixedKnowledge: false, deferring);
        return stepper;
    }
}
