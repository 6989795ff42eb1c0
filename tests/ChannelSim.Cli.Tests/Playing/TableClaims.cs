using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Views;

namespace ChannelSim.Cli.Tests.Playing;

/// <summary>Keys, lines and the clock on the wall.</summary>
public sealed class TableClaims
{
    [Test]
    public void The_clock_goes_on_at_the_rate_of_the_exercise_while_it_runs()
    {
        var sitting = new Sitting().Pass(5);
        Assert.That(sitting.Exercise.Now.Minutes, Is.Zero, "it stands at the start");
        sitting.Type(" ").Pass(5);
        Assert.That(sitting.Exercise.Now.Minutes, Is.EqualTo(5).Within(1e-6));
        sitting.Type("rate 600\n").Pass(0.5);
        Assert.That(sitting.Exercise.Now.Minutes, Is.EqualTo(10).Within(1e-6));
        sitting.Type(" ").Pass(5);
        Assert.That(sitting.Exercise.Now.Minutes, Is.EqualTo(10).Within(1e-6));
        Assert.That(sitting.Commanded, Is.EqualTo(new[] { Verb.Resume, Verb.Rate, Verb.Pause }));
    }

    [Test]
    public void A_computer_that_slept_does_not_let_the_night_go_by()
    {
        var sitting = new Sitting().Type(" ");
        sitting.Wall.Pass(8 * 3600);
        sitting.Table.Tick();
        Assert.That(sitting.Exercise.Now.Minutes, Is.EqualTo(1).Within(1e-6));
    }

    [Test]
    public void Next_and_until_lead_there_at_once()
    {
        var sitting = new Sitting().Type("until T+3h\n").Pass(0.1);
        Assert.That((sitting.Exercise.Now.Minutes, sitting.Exercise.Clock.IsRunning), Is.EqualTo((180, false)));
        var told = sitting.Table.Seen.Count;
        sitting.Type(".").Pass(0.1);
        Assert.That(sitting.Table.Seen.Count, Is.GreaterThan(told));
        Assert.That(sitting.Exercise.Clock.IsRunning, Is.False);
    }

    [Test]
    public void A_blank_and_a_stop_are_letters_once_a_line_is_begun()
    {
        var sitting = new Sitting().Type("note \"a b. c\"\n");
        Assert.That(sitting.Exercise.Observations.Single().Text, Is.EqualTo("a b. c"));
        Assert.That(sitting.Commanded, Is.EqualTo(new[] { Verb.Note }));
    }

    [Test]
    public void Tab_completes_what_can_only_be_meant_and_lists_the_rest()
    {
        var sitting = new Sitting().Type("susp\tdec\t");
        Assert.That(sitting.Table.Typed.Text, Is.EqualTo("suspend deconfliction-line "));
        sitting.Press(ConsoleKey.U, control: true).Type("seat ru\t");
        Assert.That(sitting.Table.Typed.Text, Is.EqualTo("seat russia "));
        sitting.Press(ConsoleKey.U, control: true).Type("re\t");
        Assert.That(sitting.Said, Does.Contain("release").And.Contain("resume").And.Contain("rewind"));
    }

    [Test]
    public void Arrows_bring_lines_back_and_the_one_that_was_begun()
    {
        var sitting = new Sitting().Type("note \"one\"\nnote \"two\"\nno").Press(ConsoleKey.UpArrow).Press(ConsoleKey.UpArrow);
        Assert.That(sitting.Table.Typed.Text, Is.EqualTo("note \"one\""));
        sitting.Press(ConsoleKey.DownArrow).Press(ConsoleKey.DownArrow);
        Assert.That(sitting.Table.Typed.Text, Is.EqualTo("no"));
    }

    [Test]
    public void A_line_can_be_edited_in_its_middle_by_whole_signs()
    {
        var sitting = new Sitting().Type("a🚀e\u0301b").Press(ConsoleKey.LeftArrow).Press(ConsoleKey.Backspace).Press(ConsoleKey.Backspace).Type("x");
        Assert.That((sitting.Table.Typed.Text, sitting.Table.Typed.Cursor), Is.EqualTo(("axb", 2)));
        sitting.Press(ConsoleKey.Home).Press(ConsoleKey.Delete).Press(ConsoleKey.End).Type(" yy").Press(ConsoleKey.W, control: true);
        Assert.That(sitting.Table.Typed.Text, Is.EqualTo("xb "));
    }

    [Test]
    public void Escape_puts_aside_what_was_said_and_then_the_line()
    {
        var sitting = new Sitting().Type("help\nabc").Press(ConsoleKey.Escape);
        Assert.That((sitting.Table.Answer, sitting.Table.Typed.Text), Is.EqualTo((default(Cli.Playing.Frames.Answer), "abc")));
        sitting.Press(ConsoleKey.Escape);
        Assert.That(sitting.Table.Typed.Text, Is.Empty);
        Assert.That(sitting.Table.IsLeft, Is.False);
    }

