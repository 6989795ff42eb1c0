using ChannelSim.Engine.Events;
using ChannelSim.Engine.Model;
using ChannelSim.Engine.Stepping;
using ChannelSim.Engine.Streams;
using ChannelSim.Engine.Tests.Worlds;

namespace ChannelSim.Experiments.Tests.Scenarios;

/// <summary>On every shipped scenario the stepper makes the same events as the slow interpreter, which executes each check, and ends in the same counts.</summary>
public sealed class EventByEvent
{
    private const int Replications = 20;

    private static IEnumerable<string> Files => Shipped.Files;

    [TestCaseSource(nameof(Files))]
    public void The_stepper_agrees_with_the_slow_interpreter(string file)
    {
        var definition = Shipped.Read(file).Model;
        for (var replication = 0u; replication < Replications; replication++)
            Engine.Tests.Stepping.Agreement.Require(definition, new StreamKey(1, 0, replication), $"{file}, replication {replication}", drawKnowledge: replication % 2 == 0);
    }

    /// <summary>Several replications on one thread, a timer of each at a time: the worlds of each alone, event by event.</summary>
    [TestCaseSource(nameof(Files))]
    public void Replications_that_are_stepped_in_turn_end_as_each_does_alone(string file)
    {
        var model = CompiledModel.Compile(Shipped.Read(file).Model);
        Stepper<NoObserver>[] inTurn = [.. Enumerable.Range(0, Replications).Select(replication => Begun(model, replication, deferring: true))];
        while (Array.FindAll(inTurn, stepper => stepper.Step()).Length > 0)
        {
        }

        for (var replication = 0; replication < Replications; replication++)
        {
            var alone = Begun(model, replication);
            alone.RunToEnd();
            Bytes.RequireSame(in alone.World, in inTurn[replication].World, $"{file}, replication {replication}");
        }
    }

    private static Stepper<NoObserver> Begun(CompiledModel model, int replication, bool deferring = false)
    {
        var stepper = new Stepper<NoObserver>(model, default);
        stepper.BeginAs(new StreamKey(1, 0, (uint)replication), fixedKnowledge: false, deferring);
        return stepper;
    }
}
