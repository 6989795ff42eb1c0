using ChannelSim.Architecture;

namespace ChannelSim.Engine.Tests.Architecture;

/// <summary>Whoever looks at the folders sees what rests on what: numbers, mathematics and streams, machines, the model, what can happen, the world, how it is stepped.</summary>
public sealed class FolderClaims
{
    [Test]
    public void Folders_import_one_way() =>
        FolderArrows.RequireOrder("ChannelSim.Engine", FolderArrows.Root, "Units", "Mathematics", "Streams", "Machines", "Model", "Events", "Worlds", "Commands", "Suppositions", "Stepping");
}
