using ChannelSim.Cli.Playing;
using ChannelSim.Cli.Playing.Frames;
using ChannelSim.Exercise.Sights;
using ChannelSim.Exercise.Views;
using Spectre.Console;

namespace ChannelSim.Cli.Tests.Playing;

/// <summary>The picture of a screen, at any size: nothing overflows, and what is vital is always there.</summary>
public sealed class FrameClaims
{
    private static IEnumerable<(int Width, int Height)> Sizes => [(80, 24), (60, 20), (200, 60), (120, 16), (132, 43), (40, 12), (97, 31)];

    private static IEnumerable<Scene> Scenes
    {
        get
        {
            yield return Sketch.Crowded;
            yield return Sketch.Crowded with { Scroll = 25, SeenThen = 50 };
            yield return Sketch.Crowded with { Answer = new Answer([Sketch.Hostile, Sketch.Crowded.Scenario.Title, "c", "d", "e", "f", "g"], IsTrouble: true) };
            yield return Sketch.Crowded with { Answer = new Answer([.. Enumerable.Range(0, 90).Select(i => $"{i} {Sketch.Crowded.Scenario.Title}")], IsPage: true), Scroll = 30 };
            yield return Sketch.Crowded with { Coming = [.. Enumerable.Range(0, 30).Select(i => new Coming($"I{i}", i % 2 == 0 ? 140 + i : null, "by hand", Sketch.Crowded.Scenario.Title))] };
            yield return Sketch.Crowded with { View = Sketch.Crowded.View with { Channels = [], Incidents = [], Due = [], Requests = [], Calls = [] }, Seen = [] };
        }
    }

    [Test]
    public void Nothing_overflows_at_any_size()
    {
        for (var width = 1; width <= 210; width += width < 30 ? 1 : 7)
            for (var height = 1; height <= 62; height += height < 14 || Effort.IsThorough ? 1 : 4)
                foreach (var scene in Scenes)
                {
                    var frame = FramePicture.Of(scene, width, height);
                    Assert.That(frame.Rows, Has.Count.LessThanOrEqualTo(height), $"{width}x{height}");
                    foreach (var row in frame.Rows) Assert.That(Cells.Width(row.Text), Is.LessThanOrEqualTo(width), row.Text);
                    Assert.That(frame.CursorRow, Is.EqualTo(frame.Rows.Count - 1));
                    Assert.That(frame.CursorColumn, Is.InRange(0, width - 1), $"{width}x{height}");
                }
    }

    [Test]
    public void A_screen_is_used_from_top_to_bottom([ValueSource(nameof(Sizes))] (int Width, int Height) size)
    {
        foreach (var scene in Scenes) Assert.That(FramePicture.Of(scene, size.Width, size.Height).Rows, Has.Count.EqualTo(size.Height));
    }

    [Test]
    public void Clock_rung_decision_and_the_typed_line_are_always_there([ValueSource(nameof(Sizes))] (int Width, int Height) size)
    {
        foreach (var scene in Scenes.Take(4))
        {
            var frame = FramePicture.Of(scene, size.Width, size.Height);
            Assert.That(frame.Text, Does.Contain("T+02:17").And.Contain("Tue 17:47").And.Contain("RUNNING 36,000x").And.Contain("rung 4 of 7"));
            Assert.That(frame.Text, Does.Contain("DECIDE 7 by Tue 18:00, in 13 minutes"));
            Assert.That(frame.Rows[^1].Text, Does.StartWith("us> "));
        }
    }

    [TestCase(80, 24)]
    [TestCase(60, 20)]
    [TestCase(200, 60)]
    public void All_zones_requests_and_what_has_to_be_said_are_there_too(int width, int height)
    {
        var text = FramePicture.Of(Sketch.Crowded, width, height).Text;
        foreach (var zone in new[] { "UTC", "Moscow", "New York" }) Assert.That(text, Does.Contain(zone));
        Assert.That(text, Does.Contain("SAY what it was on line-4").And.Contain("ASKED on line-0"));
    }

