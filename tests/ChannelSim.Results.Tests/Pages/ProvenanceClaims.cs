using System.Collections.Immutable;
using ChannelSim.Results.Pages;
using ChannelSim.Results.Rendering;

namespace ChannelSim.Results.Tests.Pages;

/// <summary>
/// Whatever is known of where a result comes from stands in all its forms. A property that is added here and forgotten in a form fails: every one of them
/// needs a line below.
/// </summary>
public sealed class ProvenanceClaims
{
    private static readonly WorldOrigin World = new()
    {
        Name = "some-world", Scenario = "some-scenario", File = "some-file.yaml", ScenarioSha256 = "5ce7a4105ha2", ModelSha256 = "30de15ha2560", Set = ["some.path=some-value"], Without = ["some-channel"],
        Marking = "SOME MARKING", HorizonMinutes = 123_840, Inputs = 4711, Assumed = 813, Unsaid = 617,
    };

    private static readonly Provenance Whole = new()
    {
        Verb = "some-verb", Worlds = [World, World with { Name = "other-world", File = "other-file.yaml" }], Command = "channelsim some-verb some-file.yaml", Seed = 987_654_321, Sample = "2,718 replications of each world", Replications = 2718, Dice = 37,
        Digest = "d19e57000001", Study = new StudyOrigin("some-study", "Some question", "some-study.yaml", "57d15ha25600"), Folder = "some-folder", EngineVersion = "9.8.7-some",
    };

    // By property what of it must be found in the text, in JSON and in CSV.
    private static readonly Dictionary<string, string> OfProvenance = new()
    {
        ["Verb"] = "some-verb", ["Worlds"] = "some-scenario", ["Command"] = "channelsim some-verb some-file.yaml", ["Seed"] = "987654321", ["Sample"] = "2,718 replications of each world", ["Replications"] = "2,718",
        ["FixedKnowledge"] = "once for every 37", ["Dice"] = "37", ["Digest"] = "d19e57000001", ["Study"] = "some-study", ["Folder"] = "some-folder", ["EngineVersion"] = "9.8.7-some", ["Baseline"] = "some-scenario",
        ["Marking"] = "SOME MARKING", ["Knowledge"] = "unknown numbers drawn", ["Drawn"] = "unknown numbers drawn once for every 37 replications",
    };

    private static readonly Dictionary<string, string> OfWorld = new()
    {
        ["Name"] = "some-world", ["Scenario"] = "some-scenario", ["File"] = "some-file.yaml", ["ScenarioSha256"] = "5ce7a4105ha2", ["ModelSha256"] = "30de15ha2560", ["Set"] = "some.path=some-value",
        ["Without"] = "some-channel", ["Marking"] = "SOME MARKING", ["IsKnown"] = "unknown numbers drawn", ["HorizonMinutes"] = "123840", ["Inputs"] = "4711", ["Assumed"] = "813", ["Unsaid"] = "617",
        ["Changes"] = "some.path=some-value",
    };

    private static readonly Dictionary<string, string> OfStudy = new() { ["Id"] = "some-study", ["Title"] = "Some question", ["File"] = "some-study.yaml", ["Sha256"] = "57d15ha25600" };

    private static Page Page { get; } = new()
    {
        Title = "Some question: two worlds", Provenance = Whole, Lead = ["2,718 replications of 86 d (123840 minutes)."],
        Data = new DataTable(["value"], [new DataRow(World, [1.0])]),
    };

    private static IEnumerable<TestCaseData> Claims() =>
        from claim in new (Type Type, Dictionary<string, string> Words)[] { (typeof(Provenance), OfProvenance), (typeof(WorldOrigin), OfWorld), (typeof(StudyOrigin), OfStudy) }
        select new TestCaseData(claim.Type, claim.Words).SetArgDisplayNames(claim.Type.Name);

    [TestCaseSource(nameof(Claims))]
    public void Every_property_stands_in_every_form(Type type, Dictionary<string, string> words)
    {
        var known = type.GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance).Select(property => property.Name);
        string[] forms = [PageText.Render(Page, 200).Replace("\n", " ", StringComparison.Ordinal), PageJson.Render(Page), PageCsv.Render(Page)];

        Assert.That(words.Keys, Is.EquivalentTo(known));
        foreach (var (name, word) in words)
            foreach (var form in forms) Assert.That(form, Does.Contain(word), name);
    }

    [Test]
    public void Every_line_of_CSV_has_a_field_for_each_column_of_where_it_comes_from() =>
        Assert.That(ProvenanceCsv.Fields(Whole, World, "title", [], []).Count(), Is.EqualTo(ProvenanceCsv.Columns.Length));
}
