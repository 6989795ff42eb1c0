using System.Runtime.CompilerServices;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Worlds;

/// <summary>A world saved after any event goes on, elsewhere, as if it had never been saved.</summary>
public sealed class CheckpointClaims
{
    private const int Models = 60;
    private const int MostEvents = 250;

    [Test]
    public void After_every_event_of_dozens_of_models_it_resumes_to_the_same_bytes_and_the_same_events()
    {
        var saved = 0;
        Parallel.For(0, Models, seed =>
        {
            var model = CompiledModel.Compile(RandomModel.Extended(seed));
            var key = new StreamKey(5, (ulong)(seed % 3), (uint)seed);
            var checkpoints = SaveAfterEveryEvent(model, key, fixedKnowledge: seed % 2 == 0, out var events, out var end);
            var elsewhere = new Stepper<EventRecorder>(model, new EventRecorder());
            // Backward: each resumption finds the remains of a longer one.
            for (var i = checkpoints.Count - 1; i >= 0; i--)
            {
                elsewhere.Observer.Events.Clear();
                elsewhere.Restore(Checkpoint.Load(checkpoints[i].Bytes, model));
                if (i + 2 < checkpoints.Count && elsewhere.Step()) Assert.That(Checkpoint.Save(in elsewhere.World, model).AsSpan().SequenceEqual(checkpoints[i + 1].Bytes), $"model {seed}, a step after checkpoint {i}");
                elsewhere.RunToEnd();
                Assert.That(elsewhere.Observer.Events, Is.EqualTo(events.Skip(checkpoints[i].EventsBefore)), $"model {seed}, checkpoint {i}");
                Bytes.RequireSame(in end, in elsewhere.World, $"model {seed}, checkpoint {i}");
            }

            Interlocked.Add(ref saved, checkpoints.Count);
        });
        Assert.That(saved, Is.GreaterThan(2000));
    }

    [Test]
    public void What_is_loaded_is_what_was_saved()
    {
        var (model, world) = Midway();
        var loaded = Checkpoint.Load(Checkpoint.Save(in world, model), model);
        Bytes.RequireSame(in world, in loaded, "loaded");
    }

    [Test]
    public void The_same_world_has_the_same_checkpoint()
    {
        var (model, world) = Midway();
        var again = CompiledModel.Compile(RandomModel.Extended(3));
        Assert.That(Checkpoint.Save(in world, model), Is.EqualTo(Checkpoint.Save(in world, again)));
    }

    /// <summary>The aim is 4 KB; the world in memory has some 50.</summary>
    [Test]
    public void A_packed_world_is_as_large_as_what_it_uses() => Parallel.For(0, Models, seed =>
    {
        var model = CompiledModel.Compile(RandomModel.Extended(seed));
        var stepper = new Stepper<NoObserver>(model, default);
        stepper.Begin(new StreamKey(1, 0, 3));
        do
        {
            ref readonly var world = ref stepper.World;
            var packed = PackedWorld.Pack(in world, model);
            var used = 160 + (model.Definition.Channels.Length * Unsafe.SizeOf<ChannelCell>()) + (model.Definition.Incidents.Length * Unsafe.SizeOf<IncidentTypeCell>())
                + (8 * model.Definition.Rungs.Length) + (4 * model.Definition.Climates.Length) + (4 * Limits.Sessions) + (10 * world.Pending) + (world.Open * Unsafe.SizeOf<IncidentCell>())
                + model.Definition.Rungs.Length + (8 * model.Definition.Timeline.Length) + world.TriggeredCount;
            var readings = world.Officials > 0 ? Limits.OfficialReadings * Unsafe.SizeOf<OfficialCell>() : 0;
            var followUps = world.FollowUpsPending > 0 ? Limits.FollowUps * Unsafe.SizeOf<FollowUpCell>() : 0;
            Assert.That(packed, Has.Length.LessThan(used + readings + followUps + 64), $"model {seed}");
        }
        while (stepper.Step());
    });

    [Test]
    public void A_packed_world_of_another_shape_is_refused()
    {
        var (model, world) = Midway();
        var packed = PackedWorld.Pack(in world, model);
        for (var length = 0; length < packed.Length; length++)
        {
            var unpacked = default(World);
            Assert.That(() => PackedWorld.Unpack(packed.AsSpan(0, length), model, ref unpacked), Throws.TypeOf<CheckpointException>(), $"{length} bytes");
        }

        var other = default(World);
        Assert.That(() => PackedWorld.Unpack([.. packed, 0], model, ref other), Throws.TypeOf<CheckpointException>());
    }

    /// <summary>A checkpoint holds no parameters: they follow from the key, drawn or held at their means as the replication had them.</summary>
    [Test]
    public void Unknown_parameters_are_those_of_the_replication([Values] bool fixedKnowledge)
    {
        var builder = new DefinitionBuilder();
        var unknown = builder.Number(Spread.Uniform(0, 1), "unknown");
        var model = CompiledModel.Compile(builder.Build());
        var stepper = new Stepper<NoObserver>(model, default);
        stepper.Begin(new StreamKey(1, 0, 9), fixedKnowledge);
        var drawn = stepper.Parameters[unknown];
        var bytes = Checkpoint.Save(in stepper.World, model);

        var elsewhere = new Stepper<NoObserver>(model, default);
        elsewhere.Begin(new StreamKey(1, 0, 10));
        elsewhere.Restore(Checkpoint.Load(bytes, model));

        Assert.That(elsewhere.Parameters[unknown], Is.EqualTo(drawn));
        Assert.That(drawn == 0.5, Is.EqualTo(fixedKnowledge));
    }

    /// <summary>A world that is split or forked draws other dice; what it takes the unknown numbers to be stays.</summary>
    [Test]
    public void A_fork_keeps_what_the_replication_knew()
    {
        var builder = new DefinitionBuilder();
        var unknown = builder.Number(Spread.Uniform(0, 1), "unknown");
        var stepper = new Stepper<NoObserver>(CompiledModel.Compile(builder.Build()), default);
        stepper.Begin(new StreamKey(1, 0, 9));
        var known = stepper.Parameters[unknown];
        stepper.Restore(stepper.World with { Key = new StreamKey(1, 77, 9) });
        Assert.That(stepper.Parameters[unknown], Is.EqualTo(known));
    }

    internal static (CompiledModel Model, World World) Midway()
    {
        var model = CompiledModel.Compile(RandomModel.Extended(3));
        var stepper = new Stepper<NoObserver>(model, default);
        stepper.Begin(new StreamKey(1, 0, 1));
        for (var i = 0; i < 20; i++) Assert.That(stepper.Step());
        return (model, stepper.World);
    }

    private static List<(byte[] Bytes, int EventsBefore)> SaveAfterEveryEvent(CompiledModel model, StreamKey key, bool fixedKnowledge, out List<StepEvent> events, out World end)
    {
        var stepper = new Stepper<EventRecorder>(model, new EventRecorder());
        var checkpoints = new List<(byte[], int)>();
        stepper.Begin(in key, fixedKnowledge);
        do checkpoints.Add((Checkpoint.Save(in stepper.World, model), stepper.Observer.Events.Count));
        while (checkpoints.Count < MostEvents && stepper.Step());
        stepper.RunToEnd();
        checkpoints.Add((Checkpoint.Save(in stepper.World, model), stepper.Observer.Events.Count));
        (events, end) = (stepper.Observer.Events, stepper.World);
        return checkpoints;
    }
}
