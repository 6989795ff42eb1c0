using System.Text.RegularExpressions;
using ChannelSim.Results.Store;
using ChannelSim.Results.Tests.Support;
using ChannelSim.Results.Verification;

namespace ChannelSim.Results.Tests.Verification;

/// <summary>What is wrong with the text of a manifest or a journal is said in words: which member, and what it should be.</summary>
public sealed class DamagedTexts
{
    private Scratch scratch = null!;

    [SetUp]
    public void Run_a_study()
    {
        scratch = new Scratch();
        Plans.Make("{ channelsim-study: 1, id: text, scenario: scenario.yaml, replications: 20, measures: [missed] }").Run(scratch["study"]);
    }

    [TearDown]
    public void Clean_up() => scratch.Dispose();

    private void Damage(string file, string pattern, string text)
    {
        var path = Path.Combine(scratch["study"], file);
        var before = File.ReadAllText(path);
        File.WriteAllText(path, new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(10)).Replace(before, text, 1));
        Assert.That(File.ReadAllText(path), Is.Not.EqualTo(before));
    }

    [TestCase("\"seed\": \\d+", "\"seed\": -4", "it has -4 as `seed`; it should be a whole number from 0 to 18446744073709551615")]
    [TestCase("\"seed\": \\d+,", "", "it has no `seed`")]
    [TestCase("\"title\": \"[^\"]*\"", "\"title\": null", "it has null as `title`; it should be a text")]
    [TestCase("\"replications\": \\[[^]]*\\]", "\"replications\": 20", "it has 20 as `replications`; it should be a list")]
    [TestCase("\"replications\": \\[[^]]*\\]", "\"replications\": [\"x\"]", "it has \"x\" as `replications[0]`; it should be a whole number")]
    [TestCase("\"replications\": \\[[^]]*\\]", "\"replications\": []", "its `replications` are an empty list")]
    [TestCase("\"rows\": \\d+", "\"rows\": 1.5", "it has 1.5 as `tables.")]
    [TestCase("\"started\": \"[^\"]*\"", "\"started\": \"noon\"", "it has \"noon\" as `sessions[0].started`; it should be a moment such as")]
    [TestCase("(?s)\"seed\".*", "", "it is not JSON: it goes wrong at line ")]
    [TestCase("(?s).*", "[]", "it is []; it should be an object")]
    public void Of_a_manifest(string pattern, string text, string expected)
    {
        Damage("manifest.json", pattern, text);

        Assert.That(FolderVerification.Of(scratch["study"]).Single().Text, Does.Contain(expected));
        Assert.That(() => StoredStudy.Load(scratch["study"]), Throws.TypeOf<StoreRefusedException>().With.Message.Contains(expected));
    }

    [TestCase("\"rows\":\\d+", "\"rows\":\"all\"", "it has \"all\" as `rows`; it should be a whole number")]
    [TestCase("\"file\":\"[^\"]*\",", "", "it has no `file`")]
    [TestCase("\"file\":\"[^\"]*\"", "\"file\":null", "it has null as `file`; it should be a text")]
    [TestCase("\"sha256\".*", "", "it is not JSON: it goes wrong at line 1, byte ")]
    public void Of_a_line_of_a_journal(string pattern, string text, string expected)
    {
        Damage("journal.jsonl", pattern, text);

        Assert.That(FolderVerification.Of(scratch["study"]).Select(finding => finding.Text), Has.Some.Contains("line 1 cannot be read as the JSON object of a batch: " + expected));
    }
}
