using System.Reflection;
using System.Text.RegularExpressions;

namespace ChannelSim.Cli.Tests.Architecture;

/// <summary>Imports between rooms run one way, from the engine up to the program, which alone knows all of them; asserted from what was built.</summary>
public sealed partial class ReferenceClaims
{
    private static readonly Dictionary<string, string[]> Imports = new()
    {
        ["Engine"] = [],
        ["Scenarios"] = ["Engine"],
        ["Experiments"] = ["Scenarios", "Engine"],
        ["Results"] = ["Experiments", "Scenarios", "Engine"],
        ["Cluster"] = ["Experiments"],
        ["Exercise"] = ["Results", "Experiments", "Scenarios", "Engine"],
        ["Web"] = ["Exercise", "Results", "Experiments", "Scenarios", "Engine"],
        ["Cli"] = ["Web", "Exercise", "Cluster", "Results", "Experiments", "Scenarios", "Engine"],
    };

    private static IEnumerable<string> Rooms => Imports.Keys;

    [Test]
    public void Every_room_has_its_place() =>
        Assert.That(Directory.GetDirectories(Support.Repository.PathOf("src")).Select(Path.GetFileName), Is.EquivalentTo(Rooms.Select(room => $"ChannelSim.{room}")));

    [TestCaseSource(nameof(Rooms))]
    public void A_room_imports_no_more_than_it_is_granted(string room)
    {
        var imported = ImportsOf(room).ToList();
        Assert.That(imported, Is.SubsetOf(Imports[room]));
        Assert.That(imported, Imports[room].Length == 0 ? Is.Empty : Is.Not.Empty, "else nothing was found");
    }

    [TestCaseSource(nameof(Rooms))]
    public void The_document_grants_the_same(string room)
    {
        var row = Row().Matches(File.ReadAllText(Support.Repository.PathOf("docs", "architecture.md"))).Single(match => match.Groups["room"].Value == room);
        var said = room switch { "Engine" => "Stateless only", "Cli" => "all of them", _ => string.Join(", ", Imports[room]) };
        Assert.That(row.Groups["imports"].Value, Is.EqualTo(said));
    }

    private static IEnumerable<string> ImportsOf(string room) => Assembly.Load(room == "Cli" ? "channelsim" : $"ChannelSim.{room}").GetReferencedAssemblies()
        .Select(name => name.Name!).Where(name => name.StartsWith("ChannelSim.", StringComparison.Ordinal)).Select(name => name["ChannelSim.".Length..]);

    [GeneratedRegex(@"^\| `src/ChannelSim\.(?<room>\w+)` \|[^|\n]*\| (?<imports>[^|;\n]*?)(;[^|\n]*)? \|$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
