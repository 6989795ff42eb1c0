using System.Text;
using ChannelSim.Scenarios.Studies;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Scenarios as they come out of mails, word processors and people's habits: each slip is told once, at its place, with its cure.</summary>
public sealed class Paste
{
    private const string Scenario = """
        channelsim: 1
        id: atlantic
        title: Collision in the Norwegian Sea
        clock: { start: 2027-11-03T06:00, horizon: 3d, zone: Europe/Oslo, show: [Europe/Oslo] }
        sides:
          nato: { name: NATO, threshold: { calm: 60%, tense: 70% } }
          russia: { name: Northern Fleet, threshold: 50..70%, suspicion: 0.2 }
        ladder:
          - { name: calm }
          - { name: tense, relax: 10d }
          - { name: war, terminal: true }
        channels:
          hotline:
            kind: line
            check: { every: 6h, first: "08:00" }
            fails: { mean: 5d }
            repair: { median: 1h, p90: 4h }
            answer: { nato: 98%, russia: 60% }
            ring: { median: 4m, p90: 15m }
            patience: 30m
            misreading: 5..20%
          admirals:
            kind: call
            accept: 80%
            response: { median: 90m, p90: 5h }
        incidents:
          collision:
            observer: nato
            rate: 2
            hostile: 20%
            signal: 0.8
            fuse: { median: 4h, p90: 8h }
          jamming: { observer: russia, hostile: 30%, fuse: 3h }
        contact:
          nato: [hotline, admirals]
          russia: [hotline]
        timeline:
          - { at: 2h, name: bump, incident: collision, to: nato, title: A trawler and a frigate collide }
          - { at: 2027-11-04T09:30, name: spoof, incident: jamming, title: GPS fails over Finnmark }
          - { when: no contact for 2h after bump, rung: tense, title: Oslo says that nobody answers }
          - { when: bump decided, title: The film is shown on television }
        basis: assumption

        """;

    /// <summary>Mail programs break lines at some seventy columns: one message, however many lines they broke, and what is wrong besides is told too.</summary>
    [TestCase(60)]
    [TestCase(66)]
    [TestCase(72)]
    [TestCase(76)]
    public void Lines_that_a_mail_broke_in_two_are_told_once(int width)
    {
        var wrapped = string.Join('\n', Scenario.Split('\n').SelectMany(line => Broken(line, width)));
        var faults = Files.Read(wrapped).Diagnostics;

        Assert.That(faults.Select(fault => fault.Code), Is.EqualTo(new[] { "CH114" }), string.Join('\n', faults));
        Assert.That(faults[0].Message, Does.StartWith("this line is the rest of the one above, as mail programs break long lines").And.Contain("join each to the line above"));
        Assert.That(wrapped.Split('\n')[faults[0].Place.Line - 1], Does.Not.StartWith(" "));
        Assert.That(Files.Read(wrapped.Replace("patience: 30m", "patience: 30", StringComparison.Ordinal)).Diagnostics.Select(fault => fault.Code), Is.EqualTo(new[] { "CH301", "CH114" }).Or.EqualTo(new[] { "CH114", "CH301" }));
    }

    [Test]
    public void A_bracket_that_is_not_closed_is_no_line_that_was_broken() =>
        Assert.That(Files.Read(Scenario.Replace("fails: { mean: 5d }", "fails: { mean: 5d", StringComparison.Ordinal)).Diagnostics.Select(fault => fault.Code), Has.None.EqualTo("CH114"));

    [Test]
    public void Full_width_brackets_around_a_name_are_told_and_nothing_follows_from_them()
    {
        var faults = Files.Read(Scenario.Replace("- { name: calm }", "- \uFF5B name: calm \uFF5D", StringComparison.Ordinal)).Diagnostics;
        Assert.That(faults.Select(fault => (fault.Code, fault.Place.Line)), Is.EqualTo(new[] { ("CH115", 9), ("CH115", 9) }), string.Join('\n', faults));
    }

