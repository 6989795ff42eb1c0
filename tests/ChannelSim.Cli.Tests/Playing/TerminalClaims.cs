using ChannelSim.Cli.Tests.Support;
using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Store;
using ChannelSim.Results.Telling;

namespace ChannelSim.Cli.Tests.Playing;

/// <summary>The real program at a terminal.</summary>
[Platform("Linux", Reason = "makes a terminal with script of util-linux")]
public sealed class TerminalClaims
{
    private const string Night = "scenarios/przewodow-2022-11-15.yaml";
    private const string CtrlC = "\u0003";
    private const string OtherScreen = "\u001b[?1049h";
    private const string FirstScreen = "\u001b[?1049l";

    [Test]
    public async Task An_exercise_is_played_on_a_whole_screen_left_with_ctrl_c_and_taken_up_again_where_it_was()
    {
        using var folder = new Folder();
        var kept = folder.At("night");
        using (var terminal = new PseudoTerminal("xterm-256color", "play", Night, "--play", "us", "--rate", "36000", "-o", kept))
        {
            await terminal.Await(OtherScreen);
            await terminal.Await("PAUSED 36,000x");
            terminal.Press(" ");
            await terminal.Await("DECIDE 1 by ");
            terminal.Press(CtrlC);
            Assert.That(await terminal.End(), Is.EqualTo(130));
            Assert.That(terminal.Sent, Does.Contain(FirstScreen).And.Contain("go on with  channelsim play --resume"));
        }

        var records = ExerciseFolder.Read(kept).Records;
        Assert.That(records.Select(record => record.Order?.Verb), Is.EqualTo(new Verb?[] { Verb.Lend, Verb.Resume, null }), "the last is the mark");
        using var again = new PseudoTerminal("xterm-256color", "play", "--resume", kept);
        await again.Await(OtherScreen);
        await again.Await(Times.After(records[^1].Minutes));
        again.Press("quit\r");
        Assert.That(await again.End(), Is.Zero);
    }

    [TestCase("dumb")]
    [TestCase("xterm", "--plain")]
    public async Task By_lines_nothing_is_drawn(string term, params string[] plain)
    {
        using var terminal = new PseudoTerminal(term, ["play", Night, "--play", "us", "--rate", "36000", .. plain]);
        await terminal.Await("adviser> ");
        terminal.Press("no");
        await terminal.Await("no");
        terminal.Press("te \"a\"\r");
        await terminal.Await("note \"a\": done");
        terminal.Press(" ");
        await terminal.Await("The United States has to judge incident 1");
        terminal.Press(CtrlC);
        Assert.That(await terminal.End(), Is.EqualTo(130));
        Assert.That(terminal.Sent, Does.Not.Contain("\u001b[?1049h").And.Not.Contain("\u001b[2J").And.Contain("was not kept"));
    }

    [Test]
    public async Task A_terminal_without_colour_is_sent_none()
    {
        using var terminal = new PseudoTerminal("vt100", "play", Night, "--play", "us");
        await terminal.Await("adviser> ");
        terminal.Press("quit\r");
        Assert.That(await terminal.End(), Is.Zero);
        Assert.That(terminal.Sent, Does.Contain("■ PAUSED").And.Not.Match(@"\u001b\[([0-9;]*;)?3[0-9][;m]"));
    }
}
