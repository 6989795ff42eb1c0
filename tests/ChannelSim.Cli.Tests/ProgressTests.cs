using ChannelSim.Cli.Places;

namespace ChannelSim.Cli.Tests;

/// <summary>What is told of the progress of long work, by a clock that stands still until it is set.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ProgressTests : IDisposable
{
    private readonly SetClock _clock = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };

    public void Dispose() => _output.Dispose();

    [Test]
    public void Piped_progress_is_a_line_a_minute()
    {
        var progress = new Progress(total: 600_000, quiet: false, _clock, _output, terminal: false);
        for (var second = 0; second <= 200; second++)
        {
            _clock.Seconds = second;
            progress.Report(second * 1_000);
        }

        Assert.That(Lines(), Is.EqualTo(new[]
        {
            "60,000 of 600,000 replications, 1,000 a second, 0:09:00 left",
            "120,000 of 600,000 replications, 1,000 a second, 0:08:00 left",
            "180,000 of 600,000 replications, 1,000 a second, 0:07:00 left",
        }));
    }

    [Test]
    public void What_an_earlier_process_did_does_not_count_for_the_rate()
    {
        var progress = new Progress(total: 600_000, quiet: false, _clock, _output, terminal: false);
        _clock.Seconds = 0;
        progress.Report(500_000);
        _clock.Seconds = 60;
        progress.Report(560_000);
        Assert.That(Lines(), Is.EqualTo(new[] { "560,000 of 600,000 replications, 1,000 a second, 0:00:40 left" }));
    }

    [TestCase(59, false)]
    [TestCase(3_600, true)]
    public void Less_than_a_minute_and_quiet_runs_say_nothing(int seconds, bool quiet)
    {
        var progress = new Progress(total: 1_000_000, quiet, _clock, _output, terminal: false);
        for (_clock.Seconds = 0; _clock.Seconds <= seconds; _clock.Seconds++) progress.Report(_clock.Seconds);
        Assert.That(_output.ToString(), Is.Empty);
    }

    [TestCase(120, 30, "60,000 of 600,000 replications, 1,000 a second, 0:09:00 left; 3 workers, 2 calls lost")]
    [TestCase(100, 13, "60,000 of 600,000 replications, 1,000 a second, 0:09:00 left; 3 workers, 2 calls lost")]
    [TestCase(80, 19, "10 %, 1,000 a second, 0:09:00 left; 3 workers, 2 calls lost")]
    [TestCase(40, 0, "10 %, 1,000 a second, 0:09:00 left; 3 w")]
    public void On_a_terminal_it_fits_into_a_line(int columns, int bar, string text)
    {
        var progress = new Progress(total: 600_000, quiet: false, _clock, _output, terminal: true, columns) { Beside = "3 workers, 2 calls lost" };
        progress.Report(0);
        _clock.Seconds = 60;
        progress.Report(60_000);
        var line = _output.ToString().TrimStart('\r').Replace("\u001b[K", "", StringComparison.Ordinal);
        Assert.That(line, Has.Length.LessThan(columns).And.EndsWith(text));
        Assert.That(line, Has.Length.EqualTo(text.Length + (bar == 0 ? 0 : bar + 1)), "with the bar");
    }

    private string[] Lines() => _output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private sealed class SetClock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