    [Test]
    public void What_is_refused_or_not_understood_says_why()
    {
        Assert.That(new Sitting().Type("rung accusation\n").Said, Does.Contain("refused").And.Contain("because"));
        Assert.That(new Sitting().Type("resspond 1\n").Said, Does.Contain("did you mean"));
        Assert.That(new Sitting(seat: "us").Type(" ").Said, Does.Contain("refused. Control has the clock."));
    }

    [Test]
    public void Help_channels_incidents_and_status_are_pages_and_no_commands()
    {
        var sitting = new Sitting().Type("until T+3h\n").Pass(0.1);
        Assert.That(sitting.Type("help\n").Said, Does.Contain("inject").And.Contain("seat SEAT"));
        Assert.That(new Sitting(seat: "us").Type("help\n").Said, Does.Contain("what-if").And.Not.Contain("timeline"));
        Assert.That(new Sitting(seat: "stage").Type("help\n").Said, Does.Not.Contain("what-if"));
        Assert.That(sitting.Type("help call\n").Said, Does.Contain("For example"));
        Assert.That(sitting.Type("channels\n").Said, Does.Contain("at the other end"));
        Assert.That(sitting.Type("incidents\n").Said, Does.Contain("#1  "));
        Assert.That(sitting.Type("status\n").Said, Does.Contain("T+03:00").And.Contain("rung "));
        Assert.That(sitting.Commanded, Is.EqualTo(new[] { Verb.Until }));
    }

    [Test]
    public void Control_sees_what_is_to_come_and_nobody_else_does()
    {
        var sitting = new Sitting().Type("until T+1h\n").Pass(0.1);
        Assert.That(sitting.Screen, Does.Contain("── To come ").And.Match("next: I-03, Tue 16:30, now: The Polish General Staff"));
        sitting.Type("hold 4\nedit I-05 title \"They wait\"\ntimeline\n");
        Assert.That(sitting.Said, Does.Contain("4  held  The duty officer").And.Contain("They wait").And.Contain("by hand"));
        sitting.Type("release 4\nskip I-05\ntimeline\n");
        Assert.That(sitting.Said, Does.Not.Contain("The duty officer").And.Not.Contain("They wait"));
        foreach (var seat in new[] { "us", "observer", "stage" })
        {
            var other = new Sitting(seat: seat).Type("timeline\n");
            Assert.That(other.Screen, Does.Not.Contain("To come"));
            Assert.That(other.Said, Does.Contain("timeline").And.Not.Contain("Polish"));
        }
    }

