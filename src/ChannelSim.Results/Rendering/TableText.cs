using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Rendering;

/// <summary>
/// A table as lines of text that fit: as it is; or with its columns wrapped, an interval below its value; or with long names parted too; or, where even that is too wide, each row as
/// a block of its own. Nothing is cut off; bars give way first, shorter and then not at all, for they repeat a number.
/// </summary>
internal sealed class TableText
{
    private const string Gap = "  ";
    private const int LongestBar = 24;
    private const int ShortestBar = 10;
    private const int NoteIndent = 4;
    private readonly Table _table;
    private readonly int _width;
    private readonly List<int> _columns;
    private readonly string[][] _cells;
    private readonly bool[] _right;

    public TableText(Table table, int width)
    {
        _table = table;
        _width = width;
        _cells = [.. table.Rows.Select(row => row.Cells.Select(Text).ToArray())];
        _right = [.. table.Columns.Select((_, i) => table.Rows.Any(row => row.Cells[i] is NumberCell or TextCell { IsNumber: true }))];
        _columns = [.. Enumerable.Range(0, table.Columns.Length).Where(column => table.Rows.Any(row => row.Cells[column] is not TextCell { Text: "" }))];
    }

    /// <summary>The lines of the table; header lines first.</summary>
    public (IReadOnlyList<string> Header, IReadOnlyList<string> Body) Lines()
    {
        if (_cells.Length == 0) return ([], []);
        if ((Fit(Wrapping.WholeName) ?? Fit(Wrapping.PartedName)) is not { } widths) return ([], [.. Enumerable.Range(0, _cells.Length).SelectMany(Stacked)]);
        var header = Join([.. _columns.Select((column, i) => Wrapping.Lines(_table.Columns[column].Title, widths[i]).ToList())], widths, fromBottom: true);
        return ([.. header.Where(line => line.Length > 0)], [.. Enumerable.Range(0, _cells.Length).SelectMany(row => RowLines(row, widths))]);
    }

    /// <summary>A cell in one line, as far as it can be in one.</summary>
    private static string Text(Cell cell) => cell switch
    {
        NumberCell number => PrintedNumber.Of(number.Estimate, number.Kind, number.Unit, number.LeastDecimals) + number.Mark,
        BarCell bar => Bar(bar, LongestBar),
        TextCell text => text.Text,
        _ => "",
    };

    private static string Bar(BarCell bar, int width) => TextPage.Bar(bar.Share, width).PadRight(width, '\u00A0');

    private void Shorten(int column, int width)
    {
        foreach (var (row, cells) in _cells.Index())
            if (_table.Rows[row].Cells[column] is BarCell bar) cells[column] = Bar(bar, width);
    }

    // Widths of the columns; null where they cannot be narrow enough. Columns that can be wrapped give way, the widest first.
    private int[]? Fit(int name)
    {
        while (true)
        {
            int[] widths = [.. _columns.Select(Natural)];
            int[] least = [.. _columns.Select(column => Least(column, name))];
            var room = _width - (Gap.Length * (_columns.Count - 1));
            if (widths.Sum() > room && _columns.FindIndex(IsBar) is >= 0 and var bar)
            {
                if (widths[bar] - (widths.Sum() - room) is >= ShortestBar and var left && left >= HeaderWidth(_columns[bar])) Shorten(_columns[bar], left);
                else _columns.RemoveAt(bar);
                continue;
            }

            if (least.Sum() > room) return null;
            for (var over = widths.Sum() - room; over > 0; over--) widths[Widest(widths, least)]--;
            for (var i = 0; i < widths.Length; i++) widths[i] = Math.Min(widths[i], Math.Max(least[i], Used(_columns[i], widths[i])));
            return widths;
        }
    }

    private static int Widest(int[] widths, int[] least)
    {
        var widest = -1;
        for (var i = 0; i < widths.Length; i++)
        {
            if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) widest = i;
        }

        return widest;
    }

    private bool IsBar(int column) => _table.Rows.Any(row => row.Cells[column] is BarCell);

    private int Natural(int column) => Math.Max(CellsOf(column).Append("").Max(Wrapping.Longest), HeaderWidth(column));

    private int Least(int column, int name) => CellsOf(column).Append(_table.Columns[column].Title).Max(text => Wrapping.Least(text, name));

    // What a column needs where its cells are wrapped to a width: often less.
    private int Used(int column, int width) => CellsOf(column).Append(_table.Columns[column].Title).SelectMany(text => Wrapping.Lines(text, width)).Max(line => line.Length);

    // A header takes two lines before it makes a column wider than its cells.
    private int HeaderWidth(int column)
    {
        var title = _table.Columns[column].Title;
        var width = Wrapping.Least(title);
        while (width < title.Length && Wrapping.Lines(title, width).Count() > 2) width++;
        return width;
    }

    private IEnumerable<string> CellsOf(int column) => _cells.Select(row => row[column]);

    private IEnumerable<string> RowLines(int row, int[] widths)
    {
        var cells = _columns.Select((column, i) => IsRepeated(row, column) ? [""] : Wrapping.Lines(_cells[row][column], widths[i]).ToList()).ToList();
        var note = _table.Rows[row].Note;
        return Join(cells, widths, fromBottom: false).Concat(note.Length == 0 ? [] : Wrapping.Lines(note, _width, NoteIndent));
    }

    // A key that stands above itself is not repeated, unless a key to its left has changed.
    private bool IsRepeated(int row, int column) =>
        row > 0 && _table.Columns[column].IsKey && Enumerable.Range(0, column + 1).Where(other => _table.Columns[other].IsKey).All(other => _cells[row][other] == _cells[row - 1][other]);

    private IEnumerable<string> Join(List<List<string>> cells, int[] widths, bool fromBottom)
    {
        var depth = cells.Max(lines => lines.Count);
        for (var line = 0; line < depth; line++)
        {
            var parts = cells.Select((lines, i) =>
            {
                var at = fromBottom ? line - (depth - lines.Count) : line;
                var text = at >= 0 && at < lines.Count ? lines[at] : "";
                return _right[_columns[i]] ? text.PadLeft(widths[i]) : text.PadRight(widths[i]);
            });
            yield return string.Join(Gap, parts).TrimEnd();
        }
    }

    private IEnumerable<string> Stacked(int row)
    {
        var keys = _columns.Where(column => _table.Columns[column].IsKey || column == 0).ToList();
        var others = _columns.Except(keys).Where(column => _cells[row][column].Length > 0 && !IsBar(column)).ToList();
        foreach (var line in Wrapping.Lines(string.Join(", ", keys.Select(column => _cells[row][column]).Where(text => text.Length > 0)), _width)) yield return line;
        var label = Math.Min(others.Select(column => _table.Columns[column].Title.Length).DefaultIfEmpty(0).Max(), _width / 3);
        foreach (var column in others)
        {
            var titles = Wrapping.Lines(_table.Columns[column].Title, label).ToList();
            var lines = Wrapping.Lines(_cells[row][column], _width - label - (2 * Gap.Length)).ToList();
            for (var i = 0; i < Math.Max(titles.Count, lines.Count); i++)
                yield return $"{Gap}{(i < titles.Count ? titles[i] : "").PadRight(label)}{Gap}{(i < lines.Count ? lines[i] : "")}".TrimEnd();
        }

        if (_table.Rows[row].Note.Length == 0) yield break;
        foreach (var line in Wrapping.Lines(_table.Rows[row].Note, _width, NoteIndent)) yield return line;
    }
}
