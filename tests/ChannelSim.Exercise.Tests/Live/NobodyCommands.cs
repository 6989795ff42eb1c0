using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Units;
using ChannelSim.Engine.Worlds;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Log;

namespace ChannelSim.Exercise.Tests.Live;

/// <summary>An exercise in which nobody commands anything is that replication of a run, byte for byte, wherever the clock rests on the way.</summary>
public sealed class NobodyCommands
{
    private const int Rests = 97;

    [TestCaseSource(typeof(Shipped), nameof(Shipped.Paths))]
    public void It_is_that_replication(string path)
    {
        var scenario = Shipped.Read(path) is var shipped ? shipped with { Exercise = shipped.Exercise with { Played = [] } } : null!;
        var compiled = CompiledModel.Compile(scenario.Model);
        var batch = new Stepper<NoObserver>(compiled, default);
        for (var replication = 0u; replication < 3; replication++)
        {
            batch.Run(new StreamKey(1, 0, replication));
            var exercise = LiveExercise.Begin(scenario, 1, replication, new MemoryLog());
            for (var rest = 1; rest <= Rests && !exercise.HasEnded; rest++) exercise.AdvanceTo(new SimTime(compiled.Horizon.Minutes * rest / Rests));
            Assert.That(PackedWorld.Pack(in exercise.World, compiled), Is.EqualTo(PackedWorld.Pack(in batch.World, compiled)), $"{path}, replication {replication}");
        }
    }
}
