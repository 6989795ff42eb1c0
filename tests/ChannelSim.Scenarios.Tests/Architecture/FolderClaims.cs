using ChannelSim.Architecture;

namespace ChannelSim.Scenarios.Tests.Architecture;

/// <summary>Whoever looks at the folders sees the way of a file: text, document, values, parameters, blocks, checks, scenario; what is made of it stands on top.</summary>
public sealed class FolderClaims
{
    [Test]
    public void Folders_import_one_way() => FolderArrows.RequireOrder(
        "ChannelSim.Scenarios",
        "Diagnostics", "Keys", "Texts", "Documents", "Values", "Wording", "Parameters", "Building", "Checking", "Assigning", FolderArrows.Root,
        "Studies", "Explaining", "Differences", "Drawing", "Schemas", "Editing");
}
