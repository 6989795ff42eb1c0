using ChannelSim.Cli.Playing;

namespace ChannelSim.Cli.Tests.Playing;

/// <summary>An exercise by lines at a terminal: things are told as they happen, and what was being typed stands below them again.</summary>
public sealed class LineClaims
{
    [Test]
    public void Things_are_told_as_they_happen_and_the_line_that_is_typed_survives()
    {
        var (lines, sitting, output) = Begun("us");
        sitting.Exercise.Submit(Exercise.Seats.Seat.Control, new() { Verb = Exercise.Orders.Verb.Resume }, default);
        Type(lines, "note \"half a");
        for (var i = 0; i < 110; i++)
        {
            sitting.Wall.Pass(0.1);
            lines.Tick();
        }

        var told = Rows(output);
        Assert.That(told[^1], Is.EqualTo("us> note \"half a"));
        Assert.That(told[^2], Does.StartWith("T+00:10 Tue 15:40  The United States has to judge"));
        Type(lines, " line\"\n");
        Assert.That(sitting.Exercise.Observations.Single().Text, Is.EqualTo("half a line"));
    }

    [Test]
    public void Only_letters_blanks_and_steps_back_are_sent()
    {
        var (lines, _, output) = Begun("control");
        Type(lines, "note \"abx");
        lines.Press(new ConsoleKeyInfo('\b', ConsoleKey.Backspace, shift: false, alt: false, control: false));
        Type(lines, "c\"\nhelp\nchannels\n");
        lines.Press(new ConsoleKeyInfo('\0', ConsoleKey.UpArrow, shift: false, alt: false, control: false));
        Assert.That(output.ToString(), Does.Not.Contain("\u001b").And.Contain("abx\b \bc\"").And.Contain("note \"abc\": done (1)"));
        Assert.That(Rows(output)[^1], Is.EqualTo("control> channels"));
    }

    [Test]
    public void A_seat_changes_hands_without_a_word_being_shown_and_what_stood_there_is_gone([Values] bool canClear)
    {
        var (lines, sitting, output) = Begun("control", canClear);
        Type(lines, "seat us\nmandrake\nmandrake\n");
        var sent = output.ToString();
        Assert.That(sent, Does.Not.Contain("mandrake"));
        Assert.That(sent, canClear ? Does.Contain("\u001b[2J\u001b[3J\u001b[H") : Does.Contain(string.Concat(Enumerable.Repeat(Environment.NewLine, 50))));
        Type(lines, "\n");
        Assert.That(sitting.Table.Seat.Id, Is.EqualTo("us"));
        Assert.That(Rows(output)[^1], Is.EqualTo("us> "));
    }

    [Test]
    public void Control_is_told_what_leads_back_before_each_thing()
    {
        var (lines, sitting, output) = Begun("control");
        Type(lines, "until T+20m\n");
        sitting.Wall.Pass(0.1);
        lines.Tick();
        Assert.That(output.ToString(), Does.Match(@"T\+00:10 Tue 15:40  \[e[0-9]+\] To the United States: Something has come down"));
    }

    private static (TypedLines Lines, Sitting Sitting, StringWriter Output) Begun(string seat, bool canClear = false)
    {
        var sitting = new Sitting(seat: seat);
        var output = new StringWriter();
        var lines = new TypedLines(sitting.Table, sitting.Exercise.Scenario, output, canClear);
        lines.Begin();
        return (lines, sitting, output);
    }

    private static void Type(TypedLines lines, string text)
    {
        foreach (var letter in text) lines.Press(new ConsoleKeyInfo(letter, letter == '\n' ? ConsoleKey.Enter : ConsoleKey.None, shift: false, alt: false, control: false));
    }

    private static string[] Rows(StringWriter output) => output.ToString().Split(Environment.NewLine);
}
