using ChannelSim.Cli.Playing.Frames;
using Spectre.Console;

namespace ChannelSim.Cli.Playing;

/// <summary>A terminal of which the whole screen is drawn on: another one than that on which the shell works, so that what stood there comes back, and nothing stays behind to scroll up to.</summary>
internal sealed class Screen(TextWriter output, AnsiCapabilities capabilities, bool knowsSigns)
{
    private readonly List<string> _shown = [];
    private (int Width, int Height) _size;
    private (int Row, int Column) _cursor;
    private volatile bool _isForgotten = true;

    /// <summary>That of standard output; null: it cannot be drawn on.</summary>
    public static Screen? OfConsole()
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") is "dumb") return null;
        var colours = IsColoured(Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM")) ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors;
        var capabilities = AnsiCapabilities.Create(Console.Out, new AnsiWriterSettings { Ansi = AnsiSupport.Detect, ColorSystem = colours });
        return capabilities.Ansi ? new Screen(Console.Out, capabilities, PlainSigns.AreNeedless()) : null;
    }

    /// <summary>Whether colours are wanted, and the terminal has any.</summary>
    public static bool IsColoured(string? noColour, string? terminal) =>
        noColour is null or "" && terminal is not ("vt52" or "vt100" or "vt102" or "vt220" or "vt320" or "ansi-m" or "xterm-mono" or "screen.mono");

    public void Open() => Write(writer => writer.EnterAltScreen());

    public void Close() => Write(writer => writer.ExitAltScreen().ShowCursor());

    /// <summary>What stands there may have been overwritten: the next frame is drawn whole.</summary>
    public void Forget() => _isForgotten = true;

    /// <summary>Draws what is not there already.</summary>
    public void Draw(Frame frame, int width, int height)
    {
        if (_isForgotten || _size != (width, height)) _shown.Clear();
        var isWhole = _shown.Count == 0;
        (_isForgotten, _size) = (false, (width, height));
        Row[] rows = [.. frame.Rows, .. Enumerable.Repeat(Row.Empty, Math.Max(0, _shown.Count - frame.Rows.Count))];
        var changed = Enumerable.Range(0, rows.Length).Where(place => IsNew(rows[place], place)).ToList();
        if (changed.Count == 0 && _cursor == (frame.CursorRow, frame.CursorColumn)) return;
        _cursor = (frame.CursorRow, frame.CursorColumn);
        Write(writer =>
        {
            writer.HideCursor();
            if (isWhole) writer.ResetStyle().EraseInDisplay(2);
            foreach (var place in changed) DrawRow(writer, rows[place], place, width);
            writer.CursorPosition(frame.CursorRow + 1, frame.CursorColumn + 1).ShowCursor();
        });
    }

    private bool IsNew(Row row, int place)
    {
        var drawn = Rendered(row);
        if (place < _shown.Count && _shown[place] == drawn) return false;
        if (place == _shown.Count) _shown.Add(drawn);
        else _shown[place] = drawn;
        return true;
    }

    private void DrawRow(AnsiWriter writer, Row row, int place, int width)
    {
        writer.CursorPosition(place + 1, 1);
        writer.Write(_shown[place]);
        if (row.Columns < width) writer.EraseInLine(0); // in the last column it would take the last letter away
    }

    private string Rendered(Row row)
    {
        using var text = new StringWriter();
        var writer = new AnsiWriter(text, capabilities);
        foreach (var piece in row.Pieces) writer.Write(knowsSigns ? piece.Text : PlainSigns.Of(piece.Text), StyleOf(piece.Tint), null);
        return text.ToString();
    }

    // One write a frame, so that nobody sees half of it.
    private void Write(Action<AnsiWriter> draw)
    {
        using var text = new StringWriter();
        draw(new AnsiWriter(text, capabilities));
        output.Write(text.ToString());
        output.Flush();
    }

    // The colours that terminals let their users choose, so that they can be read on light and on dark.
    private static Style StyleOf(Tint tint) => tint switch
    {
        Tint.Plain => Style.Plain,
        Tint.Faint => new Style(decoration: Decoration.Dim),
        Tint.Strong => new Style(decoration: Decoration.Bold),
        Tint.Good => new Style(Color.Green),
        Tint.Notice => new Style(Color.Olive),
        Tint.Alarm => new Style(Color.Maroon, decoration: Decoration.Bold),
        Tint.Bar => new Style(decoration: Decoration.Invert),
    };
}
