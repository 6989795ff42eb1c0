using System.Security.Cryptography;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Worlds;

/// <summary>A world's hash tells the state, and not how it was come by.</summary>
public sealed class WorldHashClaims
{
    private const int Models = 80;

    [Test]
    public void It_is_SHA_256_of_the_world_as_it_lies_in_memory()
    {
        var (_, world) = CheckpointClaims.Midway();
        Assert.That(WorldHash.Of(in world), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Bytes.Of(in world)))).And.Match("^[0-9a-f]{64}$"));
    }

    [Test]
    public void Whoever_steps_a_replication_to_its_end_finds_the_same_hash() => Parallel.For(0, Models, seed =>
    {
        var model = CompiledModel.Compile(RandomModel.Extended(seed));
        var key = new StreamKey(2, 0, (uint)seed);
        var whole = new Stepper<NoObserver>(model, default);
        whole.Run(in key);
        var heard = new Stepper<EventRecorder>(model, new EventRecorder());
        heard.Begin(in key);
        while (heard.Step())
        {
        }

        var clock = new Stepper<EventRecorder>(model, new EventRecorder());
        clock.Begin(in key);
        for (var minutes = 0.0; clock.World.Status == WorldStatus.Running; minutes += 700) Rest(clock, Math.Min(minutes, model.Horizon.Minutes));
        var resumed = new Stepper<NoObserver>(model, default);
        resumed.Begin(in key);
        for (var i = 0; i < 15; i++) resumed.Step();
        resumed.Restore(Checkpoint.Load(Checkpoint.Save(in resumed.World, model), model));
        resumed.RunToEnd();
        string[] hashes = [WorldHash.Of(in heard.World), WorldHash.Of(in clock.World), WorldHash.Of(in resumed.World)];
        Assert.That(hashes, Is.All.EqualTo(WorldHash.Of(in whole.World)), $"model {seed}");
    });

    [Test]
    public void Another_replication_and_another_moment_have_another_hash()
    {
        var (model, world) = CheckpointClaims.Midway();
        var next = new Stepper<NoObserver>(model, default);
        next.Restore(world);
        Assert.That(next.Step());
        Assert.That(new[] { WorldHash.Of(in world), WorldHash.Of(in next.World), WorldHash.Of(world with { Key = world.Key with { Replication = 2 } }) }, Is.Unique);
    }

    // As a clock on the wall would have it: to a moment, resting there though nothing happens; at the horizon, the end.
    private static void Rest(Stepper<EventRecorder> stepper, double minutes)
    {
        stepper.RunUntil(new SimTime(minutes));
        if (stepper.World.Status != WorldStatus.Running) return;
        stepper.AdvanceTo(new SimTime(minutes));
        if (stepper.Peek().Minutes == stepper.Model.Horizon.Minutes) stepper.Step();
    }
}