    [Test]
    public void Quoted_printable_is_called_so_and_nothing_follows_from_it()
    {
        var faults = Files.Read(Scenario.Replace("- { name: calm }", "- { name: calm }=20", StringComparison.Ordinal).Replace("patience: 30m", "patience: 30m=20", StringComparison.Ordinal)).Diagnostics;
        Assert.That(faults.Select(fault => (fault.Code, fault.Place.Line, fault.Place.Column)), Is.EqualTo(new[] { ("CH114", 9, 19) }), string.Join('\n', faults));
        Assert.That(faults[0].Message, Does.Contain("`=20` is how mails encode a character (quoted-printable)"));
    }

    [Test]
    public void An_address_that_has_an_equals_sign_is_no_mail() =>
        Assert.That(Files.Read(Scenario + "\nnotes: |\n  https://example.org/?page=20\n  https://example.org/?page=3D&x=20\n").Diagnostics.Select(fault => fault.Code), Has.None.EqualTo("CH114"));

    [TestCase("plan.xlsx", "xl/workbook.xml", "this is an Excel workbook (.xlsx)")]
    [TestCase("points.csv", "word/document.xml", "this is a Word document (.docx)")]
    public void Design_points_of_another_kind_are_called_by_it(string name, string entry, string told)
    {
        const string study = "channelsim-study: 1\nid: s\nscenario: scenario.yaml\ndesign: { kind: points, file: points.csv }\n";
        var found = StudyReader.Read(
            new ScenarioSource("study.yaml", [.. Encoding.UTF8.GetBytes(study)]),
            file => file == "scenario.yaml" ? new ScenarioSource(file, [.. Encoding.UTF8.GetBytes(Scenario)]) : new ScenarioSource(name, [.. Zip(entry)]), _ => ["missed"]).Diagnostics;
        Assert.That(found.Select(fault => (fault.Code, fault.Place.Source)), Is.EqualTo(new[] { ("CH113", name) }), string.Join('\n', found));
        Assert.That(found[0].Message, Does.StartWith(told).And.Contain("save the sheet as CSV"));
    }

    [TestCase("\u2003\u2003\u2003\u2003")]
    [TestCase("\u2003\u2003")]
    [TestCase("  \u2003")]
    public void An_indentation_of_em_spaces_is_told_once_however_wide_they_are(string blanks)
    {
        var faults = Files.Read(Scenario.Replace("    repair:", blanks + "repair:", StringComparison.Ordinal).Replace("    ring:", blanks + "ring:", StringComparison.Ordinal)).Diagnostics;
        Assert.That(faults.Select(fault => (fault.Code, fault.Place.Line)), Is.EqualTo(new[] { ("CH115", 17) }), string.Join('\n', faults));
    }

    private static IEnumerable<string> Broken(string line, int width)
    {
        while (line.Length > width && line.LastIndexOf(' ', width) is var at && line[..Math.Max(0, at)].Trim().Length > 0)
        {
            yield return line[..at];
            line = line[(at + 1)..];
        }

        yield return line;
    }

    private static IEnumerable<Slip> Slips => Slip.All;

    [Test]
    public void There_are_more_than_sixty() => Assert.That(Slips.Count(), Is.GreaterThan(60));

    [Test]
    public void The_scenario_without_a_slip_is_right() => Assert.That(Files.Read(Scenario).Diagnostics, Is.Empty);

    [TestCaseSource(nameof(Slips))]
    public void A_slip_is_told_once_at_its_place_with_its_cure(Slip slip)
    {
        var at = Scenario.IndexOf(slip.Right, StringComparison.Ordinal);
        Assert.That(at, Is.GreaterThanOrEqualTo(0), "the scenario no longer has this text");
        var line = Scenario.AsSpan(0, at).Count('\n') + 1 + slip.Right.TakeWhile(c => c == '\n').Count() + slip.Down;
        var found = Files.Read(Scenario[..at] + slip.Wrong + Scenario[(at + slip.Right.Length)..]).Diagnostics;
        Assert.That(found, Has.Length.EqualTo(1), string.Join('\n', found));
        Assert.That($"{found[0].Code} {found[0].Place.Line}:{found[0].Place.Column}", Is.EqualTo($"{slip.Code} {line}:{slip.Column}"), found[0].ToString());
        Assert.That(found[0].Message, Does.Contain(slip.Words));
    }

