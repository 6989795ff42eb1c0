using ChannelSim.Engine.Streams;

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
}
