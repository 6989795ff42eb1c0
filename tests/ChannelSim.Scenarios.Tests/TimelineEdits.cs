using System.Text;
using ChannelSim.Scenarios.Editing;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Tests;

/// <summary>Entries of a timeline are changed in the text of a file, and nothing around them is.</summary>
public sealed class TimelineEdits
{
    private static EntryChange Change(int index, params KeyChange[] keys) => new(index, [.. keys]);

    private static EntryChange New(int? after, params KeyChange[] keys) => new(null, [.. keys]) { After = after };

    private static EntryChange Gone(int index) => new(index, []) { Removes = true };

    private static KeyChange Set(string key, string text) => new(key, WrittenValue.Text(text));

    private static KeyChange Drop(string key) => new(key, null);

    private static string Edit(string timeline, params EntryChange[] changes)
    {
        var edited = TimelineEditor.Apply(new ScenarioSource("test.yaml", [.. Encoding.UTF8.GetBytes(Small.Head + timeline)]), changes);
        Assert.That(edited, Does.StartWith(Small.Head));
        return edited[Small.Head.Length..];
    }

    private const string Flow = "timeline:\n  # first\n  - { at: 1d, title: \"a, b\", to: [us] }   # one\n  - { at: 2d, title: c, source: [s, t] }\n";

    private const string Block = "timeline:\n- at: 1d   # when\n  title: |\n    two\n    lines\n\n  # whom\n  to:\n    - us\n- at: 2d\n  title: \"c\"  # what\n";

    [Test]
    public void A_value_in_braces_is_exchanged() =>
        Assert.That(Edit(Flow, Change(0, Set("title", "x: y"))), Is.EqualTo(Flow.Replace("\"a, b\"", "\"x: y\"")));

    [Test]
    public void A_list_is_exchanged() =>
        Assert.That(Edit(Flow, Change(0, new KeyChange("to", WrittenValue.List(["russia", "us"])))), Is.EqualTo(Flow.Replace("[us]", "[russia, us]")));

    [Test]
    public void Keys_are_added_after_the_last_in_braces() =>
        Assert.That(Edit(Flow, Change(1, Set("notes", "n"), Set("from", "f"))), Is.EqualTo(Flow.Replace("[s, t] }", "[s, t], notes: n, from: f }")));

    [Test]
    public void Keys_in_braces_go_with_their_commas()
    {
        Assert.That(Edit(Flow, Change(0, Drop("at"), Drop("title"))), Is.EqualTo(Flow.Replace("at: 1d, title: \"a, b\", ", "")));
        Assert.That(Edit(Flow, Change(0, Drop("title"), Drop("to"))), Is.EqualTo(Flow.Replace(", title: \"a, b\", to: [us]", "")));
    }

    [Test]
    public void One_key_comes_in_place_of_another() =>
        Assert.That(Edit(Flow, Change(1, new KeyChange("in-batch", WrittenValue.Text("3d"), "at"))), Is.EqualTo(Flow.Replace("at: 2d", "in-batch: 3d")));

    [Test]
    public void A_text_of_its_own_lines_is_exchanged() =>
        Assert.That(Edit(Block, Change(0, Set("title", "other"))), Is.EqualTo(Block.Replace("|\n    two\n    lines\n", "other\n")));

    [Test]
    public void A_text_of_several_lines_stands_on_lines_of_its_own_unless_a_comment_follows()
    {
        Assert.That(Edit(Block, Change(0, Set("title", "x\n\ny"))), Is.EqualTo(Block.Replace("|\n    two\n    lines", "|-\n    x\n\n    y")));
        Assert.That(Edit(Block, Change(1, Set("title", "x\ny"))), Is.EqualTo(Block.Replace("\"c\"", "\"x\\ny\"")));
    }

    [Test]
    public void Keys_are_added_on_lines_of_their_own() =>
        Assert.That(Edit(Block, Change(0, Set("from", "Warsaw, in haste")), Change(1, Set("text", "x\ny"))), Is.EqualTo(Block.Replace("- us\n", "- us\n  from: Warsaw, in haste\n").Replace("# what\n", "# what\n  text: |-\n    x\n    y\n")));

    [Test]
    public void Keys_on_lines_go_with_their_lines() =>
        Assert.That(Edit(Block, Change(0, Drop("title"), Drop("to"))), Is.EqualTo("timeline:\n- at: 1d   # when\n\n  # whom\n- at: 2d\n  title: \"c\"  # what\n"));

