using ChannelSim.Architecture;

namespace ChannelSim.Web.Tests.Architecture;

/// <summary>The browser's room from the bottom up: the exercise that many hold, who may sit where, how it is served, and pages. The room knows nothing of pages, nor doors of the room.</summary>
public sealed class FolderClaims
{
    private static readonly string Source = Path.Combine(Exercise.Tests.Shipped.Root, "src", "ChannelSim.Web");

    [Test]
    public void The_room_and_the_doors_know_nothing_of_each_other_and_of_how_they_are_served()
    {
        var arrows = FolderArrows.Of("ChannelSim.Web").ToList();
        Assert.That(arrows.Where(arrow => arrow.From is "Rooms" or "Doors"), Is.Empty);
        Assert.That(arrows.Where(arrow => arrow is { From: "Parts", To: "Pages" }), Is.Empty);
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
