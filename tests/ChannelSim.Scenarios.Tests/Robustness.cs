using System.Text;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

/// <summary>
/// Whatever the bytes, the reader answers with a scenario or with diagnostics, without an exception, without a hang and without much memory.
/// How long an answer may take is no claim of these tests: a computer may be busy. A hang would last beyond any patience.
/// </summary>
[Parallelizable(ParallelScope.All)]
public sealed class Robustness
{
    private static IEnumerable<string> Scenarios => Files.Shipped.Append(Path.GetRelativePath(Files.Root, Files.Sketch)).Append("consequences");

    private const long MostBytes = 200_000_000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static ReadResult Answer(byte[] bytes, params Assignment[] assignments)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = ScenarioReader.Read(new ScenarioSource("t", [.. bytes]), assignments);
        // What one thread asked for in all: never less than what it held at once, and the same however busy the computer is.
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(MostBytes));
        Assert.That(result.Scenario is null, Is.EqualTo(result.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)));
        Assert.That(result.Diagnostics, Has.All.Matches<Diagnostic>(d => d!.Place.Line >= 0 && d.What.Length > 0 && !d.Message.Any(char.IsControl)));
        return result;
    }

    // A thread that hangs cannot be stopped from outside: it is left behind, and the test fails.
    private static void WithoutHanging(Action answers)
    {
        var task = Task.Factory.StartNew(answers, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Assert.That(task.Wait(Patience), "no answer within the patience of this test");
    }

    private static ReadResult Answer(string text, params Assignment[] assignments) => Answer(Encoding.UTF8.GetBytes(text), assignments);

    private static void ForSeeds(int count, Action<int> answer) => WithoutHanging(() =>
    {
        for (var seed = 1; seed <= count; seed++) Assert.That(() => answer(seed), Throws.Nothing, $"seed {seed}");
    });

    [Test]
    public void Random_bytes_are_answered() => ForSeeds(300, seed => Answer(new Mutator(seed).Bytes(3000)));

    [Test]
    public void Character_soup_is_answered() => ForSeeds(Effort.Of(usually: 150, thoroughly: 1000), seed => Answer(new Mutator(seed).Soup(400)));

    [Test]
    public void Soup_under_a_good_head_is_answered() => ForSeeds(300, seed => Answer(Small.Head + new Mutator(seed).Soup(200)));

    [Test]
    public void Soup_as_an_assignment_is_answered() => ForSeeds(300, seed => Answer(
        Small.Timeline("at: 1d, title: t"), new Assignment(new Mutator(seed).Soup(20)), new Assignment("channels.hotline.call=" + new Mutator(seed).Soup(30))));

    [Test]
    public void Every_truncation_is_answered([ValueSource(nameof(Scenarios))] string name)
    {
        var bytes = Shipped.Source(name).Bytes.ToArray();
        WithoutHanging(() =>
        {
            for (var length = 0; length < bytes.Length; length += Effort.Of(usually: 89, thoroughly: 7)) Answer(bytes[..length]);
        });
    }

    [Test]
    public void Mutations_of_each_scenario_are_answered([ValueSource(nameof(Scenarios))] string name)
    {
        var text = Encoding.UTF8.GetString(Shipped.Source(name).Bytes.AsSpan());
        ForSeeds(Effort.Of(usually: 150, thoroughly: 1000), seed => Answer(new Mutator(seed).Mutate(text)));
    }

    [Test]
    public void Exchanges_of_words_are_answered([ValueSource(nameof(Scenarios))] string name)
    {
        var text = Encoding.UTF8.GetString(Shipped.Source(name).Bytes.AsSpan());
        ForSeeds(Effort.Of(usually: 150, thoroughly: 1000), seed => Answer(new Mutator(seed).ExchangeWords(text)));
    }

    [Test]
    public void Damaged_studies_are_answered()
    {
        const string study = """
            channelsim-study: 1
            id: study
            scenario: small.yaml
            set: { channels.hotline.call: 10m }
            factors: { sides.us.threshold: [60%, 70%], sides.russia.threshold: 60..80%, incidents.missile.fuse: { low: 1h, mode: 2h, high: 9h } }
            alternatives: { as it is: {}, without: { without: [hotline], set: { clock.horizon: 20d } } }
            design: { kind: latin, points: 5 }
            until: { measure: missed, half-width: 1%, at-most: 5000 }
            measures: [miscalculations, "*"]

            """;
        ForSeeds(400, seed => AnswerStudy(seed % 2 == 0 ? new Mutator(seed).Mutate(study) : new Mutator(seed).ExchangeWords(study)));
    }

    private static void AnswerStudy(string text)
    {
        var read = StudyReader.Read(Files.Source(text, "study.yaml"), _ => Files.Source(Small.Timeline("at: 1d, title: t"), "small.yaml"), _ => ["miscalculations", "missed"]);
        Assert.That(read.Study is null, Is.EqualTo(read.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error)));
        Assert.That(read.Diagnostics, Has.All.Matches<Diagnostic>(d => d!.What.Length > 0 && !d.Message.Any(char.IsControl)));
    }

    private static IEnumerable<TestCaseData> Heavy()
    {
        string Many(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));
        yield return new TestCaseData(Small.Head + "channels:\n" + Many(30_000, i => $"  c{i}: {{ like: c{i + 1} }}\n")).SetName("a chain of 30000 copies");
        yield return new TestCaseData(Small.Head + "timeline:\n" + Many(20_000, i => $"  - {{ when: e{i} decided, name: e{i} }}\n")).SetName("20000 timeline entries");
        yield return new TestCaseData(Small.Head + "sources:\n" + Many(20_000, i => $"  s{i}: {{ title: t }}\n") + "costs: { miscalculation: 1, missed: 1, source: [" + Many(20_000, i => $"t{i},") + "] }\n").SetName("20000 unknown sources");
        yield return new TestCaseData(Small.Head + "incidents: { m: { observer: us, hostile: 5%, fuse: 1h, plan: [" + Many(40_000, i => $"c{i},") + "] } }\n").SetName("a plan of 40000 unknown channels");
        yield return new TestCaseData(Small.Head + "incidents: { m: { observer: us, hostile: 5%, fuse: 1h, escalates: {" + Many(40_000, i => $"{i}: 1%,") + "} } }\n").SetName("40000 ways to escalate");
        yield return new TestCaseData(Small.Head + Many(40_000, i => $"k{i}: 1\n")).SetName("40000 unknown keys");
        yield return new TestCaseData(Small.Head + Many(2_000, i => $"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk{i}: 1\n")).SetName("long unknown keys");
        yield return new TestCaseData(Small.Head + "title: " + new string('a', 900_000) + "\n").SetName("a title of 900000 letters");
        yield return new TestCaseData(Small.Head + "title: \"" + new string('a', 900_000)).SetName("an endless quotation");
        yield return new TestCaseData(new string('\n', 1_000_000)).SetName("a million empty lines");
        yield return new TestCaseData(new string('-', 1_000_000)).SetName("a million dashes");
        yield return new TestCaseData(string.Concat(Enumerable.Repeat("- ", 400_000))).SetName("nested dashes");
        yield return new TestCaseData(string.Concat(Enumerable.Repeat("? ", 400_000))).SetName("nested question marks");
        yield return new TestCaseData(string.Concat(Enumerable.Repeat("a: ", 300_000))).SetName("nested colons");
        yield return new TestCaseData(new string('{', 1_000_000)).SetName("a million braces");
        yield return new TestCaseData("a: " + new string(' ', 1_000_000)).SetName("a million blanks");
        yield return new TestCaseData(new string('\u00A0', 500_000) + "a: 1").SetName("half a million no-break spaces");
        yield return new TestCaseData("a: { " + Many(100_000, i => $"b{i}\uFF1A 1\uFF0C") + "}").SetName("200000 fullwidth signs within braces");
        yield return new TestCaseData("a: [" + Many(100_000, _ => "\u201Cb\u201D, ") + "]").SetName("100000 texts in curly quotation marks");
        yield return new TestCaseData(Many(200_000, _ => "```\n")).SetName("200000 fences");
        yield return new TestCaseData(Many(150_000, _ => "> a:b\n")).SetName("150000 quoted lines");
        yield return new TestCaseData("channelsim: 1\n" + Many(8_000, i => $"k{i}: {{ a:b, c: d: e }}\n")).SetName("8000 slips that can be mended");
        yield return new TestCaseData("channelsim: 1\n" + Many(40_000, i => $"\u2022 k{i}\n")).SetName("40000 bullets");
        yield return new TestCaseData(string.Concat(Enumerable.Repeat("\"", 1_000_000))).SetName("a million quotes");
        yield return new TestCaseData(string.Concat(Enumerable.Repeat("a\n", 500_000))).SetName("half a million lines without colon");
        yield return new TestCaseData(Small.Head + "x-a: >\n" + Many(90_000, _ => "  text\n")).SetName("a long folded text");
        yield return new TestCaseData(Small.Head + "incidents: { m: { observer: us, rate: " + new string('1', 900_000) + " } }").SetName("a number of 900000 digits");
        yield return new TestCaseData(Small.Head + "incidents: { m: { observer: us, fuse: " + string.Concat(Enumerable.Repeat("1h", 400_000)) + " } }").SetName("a duration of 400000 parts");
        yield return new TestCaseData(Small.Head + "timeline: [{ when: " + string.Concat(Enumerable.Repeat("no contact for ", 60_000)) + " }]").SetName("a condition of 60000 beginnings");
        yield return new TestCaseData(Small.Channel("kind: line, check: { every: 1s }").Replace("horizon: 60d", "horizon: 11d")).SetName("a check a second");
        yield return new TestCaseData(Small.Channel("kind: line, check: { every: 1d }").Replace("horizon: 60d", "horizon: 2700y")).SetName("a check a day for 2700 years");
    }

    [TestCaseSource(nameof(Heavy))]
    public void Heavy_files_are_answered(string text) => WithoutHanging(() => Answer(text));
}
