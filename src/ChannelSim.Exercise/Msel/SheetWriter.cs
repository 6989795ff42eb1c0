using System.Buffers;
using System.Text;

namespace ChannelSim.Exercise.Msel;

/// <summary>Writes a table.</summary>
public static class SheetWriter
{
    /// <summary>Characters that a cell of Excel holds at most; of longer ones it says that the file is damaged.</summary>
    public const int LongestCell = 32_767;

    private static readonly SearchValues<char> Parting = SearchValues.Create("\",;\t\r\n");

    /// <summary>As CSV (RFC 4180), lines ending with CR LF as spreadsheets expect.</summary>
    /// <param name="table">The table.</param>
    /// <param name="withMark">Whether it begins with a byte order mark, by which Excel knows UTF-8.</param>
    public static byte[] Csv(InjectTable table, bool withMark)
    {
        ArgumentNullException.ThrowIfNull(table);
        var text = new StringBuilder();
        foreach (var row in table.Rows.Select(row => row.Cells).Prepend(table.Columns)) text.AppendJoin(',', row.Select(cell => Quoted(CellEscape.Guessed(cell)))).Append("\r\n");
        return [.. withMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>As an Excel workbook with one sheet; the same table gives the same bytes.</summary>
    public static byte[] Workbook(InjectTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return WorkbookWriter.Write(table);
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(Parting) || text.AsSpan().Trim().Length < text.Length ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
