using System.Reflection;
using ChannelSim.Experiments.Runs;
using ChannelSim.Scenarios;

namespace ChannelSim.Experiments.Tests.Architecture;

/// <summary>The lower rooms stand on few packages.</summary>
public sealed class ReferenceClaims
{
    private static readonly Assembly Scenarios = typeof(ScenarioReader).Assembly;
    private static readonly Assembly Experiments = typeof(Runner).Assembly;

    [Test]
    public void Packages_are_those_of_the_architecture()
    {
        Assert.That(PackagesOf(Scenarios), Is.SubsetOf(new[] { "NodaTime", "YamlDotNet" }));
        Assert.That(PackagesOf(Experiments), Is.SubsetOf(new[] { "MathNet.Numerics" }));
    }

    private static IEnumerable<string> PackagesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!)
        .Where(name => !name.StartsWith("ChannelSim.", StringComparison.Ordinal) && !name.StartsWith("System.", StringComparison.Ordinal));
}
