using ChannelSim.Scenarios.Keys;
using Newtonsoft.Json.Linq;

namespace ChannelSim.Scenarios.Tests.Schemas;

/// <summary>The schema of study files, in the hands of a validator that is not ours.</summary>
public sealed class StudySchemaClaims
{
    private const string Full = """
        channelsim-study: 1
        id: checks
        title: What checking buys
        scenario: ../europe-2022.yaml
        set: { channels.deconfliction-line.patience: 15m }
        factors:
          channels.deconfliction-line.check.every: [1h, 6h]
          sides.us.threshold: 60..80%
          incidents.stray-missile.hostile: { low: 2%, mode: 5%, high: 20% }
        alternatives:
          as it is: {}
          hourly checks: { set: { channels.burns.travel: 1d }, without: [sullivan] }
        design: { kind: latin, points: 32 }
        dice: 10
        knowledge: range
        measures: [miscalculations, "rungs.*"]
        seed: 1
        events: 0
        until: { measure: any_miscalculation, half-width: 1%, at-most: 100000 }
        """;

    [Test]
    public void A_study_with_every_key_is_right() => Assert.That(EditorSchema.ComplaintsOfStudy(Full), Is.Empty);

    [TestCase("sides.*.threshold.*: 60..80%")]
    [TestCase("incidents.*.emboldens.*.probability: [0%, 50%]")]
    public void A_star_stands_for_a_whole_name(string factor) =>
        Assert.That(EditorSchema.ComplaintsOfStudy(Full.Replace("sides.us.threshold: 60..80%", factor, StringComparison.Ordinal)), Is.Empty);

    [Test]
    public void Shipped_studies_are_right()
    {
        var shipped = Shipped.Studies.ToList();
        Assert.That(shipped, Is.Not.Empty);
        foreach (var path in shipped) Assert.That(EditorSchema.ComplaintsOfStudy(File.ReadAllText(path)), Is.Empty, path);
    }

    [TestCase("dice: 10", "dise: 10")]
    [TestCase("dice: 10", "dice: 0")]
    [TestCase("kind: latin", "kind: lattice")]
    [TestCase("knowledge: range", "knowledge: some")]
    [TestCase("scenario: ../europe-2022.yaml\n", "")]
    [TestCase("half-width: 1%", "half-width: -1%")]
    [TestCase("sides.us.threshold: 60..80%", "sides us threshold: 60..80%")]
    [TestCase("factors:", "factors: 3\nx-factors:")]
    [TestCase("without: [sullivan]", "wihtout: [sullivan]")]
    [TestCase("as it is: {}\n  hourly checks: { set: { channels.burns.travel: 1d }, without: [sullivan] }", "{}")]
    [TestCase("at-most: 100000", "at-most: many")]
    public void What_is_wrong_in_one_place_is_seen(string right, string wrong)
    {
        var edited = Full.Replace(right, wrong, StringComparison.Ordinal);
        Assert.That(edited, Is.Not.EqualTo(Full));
        Assert.That(EditorSchema.ComplaintsOfStudy(edited), Is.Not.Empty);
    }

    [Test]
    public void Its_keys_are_those_of_the_table()
    {
        var root = (JObject)EditorSchema.StudyJson["properties"]!;
        Assert.That(root.Properties().Select(property => property.Name), Is.EquivalentTo(KeyTable.StudyBlocks[0].Keys.Select(key => key.Name)));
        foreach (var block in KeyTable.StudyBlocks.Skip(1))
        {
            var properties = (JObject)EditorSchema.StudyJson["definitions"]![block.Name]!["properties"]!;
            Assert.That(properties.Properties().Select(property => property.Name), Is.EquivalentTo(block.Keys.Select(key => key.Name)), block.Name);
        }
    }
}
