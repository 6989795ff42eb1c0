using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Book = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace ChannelSim.Exercise.Msel;

/// <summary>Writes an inject list as an Excel workbook: one sheet, headings that stay in sight, every cell a text.</summary>
internal static partial class WorkbookWriter
{
    private const uint Heading = 1;
    private const uint Wrapped = 2;
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Wide = ["title", "text", "expected_action", "notes", "condition"];

    public static byte[] Write(InjectTable table)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "workbook");
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            book.AddNewPart<WorksheetPart>("injects").Worksheet = Worksheet(table);
            book.Workbook = new Workbook(new Sheets(new Book { Name = "Injects", SheetId = 1, Id = "injects" }));
        }

        return Timeless(stream.ToArray());
    }

    private static Worksheet Worksheet(InjectTable table) => new(
        new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
        new Columns(table.Columns.Select((name, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Wide.Contains(name) ? 40 : 16, CustomWidth = true })),
        new SheetData(table.Rows.Select(row => row.Cells).Prepend(table.Columns).Select((cells, i) => Line(cells, i + 1))));

    private static Row Line(IEnumerable<string> cells, int number) =>
        new(cells.Select((text, i) => (text, i)).Where(cell => cell.text.Length > 0).Select(cell => Cell(cell.text, SheetCell.NameOf(cell.i, number), number == 1 ? Heading : Wrapped))) { RowIndex = (uint)number };

    private static Cell Cell(string text, string name, uint style) => new(new InlineString(new Text(Escaped(CellEscape.Typed(text))) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = name, DataType = CellValues.InlineString, StyleIndex = style,
    };

    /// <summary>A text that happens to look like a character that XML cannot hold.</summary>
    private static string Escaped(string text) => LooksEscaped().Replace(text, "_x005F_${code}");

    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }, new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { NumberFormatId = 49, ApplyNumberFormat = true, ApplyAlignment = true }));

    /// <summary>The same archive with no times in it, so that the same table gives the same bytes.</summary>
    private static byte[] Timeless(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(bytes)))
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = Never;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }

        return stream.ToArray();
    }

    [GeneratedRegex("_(?<code>x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LooksEscaped();
}