    [Test]
    public void Where_not_all_channels_fit_those_on_which_something_goes_on_come_first_and_the_rest_is_counted()
    {
        var text = FramePicture.Of(Sketch.Crowded, 80, 24).Text;
        Assert.That(text, Does.Contain("dead since 17:20").And.Match(@"and \d+ more: .*\d+ verified"));
        Assert.That(FramePicture.Of(Sketch.Crowded, 200, 60).Text, Does.Contain("line-29"));
    }

    [Test]
    public void Every_sign_of_a_channel_stands_with_words()
    {
        foreach (var channel in Sketch.Crowded.View.Channels)
        {
            var scene = Sketch.Crowded with { View = Sketch.Crowded.View with { Channels = [channel] } };
            var row = FramePicture.Of(scene, 100, 30).Rows.Single(row => row.Text.Contains(channel.Key[..6], StringComparison.Ordinal) && row.Text.StartsWith(channel.Glyph));
            Assert.That(row.Text, Does.Contain("asked for by"));
        }
    }

    [Test]
    public void Scrolling_up_shows_what_was_told_before_and_what_comes_meanwhile_moves_nothing()
    {
        var scrolled = Sketch.Crowded with { Scroll = 30, SeenThen = 50 };
        var then = FramePicture.Of(scrolled, 80, 40);
        var later = FramePicture.Of(scrolled with { Seen = [.. scrolled.Seen, new ViewEvent(61, 130, ViewKinds.Inject, "It is over.")] }, 80, 40);
        Assert.That(then.Text, Does.Contain("30 lines up").And.Not.Contain(" 60. "));
        Assert.That(later.Text, Is.EqualTo(then.Text));
        Assert.That(FramePicture.Of(scrolled with { Scroll = 100_000 }, 80, 40) is var top ? top.Scroll : 0, Is.LessThan(1000));
        Assert.That(FramePicture.Of(scrolled with { Scroll = 100_000 }, 80, 40).Text, Does.Contain(" 1. Ein"));
    }

    [Test]
    public void What_did_not_happen_says_so()
    {
        var scene = Sketch.Crowded with
        {
            Seen = [new(1, 1, ViewKinds.Inject, "A."), new(2, 2, ViewKinds.Inject, "B."), new(3, 1.5, ViewKinds.SetBack, "Back.") { Kept = 1 }],
        };
        Assert.That(FramePicture.Of(scene, 80, 40).Text, Does.Contain("Tue 15:31  A.").And.Contain("[did not happen] B.").And.Contain("  Back."));
    }

    [Test]
    public void Nothing_that_people_wrote_reaches_the_terminal_as_a_command([Values] bool knowsSigns)
    {
        using var output = new StringWriter();
        var screen = new Screen(output, Capabilities(ColorSystem.NoColors), knowsSigns);
        foreach (var scene in Scenes) screen.Draw(FramePicture.Of(scene, 80, 24), 80, 24);
        var sent = output.ToString();
        Assert.That(sent, Does.Not.Contain("\u0007").And.Not.Contain("\u202e").And.Not.Contain("\t"));
        Assert.That(sent.Split("\u001b[2J"), Has.Length.EqualTo(2), "the first frame clears the screen, and nothing else does");
    }

    [Test]
    public void Without_colour_no_colour_is_sent_and_the_words_are_the_same()
    {
        Assert.That(Sent(ColorSystem.NoColors), Does.Not.Match(@"\u001b\[([0-9;]*;)?(3|4|9|10)[0-9](;[0-9;]*)?m"));
        Assert.That(Sent(ColorSystem.Standard), Does.Match(@"\u001b\[([0-9;]*;)?(3|4|9|10)[0-9](;[0-9;]*)?m"), "else the search finds nothing");
    }

    [Test]
    public void Another_size_is_drawn_from_an_empty_screen()
    {
        using var output = new StringWriter();
        var screen = new Screen(output, Capabilities(ColorSystem.Standard), knowsSigns: true);
        foreach (var (width, height) in Sizes) screen.Draw(FramePicture.Of(Sketch.Crowded, width, height), width, height);
        Assert.That(output.ToString().Split("\u001b[2J"), Has.Length.EqualTo(Sizes.Count() + 1));
    }

