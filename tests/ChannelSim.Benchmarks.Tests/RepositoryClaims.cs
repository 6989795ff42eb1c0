using ChannelSim.Benchmarks.Works;

namespace ChannelSim.Benchmarks.Tests;

/// <summary>What is measured is what is shipped.</summary>
public sealed class RepositoryClaims
{
    [Test]
    public void Every_shipped_scenario_is_measured_and_compiles()
    {
        string[] scenarios = [.. Repository.ShippedScenarios()];
        Assert.That(scenarios, Does.Contain("europe-2022").And.Contain(Path.Combine("tutorial", "01-decide-under-uncertainty")));
        Assert.That(scenarios, Has.None.Contains("studies"));
        foreach (var scenario in scenarios) Assert.That(() => Repository.Compile(Repository.Path("scenarios", scenario + ".yaml")), Throws.Nothing, scenario);
    }
}