    [Test]
    public void A_list_that_is_numbered_throughout_is_told_once_and_the_faults_in_it_too()
    {
        var number = 0;
        var text = string.Join('\n', Scenario.Replace("rung: tense", "rung: tens", StringComparison.Ordinal).Split('\n').Select(line => line.StartsWith("  - { at", StringComparison.Ordinal) || line.StartsWith("  - { when", StringComparison.Ordinal) ? $"  {++number}. {line[4..]}" : line));
        Assert.That(Files.Read(text).Diagnostics.Select(d => $"{d.Code} {d.Place.Line}"), Is.EqualTo(new[] { "CH104 38", "CH400 40" }));
    }

    [Test]
    public void A_number_in_a_text_of_several_lines_is_no_item() =>
        Assert.That(Files.Read(Scenario.Replace("title: Collision in the Norwegian Sea", "title: |\n  Collision\n  1. { at sea }\n  2) name: none", StringComparison.Ordinal)).Diagnostics.Where(d => d.Code == "CH104"), Is.Empty);

    [Test]
    public void Indentation_that_is_gone_throughout_is_one_sentence()
    {
        var found = Files.Read(string.Join('\n', Scenario.Split('\n').Select(line => line.TrimStart()))).Diagnostics.Single();
        Assert.That((found.Code, found.Place.Line), Is.EqualTo(("CH104", 6)));
        Assert.That(found.Message, Does.StartWith("the indentation is gone"));
    }

    [Test]
    public void A_flat_file_with_a_misspelt_key_has_its_indentation() =>
        Assert.That(
            Files.Read("channelsim: 1\nid: flat\nclock: { start: 2022-03-01, horizon: 60d }\nladder:\n- { name: calm }\nsids: { us: { threshold: 70% }, russia: { threshold: 60% } }\ntimelin:\n- { at: 1d, title: Rain }\n").Diagnostics.Select(d => d.Code),
            Is.EqualTo(new[] { "CH200", "CH200" }));

    [Test]
    public void Several_slips_are_told_in_one_go()
    {
        var text = Scenario.Replace("kind: line", "kind:\u00A0linе").Replace("  -  { at", "  -{ at").Replace("{ mean: 5d }", "{mean:5d}").Replace("zone: Europe/Oslo", "zone: CST").Replace("2027-11-04T09:30", "041330ZNOV27").Replace("hostile: 30%", "hostile: 30");
        Assert.That(Files.Read("```yaml\n" + text + "```\n").Diagnostics.Select(d => $"{d.Code} {d.Place.Line}"), Is.EqualTo("CH114 1|CH321 5|CH115 15|CH115 15|CH104 17|CH305 34|CH320 40".Split('|')));
    }

    [TestCase("title: GPS “fails” over Finnmark – again… it’s 50 % worse")]
    [TestCase("title: 台风警告，港口关闭：全部")]
    [TestCase("title: Пшеводув\u00A0— сегодня")]
    public void In_a_title_every_character_is_welcome(string title) =>
        Assert.That(Files.Read(Scenario.Replace("title: GPS fails over Finnmark", title, StringComparison.Ordinal)).Diagnostics, Is.Empty);

    [Test]
    public void A_caret_stands_under_its_character_after_wide_ones_too()
    {
        var text = Scenario.Replace("title: GPS fails over Finnmark }", "title: 干扰警告, tо: nato }", StringComparison.Ordinal);
        var lines = new DiagnosticText(text).Render(Files.Read(text).Diagnostics.Single()).Split('\n');
        Assert.That(lines[2].IndexOf('^', StringComparison.Ordinal), Is.EqualTo(lines[1].IndexOf('о', StringComparison.Ordinal) + 4), "each of the four characters before it is two columns wide");
    }

    [Test]
    public void Line_numbers_quoting_and_patches_are_taken_away_and_the_rest_is_read()
    {
        var lines = Scenario.Replace("rate: 2", "rate: -2", StringComparison.Ordinal).Split('\n');
        foreach (var (text, column) in new[]
            { (string.Join('\n', lines.Select(line => "> " + line)), 13), (string.Join('\n', lines.Select((line, i) => $"{i + 1,4}\t{line}")), 16), (string.Join('\n', lines.Select(line => "+" + line)), 12) })
            Assert.That(Files.Read(text).Diagnostics.Select(d => $"{d.Code} {d.Place.Line}:{d.Place.Column}"), Is.EqualTo(new[] { "CH114 1:1", $"CH306 29:{column}" }), text[..20]);
    }

