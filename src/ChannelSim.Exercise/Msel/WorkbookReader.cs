using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using ChannelSim.Scenarios.Diagnostics;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Book = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace ChannelSim.Exercise.Msel;

/// <summary>Reads a sheet of an Excel workbook: texts, numbers, and dates as dates; of formulas what they last came to.</summary>
internal static class WorkbookReader
{
    public static SheetReading Read(string file, ReadOnlyMemory<byte> bytes, string? wanted)
    {
        if (WorkbookGuard.Fault(bytes) is var (what, hint)) return SheetReading.Refused(file, what, hint);
        try
        {
            using var document = SpreadsheetDocument.Open(new MemoryStream(bytes.ToArray(), writable: false), isEditable: false);
            return Read(file, document, wanted);
        }
        catch (Exception e) when (e is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or InvalidOperationException or FormatException or ArgumentException or IOException or KeyNotFoundException or UriFormatException)
        {
            return SheetReading.Refused(file, "the workbook is damaged", "save the table anew with a spreadsheet program");
        }
    }

    private static SheetReading Read(string file, SpreadsheetDocument document, string? wanted)
    {
        var book = document.WorkbookPart ?? throw new InvalidDataException("no workbook");
        List<Book> books = [.. book.Workbook?.Sheets?.Elements<Book>() ?? []];
        ImmutableArray<string> names = [.. books.Select(sheet => sheet.Name?.Value ?? "")];
        if (books.Count == 0) return SheetReading.Refused(file, "the workbook has no sheet", "is it the file you mean?");
        var cells = new CellTexts(book);
        if (wanted is not null) return names.IndexOf(wanted) is var at and >= 0 ? Of(books[at]) : SheetReading.Refused(file, $"there is no sheet `{wanted}`", $"there are {Suggestion.List(names)}");
        var first = Of(books[0]);
        foreach (var other in books.Skip(1).TakeWhile(_ => first is { Sheet: { } sheet } && InjectHead.Find(sheet).Head is null))
            if (Of(other) is { Sheet: { } better } && InjectHead.Find(better).Head is not null) return Of(other);
        return first;

        SheetReading Of(Book sheet)
        {
            var rows = sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part ? Rows(part, $"{file}:{sheet.Name?.Value}", cells) : null;
            return rows is null
                ? SheetReading.Refused(file, $"the sheet `{sheet.Name?.Value}` is too large, or no table", $"a table has at most {SheetReading.MostRows} rows and {SheetReading.MostColumns} columns")
                : new SheetReading(new Sheet(file, sheet.Name?.Value, rows), [], names.Remove(sheet.Name?.Value ?? ""));
        }
    }

    /// <summary>The rows that have something in them; null where they are too many. They are read one by one, as the file has them.</summary>
    private static ImmutableSortedDictionary<int, ImmutableArray<SheetCell>>? Rows(WorksheetPart part, string source, CellTexts texts)
    {
        var rows = ImmutableSortedDictionary.CreateBuilder<int, ImmutableArray<SheetCell>>();
        using var reader = OpenXmlReader.Create(part);
        var last = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            var row = (Row)reader.LoadCurrentElement()!;
            var number = last = row.RowIndex is { } index ? (int)index.Value : last + 1;
            if (Cells(row, number, source, texts) is not { } cells || rows.Count >= SheetReading.MostRows) return null;
            if (!cells.IsEmpty) rows[number] = cells;
        }

        return rows.ToImmutable();
    }

    private static ImmutableArray<SheetCell>? Cells(Row row, int number, string source, CellTexts texts)
    {
        var cells = new SortedDictionary<int, string>();
        var last = -1;
        foreach (var cell in row.Elements<Cell>())
        {
            last = cell.CellReference?.Value is { } name ? Column(name) : last + 1;
            if (texts.Of(cell) is { Length: > 0 } text && last < SheetReading.MostColumns) cells[last] = text;
            else if (last >= SheetReading.MostColumns && texts.Of(cell).Length > 0) return null;
        }

        var count = cells.Count == 0 ? 0 : cells.Keys.Max() + 1;
        return [.. from column in Enumerable.Range(0, count) let name = SheetCell.NameOf(column, number) select new SheetCell(name, cells.GetValueOrDefault(column, ""), new Place($"{source}!{name}", 0, 0))];
    }

    private static int Column(string name) => name.TakeWhile(char.IsAsciiLetter).Aggregate(0, (sum, letter) => Math.Min(100_000, (sum * 26) + (char.ToUpperInvariant(letter) - 'A' + 1))) - 1;
}
