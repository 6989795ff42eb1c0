using ChannelSim.Architecture;
using ChannelSim.Cluster.Coordination;

namespace ChannelSim.Cluster.Tests.Architecture;

/// <summary>The cluster carries studies and answers as bytes.</summary>
public sealed class FolderClaims
{
    [Test]
    public void It_knows_no_rule_no_scenario_and_no_table() =>
        Assert.That(
            typeof(Coordinator).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name).Where(name => name!.StartsWith("ChannelSim.", StringComparison.Ordinal)),
            Is.EqualTo(["ChannelSim.Experiments"]));

    [Test]
    public void Folders_import_one_way() => FolderArrows.RequireOrder("ChannelSim.Cluster", "Coordination", "Membership", "Transport", "Hosting");
}
