using ChannelSim.Engine.Model;

namespace ChannelSim.Engine.Tests.Architecture;

/// <summary>The engine stands on Stateless and the base library and on nothing else.</summary>
public sealed class ReferenceClaims
{
    [Test]
    public void The_engine_refers_to_Stateless_and_the_base_library_only()
    {
        var foreign = typeof(CompiledModel).Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !IsOfTheBaseLibrary(name));
        Assert.That(foreign, Is.EqualTo(new[] { "Stateless" }));
    }

    private static bool IsOfTheBaseLibrary(string name) => name.StartsWith("System.", StringComparison.Ordinal) || name is "mscorlib" or "netstandard";
}
