using ChannelSim.Exercise.Orders;
using ChannelSim.Exercise.Seats;

namespace ChannelSim.Cli.Playing;

/// <content>Keys. Letters are letters; only on an empty line do a blank and a stop command the clock.</content>
internal sealed partial class LiveTable
{
    private const int PageLines = 8;

    public void Press(ConsoleKeyInfo key)
    {
        if (_door.Step != DoorStep.Open) PressAtDoor(key);
        else if (Line.IsEmpty && key is { KeyChar: ' ', Modifiers: ConsoleModifiers.None }) Command(_exercise.Clock.IsRunning ? "pause" : "resume");
        else if (Line.IsEmpty && key.KeyChar == '.') Command("next");
        else PressInLine(key);
    }

    private void PressInLine(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Enter: Enter(Line.Take().Trim()); break;
            case ConsoleKey.Tab: Complete(); break;
            case ConsoleKey.Escape: PutAside(); break;
            case ConsoleKey.PageUp: ScrollBy(Answer is { IsPage: true } ? -PageLines : PageLines); break;
            case ConsoleKey.PageDown: ScrollBy(Answer is { IsPage: true } ? PageLines : -PageLines); break;
            case ConsoleKey.D when key.Modifiers.HasFlag(ConsoleModifiers.Control) && Line.IsEmpty: IsLeft = true; break;
            default: Line.Press(key); break;
        }
    }

    // First what was said or scrolled, then the line.
    private void PutAside()
    {
        if (StopFan()) Say(trouble: true, "The question was withdrawn.");
        else if (Answer is not null || Scroll > 0) (Answer, Scroll, _seenThen) = (null, 0, null);
        else Line.Clear();
    }

    private void ScrollBy(int lines)
    {
        if (Answer is { IsPage: false }) Answer = null;
        if (Scroll == 0 && lines > 0) _seenThen = Seen.Count;
        Scroll = Math.Max(0, Scroll + lines);
        if (Scroll == 0) _seenThen = null;
    }

    private void PressAtDoor(ConsoleKeyInfo key)
    {
        if (key.Key == ConsoleKey.Escape) Knock(() => { _door.Escape(); return null; });
        else if (key.Key == ConsoleKey.Enter) Knock(() => _door.Enter(_secret.Text));
        else if (key.Key is not (ConsoleKey.Tab or ConsoleKey.UpArrow or ConsoleKey.DownArrow)) _secret.Press(key);
    }

    // What was typed is kept nowhere.
    private void Knock(Func<Seat?> what)
    {
        var seat = what();
        _secret = new LineEditor();
        if (seat is null)
        {
            if (_door.IsShut) (Answer, Scroll, _seenThen) = (null, 0, null);
            return;
        }

        StopFan();
        Seat = seat;
        Greet();
    }

    private void Complete()
    {
        var head = Line.Text[..Line.Cursor];
        var offered = TableWords.Complete(head, _exercise.ContextOf(Seat));
        if (offered.Count == 0) return;
        var start = head.LastIndexOfAny([' ', '\t']) + 1;
        var common = offered.Aggregate(Common);
        if (offered is [var only]) Line.Replace(start, only.EndsWith('=') ? only : only + " ");
        else if (common.Length > head.Length - start) Line.Replace(start, common);
        else Say(trouble: false, string.Join("  ", offered));
    }

    private static string Common(string one, string other)
    {
        var length = 0;
        while (length < Math.Min(one.Length, other.Length) && char.ToUpperInvariant(one[length]) == char.ToUpperInvariant(other[length])) length++;
        return one[..length];
    }
}
