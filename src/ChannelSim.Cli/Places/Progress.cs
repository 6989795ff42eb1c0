using ChannelSim.Results.Rendering;

namespace ChannelSim.Cli.Places;

/// <summary>Progress on standard error: a bar that is drawn over on a terminal, a line a minute when piped, nothing for what is done at once.</summary>
internal sealed class Progress(long total, bool quiet, TimeProvider clock, TextWriter output, bool terminal, int columns = TextPage.UsualWidth)
{
    private const int BarWidth = 30;
    private const int NarrowestBar = 5;
    private static readonly TimeSpan TerminalInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PipeInterval = TimeSpan.FromMinutes(1);
    private readonly Lock _gate = new();
    private readonly long _begun = clock.GetTimestamp();
    private TimeSpan _next;
    private TimeSpan _started;
    private long _before = -1;
    private long _done;
    private bool _drawn;

    public Progress(long total, bool quiet)
        : this(total, quiet, TimeProvider.System, Console.Error, !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb", Terminal.Columns() is > 0 and var columns ? columns : TextPage.UsualWidth)
    {
    }

    /// <summary>What else there is to tell of the work; shown beside how much is done.</summary>
    public string Beside { get; set; } = "";

    public TimeSpan Elapsed => clock.GetElapsedTime(_begun);

    /// <summary>Draws what is beside it anew although nothing more is done.</summary>
    public void Refresh() => Report(Volatile.Read(ref _done));

    /// <summary>Tells how much is done. Cheap: the clock is read, and little else, unless it is time to draw.</summary>
    public void Report(long done)
    {
        lock (_gate) Tell(done);
    }

    private void Tell(long done)
    {
        _done = Math.Max(_done, done);
        if (_before < 0) Start(done);
        var elapsed = Elapsed;
        if (quiet || elapsed < _next) return;
        var first = _next == TimeSpan.Zero;
        _next = elapsed + (terminal ? TerminalInterval : PipeInterval);
        if (first || done >= total) return;
        Draw(done, elapsed);
    }

    /// <summary>Takes the bar away.</summary>
    public void Clear()
    {
        if (_drawn) output.Write("\r\u001b[K");
        _drawn = false;
    }

    // What was done before this process began says nothing about its rate.
    private void Start(long done)
    {
        _before = done;
        _started = Elapsed;
    }

    private void Draw(long done, TimeSpan elapsed)
    {
        var rate = (done - _before) / Math.Max(1e-3, (elapsed - _started).TotalSeconds);
        var left = TimeSpan.FromSeconds(rate > 0 ? (total - done) / rate : 0);
        var pace = $", {Digits.Whole((long)rate)} a second, {(int)left.TotalHours}:{left:mm\\:ss} left{(Beside.Length > 0 ? "; " + Beside : "")}";
        var text = $"{Digits.Whole(done)} of {Digits.Count(total, "replication")}{pace}";
        if (!terminal)
        {
            output.WriteLine(text);
            return;
        }

        // A line that the terminal breaks cannot be drawn over: where there is no room, the share says how far it is.
        if (text.Length >= columns) text = $"{100 * done / total} %{pace}";
        var bar = Math.Min(BarWidth, columns - text.Length - 2);
        var drawn = bar < NarrowestBar ? text[..Math.Min(text.Length, columns - 1)] : $"{TextPage.Bar((double)done / total, bar).PadRight(bar, '·')} {text}";
        output.Write($"\r{drawn}\u001b[K");
        _drawn = true;
    }
}
