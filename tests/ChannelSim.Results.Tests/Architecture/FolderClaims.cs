using ChannelSim.Architecture;

namespace ChannelSim.Results.Tests.Architecture;

/// <summary>Folders import one way: tables, store, sums of slices, verification; pages, how they are rendered, the reports that fill them, and what is drawn of them.</summary>
public sealed class FolderClaims
{
    private static readonly Dictionary<string, string[]> Imports = new()
    {
        ["Tables"] = [],
        ["Store"] = ["Tables"],
        ["Sums"] = ["Store", "Tables"],
        ["Verification"] = ["Store", "Sums", "Tables"],
        ["Pages"] = [],
        ["Rendering"] = ["Pages"],
        ["Telling"] = ["Pages", "Tables"],
        ["Reports"] = ["Pages", "Rendering", "Store", "Tables", "Telling"],
        ["Figures"] = ["Pages", "Reports", "Telling"],
        ["Html"] = ["Figures", "Pages", "Rendering"],
    };

    [Test]
    public void Folders_import_one_way() => FolderArrows.RequireOrder("ChannelSim.Results", [.. Imports.Keys]);

    [Test]
    public void Folders_import_no_more_than_they_are_granted() =>
        Assert.That(FolderArrows.Of("ChannelSim.Results").Where(arrow => !Imports[arrow.From].Contains(arrow.To)), Is.Empty);
}