    [Test]
    public void The_first_key_goes_and_its_dash_stays()
    {
        var edited = Edit(Block, Change(1, Drop("at")));
        Assert.That(edited, Does.Contain("- \n  title: \"c\""));
        Assert.That(Small.Load(Small.Head + edited).Model.Timeline[1].Title, Is.EqualTo("c"));
    }

    [Test]
    public void Entries_are_added_after_others_and_at_the_end() =>
        Assert.That(Edit(Flow, New(0, Set("at", "30h"), Set("title", "new")), New(null, Set("title", "last"))), Is.EqualTo(
            Flow.Replace("# one\n", "# one\n  - at: 30h\n    title: new\n") + "  - title: last\n"));

    [Test]
    public void Entries_go_with_their_lines_and_comments_stay() =>
        Assert.That(Edit(Flow, Gone(0), Gone(1), New(null, Set("title", "last"))), Is.EqualTo("timeline:\n  # first\n  - title: last\n"));

    [TestCase("", "timeline:\n  - title: new\n")]
    [TestCase("timeline:\n", "timeline:\n  - title: new\n")]
    [TestCase("timeline: []\n", "timeline:\n  - title: new\n")]
    [TestCase("timeline: []   # none\n", "timeline: [{ title: new }]   # none\n")]
    [TestCase("timeline: [{ title: a }, { title: b }]\n", "timeline: [{ title: a }, { title: b }, { title: new }]\n")]
    public void A_timeline_is_made_where_there_is_none(string before, string after) => Assert.That(Edit(before, New(null, Set("title", "new"))), Is.EqualTo(after));

    [Test]
    public void Line_ends_and_the_mark_of_Windows_stay()
    {
        var text = ("\uFEFF" + Small.Head + Block).Replace("\n", "\r\n");
        var edited = TimelineEditor.Apply(new ScenarioSource("test.yaml", [.. Encoding.UTF8.GetBytes(text)]), [Change(1, Set("text", "x\ny")), New(null, Set("title", "new"))]);
        Assert.That(edited, Does.EndWith("# what\r\n  text: |-\r\n    x\r\n    y\r\n- title: new\r\n"));
        Assert.That(edited.Replace("\r\n", ""), Does.Not.Contain("\n"));
    }

    [Test]
    public void A_file_in_braces_stays_one()
    {
        const string Json = "{ \"channelsim\": 1, \"id\": \"small\", \"clock\": { \"start\": \"2022-03-01\", \"horizon\": \"60d\" }, \"sides\": { \"us\": { \"threshold\": \"70%\" }, \"russia\": { \"threshold\": \"60%\" } }, \"ladder\": [{ \"name\": \"calm\" }] }\n";
        var edited = TimelineEditor.Apply(new ScenarioSource("test.yaml", [.. Encoding.UTF8.GetBytes(Json)]), [New(null, Set("title", "new"))]);
        Assert.That(edited, Is.EqualTo(Json.Replace("}] }", "}], \"timeline\": [{ title: new }] }")));
    }

    [TestCase("D+2 H+3 M+45", "2d3h45m")]
    [TestCase("D+0 H+3 M+05", "3h5m")]
    [TestCase("T+02:30", "2h30m")]
    [TestCase("2h30m", "2h30m")]
    [TestCase("2022-03-02T06:00", "2022-03-02T06:00")]
    [TestCase("020600ZMAR22", "2022-03-02T06:00Z")]
    [TestCase("D+1 14:00", "2022-03-02T14:00")]
    [TestCase("16 March 2022, 07:00", "2022-03-16T07:00")]
    public void A_moment_that_is_clear_is_read(string text, string written)
    {
        var clock = Small.Load(Small.Head).Clock;
        Assert.That(WrittenMoment.Read(text, clock).Options, Is.EqualTo(new[] { written }));
        Assert.That(WrittenMoment.Read(text, clock).At, Is.Not.Null.And.EqualTo(WrittenMoment.Read(written, clock).At));
    }

    [TestCase("03/04/2022")]
    [TestCase("21:30")]
    [TestCase("T+90")]
    [TestCase("soon")]
    [TestCase("D-1")]
    [TestCase("2022-02-28")]
    [TestCase("")]
    public void A_moment_that_is_not_clear_is_none(string text) => Assert.That(WrittenMoment.Read(text, Small.Load(Small.Head).Clock), Has.Property("At").Null.And.Property("Hint").Not.Empty);

    [Test]
    public void The_time_of_day_is_clear_where_there_is_one_day() =>
        Assert.That(WrittenMoment.Read("21:30", Small.Load(Small.Head.Replace("60d", "24h")).Clock).Options, Is.EqualTo(new[] { "2022-03-01T21:30" }));
}
