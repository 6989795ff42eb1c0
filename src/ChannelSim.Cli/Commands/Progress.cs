using System.Diagnostics;
using ChannelSim.Cli.Output;

namespace ChannelSim.Cli.Commands;

/// <summary>Progress on standard error: a bar that is drawn over on a terminal, a line a minute when piped, nothing for what is done at once.</summary>
internal sealed class Progress(long total, bool quiet)
{
    private const int BarWidth = 30;
    private static readonly TimeSpan TerminalInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PipeInterval = TimeSpan.FromMinutes(1);
    private readonly bool _terminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _next;
    private TimeSpan _started;
    private long _before = -1;
    private bool _drawn;

    public TimeSpan Elapsed => _watch.Elapsed;

    /// <summary>Tells how much is done. Cheap: the clock is read, and little else, unless it is time to draw.</summary>
    public void Report(long done)
    {
        if (_before < 0) Start(done);
        var elapsed = _watch.Elapsed;
        if (quiet || elapsed < _next) return;
        var first = _next == TimeSpan.Zero;
        _next = elapsed + (_terminal ? TerminalInterval : PipeInterval);
        if (first || done >= total) return;
        Draw(done, elapsed);
    }

    /// <summary>Takes the bar away.</summary>
    public void Clear()
    {
        if (_drawn) Console.Error.Write("\r\u001b[K");
        _drawn = false;
    }

    // What was done before this process began says nothing about its rate.
    private void Start(long done)
    {
        _before = done;
        _started = _watch.Elapsed;
    }

    private void Draw(long done, TimeSpan elapsed)
    {
        var rate = (done - _before) / Math.Max(1e-3, (elapsed - _started).TotalSeconds);
        var left = TimeSpan.FromSeconds(rate > 0 ? (total - done) / rate : 0);
        var text = $"{Numbers.Whole(done)} of {Numbers.Count(total, "replication")}, {Numbers.Whole((long)rate)} a second, {(int)left.TotalHours}:{left:mm\\:ss} left";
        if (!_terminal)
        {
            Console.Error.WriteLine(text);
            return;
        }

        Console.Error.Write($"\r{Page.Bar((double)done / total, BarWidth).PadRight(BarWidth, '·')} {text}\u001b[K");
        _drawn = true;
    }
}
