using ChannelSim.Cli.Playing.Frames;
using ChannelSim.Exercise.Sights;
using ChannelSim.Exercise.Views;
using ChannelSim.Scenarios;

namespace ChannelSim.Cli.Playing;

/// <summary>
/// An exercise at a terminal as lines, one under another: for screen readers, and for terminals on which nothing can be drawn. Things are told as they happen; the line that was being
/// typed stands below them again.
/// </summary>
internal sealed class TypedLines(LiveTable table, Scenario scenario, TextWriter output, bool canClear)
{
    private readonly Dictionary<string, int> _told = new(StringComparer.Ordinal);
    private string _shown = "";
    private long _answers;
    private bool _wasShut;
    private string _asked = "";

    /// <summary>What stands there at first.</summary>
    public void Begin()
    {
        if (scenario.Marking is { } marking) output.WriteLine(Cells.Clean(marking));
        output.WriteLine(Cells.Clean(scenario.Title));
        Update();
    }

    /// <summary>A key was pressed.</summary>
    public void Press(ConsoleKeyInfo key)
    {
        var before = table.Typed;
        if (key.Key == ConsoleKey.Enter) output.WriteLine();
        table.Press(key);
        if (key.Key == ConsoleKey.Enter) _shown = "";
        Update();
        if (table.Typed != before) Echo();
    }

    /// <summary>Time has passed.</summary>
    public void Tick()
    {
        table.Tick();
        Update();
    }

    private void Update()
    {
        if (table.IsShut && !_wasShut) Clear();
        _wasShut = table.IsShut;
        List<string> lines = [.. Asked(), .. Answered(), .. Told()];
        if (lines.Count == 0) return;
        if (_shown.Length > 0) output.WriteLine();
        foreach (var line in lines) output.WriteLine(Cells.Clean(line));
        _shown = "";
        Echo();
    }

    private IEnumerable<string> Asked()
    {
        var asked = string.Join('\n', table.Asked);
        if (asked == _asked) return [];
        _asked = asked;
        return table.Asked;
    }

    private IEnumerable<string> Answered()
    {
        if (table.Answers == _answers) return [];
        _answers = table.Answers;
        return table.Answer?.Lines ?? [];
    }

    private IEnumerable<string> Told()
    {
        if (table.IsShut) return [];
        var seen = table.Seen;
        var from = _told.GetValueOrDefault(table.Seat.Id);
        _told[table.Seat.Id] = seen.Count;
        return seen.Skip(from).Select(told => table.MarkOf(told) is { } mark ? told with { Text = $"[{mark}] {told.Text}" } : told).SelectMany(told => ToldText.Of(told, scenario.Clock));
    }

    // Letters are written as they come, and taken away by going back, which any terminal can; all else is written anew on a line of its own.
    private void Echo()
    {
        var wanted = table.Typed.Prompt + table.Typed.Text;
        if (_shown.Length > 0 && wanted.StartsWith(_shown, StringComparison.Ordinal)) output.Write(Cells.Clean(wanted[_shown.Length..]));
        else if (_shown.Length > wanted.Length && wanted.Length > 0 && _shown.StartsWith(wanted, StringComparison.Ordinal)) output.Write(string.Concat(Enumerable.Repeat("\b \b", Cells.Width(_shown[wanted.Length..]))));
        else output.Write((_shown.Length > 0 ? Environment.NewLine : "") + Cells.Clean(wanted));
        _shown = wanted;
        output.Flush();
    }

    // So that the next one does not read what the last one was told.
    private void Clear()
    {
        if (canClear) output.Write("\u001b[2J\u001b[3J\u001b[H");
        else for (var i = 0; i < 60; i++) output.WriteLine();
        _shown = "";
        _told.Remove(table.Seat.Id);
    }
}