    [TestCase(null, "xterm", true)]
    [TestCase("", "linux", true)]
    [TestCase("1", "xterm-256color", false)]
    [TestCase(null, "vt220", false)]
    public void Colour_is_for_those_who_have_and_want_it(string? noColour, string terminal, bool isColoured) => Assert.That(Screen.IsColoured(noColour, terminal), Is.EqualTo(isColoured));

    [Test]
    public void What_is_there_already_is_not_drawn_again()
    {
        using var output = new StringWriter();
        var screen = new Screen(output, Capabilities(ColorSystem.Standard), knowsSigns: true);
        screen.Draw(FramePicture.Of(Sketch.Crowded, 80, 24), 80, 24);
        var whole = output.GetStringBuilder().Length;
        screen.Draw(FramePicture.Of(Sketch.Crowded with { Typed = new Typed("us> ", "c", 1) }, 80, 24), 80, 24);
        Assert.That(output.GetStringBuilder().Length - whole, Is.LessThan(100));
        var typed = output.GetStringBuilder().Length;
        screen.Draw(FramePicture.Of(Sketch.Crowded with { Typed = new Typed("us> ", "c", 1) }, 80, 24), 80, 24);
        Assert.That(output.GetStringBuilder().Length, Is.EqualTo(typed), "nothing has changed, and nothing is sent");
        screen.Forget();
        var before = output.GetStringBuilder().Length;
        screen.Draw(FramePicture.Of(Sketch.Crowded, 80, 24), 80, 24);
        Assert.That(output.GetStringBuilder().Length - before, Is.GreaterThan(whole / 2), "Ctrl-L");
    }

    [Test]
    public void The_typed_line_shows_where_the_next_letter_goes([Range(0, 120, 5)] int cursor)
    {
        const string Text = "say accident \"北京和华盛顿之间的直接通信线路 it was ours, a drill, and nobody was told of it in time; we are sorry for it all\"";
        var (row, column) = PromptRow.Of(new Typed("us> ", Text, Math.Min(cursor, Text.Length)), 40);
        var shown = row.Text;
        Assert.That(Cells.Width(shown), Is.LessThanOrEqualTo(40));
        Assert.That(column, Is.InRange(4, 39));
        if (cursor is > 0 and < 110) Assert.That(Cells.Beginning(shown, column), Does.EndWith(Text[Math.Max(0, cursor - 3)..cursor]));
    }

    [TestCase("北京", 4)]
    [TestCase("✔☎⧗▣…✖⚠", 7)]
    [TestCase("⛔", 2)]
    [TestCase("e\u0301", 1)]
    public void Texts_are_measured_in_columns(string text, int columns) => Assert.That(Cells.Width(text), Is.EqualTo(columns));

    [Test]
    public void Signs_for_terminals_that_know_none_take_as_many_columns()
    {
        foreach (var sight in Enum.GetValues<ChannelSight>())
        {
            var glyph = (Sketch.Crowded.View.Channels[0] with { Sight = sight }).Glyph.ToString();
            Assert.That(PlainSigns.Of(glyph), Is.Not.EqualTo(glyph));
            Assert.That(PlainSigns.Of(glyph), Has.Length.EqualTo(Cells.Width(glyph)));
        }
    }

    [Test]
    public void Room_is_shared_out_and_what_one_does_not_need_the_others_get()
    {
        Assert.That(Shares.Of([30, 2, 5], 12), Is.EqualTo(new[] { 5, 2, 5 }));
        Assert.That(Shares.Of([4, 1, 0], 12), Is.EqualTo(new[] { 4, 1, 0 }));
        Assert.That(Shares.Of([4, 4], -3), Is.EqualTo(new[] { 0, 0 }));
    }

    private static string Sent(ColorSystem colours)
    {
        using var output = new StringWriter();
        new Screen(output, Capabilities(colours), knowsSigns: true).Draw(FramePicture.Of(Sketch.Crowded, 80, 24), 80, 24);
        return output.ToString();
    }

    private static AnsiCapabilities Capabilities(ColorSystem colours) => new() { Ansi = true, ColorSystem = colours, AlternateBuffer = true };
}
