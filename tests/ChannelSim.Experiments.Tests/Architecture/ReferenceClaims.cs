using System.Reflection;
using ChannelSim.Engine.Model;
using ChannelSim.Experiments.Runs;
using ChannelSim.Scenarios;

namespace ChannelSim.Experiments.Tests.Architecture;

/// <summary>Imports run one way: Scenarios to Engine; Experiments to Scenarios and Engine.</summary>
public sealed class ReferenceClaims
{
    private static readonly Assembly Engine = typeof(CompiledModel).Assembly;
    private static readonly Assembly Scenarios = typeof(ScenarioReader).Assembly;
    private static readonly Assembly Experiments = typeof(Runner).Assembly;

    [Test]
    public void The_engine_imports_no_other_room() => Assert.That(RoomsOf(Engine), Is.Empty);

    [Test]
    public void Scenarios_import_the_engine() => Assert.That(RoomsOf(Scenarios), Is.EqualTo(new[] { "ChannelSim.Engine" }));

    [Test]
    public void Experiments_import_at_most_the_engine_and_scenarios() =>
        Assert.That(RoomsOf(Experiments), Is.SubsetOf(new[] { "ChannelSim.Engine", "ChannelSim.Scenarios" }).And.Contains("ChannelSim.Engine"));

    [Test]
    public void Packages_are_those_of_the_architecture()
    {
        Assert.That(PackagesOf(Scenarios), Is.SubsetOf(new[] { "NodaTime", "YamlDotNet" }));
        Assert.That(PackagesOf(Experiments), Is.SubsetOf(new[] { "MathNet.Numerics" }));
    }

    private static IEnumerable<string> RoomsOf(Assembly assembly) => Names(assembly).Where(IsRoom);

    private static IEnumerable<string> PackagesOf(Assembly assembly) => Names(assembly).Where(name => !IsRoom(name) && !name.StartsWith("System.", StringComparison.Ordinal));

    private static bool IsRoom(string name) => name.StartsWith("ChannelSim.", StringComparison.Ordinal);

    private static IEnumerable<string> Names(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);
}
