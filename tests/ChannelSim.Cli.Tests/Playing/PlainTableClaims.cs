using ChannelSim.Cli.Exits;
using ChannelSim.Cli.Playing;
using ChannelSim.Exercise.Live;
using ChannelSim.Exercise.Log;
using ChannelSim.Exercise.Seats;
using ChannelSim.Exercise.Tests.Live;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Tests.Playing;

/// <summary>A script that cannot be played to its end says what is kept, and how to go on.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class PlainTableClaims : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly MemoryLog _log = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Test]
    public void A_log_that_cannot_be_written_any_more_keeps_what_was_done_before()
    {
        var full = new FullAfter(1, _log);
        Assert.That(() => Play(Sketch.Night, full, "note \"one\"\nnote \"two\"\n"), Fails("the log in a night cannot be written: No space left on device; what was done before is kept; go on with  channelsim play --resume 'a night'"));
        Assert.Multiple(() =>
        {
            Assert.That(_log.Records.Select(record => record.Order?.Text), Is.EqualTo(new[] { "one" }));
            Assert.That(_output.ToString(), Does.Contain("done (1)").And.Not.Contain("done (2)"));
        });
    }

    [Test]
    public void Where_time_stands_still_the_script_ends_with_what_it_stands_still_with_and_the_log_at_the_last_command()
    {
        Assert.That(() => Play(Standstill.Scenario, _log, "at T+1h note \"one\"\nat T+2h note \"two\"\nat T+4h note \"three\"\n"),
            Fails("time stands still with riposte, thrust; the exercise up to its last command is kept; go on with  channelsim play --resume 'a night'"));
        Assert.Multiple(() =>
        {
            Assert.That(_log.Records.Select(record => record.Order?.Text), Is.EqualTo(new[] { "one", "two" }));
            Assert.That(_output.ToString().Split('\n'), Has.Length.LessThan(30));
        });
    }

    [Test]
    public void What_could_come_and_has_no_end_is_told_and_the_script_goes_on()
    {
        var code = Play(Standstill.Scenario, _log, "at T+1h what-if nothing n=2\nnote \"two\"\nquit\n");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.EqualTo(ExitCode.Failed));
            Assert.That(_error.ToString(), Does.StartWith("line 1: what could come from here cannot be played: ").And.Contain("time stands still with riposte, thrust"));
            Assert.That(_output.ToString(), Does.Contain("done (1)"));
        });
    }

    [Test]
    public void What_a_screen_shows_a_script_can_ask_for()
    {
        var code = Play(Sketch.Night, _log, "at T+1h status\nchannels\nincidents\ntimeline\nhelp\nquit\n");
        Assert.Multiple(() =>
        {
            Assert.That(code, Is.Zero, _error.ToString());
            Assert.That(_output.ToString().Split('\n').Select(line => line.TrimEnd()), Is.SupersetOf(new[] { "> status", "> channels", "> incidents", "> timeline", "channels: all channels, with who is at the other end" }));
            Assert.That(_output.ToString(), Does.Contain("deconfliction-line: ").And.Contain("the missile on NATO soil").And.Not.Contain("Space runs"));
            Assert.That(_log.Records.Where(record => record.Order is not null), Is.Empty, "looking is no command");
        });
    }

    private static NUnit.Framework.Constraints.Constraint Fails(string why) => Throws.TypeOf<CommandException>().With.Message.Contains(why).And.Property(nameof(CommandException.ExitCode)).EqualTo(ExitCode.Failed);

    private int Play(Scenario scenario, IExerciseLog log, string script) =>
        PlainTable.Play(LiveExercise.Begin(scenario, 1, 0, log), Seat.Control, "a night", (new StringReader(script), _output, _error), default);

    private sealed class FullAfter(int records, MemoryLog log) : IExerciseLog
    {
        public void Append(LogRecord entry)
        {
            if (log.Records.Count == records) throw new IOException("No space left on device : '/a night/log.jsonl'");
            log.Append(entry);
        }
    }
}
