using System.Runtime.InteropServices;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Tests.Worlds;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Stepping;

/// <summary>A stepper that is used again leaves nothing behind: its worlds are those of a new one, byte for byte, and it allocates nothing.</summary>
public sealed class ReuseClaims
{
    private const int Models = 100;
    private const uint Order = 12;

    [Test]
    public void Replications_in_any_order_end_in_the_worlds_of_new_steppers() => ForEachModel((model, which) =>
    {
        var again = new Stepper<NoObserver>(model, default);
        foreach (var replication in Enumerable.Range(0, (int)Order).Select(i => (uint)(i * 5) % Order).Concat(Enumerable.Range(0, 3).Select(i => (uint)i)))
        {
            var fresh = new Stepper<NoObserver>(model, default);
            Begin(again, replication);
            Begin(fresh, replication);
            Bytes.RequireSame(in fresh.World, in again.World, $"{which}, replication {replication}, at the start");
            again.Run(again.World.Key);
            fresh.RunToEnd();
            Bytes.RequireSame(in fresh.World, in again.World, $"{which}, replication {replication}, at the end");
        }
    });

    [Test]
    public void A_replication_left_in_the_middle_leaves_nothing_behind() => ForEachModel((model, which) =>
    {
        var again = new Stepper<NoObserver>(model, default);
        for (var steps = 1; steps < 60; steps += 7)
        {
            Begin(again, (uint)steps);
            for (var i = 0; i < steps; i++) again.Step();
            Begin(again, 0);
            var fresh = new Stepper<NoObserver>(model, default);
            Begin(fresh, 0);
            Bytes.RequireSame(in fresh.World, in again.World, $"{which}, left after {steps} steps");
        }
    });

    [Test]
    public void A_world_from_elsewhere_leaves_nothing_behind() => ForEachModel((model, which) =>
    {
        var (elsewhere, again, fresh) = (new Stepper<NoObserver>(model, default), new Stepper<NoObserver>(model, default), new Stepper<NoObserver>(model, default));
        Begin(elsewhere, 1, fixedKnowledge: true);
        for (var i = 0; i < 30; i++) elsewhere.Step();
        again.Restore(elsewhere.World);
        again.Step();
        Begin(again, 2);
        Begin(fresh, 2);
        again.RunToEnd();
        fresh.RunToEnd();
        Bytes.RequireSame(in fresh.World, in again.World, which);
    });

    /// <summary>More of something than a world holds: an error that names the limit, and the stepper can begin anew.</summary>
    [Test]
    public void A_replication_that_reached_a_limit_leaves_nothing_behind()
    {
        const string limit = "128 incidents";
        var model = CompiledModel.Compile(Flood());
        var again = new Stepper<NoObserver>(model, default);
        var failed = 0;
        for (var replication = 0u; replication < 40; replication++)
        {
            var fresh = new Stepper<NoObserver>(model, default);
            Begin(again, replication);
            Begin(fresh, replication);
            Bytes.RequireSame(in fresh.World, in again.World, $"replication {replication}");
            failed += LimitReached(again, limit) ? 1 : 0;
        }

        Assert.That(failed, Is.InRange(5, 39), "some are to fail and some not");
    }

    /// <summary>After every event: what is free is zero. Two worlds in the same state have the same bytes.</summary>
    [Test]
    public void Unused_slots_are_zero() => ForEachModel((model, which) =>
    {
        var stepper = new Stepper<NoObserver>(model, default);
        Begin(stepper, 3);
        do RequireZeroes(in stepper.World, model, which);
        while (stepper.Step());
        RequireZeroes(in stepper.World, model, which);
    });

    [Test]
    public void A_replication_allocates_nothing_after_the_first_ones() => ForEachModel((model, which) =>
    {
        var stepper = new Stepper<NoObserver>(model, default);
        RunSome(stepper);
        var before = GC.GetAllocatedBytesForCurrentThread();
        RunSome(stepper);
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero, which);
    });

    // About as many incidents as the limit allows.
    private static ModelDefinition Flood()
    {
        var builder = new DefinitionBuilder(horizon: 1000);
        builder.Incident("flood", type => type with { Rate = builder.Number(0.14 * 43200), Fuse = builder.Minutes(1000), Notice = builder.Minutes(1000) });
        return builder.Build();
    }

    private static bool LimitReached(Stepper<NoObserver> stepper, string limit)
    {
        try
        {
            stepper.Run(stepper.World.Key);
            return false;
        }
        catch (LimitReachedException exception)
        {
            Assert.That(exception.Message, Does.Contain(limit));
            return true;
        }
    }

    private static void RunSome(Stepper<NoObserver> stepper)
    {
        for (var replication = 0u; replication < 6; replication++)
        {
            stepper.Run(new StreamKey(4, 0, replication), fixedKnowledge: replication % 3 == 2);
        }
    }

    private static void RequireZeroes(in World world, CompiledModel model, string which)
    {
        Require(world.PendingTimes[..][world.Pending..], which, "pending times");
        Require(world.PendingSlots[..][world.Pending..], which, "pending slots");
        for (var slot = 0; slot < Limits.OpenIncidents; slot++)
        {
            if (!world.OpenSlots.Has(slot)) Require(world.Incidents[..].Slice(slot, 1), which, $"incident {slot}");
        }

        for (var place = 0; place < Limits.OfficialReadings; place++)
        {
            if (world.OfficialReadings[place].Order == 0) Require(world.OfficialReadings[..].Slice(place, 1), which, $"official reading {place}");
        }

        Require(world.Channels[..][model.Definition.Channels.Length..], which, "channels");
        Require(world.Types[..][model.Definition.Incidents.Length..], which, "types");
        Require(world.FirstTimes[..][model.Definition.Rungs.Length..], which, "first times");
        Require(world.Stays[..][model.Definition.Climates.Length..], which, "stays");
    }

    private static void Require<T>(ReadOnlySpan<T> slots, string which, string what)
        where T : struct
    {
        if (MemoryMarshal.AsBytes(slots).ContainsAnyExcept((byte)0)) Assert.Fail($"{which}: {what} not zero");
    }

    private static void Begin(Stepper<NoObserver> stepper, uint replication, bool fixedKnowledge = false) => stepper.Begin(new StreamKey(4, 0, replication), fixedKnowledge);

    private static void ForEachModel(Action<CompiledModel, string> claim) =>
        Parallel.For(0, Models, seed => claim(CompiledModel.Compile(RandomModel.Extended(seed)), $"model {seed}"));
}
