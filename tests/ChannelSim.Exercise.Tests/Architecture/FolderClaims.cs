using ChannelSim.Architecture;

namespace ChannelSim.Exercise.Tests.Architecture;

/// <summary>Folders import one way: seats, orders, log, what audiences see; then the exercise that folds them, its store, what a screen of it is made of, what-if, and what is made of them for people.</summary>
public sealed class FolderClaims
{
    private static readonly Dictionary<string, string[]> Imports = new()
    {
        ["Seats"] = [],
        ["Orders"] = ["Seats"],
        ["Log"] = ["Orders", "Seats"],
        ["Views"] = ["Orders", "Seats"],
        ["Live"] = ["Log", "Orders", "Seats", "Views"],
        ["Store"] = ["Live", "Log", "Orders", "Seats", "Views"],
        ["Fans"] = ["Live", "Log", "Orders", "Seats", "Views"],
        ["Sights"] = ["Live", "Orders", "Seats", "Views"],
        ["Msel"] = [],
        ["Print"] = ["Msel", "Seats", "Views"],
        ["Reviews"] = ["Fans", "Live", "Log", "Orders", "Seats", "Store", "Views"],
    };

    [Test]
    public void Folders_import_one_way() => FolderArrows.RequireOrder("ChannelSim.Exercise", [.. Imports.Keys]);

    [Test]
    public void Folders_import_no_more_than_they_are_granted() =>
        Assert.That(FolderArrows.Of("ChannelSim.Exercise").Where(arrow => !Imports[arrow.From].Contains(arrow.To)), Is.Empty);
}
