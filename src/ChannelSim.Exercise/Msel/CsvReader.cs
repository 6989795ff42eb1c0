using System.Collections.Immutable;
using System.Text;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Exercise.Msel;

/// <summary>Reads CSV (RFC 4180): comma, semicolon or tab between cells, quotation marks around cells with line ends in them; UTF-8, UTF-16, or what Windows writes.</summary>
internal sealed class CsvReader
{
    private readonly string file;
    private readonly string text;
    private readonly char separator;
    private readonly ImmutableSortedDictionary<int, ImmutableArray<SheetCell>>.Builder rows = ImmutableSortedDictionary.CreateBuilder<int, ImmutableArray<SheetCell>>();
    private int at;
    private int line = 1;
    private int lineStart;

    private CsvReader(string file, string text) => (this.file, this.text, separator) = (file, text, SeparatorOf(text));

    public static SheetReading Read(string file, ReadOnlySpan<byte> bytes)
    {
        var decoded = Decode(bytes);
        if (decoded.Contains('\0', StringComparison.Ordinal)) return SheetReading.Refused(file, "this is no text file", "save the table as .xlsx or as CSV");
        return new CsvReader(file, decoded).Rows();
    }

    private SheetReading Rows()
    {
        for (var row = 1; at < text.Length; row++)
        {
            var cells = Row(row);
            if (cells is null) return SheetReading.Refused(file, $"the quotation mark in line {line} is never closed", "a quotation mark within a cell is written twice");
            if (cells.Count > SheetReading.MostColumns) return SheetReading.Refused(file, $"row {row} has {cells.Count} columns", $"a table has at most {SheetReading.MostColumns}");
            while (cells is [.., { Text.Length: 0 }]) cells.RemoveAt(cells.Count - 1);
            if (cells.Count > 0) rows.Add(row, [.. cells]);
            if (rows.Count > SheetReading.MostRows) return SheetReading.Refused(file, "the table has too many rows", $"it has at most {SheetReading.MostRows}");
        }

        return new SheetReading(new Sheet(file, null, rows.ToImmutable()), [], []);
    }

    /// <summary>The cells of a row; null where a quotation mark is not closed.</summary>
    private List<SheetCell>? Row(int row)
    {
        var cells = new List<SheetCell>();
        while (true)
        {
            var place = new Place(file, line, at - lineStart + 1);
            if (Cell() is not { } cell) return null;
            cells.Add(new SheetCell(SheetCell.NameOf(cells.Count, row), CellEscape.Plain(cell), place));
            if (at < text.Length && text[at] == separator) at++;
            else break;
        }

        Break();
        return cells;
    }

    private string? Cell()
    {
        if (at >= text.Length || text[at] != '"')
        {
            var start = at;
            while (at < text.Length && text[at] != separator && text[at] is not ('\n' or '\r')) at++;
            return text[start..at];
        }

        var content = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"' && (at + 1 == text.Length || text[at + 1] != '"')) return Closed(content);
            content.Append(text[at]);
            if (text[at] == '"') at++;
            else if (text[at] == '\n') (line, lineStart) = (line + 1, at + 1);
        }

        return null;
    }

    /// <summary>What follows a closing quotation mark before the next cell belongs to the cell, as spreadsheets have it.</summary>
    private string Closed(StringBuilder content)
    {
        for (at++; at < text.Length && text[at] != separator && text[at] is not ('\n' or '\r'); at++) content.Append(text[at]);
        return content.ToString();
    }

    private void Break()
    {
        if (at < text.Length && text[at] == '\r') at++;
        if (at < text.Length && text[at] == '\n') at++;
        (line, lineStart) = (line + 1, at);
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var foreign = new StringBuilder(bytes.Length);
            foreach (var one in bytes) foreign.Append(Scenarios.Texts.Windows1252.Of(one));
            return foreign.ToString();
        }
    }

    /// <summary>The separator that the first line with any has most of.</summary>
    private static char SeparatorOf(string content)
    {
        foreach (var written in content.Split('\n').Take(20))
        {
            var (best, count) = "\t;,".Select(c => (c, written.Count(other => other == c))).MaxBy(pair => pair.Item2);
            if (count > 0) return best;
        }

        return ',';
    }
}
