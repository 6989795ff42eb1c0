using System.Text;

namespace ChannelSim.Cli.Output;

/// <summary>Columns of text, as wide as their widest cell. Headers may have two lines; notes run across below their row.</summary>
internal sealed class TextTable
{
    private const string Gap = "  ";
    private readonly string[][] _headers;
    private readonly bool[] _right;
    private readonly List<(string[]? Cells, string? Note, int Indent)> _rows = [];

    /// <param name="columns">Headers; those that begin with &gt; are right-aligned; \n parts two lines.</param>
    public TextTable(params string[] columns)
    {
        _right = [.. columns.Select(column => column.StartsWith('>'))];
        _headers = [.. columns.Select(column => column.TrimStart('>').Split('\n'))];
    }

    public void Row(params string[] cells) => _rows.Add((cells, null, 0));

    public void Note(string text, int indent = 4) => _rows.Add((null, text, indent));

    /// <summary>How wide its rows are.</summary>
    public int Width => Widths().Sum() + (Gap.Length * (_headers.Length - 1));

    /// <summary>The lines of the table; header lines first.</summary>
    public (IReadOnlyList<string> Header, IReadOnlyList<string> Body) Lines(int width)
    {
        var widths = Widths();
        var depth = _headers.Max(header => header.Length);
        var header = Enumerable.Range(0, depth)
            .Select(line => Line([.. _headers.Select(lines => line < depth - lines.Length ? "" : lines[line - (depth - lines.Length)])], widths))
            .Where(line => line.Length > 0);
        return ([.. header], [.. _rows.SelectMany(row => row.Cells is { } cells ? [Line(cells, widths)] : Wrap(row.Note!, width, row.Indent))]);
    }

    /// <summary>Text in lines of at most so many characters, parted at blanks but not before a percent sign, each after an indent.</summary>
    public static IEnumerable<string> Wrap(string text, int width, int indent)
    {
        var line = new StringBuilder(new string(' ', indent));
        foreach (var word in text.Replace(" %", "\u00A0%", StringComparison.Ordinal).Split(' ').Select(word => word.Replace('\u00A0', ' ')))
        {
            if (line.Length + word.Length + 1 > width && line.Length > indent)
            {
                yield return line.ToString().TrimEnd();
                line.Clear().Append(' ', indent);
            }

            line.Append(word).Append(' ');
        }

        yield return line.ToString().TrimEnd();
    }

    private int[] Widths() => [.. _headers.Select((header, column) => Math.Max(header.Max(line => line.Length), CellWidth(column)))];

    private int CellWidth(int column) =>
        _rows.Where(row => row.Cells is not null).Select(row => column < row.Cells!.Length ? row.Cells[column].Length : 0).DefaultIfEmpty(0).Max();

    private string Line(string[] cells, int[] widths) =>
        string.Join(Gap, cells.Select((cell, column) => _right[column] ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd();
}