    [Test]
    public void Control_sees_what_to_type_to_go_back_to_before_something_and_sides_do_not()
    {
        var sitting = new Sitting().Type("until T+3h\n").Pass(0.1);
        var mark = System.Text.RegularExpressions.Regex.Match(sitting.Screen, @"\[(?<mark>e[0-9]+)\] To the United States: Warsaw", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
        Assert.That(mark.Success, Is.True, sitting.Screen);
        Assert.That(sitting.Type($"rewind {mark.Groups["mark"].Value}\n").Screen, Does.Contain("[did not happen] To the United States: Warsaw"));
        Assert.That(sitting.Screen, Does.Contain("    Expected: "));
        Assert.That(new Sitting(seat: "us").Screen, Does.Not.Contain("[e"));
    }

    [Test]
    public void What_was_left_while_it_ran_stands_when_it_is_taken_up_again()
    {
        var sitting = new Sitting().Type(" ").Pass(10);
        sitting.Table.Mark();
        var again = Exercise.Live.LiveExercise.Resume(sitting.Exercise.Scenario, 1, 0, sitting.Log.Records, new Exercise.Log.MemoryLog());
        Assert.That(again.Clock.IsRunning, Is.True, "the log says so");
        var table = new Cli.Playing.LiveTable(again, Seat.Control, sitting.Wall);
        Assert.That((again.Clock.IsRunning, again.Now), Is.EqualTo((false, sitting.Exercise.Now)));
        Assert.That(table.Answer!.Lines, Has.Some.Contains("stands where the exercise was left"));
    }

    [TestCase("control", "with the truth as it is")]
    [TestCase("us", "as your side may suppose them")]
    public void What_could_come_is_worked_out_beside_the_exercise_shown_and_kept(string seat, string whose)
    {
        var sitting = new Sitting(seat: seat);
        sitting.Exercise.AdvanceTo(new(60));
        sitting.Type("what-if nothing | wait 30m n=60\n");
        Assert.That(sitting.Said, Does.Contain("Esc withdraws"));
        sitting.Table.Fan!.Wait();
        sitting.Pass(0.1);
        Assert.That(sitting.Said, Does.Contain("60 worlds").And.Contain(whose));
        Assert.That(sitting.Commanded, Is.EqualTo(new[] { Verb.Show }));
        sitting.Type("what-if nothing n=100000\n").Press(ConsoleKey.Escape).Pass(1);
        Assert.That(sitting.Said, Does.Contain("withdrawn"));
        Assert.That(sitting.Commanded.Count(), Is.EqualTo(1));
        Assert.That(sitting.Type("what-if fly\n").Said, Does.Contain("no command"));
    }

    [Test]
    public void A_decision_that_is_due_stops_the_clock_and_says_so()
    {
        var sitting = new Sitting(seat: "us", stopsOnDecisions: true);
        sitting.Exercise.Submit(Seat.Control, new Order { Verb = Verb.Lend, To = ["us"] }, default);
        sitting.Type("until T+12h\n").Pass(0.1);
        Assert.That(sitting.Said, Does.Contain("a decision is due"));
        Assert.That(sitting.Screen, Does.Contain("DECIDE 1 by").And.Contain(", now"));
    }

    [Test]
    public void The_end_is_told_and_the_table_can_be_left()
    {
        var sitting = new Sitting().Type("end\n").Pass(0.1);
        Assert.That(sitting.Screen, Does.Contain("OVER"));
        Assert.That(sitting.Table.IsLeft, Is.False);
        Assert.That(sitting.Type("quit\n").Table.IsLeft, Is.True);
    }

    [Test]
    public void Paging_up_leads_back_in_the_feed_and_down_again()
    {
        var sitting = new Sitting().Type("until T+12h\n").Pass(0.1);
        var newest = sitting.Table.Frame(80, 24).Text;
        for (var i = 0; i < 20; i++)
        {
            sitting.Press(ConsoleKey.PageUp);
            sitting.Table.Frame(80, 24);
        }

        Assert.That(sitting.Table.Frame(80, 24).Text, Does.Contain("lines up").And.Contain("T+00:00"));
        for (var i = 0; i < 20; i++) sitting.Press(ConsoleKey.PageDown);
        Assert.That(Feed(sitting.Table.Frame(80, 24).Text)[^1], Is.EqualTo(Feed(newest)[^1]));
    }

    /// <summary>More than a hundred injects in twelve hours, as fast as a clock can go, drawn ten times a second.</summary>
    [Test]
    public void A_hundred_injects_at_the_fastest_rate_go_by_without_lag()
    {
        var entries = string.Concat(Enumerable.Range(1, 97).Select(i => $"  - {{ at: {i * 7}m, title: \"Inject {i}\" }}\n"));
        var night = File.ReadAllText(Support.Repository.PathOf("scenarios", "przewodow-2022-11-15.yaml"));
        var text = night.Replace("\ntimeline:\n", "\ntimeline:\n" + entries, StringComparison.Ordinal);
        var sitting = new Sitting(Fast(text)).Type("rate 36000\n").Type(" ");
        var slowest = TimeSpan.Zero;
        var begun = TimeProvider.System.GetTimestamp();
        var ticks = 0;
        for (; !sitting.Exercise.HasEnded && ticks < 100; ticks++)
        {
            var start = TimeProvider.System.GetTimestamp();
            sitting.Pass(0.1);
            sitting.Table.Frame(80, 24);
            var took = TimeProvider.System.GetElapsedTime(start);
            if (took > slowest) slowest = took;
        }

        var mean = TimeProvider.System.GetElapsedTime(begun) / ticks;
        TestContext.Out.WriteLine($"{ticks} ticks, {mean.TotalMilliseconds:0.0} ms each, {slowest.TotalMilliseconds:0.0} ms the slowest");
        Assert.That(sitting.Table.Seen.Count(told => told.Kind == ViewKinds.Inject), Is.GreaterThan(100));
        Assert.That(ticks, Is.InRange(12, 13), "twelve hours are 1.2 seconds");
        Assert.That(mean, Is.LessThan(TimeSpan.FromMilliseconds(100)), "a tick takes less than what it stands for");
    }

    private static string[] Feed(string screen) => [.. screen.Split('\n').Where(line => line.StartsWith("T+", StringComparison.Ordinal) || line.StartsWith("    ", StringComparison.Ordinal))];

    private static Scenarios.Scenario Fast(string text)
    {
        using var folder = new Support.Folder();
        var path = folder.Put(text, "fast.yaml");
        var read = Scenarios.ScenarioReader.Read(Scenarios.Texts.ScenarioSource.Load(path), []);
        Assert.That(read.Scenario, Is.Not.Null, string.Join('\n', read.Diagnostics));
        return read.Scenario!;
    }
}
