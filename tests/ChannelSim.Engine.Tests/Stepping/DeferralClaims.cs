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
            plain.Begin(in key);
            passing.Begin(in key);
            plain.RunToEnd();
            passing.RunToEnd();
            Bytes.RequireSame(in plain.World, in passing.World, $"model {seed}, replication {replication}");
        }
    });

    [Test]
    public void A_run_that_is_taken_up_at_any_event_ends_in_the_same_world() => Parallel.For(0, Models, seed =>
    {
        var model = CompiledModel.Compile(RandomModel.Extended(seed));
        var plain = Begun(model, seed);
        while (plain.Step())
        {
        }

        var events = (int)plain.World.Events;
        foreach (var after in new[] { 0, 1, events / 3, events / 2, events - 1 })
        {
            var stepped = Begun(model, seed);
            for (var i = 0; i < after; i++) stepped.Step();
            var restored = new Stepper<NoObserver>(model, default);
            restored.Restore(in stepped.World);
            stepped.RunToEnd();
            restored.RunToEnd();
            Bytes.RequireSame(in plain.World, in stepped.World, $"model {seed}, run on after {after} events");
            Bytes.RequireSame(in plain.World, in restored.World, $"model {seed}, restored after {after} events");
        }
    });

    [Test]
    public void Nothing_is_deferred_where_anybody_can_see_it() => Parallel.For(0, Models, seed =>
    {
        var model = CompiledModel.Compile(RandomModel.Extended(seed));
        var (plain, other) = (Begun(model, seed), Begun(model, seed));
        var half = new Units.SimTime(0.5 * model.Horizon.Minutes);
        while (plain.Peek() < half && plain.Step())
        {
        }

        other.RunUntil(half);
        Bytes.RequireSame(in plain.World, in other.World, $"model {seed}, half-way");
    });

    /// <summary>Several worlds in turn, a timer of each at a time, as if each were alone.</summary>
    [Test]
    public void Worlds_that_are_stepped_in_turn_end_as_each_does_alone() => Parallel.For(0, Models, seed =>
    {
        var model = CompiledModel.Compile(RandomModel.Extended(seed));
        Stepper<NoObserver>[] inTurn = [Begun(model, seed), Begun(model, seed + 1), Begun(model, seed + 2)];
        while (Array.FindAll(inTurn, stepper => stepper.TakeTimer()).Length > 0)
        {
        }

        for (var i = 0; i < inTurn.Length; i++)
        {
            var alone = Begun(model, seed + i);
            while (alone.Step())
            {
            }

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
        var stepper = Begun(CompiledModel.Compile(builder.Build()), 1);
        var taken = 0;
        while (stepper.TakeTimer()) taken++;
        Assert.That(stepper.World.Channels[0].Repairs, Is.GreaterThan(1000));
        Assert.That(stepper.World.Events, Is.GreaterThan(5000));
        Assert.That(taken, Is.EqualTo(stepper.World.Types[0].Arrivals + stepper.World.Types[0].Opened - stepper.World.Open), "an arrival and a fuse for each incident, and nothing else");
    }

    private static Stepper<NoObserver> Begun(CompiledModel model, int seed)
    {
        var stepper = new Stepper<NoObserver>(model, default);
        stepper.Begin(new StreamKey((ulong)seed, 0, 7));
        return stepper;
    }
}