    /// <summary>The beginning of an archive with one file of a name.</summary>
    private static byte[] Zip(string name) => [(byte)'P', (byte)'K', 3, 4, .. new byte[22], (byte)name.Length, 0, 0, 0, .. Encoding.ASCII.GetBytes(name)];

    private static IEnumerable<TestCaseData> OtherKinds()
    {
        yield return new TestCaseData("a.docx", Zip("word/document.xml"), "a Word document");
        yield return new TestCaseData("a.docx", (byte[])[.. Zip("word/document.xml"), .. new byte[2 << 20]], "a Word document");
        yield return new TestCaseData("plan.xlsx", Zip("xl/workbook.xml"), "an Excel workbook (.xlsx);");
        yield return new TestCaseData("msel.xlsx", Zip("xl/workbook.xml"), "looks like an inject list");
        yield return new TestCaseData("a.zip", Zip("a/atlantic.yaml"), "`a/atlantic.yaml`");
        yield return new TestCaseData("a.doc", (byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "an old Office document");
        foreach (var (text, words) in new[]
            { ("{\\rtf1 channelsim: 1}", "rich text format"), ("%PDF-1.7", "a PDF document"), ("<!DOCTYPE html>\n<p>channelsim: 1</p>", "a web page (HTML)"), ("Serial;DTG;Inject;To\n1;041330Z;Film;NATO\n", "it looks like an inject list"),
              ("id,scenario_time,kind,to,from,title\nI-01,2022-11-15T15:35,inject,us,,Film\n", "it looks like an inject list"),
              ("path,value,note\na,1,x\n", "a table (CSV) with the columns `path`, `value`, `note`"), ("{\"a\": 1}\n{\"a\": 2}\n", "JSON lines"), ("From: Anna\nTo: Ben\nSubject: the scenario\n\nSee attachment.\n", "an e-mail") })
            yield return new TestCaseData("file", Encoding.UTF8.GetBytes(text), words);
    }

    /// <summary>As a spreadsheet copies cells, or saves them as text: with tabs, what has a quote, a separator or a line break in it in quotes; often as UTF-16.</summary>
    private static IEnumerable<TestCaseData> Sheets()
    {
        foreach (var (text, words) in new[]
            {
                ("\"name\"\t\"value\"\r\n\"a\"\t\"1, 2\"\r\n", "a table (TSV) with the columns `name`, `value`"),
                ("name\tvalue\na\t\"1, 2\"\n", "a table (TSV) with the columns `name`, `value`"),
                ("\"60%\"\t\"70%\"\n", "a table (TSV) with the columns `60%`, `70%`"),
                ("\"a\nb\"\t\"c \"\"d\"\"\"\te\n1\t2\t3\n", "a table (TSV) with the columns `a\nb`, `c \"d\"`, `e`"),
                ("\"Serial\";\"DTG\";\"Inject; as read out\"\n1;041330Z;Film\n", "it looks like an inject list"),
                ("Time\tInject\n08:00\t\"Film, \"\"live\"\"\"\n", "it looks like an inject list"),
                ("\"channelsim-study\"\t1\n\"id\"\t\"s\"\n", "a table (TSV) of keys and values; write each row as a line of YAML, `key: value`, the first `channelsim-study: 1`"),
                ("channelsim: 1\nid: x\n\"title: \"\"A, b\"\"\"\n", "a scenario whose lines stand in double quotes"),
                ("\"channelsim: 1\"\n\"id: x\"\n", "a scenario whose lines stand in double quotes"),
            })
        {
            yield return new TestCaseData("sheet.txt", Encoding.UTF8.GetBytes(text), words.ReplaceLineEndings(" "));
            yield return new TestCaseData("sheet.txt", (byte[])[0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)], words.ReplaceLineEndings(" "));
        }
    }

