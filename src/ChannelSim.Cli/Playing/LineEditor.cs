using System.Globalization;

namespace ChannelSim.Cli.Playing;

/// <summary>A line that is being typed, with those that were typed before it.</summary>
internal sealed class LineEditor
{
    private const int Longest = 4000;
    private readonly List<string> _history = [];
    private int _place;
    private string _kept = "";

    public string Text { get; private set; } = "";

    /// <summary>Where the next letter goes.</summary>
    public int Cursor { get; private set; }

    public bool IsEmpty => Text.Length == 0;

    /// <summary>The line, which is over; it is remembered.</summary>
    public string Take()
    {
        var line = Text;
        if (line.Trim().Length > 0 && (_history.Count == 0 || _history[^1] != line)) _history.Add(line);
        Clear();
        return line;
    }

    public void Clear()
    {
        Set("");
        _place = _history.Count;
    }

    /// <summary>Puts something in the place of what stands before the cursor, from a place on.</summary>
    public void Replace(int from, string text)
    {
        Text = Text[..from] + text + Text[Cursor..];
        Cursor = from + text.Length;
    }

    /// <summary>A key that edits; others do nothing.</summary>
    public void Press(ConsoleKeyInfo key)
    {
        if (key.Modifiers.HasFlag(ConsoleModifiers.Control)) PressWithControl(key.Key);
        else if (key.Key == ConsoleKey.Backspace) Replace(Before(), "");
        else if (key.Key == ConsoleKey.Delete) Text = Text[..Cursor] + Text[After()..];
        else if (key.Key == ConsoleKey.LeftArrow) Cursor = Before();
        else if (key.Key == ConsoleKey.RightArrow) Cursor = After();
        else if (key.Key == ConsoleKey.Home) Cursor = 0;
        else if (key.Key == ConsoleKey.End) Cursor = Text.Length;
        else if (key.Key == ConsoleKey.UpArrow) Recall(_place - 1);
        else if (key.Key == ConsoleKey.DownArrow) Recall(_place + 1);
        else if (!char.IsControl(key.KeyChar) && Text.Length < Longest && !key.Modifiers.HasFlag(ConsoleModifiers.Alt)) Replace(Cursor, key.KeyChar.ToString());
    }

    private void PressWithControl(ConsoleKey key)
    {
        if (key == ConsoleKey.A) Cursor = 0;
        else if (key == ConsoleKey.E) Cursor = Text.Length;
        else if (key == ConsoleKey.U) Replace(0, "");
        else if (key == ConsoleKey.K) Text = Text[..Cursor];
        else if (key is ConsoleKey.W or ConsoleKey.Backspace) Replace(Text[..Cursor].TrimEnd().LastIndexOf(' ') + 1, "");
        else if (key == ConsoleKey.H) Replace(Before(), "");
        else if (key == ConsoleKey.P) Recall(_place - 1);
        else if (key == ConsoleKey.N) Recall(_place + 1);
    }

    private void Recall(int place)
    {
        if (place < 0 || place > _history.Count) return;
        if (_place == _history.Count) _kept = Text;
        _place = place;
        Set(place == _history.Count ? _kept : _history[place]);
    }

    private void Set(string text) => (Text, Cursor) = (text, text.Length);

    private int After() => Cursor == Text.Length ? Cursor : Cursor + StringInfo.GetNextTextElementLength(Text, Cursor);

    private int Before() => Cursor == 0 ? 0 : StringInfo.ParseCombiningCharacters(Text).Last(start => start < Cursor);
}
