using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Worlds;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>What a world of a shipped scenario takes to keep.</summary>
public sealed class PackedSizes
{
    private const int Most = 4096;

    private static IEnumerable<string> Files => Shipped.Files;

    [TestCaseSource(nameof(Files))]
    public void A_packed_world_has_less_than_four_kilobytes_at_any_moment(string file)
    {
        var model = CompiledModel.Compile(Shipped.Read(file).Model);
        var stepper = new Stepper<NoObserver>(model, default);
        var largest = 0;
        for (var replication = 0u; replication < 20; replication++)
        {
            stepper.Begin(new StreamKey(1, 0, replication));
            do largest = Math.Max(largest, PackedWorld.LengthOf(in stepper.World, model));
            while (stepper.Step());
        }

        TestContext.Out.WriteLine($"{file}: {largest} bytes");
        Assert.That(largest, Is.LessThan(Most));
    }
}
