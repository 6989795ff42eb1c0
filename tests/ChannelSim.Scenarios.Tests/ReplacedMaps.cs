using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Scenarios.Tests;

/// <summary>A single value that takes the place of several.</summary>
public sealed class ReplacedMaps
{
    private static readonly string[] Varied = ["threshold", "fails", "answer", "accept", "postpone", "misreading", "deception", "believed-deception", "authority", "hostile", "belief", "reluctance", "probability", "chance"];
    private static readonly string[] OfValues = ["value", "mean", "median", "uniform", "low"];

    private const string Text = Small.Head + """
        channels:
          call: { kind: call, accept: { closed: 5%, open: { us: 50%, russia: 60..70% } }, lead: { median: 1h, p90: 9h }, deception: { us: 10%, russia: 20% } }
          copy: { like: call }
        incidents:
          a: { observer: us, rate: 1, hostile: 5%, fuse: 12h, escalates: { 1: 80%, 2: 20% }, reluctance: { call: 10%, copy: 20% } }
        contact: { us: [{ channel: call, chance: 30% }, copy] }

        """;

    private static List<Diagnostic> Told(string text, string assignment) => [.. Files.Read(text, assignment).Diagnostics.Where(found => found.Code == "CH616")];

    [TestCase("channels.call.accept=5%", "channels.call.accept.closed channels.call.accept.open")]
    [TestCase("channels.call.accept=1..5%", "channels.call.accept.closed channels.call.accept.open")]
    [TestCase("channels.call.accept={ low: 1%, mode: 2%, high: 3% }", "channels.call.accept.closed channels.call.accept.open")]
    [TestCase("channels.call.accept={ value: 5%, basis: estimate }", "channels.call.accept.closed channels.call.accept.open")]
    [TestCase("channels.call.accept.open=5%", "channels.call.accept.open.us channels.call.accept.open.russia")]
    [TestCase("channels.copy.accept=5%", "channels.copy.accept.closed channels.copy.accept.open")]
    [TestCase("channels.copy.accept.open=5%", "channels.copy.accept.open.us channels.copy.accept.open.russia")]
    [TestCase("incidents.a.reluctance=5%", "incidents.a.reluctance.call incidents.a.reluctance.copy")]
    [TestCase("contact.us.0=copy", "contact.us.0.channel contact.us.0.chance")]
    [TestCase("channels.*.accept=5%", "channels.call.accept.closed channels.call.accept.open")]
    [TestCase("channels.call.accept={ closed: 1%, open: 2% }", null)]
    [TestCase("channels.call.accept.closed=5%", null)]
    [TestCase("channels.call.lead=2h", null)]
    [TestCase("channels.call.believed-deception=5%", null)]
    [TestCase("incidents.a.escalates=2", null)]
    [TestCase("channels.call.postpone=2%", null)]
    [TestCase("contact.us.1=call", null)]
    [TestCase("sides.us.threshold=60%", null)]
    public void It_is_told_with_the_paths_of_the_entries(string assignment, string? paths)
    {
        var told = Told(Text, assignment);

        Assert.That(told.SelectMany(found => found.Suggestions), Is.EqualTo(paths?.Split(' ') ?? []));
        foreach (var found in told) Assert.That((found.Place.Column, found.Place.Length), Is.EqualTo((1, assignment.IndexOf('=', StringComparison.Ordinal))));
    }

    [Test]
    public void The_message_has_the_map_without_what_it_rests_on()
    {
        var text = Small.Head.Replace("threshold: 70%", "threshold: { calm: { value: 70%, basis: estimate }, war: 90% }", StringComparison.Ordinal) + "basis: assumption\n" + Small.Missile;
        Assert.That(Told(text, "sides.us.threshold=60..80%").Single().Message, Is.EqualTo(
            "`60..80%` replaces the whole map `sides.us.threshold`: `{ calm: 70%, war: 90% }`; to change one entry, set `sides.us.threshold.calm` or `sides.us.threshold.war`; every one, each by itself: `sides.us.threshold.*`"));
        Assert.That(Told(text, "sides.*.threshold=60..80%").Single().Message, Does.Not.Contain("every one"), "the other side has a single value, which has no entries");
    }

    [Test]
    public void Several_maps_are_told_at_once() => Assert.That(Told(Text, "channels.*.accept=5%").Single().Message, Does.Contain("and 1 more such map;"));