    [TestCaseSource(nameof(Sheets))]
    [TestCaseSource(nameof(OtherKinds))]
    public void A_file_of_another_kind_is_called_by_its_name(string name, byte[] bytes, string words)
    {
        foreach (var found in new[] { ScenarioReader.Read(new ScenarioSource(name, [.. bytes]), []).Diagnostics, StudyReader.Read(new ScenarioSource(name, [.. bytes]), _ => throw new InvalidOperationException(), _ => []).Diagnostics })
        {
            Assert.That(found.Select(diagnostic => diagnostic.Code), Is.EqualTo(new[] { "CH113" }));
            Assert.That(found[0].Message, Does.Contain(words));
        }
    }

    [TestCase("\"sides.us.threshold.routine\"\t\"note, free\"\n60%\t\"70%, or so\"\n", "tabs")]
    [TestCase("sides.us.threshold.routine;\"note, free\"\n60%;\"70%, or so\"\n", "semicolons")]
    public void Design_points_in_quotes_between_other_separators_are_called_so(string table, string separators)
    {
        const string study = "channelsim-study: 1\nid: s\nscenario: s.yaml\ndesign: { kind: points, file: p.txt }\n";
        var read = StudyReader.Read(new ScenarioSource("study.yaml", [.. Encoding.UTF8.GetBytes(study)]), name => new ScenarioSource(name, [.. Encoding.UTF8.GetBytes(name == "p.txt" ? table : Scenario)]), _ => ["missed"]);

        Assert.That(read.Diagnostics.Where(found => found.Severity == Diagnostics.DiagnosticSeverity.Error).Select(found => $"{found.Code}: {found.What}"), Is.EqualTo(new[] { $"CH705: the cells are separated by {separators}" }));
    }

    [TestCase("{ name: clash, relax: never }", "remove the key `relax`; without it: never")]
    [TestCase("{ name: clash, relax: None }", "remove the key `relax`; without it: never")]
    [TestCase("{ name: clash, relax: soon }", "write a number with a unit")]
    public void A_word_for_never_is_answered_with_how_never_is_written(string rung, string cure)
    {
        var found = Files.Read("channelsim: 1\nid: a\nclock: { start: 2027-11-03, horizon: 3d }\nsides: { a: { threshold: 50% }, b: { threshold: 50% } }\nladder: [{ name: calm }, " + rung + "]\n").Diagnostics;

        Assert.That(found.Where(diagnostic => diagnostic.Code == "CH301").Select(diagnostic => diagnostic.Message), Has.Exactly(1).Contains(cure));
    }

    [Test]
    public void Json_is_read_as_it_is() => Assert.That(Files.Read(
        """{"channelsim":1,"id":"a","clock":{"start":"2027-11-03","horizon":"3d"},"sides":{"a":{"threshold":"50%"},"b":{"threshold":0.5}},"ladder":[{"name":"calm"}]}""").Scenario, Is.Not.Null);

    [Test]
    public void Text_in_another_encoding_is_named_and_read_on()
    {
        var wrong = Scenario.Replace("rate: 2", "rate: -2", StringComparison.Ordinal);
        foreach (var bytes in new[] { Encoding.Unicode.GetBytes(wrong), [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(wrong)], Encoding.Latin1.GetBytes(wrong.Replace("Sea", "S\u0096a", StringComparison.Ordinal)) })
            Assert.That(ScenarioReader.Read(new ScenarioSource("t", [.. bytes]), []).Diagnostics.Select(d => $"{d.Code} {d.Place.Line}"), Is.EquivalentTo(new[] { bytes.Length == wrong.Length ? "CH102 3" : "CH102 1", "CH306 29" }));
    }

    [TestCase("timeline.\"1\".at=2d", 2880, 4320)]
    [TestCase("timeline.0.at=2d", 2880, 4320)]
    [TestCase("timeline.1.at=2d", 1440, 2880)]
    public void An_item_named_by_a_number_is_set_by_its_name_in_quotes(string assignment, double first, double second)
    {
        var scenario = Small.Load(Small.Timeline("at: 1d, name: \"1\", title: one", "at: 3d, title: two"), assignment);
        Assert.That(scenario.Model.Timeline.Select(entry => entry.Trigger.At), Is.EqualTo(new[] { first, second }));
    }
}
