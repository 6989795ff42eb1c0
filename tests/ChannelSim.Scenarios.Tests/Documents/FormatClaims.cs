using System.Text.RegularExpressions;
using ChannelSim.Engine.Model;
using ChannelSim.Scenarios.Building;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Keys;
using ChannelSim.Scenarios.Studies;

namespace ChannelSim.Scenarios.Tests.Documents;

/// <summary>The document of the format is complete, and everything in it can be read.</summary>
public sealed partial class FormatClaims
{
    private static IEnumerable<string> Parts => Fence().Matches(FormatDocument.Text).Where(match => match.Groups["kind"].Value == "yaml part").Select(match => match.Groups["text"].Value);

    private static string Whole => Fence().Matches(FormatDocument.Text).Single(match => match.Groups["kind"].Value == "yaml").Groups["text"].Value;

    private static IEnumerable<string> Durations => FormatDocument.Text.Split('\n').SkipWhile(line => line != "| written | each time |").Skip(2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('`')[1]);

    [Test]
    public void Its_tables_are_what_the_key_table_says()
    {
        var filled = FormatDocument.Filled(FormatDocument.Text);
        if (Environment.GetEnvironmentVariable("CHANNELSIM_WRITE_DOCS") == "1") File.WriteAllText(FormatDocument.Path, filled);
        Assert.That(File.ReadAllText(FormatDocument.Path), Is.EqualTo(filled), "set CHANNELSIM_WRITE_DOCS=1 and run this test again to write it");
    }

    [Test]
    public void Every_key_of_every_block_is_in_a_table()
    {
        var shown = FormatDocument.Tables.Select(table => table.Split(' ')).SelectMany(table => FormatDocument.Keys(table).Select(key => (Block: table[0], key.Name))).ToHashSet();
        var missing = KeyTable.Blocks.Concat(KeyTable.StudyBlocks).SelectMany(block => block.Keys.Append(block.Prefixed).OfType<KeyDefinition>().Select(key => (Block: block.Name, key.Name)))
            .Where(key => !shown.Contains(key) && !shown.Contains(("provenance", key.Name)));

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Every_key_has_its_unit_its_default_and_its_example_on_its_line()
    {
        var wrong = FormatDocument.Tables.Select(table => table.Split(' ')).SelectMany(table => FormatDocument.Keys(table).Select(key => (key, Line: LineOf(table, key))))
            .Where(pair => !pair.Line.Contains($"`{pair.key.Example}`", StringComparison.Ordinal)
                || !pair.Line.Contains(UnitWord(pair.key), StringComparison.Ordinal)
                || (pair.key.Default is { } standard && !pair.Line.Contains($"| `{standard}` |", StringComparison.Ordinal))
                || pair.key.Required != pair.Line.Contains("| required |", StringComparison.Ordinal));

        Assert.That(wrong.Select(pair => $"{pair.key.Name}: {pair.Line}"), Is.Empty);
    }

    [Test]
    public void The_whole_scenario_in_it_has_no_fault() => Assert.That(Files.Read(Whole).Diagnostics.Where(IsError), Is.Empty);

    [TestCaseSource(nameof(Parts))]
    public void A_part_in_place_of_the_keys_of_the_same_name_can_be_read(string part)
    {
        var text = Replaced(Whole, part);
        Assert.That(text, Does.Contain(part));
        Assert.That(Files.Read(text).Diagnostics.Where(IsError), Is.Empty, text);
    }

    [Test]
    public void The_study_in_it_can_be_read()
    {
        var study = Fence().Matches(FormatDocument.Text).Single(match => match.Groups["kind"].Value == "yaml study").Groups["text"].Value;
        Assert.That(StudyReader.Read(Files.Source(study, "study.yaml"), _ => Files.Source(Whole, "small.yaml"), _ => ["miscalculations", "missed"]).Diagnostics.Where(IsError), Is.Empty);
    }

    [TestCaseSource(nameof(Durations))]
    public void Every_way_to_write_a_duration_in_it_is_one(string duration) => Assert.That(Small.LoadIncident($"clarification: {{ every: {duration}, signal: 1 }}"), Is.Not.Null);

    [Test]
    public void It_lists_the_conditions_and_the_words_that_are_no_names()
    {
        Assert.That(ConditionReader.Phrases.Where(phrase => !FormatDocument.Text.Contains($"| `{phrase}` |", StringComparison.Ordinal)), Is.Empty);
        Assert.That(KeyTable.ReservedNames.Where(word => !FormatDocument.Text.Contains($"`{word}`", StringComparison.Ordinal)), Is.Empty);
    }

    private static string LineOf(string[] table, KeyDefinition key)
    {
        var from = FormatDocument.Text.IndexOf($"<!-- keys: {string.Join(' ', table)} -->", StringComparison.Ordinal);
        var to = FormatDocument.Text.IndexOf("<!-- end -->", from, StringComparison.Ordinal);
        return FormatDocument.Text[from..to].Split('\n').Single(line => line.StartsWith($"| `{key.Name}", StringComparison.Ordinal) && line[$"| `{key.Name}".Length..].StartsWith(key.Name.EndsWith('-') ? "STATE`" : "`", StringComparison.Ordinal));
    }

    private static string UnitWord(KeyDefinition key) => key.Unit switch
    {
        ParameterUnit.Probability => "a probability",
        ParameterUnit.Minutes => "time: s, m, h, d",
        ParameterUnit.PerThirtyDays => "in 30 days",
        ParameterUnit.LogOdds => "log-odds",
        ParameterUnit.DPrime => "d', standard deviations",
        ParameterUnit.Factor => "a factor",
        ParameterUnit.Cost => "a cost",
        _ => " |",
    };

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;

    // Sections are told apart by their first line, which has a key at the left margin.
    private static string Replaced(string whole, string part)
    {
        var keys = Sections(part).Select(KeyOf).ToHashSet();
        return string.Concat(Sections(whole).Where(section => !keys.Contains(KeyOf(section)))) + part;
    }

    private static IEnumerable<string> Sections(string text) => Section().Matches(text).Select(match => match.Value);

    private static string KeyOf(string section) => section[..section.IndexOf(':', StringComparison.Ordinal)];

    [GeneratedRegex("^```(?<kind>[a-z ]+)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Fence();

    [GeneratedRegex("^[a-z].*\n([ #].*\n|\n)*", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Section();
}