    [Test]
    public void Studies_tell_it_where_they_write_the_path()
    {
        var study = "channelsim-study: 1\nid: s\nscenario: s.yaml\nset: { incidents.a.reluctance: 5% }\nfactors:\n  channels.call.accept: [5%, 10%]\nalternatives:\n  x: { set: { channels.call.deception: 1% } }\n";
        var table = "channelsim-study: 1\nid: s\nscenario: s.yaml\ndesign: { kind: points, file: p.csv }\n";

        Assert.That(OfStudy(study), Is.EqualTo(new[] { "study.yaml:4:8", "study.yaml:6:3", "study.yaml:8:15" }));
        Assert.That(OfStudy(table), Is.EqualTo(new[] { "p.csv:1:21" }));
        Assert.That(OfStudy(study.Replace("accept:", "accept.closed:", StringComparison.Ordinal)), Has.Length.EqualTo(2));
    }

    [TestCase("factors: { channels.*.accept.closed: [5%, 6%], channels.call.accept: [{ closed: 1%, open: 2% }] }", "CH703")]
    [TestCase("factors: { contact.us.0.chance: [5%, 6%], contact.us.call.chance: [1%, 2%] }", "CH703")]
    [TestCase("factors: { contact.*.0.chance: [5%, 6%] }\nset: { contact.us.call.chance: 1% }", "CH703")]
    [TestCase("factors: { contact.*.0.chance: [5%, 6%] }\nalternatives: { x: { set: { contact.us.*.chance: 1% } } }", "CH703")]
    [TestCase("factors: { contact.*.0.chance: [5%, 6%], contact.us.1.chance: [1%, 2%] }", "")]
    [TestCase("factors: { contact.*.9.chance: [5%, 6%] }", "CH501")]
    public void Paths_of_a_study_that_reach_one_value_are_found_through_stars_names_and_numbers(string lines, string codes) =>
        Assert.That(string.Join(' ', Read($"channelsim-study: 1\nid: s\nscenario: s.yaml\n{lines}\n").Where(found => found.Code != "CH616").Select(found => found.Code).Distinct()), Is.EqualTo(codes));

    [TestCase("70..70%")]
    [TestCase("1d..24h")]
    [TestCase("{ low: 7%, mode: 7%, high: 7% }")]
    [TestCase("{ uniform: [7%, 7%] }")]
    public void A_range_without_width_is_no_factor(string value)
    {
        var found = Read($"channelsim-study: 1\nid: s\nscenario: s.yaml\nfactors: {{ {(value.Contains('d', StringComparison.Ordinal) && !value.Contains('m', StringComparison.Ordinal) ? "incidents.a.fuse" : "incidents.a.hostile")}: {value} }}\n").ToList();
        Assert.That(found.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { "CH700" }));
        Assert.That(found[0].Message, Does.Contain("is a single value; all its design points would be the same"));
    }

    private static string[] OfStudy(string study) => [.. Read(study).Where(found => found.Code == "CH616").Select(found => found.Place.ToString())];

    private static IEnumerable<Diagnostic> Read(string study) =>
        StudyReader.Read(
            Files.Source(study, "study.yaml"), name => Files.Source(name == "p.csv" ? "incidents.a.hostile,channels.call.accept\n5%,5%\n6%,6%\n" : Text, name),
            _ => ["peak_rung", "miscalculations", "missed"]).Diagnostics;

    [Test]
    public void On_any_scenario_it_is_told_of_maps_and_of_nothing_else([Range(1, 80)] int seed)
    {
        var root = new RandomScenario(seed).Root;
        var text = root.Flow();
        foreach (var (path, key, piece) in Values("", root).Where(item => Varied.Contains(item.Key)))
        {
            var isMap = piece is Piece.Table { Values: [var first, ..] } && !OfValues.Contains(first.Key);
            Assert.That(Told(text, $"{path}={(key == "fails" ? "5d" : "5%")}"), Has.Count.EqualTo(isMap ? 1 : 0), path);
        }
    }

    private static IEnumerable<(string Path, string Key, Piece Piece)> Values(string path, Piece piece) => piece switch
    {
        Piece.Table keys => keys.Values.SelectMany(pair => Values(path.Length == 0 ? pair.Key : $"{path}.{pair.Key}", pair.Value).Prepend((path.Length == 0 ? pair.Key : $"{path}.{pair.Key}", pair.Key, pair.Value))),
        Piece.Items list => list.Values.SelectMany((item, i) => Values($"{path}.{i}", item)),
        _ => [],
    };
}
