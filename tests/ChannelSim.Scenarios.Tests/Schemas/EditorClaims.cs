using ChannelSim.Scenarios.Diagnostics;
using Newtonsoft.Json.Linq;

namespace ChannelSim.Scenarios.Tests.Schemas;

/// <summary>What an editor shows of a scenario with the schema, told by a validator that is not ours.</summary>
public sealed class EditorClaims
{
    /// <summary>What a schema cannot see, and why.</summary>
    private static readonly Dictionary<string, string> Unseen = new()
    {
        ["CH102"] = "the encoding", ["CH109"] = "the depth of what is the author's own",
        ["CH207"] = "equal names in different places", ["CH210"] = "a count that follows from two numbers",
        ["CH307"] = "which of two numbers is larger", ["CH308"] = "which of two numbers is larger", ["CH309"] = "which of two numbers is larger",
        ["CH312"] = "a sum", ["CH313"] = "what a name names", ["CH314"] = "what a name names",
        ["CH322"] = "the start of the clock", ["CH324"] = "what divides a day", ["CH325"] = "an end that is a sum",
        ["CH400"] = "names", ["CH401"] = "names", ["CH402"] = "names", ["CH403"] = "names", ["CH404"] = "the kind of what is named",
        ["CH405"] = "the observer of what is named", ["CH407"] = "names", ["CH408"] = "the rung that is named", ["CH409"] = "which rung is the lowest",
        ["CH411"] = "what two values together mean", ["CH412"] = "the observer of what is named",
        ["CH500"] = "the command line", ["CH501"] = "the command line", ["CH502"] = "the command line", ["CH503"] = "the command line",
    };

    /// <summary>Without a file that does not exist and one whose size is the fault.</summary>
    private static IEnumerable<object> BadFiles => BadFile.Scenarios.Where(file => file.Code is not ("CH100" or "CH101"));

    private static IEnumerable<string> Scenarios => Files.Shipped.Append(Path.GetRelativePath(Files.Root, Files.Sketch));

    [TestCaseSource(nameof(Scenarios))]
    public void Nothing_is_red_in_a_scenario_that_is_right(string name) =>
        Assert.That(EditorSchema.Complaints(File.ReadAllText(Path.Combine(Files.Root, name))), Is.Empty);

    [TestCaseSource(nameof(BadFiles))]
    public void What_the_program_refuses_is_red_unless_no_schema_can_see_it(object bad)
    {
        var file = (BadFile)bad;
        var seen = DiagnosticCatalogue.Rules.Single(rule => rule.Code == file.Code).Severity == DiagnosticSeverity.Error && !Unseen.ContainsKey(file.Code);
        Assert.That(EditorSchema.Complaints(file.Text), seen ? Is.Not.Empty : Is.Empty);
    }

    [Test]
    public void Nothing_is_red_in_random_valid_scenarios()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var text = new RandomScenario(seed).Root.Anyhow(new Random(seed));
            Assert.That(EditorSchema.Complaints(text), Is.Empty, $"seed {seed}\n{text}");
        }
    }

    [Test]
    public void What_is_red_is_wrong([Values("sketch", "consequences")] string name)
    {
        var sketch = name == "sketch" ? File.ReadAllText(Files.Sketch) : System.Text.Encoding.UTF8.GetString(Shipped.Source(name).Bytes.AsSpan());
        for (var seed = 1; seed <= Effort.Of(usually: 500, thoroughly: 3000); seed++)
        {
            var text = new Mutator(seed).ExchangeWords(sketch);
            if (Files.Read(text).Scenario is null) continue;
            Assert.That(EditorSchema.Complaints(text), Is.Empty, $"seed {seed}: {Changed(sketch, text)}");
        }
    }

    [Test]
    public void Most_of_what_people_get_wrong_is_red()
    {
        var sketch = File.ReadAllText(Files.Sketch);
        var unseen = Mistake.All.Where(mistake => EditorSchema.Complaints(sketch.Replace(mistake.Right, mistake.Wrong, StringComparison.Ordinal)).Count == 0).ToList();
        TestContext.Out.WriteLine(string.Join('\n', unseen));
        Assert.That(unseen, Has.Count.LessThan(Mistake.All.Count / 3));
    }

    private static string Changed(string before, string after) =>
        string.Join(" | ", after.Split('\n').Except(before.Split('\n')));
}
