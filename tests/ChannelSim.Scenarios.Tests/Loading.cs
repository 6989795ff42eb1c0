using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

public sealed class Loading
{
    [Test]
    public void A_missing_file_is_a_diagnostic_without_a_line()
    {
        var result = ScenarioReader.Read(ScenarioSource.Load("no/such/file.yaml"), []);
        Assert.That(result.Diagnostics.Single().ToString(), Is.EqualTo("no/such/file.yaml: error CH100: the file cannot be read; there is no such file"));
    }

    [TestCase("/")]
    [TestCase("")]
    [TestCase("a\0b")]
    public void What_is_no_file_is_a_diagnostic(string path) => Assert.That(ScenarioReader.Read(ScenarioSource.Load(path), []).Diagnostics.Single().Code, Is.EqualTo("CH100"));

    [Test]
    public void A_scenario_knows_its_bytes()
    {
        var scenario = Small.Load(Small.Head);
        Assert.That(scenario.Sha256, Is.EqualTo(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Small.Head)))));
        Assert.That((scenario.Text, scenario.FileName, scenario.Id, scenario.Title), Is.EqualTo((Small.Head, "test.yaml", "small", "small")));
    }

    [Test]
    public void Sources_keep_their_further_keys()
    {
        var source = Small.Load(Small.Head + "sources: { a: { title: T, date: 2022-11, url: \"https://a.example\", author: N. N., pages: 3 } }\n").Sources.Single();
        Assert.That((source.Key, source.Title, source.Date, source.Url, source.Further["author"], source.Further["pages"]), Is.EqualTo(("a", "T", "2022-11", "https://a.example", "N. N.", "3")));
    }

    [TestCase("16.11.2022")]
    [TestCase("2022-13")]
    [TestCase("2022-02-30")]
    [TestCase("yesterday")]
    public void A_source_has_a_real_date(string date) => Assert.That(Small.Error(Small.Head + $"sources: {{ a: {{ title: T, date: {date} }} }}\n").Code, Is.EqualTo("CH320"));

    [Test]
    public void A_study_says_how_the_scenario_is_usually_run()
    {
        var study = Small.Load(Small.Head + "study: { replications: 100000, watch: [miscalculations, peak-rung] }\n").Study;
        Assert.That((study.Replications, study.Watch.Length), Is.EqualTo(((int?)100000, 2)));
    }

    [TestCase("0", "CH300")]
    [TestCase("1e5", "CH300")]
    [TestCase("1..5", "CH310")]
    [TestCase("many", "CH300")]
    public void Replications_are_a_whole_number(string replications, string code) => Assert.That(Small.Error(Small.Head + $"study: {{ replications: {replications} }}\n").Code, Is.EqualTo(code));

    [Test]
    public void The_clock_converts_both_ways()
    {
        var clock = Small.Load(Small.Head).Clock;
        var moment = new Engine.Units.SimTime(40 * 1440.0);
        Assert.That(clock.TimeAt(clock.InstantAt(moment)), Is.EqualTo(moment));
        Assert.That(clock.LocalAt(moment, clock.Zone).ToString("uuuu'-'MM'-'dd'T'HH':'mmo<G>", null), Is.EqualTo("2022-04-10T01:00+02"));
        Assert.That(clock.Show.Single().Id, Is.EqualTo("Europe/Berlin"));
    }

    [TestCase("9999-12-31T24:00", "CH320")]
    [TestCase("9999-12-31T23:59:59.999999999", "CH325")]
    [TestCase("9999-12-31T23:59-18:00", "CH325")]
    [TestCase("9999-12-31T23:59+18:00", "CH325")]
    [TestCase("0000-01-01T00:00+18:00", "CH325")]
    [TestCase("0000-01-01", "CH325")]
    [TestCase("2022-03-01T24:00:01", "CH320")]
    [TestCase("2022-03-01T10:00+18:01", "CH320")]
    [TestCase("2022-02-29", "CH320")]
    public void A_start_at_the_edge_of_the_calendar_is_a_fault_of_the_file(string start, string code) =>
        Assert.That(Small.Error(Small.Head.Replace("2022-03-01T00:00", start, StringComparison.Ordinal)).Code, Is.EqualTo(code));

    [TestCase("9999-12-31T23:59-18:00", "CH601")]
    [TestCase("9999-12-31T24:00", "CH320")]
    public void So_is_an_entry_there(string at, string code) => Assert.That(Small.Codes(Small.Timeline($"at: {at}, incident: missile")), Does.Contain(code));

    [Test]
    public void Every_written_parameter_has_a_place()
    {
        var scenario = Small.Load(File.ReadAllText(Files.Sketch));
        Assert.That(scenario.Model.Parameters.Where(p => !p.IsDefault && !scenario.Places.ContainsKey(p.Path)).Select(p => p.Path), Is.Empty);
        Assert.That(scenario.Places["channels.milley-gerasimov.accept.russia.closed"], Is.EqualTo(new Diagnostics.Place("test.yaml", 51, 35, 2)));
    }

    [Test]
    public void Parameters_have_distinct_paths() =>
        Assert.That(Small.Load(File.ReadAllText(Files.Sketch)).Model.Parameters.Select(p => p.Path), Is.Unique);

    [Test]
    public void A_finding_is_shown_with_its_line_and_a_caret()
    {
        var text = Small.Head.Replace("70%", "70");
        var shown = new Texts.DiagnosticText(text).Render(Small.Error(text));
        Assert.That(shown, Is.EqualTo("test.yaml:5:20: error CH305: `threshold`: `70` is no probability; did you mean `70%`?\n    5 |   us: { threshold: 70 }\n      |                    ^^\n"));
    }

    [Test]
    public void A_finding_in_an_assignment_shows_the_assignment()
    {
        var assignment = new Assignment("sides.us.threshold=70");
        var error = Small.Error(Small.Head, assignment.Text);
        Assert.That(Texts.DiagnosticText.Render([error], Small.Head, [assignment]).Single(), Does.EndWith("    1 | sides.us.threshold=70\n      |                    ^^\n"));
    }

    [Test]
    public void An_overlong_line_is_shown_around_the_place()
    {
        var text = Small.Head + "x-long: { a: " + new string('z', 500) + " }\ntilte: 1\nx-b: { a: 1, " + new string(' ', 500) + "b: 1, b: 2 }\n";
        var shown = new Texts.DiagnosticText(text).Render(Files.Read(text).Diagnostics.Single(d => d.Code == "CH110")).Split('\n');
        Assert.That(shown[1].Length, Is.LessThan(180));
        Assert.That(shown[1][shown[2].IndexOf('^')], Is.EqualTo('b'));
    }

    [Test]
    public void A_finding_in_a_study_its_table_or_an_option_is_shown_with_its_own_line()
    {
        var files = new[] { Files.Source("channelsim-study: 1\nid: s\n", "s.yaml"), Files.Source("a,b\n1\n", "t.csv") };
        Diagnostics.Place[] places = [new("s.yaml", 2, 5), new("t.csv", 2, 1), new("--vary sides.us=1", 1, 1, 8)];
        var findings = places.Select(place => Small.Error(Small.Head + "x: 1\n") with { Place = place });

        var shown = Texts.DiagnosticText.Render(findings, files).Select(text => text[(text.IndexOf('\n') + 1)..]);
        Assert.That(shown, Is.EqualTo(new[]
        {
            "    2 | id: s\n      |     ^\n", "    2 | 1\n      | ^\n", "    1 | sides.us=1\n      | ^^^^^^^^\n",
        }));
    }
}
