using System.Security.Cryptography;
using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Commands;
using ChannelSim.Engine.Tests.Forks;
using ChannelSim.Engine.Tests.Oracle;
using ChannelSim.Engine.Tests.Suppositions;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Engine.Tests.Worlds;

/// <summary>
/// A rule that changes while the layout stays is told by <see cref="Checkpoint.Rules"/>: other worlds under the same number are a fault. Whoever changes a rule raises
/// the number and pins all that is pinned here; whoever changes the layout, or what the random models and exercises are, pins it anew under the same number.
/// </summary>
public sealed class RulesClaims
{
    private const int Models = 150;
    private static readonly (int Rules, string Layout) Pinned = (4, "cf3d1b0b85159cd24954e8d10c8d0611");

    /// <summary>What came to the model first, and all of it.</summary>
    [Test]
    public void Replications_end_in_the_same_worlds() => Require("1293ab453a7679a6f55424e30853921c", worlds =>
    {
        foreach (var model in Enumerable.Range(0, Models).SelectMany(seed => new[] { RandomModel.Of(seed), RandomModel.Extended(seed) }).Select(CompiledModel.Compile))
        {
            var stepper = new Stepper<NoObserver>(model, default);
            stepper.Run(new StreamKey(2, 0, 7));
            worlds.AppendData(PackedWorld.Pack(in stepper.World, model));
        }
    });

    /// <summary>After every event and every command.</summary>
    [Test]
    public void Exercises_come_through_the_same_worlds() => Require("0dcfaab085086def9c3071bfca77917c", worlds =>
    {
        for (var seed = 0; seed < Models; seed++)
        {
            var model = CompiledModel.Compile(RandomModel.Extended(seed));
            var exercise = new RandomExercise(model, seed);
            exercise.Play();
            foreach (var world in exercise.Worlds.Select(bytes => Checkpoint.Load(bytes, model))) worlds.AppendData(PackedWorld.Pack(in world, model));
        }
    });

    /// <summary>As they are drawn anew, and at their end.</summary>
    [Test]
    public void Forks_are_the_same_worlds() => Require("fb2c1f3a65c709e71edb404c4a65c14b", worlds => AppendOf(worlds, (stepper, world, n) => stepper.Fork(in world, n)));

    [Test]
    public void What_a_side_supposes_are_the_same_worlds() => Require("3d8cf0578a1a52ac3147c6961cdf1aeb", worlds => AppendOf(worlds, (stepper, world, n) =>
        stepper.Suppose(Known.Of(in world, stepper.Model, new SideId((int)(n & 1))), in world.Key, n)));

    // What is made of worlds that are under way, at once and at its end.
    private static void AppendOf(IncrementalHash worlds, Action<Stepper<NoObserver>, World, uint> make)
    {
        var random = Enumerable.Range(0, Models).Select(seed => CompiledModel.Compile(RandomModel.Extended(seed))).Select(model => (model, Midway(model)));
        foreach (var (model, world) in random.Concat(BusyWorlds.Of(50).Select(world => (BusyWorlds.Model, world))))
        {
            if (world.Status != WorldStatus.Running) continue;
            var stepper = new Stepper<NoObserver>(model, default);
            for (var n = 0u; n < 2; n++)
            {
                make(stepper, world, n);
                worlds.AppendData(PackedWorld.Pack(in stepper.World, model));
                stepper.RunToEnd();
                worlds.AppendData(PackedWorld.Pack(in stepper.World, model));
            }
        }
    }

    private static World Midway(CompiledModel model)
    {
        var stepper = new Stepper<NoObserver>(model, default);
        stepper.Begin(new StreamKey(2, 0, 7));
        stepper.RunUntil(new SimTime(model.Horizon.Minutes / 3));
        return stepper.World;
    }

    private static void Require(string digest, Action<IncrementalHash> append)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        append(hash);
        Assert.That(
            (Checkpoint.Rules, Short(Checkpoint.LayoutHash.Span), Short(hash.GetHashAndReset())),
            Is.EqualTo((Pinned.Rules, Pinned.Layout, digest)),
            "rules, layout and worlds: is it a rule that changes, Checkpoint.Rules is raised");
    }

    private static string Short(ReadOnlySpan<byte> hash) => Convert.ToHexStringLower(hash[..16]);
}
