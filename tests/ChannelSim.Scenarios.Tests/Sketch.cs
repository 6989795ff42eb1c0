using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Scenarios.Tests;

public sealed class Sketch
{
    private static readonly ReadResult Read = ScenarioReader.Read(ScenarioSource.Load(Files.Europe), []);

    [Test]
    public void The_scenario_of_2022_loads_without_an_error()
    {
        Assert.That(Read.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        Assert.That(Read.Scenario, Is.Not.Null);
    }
}
