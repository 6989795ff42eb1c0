using System.Text;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

public sealed class Yaml
{
    private static Diagnostic Error(byte[] bytes)
    {
        var result = ScenarioReader.Read(new ScenarioSource("test.yaml", [.. bytes]), []);
        Assert.That(result.Diagnostics, Has.Length.EqualTo(1), string.Join('\n', result.Diagnostics));
        return result.Diagnostics[0];
    }

    private static Diagnostic Error(string text) => Error(Encoding.UTF8.GetBytes(text));

    private static string Told(string text) =>
        Files.Read(text).Diagnostics.Single(d => d.Code is "CH104" or "CH105") is var error ? $"{error.Code} {error.Place.Line}:{error.Place.Column} {error.What}" : "";

    [Test]
    public void A_byte_order_mark_and_windows_line_ends_change_nothing()
    {
        var scenario = ScenarioReader.Read(new ScenarioSource("t", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Small.Head.Replace("\n", "\r\n"))]), []).Scenario!;
        Assert.That(scenario.Model.Parameters, Is.EqualTo(Small.Load(Small.Head).Model.Parameters).Using<Engine.Model.ParameterDefinition>((one, other) => one.Path == other.Path && one.Spread == other.Spread));
        Assert.That(scenario.Places["sides.us.threshold"], Is.EqualTo(new Place("t", 5, 20, 3)));
    }

    [Test]
    public void Lone_carriage_returns_end_lines_too() =>
        Assert.That(Error(Small.Head.Replace("\n", "\r").Replace("70%", "70")).Place.Line, Is.EqualTo(5));

    [Test]
    public void No_is_a_word_and_not_false() => Assert.That(Small.LoadChannel("kind: line, language: no").Language, Is.EqualTo("no"));

    [Test]
    public void A_version_in_quotes_is_the_version() => Small.Load(Small.Head.Replace("channelsim: 1", "channelsim: \"1\""));

    [TestCase("yes", "true")]
    [TestCase("no", "false")]
    [TestCase("on", "true")]
    [TestCase("Off", "false")]
    [TestCase("True", "true")]
    [TestCase("1", "true")]
    public void Only_true_and_false_are_truth_values(string written, string meant)
    {
        var error = Small.Error(Small.Incident($"ongoing: {written}"));
        Assert.That((error.Code, error.Suggestions.Single()), Is.EqualTo(("CH303", meant)));
        Assert.That(error.Message, Does.Contain("only `true` and `false`"));
    }

    [TestCase("title: ~")]
    [TestCase("title: null")]
    [TestCase("title:")]
    public void Nothing_is_no_value(string line) => Assert.That(Small.Error(Small.Head + line + "\n").Code, Is.EqualTo("CH203"));

    [Test]
    public void Null_in_quotes_is_a_title() => Assert.That(Small.Load(Small.Head + "title: \"null\"\n").Title, Is.EqualTo("null"));

    [Test]
    public void Keys_that_begin_with_x_are_free_everywhere() =>
        Small.Load(Small.Incident("x-note: { a: [1, yes] }") + "x-author: me\n".Replace("\n", "\nx-more: {}\n"));

    [TestCase("", "CH103")]
    [TestCase("# only a comment\n\n", "CH103")]
    [TestCase("---\n", "CH103")]
    [TestCase("~", "CH103")]
    [TestCase("- a\n- b\n", "CH106")]
    [TestCase("just text", "CH106")]
    [TestCase("{ }", "CH201")]
    public void A_file_that_holds_no_scenario_says_so(string text, string code) =>
        Assert.That(Files.Read(text).Diagnostics.Select(d => d.Code).Distinct(), Is.EqualTo(code.Split(' ')));

    [TestCase("a: &x 1\nb: *x\n", "CH108 1:4")]
    [TestCase("x-a: !!int 1\n", "CH108 1:6")]
    [TestCase("x-a: {}\n<<: 1\n", "CH108 2:1")]
    [TestCase("%YAML 1.2\n---\nx-a: 1\n", "CH108 1:1")]
    [TestCase("%FOO bar\n---\nx-a: 1\n", "CH108 1:1")]
    public void Features_of_yaml_that_copy_or_type_are_refused_at_their_place(string text, string told) =>
        Assert.That(Files.Read(text).Diagnostics.Select(d => $"{d.Code} {d.Place.Line}:{d.Place.Column}"), Has.Some.EqualTo(told));

    [Test]
    public void A_billion_laughs_cost_nothing()
    {
        var text = new StringBuilder("x-a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var c = 'b'; c <= 'z'; c++) text.Append($"x-{c}: &{c} [{string.Join(", ", Enumerable.Repeat($"*{(char)(c - 1)}", 9))}]\n");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.That(Files.Read(text.ToString()).Diagnostics.Select(d => d.Code), Has.Some.EqualTo("CH108"));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(2)));
    }

    [Test]
    public void Depth_and_number_of_values_have_limits()
    {
        Assert.That(Error(Small.Head + "x-a: " + new string('[', 100_000)).Code, Is.EqualTo("CH109"));
        Assert.That(Error(Small.Head + "x-a: [" + string.Join(",", Enumerable.Repeat("1", 100_001)) + "]").Code, Is.EqualTo("CH109"));
    }

    [Test]
    public void More_than_a_mebibyte_is_refused() => Assert.That(Error(new byte[(1 << 20) + 1]).Code, Is.EqualTo("CH101"));

    [TestCase(new byte[] { 0xFF, 0xFE, 0x61, 0 }, "UTF-16", 1)]
    [TestCase(new byte[] { (byte)'a', (byte)'\n', 0xFC }, "not UTF-8", 2)]
    [TestCase(new byte[] { (byte)'a', (byte)'\n', (byte)'\n', 0 }, "U+0000", 3)]
    [TestCase(new byte[] { (byte)'a', 27, (byte)'[' }, "U+001B", 1)]
    public void Bytes_that_are_no_text_are_refused_at_their_line(byte[] bytes, string words, int line)
    {
        var error = Error(bytes);
        Assert.That((error.Code, error.Place.Line), Is.EqualTo(("CH102", line)));
        Assert.That(error.What, Does.Contain(words));
    }

    [TestCase("\\e[31m")]
    [TestCase("\\u202E")]
    [TestCase("\\x85")]
    public void Hidden_characters_cannot_be_spelt_as_escapes(string escape) =>
        Assert.That(Small.Error(Small.Head + $"title: \"a{escape}b\"\n").Code, Is.EqualTo("CH102"));

    [Test]
    public void Umlauts_and_other_scripts_are_fine() => Assert.That(Small.Load(Small.Head + "title: Größe Пшеводув 界\n").Title, Is.EqualTo("Größe Пшеводув 界"));

    [TestCase("a:\n  kind line\n  b: 1\n", "CH104 2:3 this line has no colon")]
    [TestCase("a: us\nrate:0.11\nhostile: 5%\n", "CH104 2:1 a space is missing after the colon")]
    [TestCase("a: 1\nb: { c: { d: 70", "CH104 2:4 this `{` is not closed")]
    [TestCase("a: 1\nb: [c, d\n", "CH104 2:4 this `[` is not closed")]
    [TestCase("a: { b: 1, c: 2\nd: 3\n", "CH104 1:4 this `{` is not closed")]
    [TestCase("a: { b: { c: 1 }\n\nd: { e: 1 }\n", "CH104 1:4 this `{` is not closed")]
    [TestCase("a: [1, 2}\n", "CH104 1:9 this `}` closes a bracket of the other kind")]
    [TestCase("a: \"abc\nb: 3\n", "CH104 1:4 this quotation mark is not closed")]
    [TestCase("a: 'it's'\n", "CH104 1:8 text goes on after the closing quotation mark")]
    [TestCase("a: \"\\q\"\n", "CH104 1:5 `\\q` in double quotes is no escape that YAML knows")]
    [TestCase("a:\n  b: 1\n   c: 2\n", "CH104 3:4 this line is indented deeper than the one above, which has a value already")]
    [TestCase("a:\n    b: 1\n   c: 2\n", "CH104 3:4 this indentation fits no line above")]
    [TestCase("a:\n\tb: 1\n\tc: 2\n", "CH105 2:1 a tab in the indentation here and in 1 more line")]
    [TestCase("t: foo: bar\n", "CH104 1:7 a second colon in one value")]
    [TestCase("a: @x\n", "CH104 1:4 text cannot begin with `@`")]
    [TestCase("a: %x\n", "CH104 1:4 text cannot begin with `%`")]
    [TestCase("a: { b: 1,, c: 2 }\n", "CH104 1:11 a value is missing here")]
    [TestCase("a: { b: 1 }}\n", "CH104 1:12 nothing is open that this `}` could close")]
    [TestCase("a: }\n", "CH104 1:4 nothing is open that this `}` could close")]
    [TestCase("a: 1\n- b\n", "CH104 2:1 a list item among keys")]
    [TestCase("a:\n  - b: 1\n  c: 2\n", "CH104 3:3 a key where the list goes on")]
    public void Breaks_of_the_rules_are_told_in_plain_words(string text, string told) => Assert.That(Told(text), Is.EqualTo(told));

    [Test]
    public void What_stands_above_a_break_is_told_too()
    {
        var found = Files.Read("channelsim: 1\nid: t\nclokc: { start: 2022-03-01 }\nsides:\n  us: { threshold: 70 }\n  ru: { threshold: 60%\n");
        Assert.That(found.Diagnostics.Select(d => $"{d.Code} {d.Place.Line}"), Is.EqualTo("CH201 1|CH200 3|CH305 5|CH104 6".Split('|')));
    }

    [Test]
    public void After_a_break_that_nobody_can_mend_only_what_stands_above_it_is_told()
    {
        var found = Files.Read("channelsim: 1\nclokc: { start: 2022-03-01 }\nsides:\n    us: { threshold: 70 }\n   ru: { threshold: 60% }\nlader: []\n");
        Assert.That(found.Diagnostics.Select(d => $"{d.Code} {d.Place.Line}"), Is.EqualTo("CH200 2|CH305 4|CH104 5".Split('|')));
    }

    [Test]
    public void A_duplicate_key_is_told_at_the_second_with_the_line_of_the_first()
    {
        var error = Small.Error(Small.Head.Replace("us: { threshold: 70% }", "us: { threshold: 70%, suspicion: 0, threshold: 60% }"));
        Assert.That((error.Code, error.Place.Column), Is.EqualTo(("CH110", 39)));
        Assert.That(error.Hint, Does.Contain("line 5"));
    }

    [Test]
    public void Block_scalars_and_quotes_are_texts() =>
        Assert.That(Small.Load(Small.Head + "title: >-\n  one\n  two\nmarking: 'it''s'\n"), Has.Property("Title").EqualTo("one two").And.Property("Marking").EqualTo("it's"));
}
