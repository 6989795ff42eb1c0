using ChannelSim.Architecture;

namespace ChannelSim.Web.Tests.Architecture;

/// <summary>The browser's room from the bottom up: the exercise that many hold, who may sit where, what there is to choose from, how a request is answered, parts of pages and pages; on top what starts a server of them.</summary>
public sealed class FolderClaims
{
    private static readonly string Source = Path.Combine(Exercise.Tests.Shipped.Root, "src", "ChannelSim.Web");

    [Test]
    public void Folders_import_one_way() => FolderArrows.RequireOrder("ChannelSim.Web", "Rooms", "Doors", "Starting", "Serving", "Parts", "Pages", "Hosting");

    [Test]
    public void The_room_the_doors_and_the_choice_know_nothing_of_each_other() =>
        Assert.That(FolderArrows.Of("ChannelSim.Web").Where(arrow => arrow.From is "Rooms" or "Doors" or "Starting"), Is.Empty);

    /// <summary>What a page uses by its tag alone, and what it is given without an import of its own, is an import as well.</summary>
    [Test]
    public void What_pages_use_is_seen_though_they_import_nothing_themselves()
    {
        var arrows = FolderArrows.Of("ChannelSim.Web");
        Assert.That(arrows, Has.Member(new FolderArrow("Pages", "ObserverPage.razor", "Parts")).And.Member(new FolderArrow("Parts", "LobbyPanel.razor", "Serving")).And.Member(new FolderArrow("Pages", "JoinPage.razor", "Rooms")));
    }

    [Test]
    public void Only_the_program_imports_the_web()
    {
        var projects = Directory.GetFiles(Path.Combine(Exercise.Tests.Shipped.Root, "src"), "*.csproj", SearchOption.AllDirectories).Where(path => File.ReadAllText(path).Contains("ChannelSim.Web.csproj", StringComparison.Ordinal));
        Assert.That(projects.Select(Path.GetFileName), Is.EqualTo(new[] { "ChannelSim.Cli.csproj" }));
    }

    /// <summary>Whoever reads pages knows that they show nothing but what their seat was given.</summary>
    [Test]
    public void Pages_and_their_parts_know_no_exercise_and_no_world()
    {
        var files = new[] { "Pages", "Parts" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Source, folder))).ToList();
        foreach (var forbidden in new[] { "LiveExercise", "KeptExercise", "ChannelSim.Exercise.Live", "ChannelSim.Engine.Worlds", "MarkupString", "innerHTML" })
            Assert.That(files.Where(file => File.ReadAllText(file).Contains(forbidden, StringComparison.Ordinal)), Is.Empty, forbidden);
    }

    [Test]
    public void Nothing_that_a_browser_is_sent_names_an_address_elsewhere()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Source, "Assets")).Concat(Directory.GetFiles(Source, "*.razor", SearchOption.AllDirectories)))
            Assert.That(File.ReadAllText(file), Does.Not.Contain("http://").And.Not.Contain("https://").And.Not.Contain("//cdn"), file);
    }
}
