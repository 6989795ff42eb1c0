using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ChannelSim.Exercise.Msel;

/// <summary>What stands in the cells of a workbook, as text.</summary>
internal sealed partial class CellTexts
{
    private const double FirstClear = 61; // before 1 March 1900 Excel counts a day that was none
    private static readonly SearchValues<char> DateLetters = SearchValues.Create("dmyhsDMYHS");
    private readonly ImmutableArray<string> shared;
    private readonly ImmutableArray<bool> dates;
    private readonly bool is1904;

    public CellTexts(WorkbookPart book)
    {
        shared = [.. book.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>().Select(item => Words(item)) ?? []];
        var styles = book.WorkbookStylesPart?.Stylesheet;
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>().Where(format => format.NumberFormatId is not null).ToDictionary(format => format.NumberFormatId!.Value, format => format.FormatCode?.Value ?? "") ?? [];
        dates = [.. styles?.CellFormats?.Elements<CellFormat>().Select(format => format.NumberFormatId?.Value is { } id && (own.TryGetValue(id, out var code) ? IsDate(code) : id is >= 14 and <= 22 or >= 45 and <= 47)) ?? []];
        is1904 = book.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
    }

    /// <summary>The text of a cell, without blanks around it; a date as <c>2022-11-15T15:40</c>, a time of day as <c>15:40</c>.</summary>
    public string Of(Cell cell)
    {
        if (cell.DataType?.Value is { } type)
        {
            if (type == CellValues.SharedString) return int.TryParse(cell.CellValue?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Length ? shared[index] : "";
            if (type == CellValues.InlineString) return cell.InlineString is { } words ? Words(words) : "";
            if (type == CellValues.Boolean) return cell.CellValue?.Text == "1" ? "true" : "false";
            if (type != CellValues.Number) return Unescaped(cell.CellValue?.Text ?? "");
        }

        var text = cell.CellValue?.Text ?? "";
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return Unescaped(text);
        return cell.StyleIndex?.Value is { } style && style < dates.Length && dates[(int)style] ? Moment(number) ?? Plain(number) : Plain(number);
    }

    /// <summary>A number with as many digits as people typed.</summary>
    private static string Plain(double number) => number.ToString("G15", CultureInfo.InvariantCulture);

    private string? Moment(double days)
    {
        if (days is >= 0 and < 1) return TimeOnly.FromTimeSpan(TimeSpan.FromSeconds(Math.Min(86399, Math.Round(days * 86400)))).ToString(days * 1440 % 1 < 1e-6 || days * 1440 % 1 > 1 - 1e-6 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
        if (is1904) days += 1462;
        if (days is < FirstClear or > 2_900_000) return null;
        var at = new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds(Math.Round(days * 86400));
        return at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : at.Second == 0 ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The words of a text whose parts may be formatted apart; how they are pronounced is left out.</summary>
    private static string Words(OpenXmlCompositeElement item) =>
        Unescaped(string.Concat(item.Descendants<Text>().Where(text => text.Parent is not PhoneticRun).Select(text => text.Text)));

    /// <summary>Workbooks write what XML cannot hold as <c>_x000D_</c>.</summary>
    private static string Unescaped(string text) => CellEscape.Plain(Escaped().Replace(text, match => ((char)int.Parse(match.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()));

    /// <summary>Whether a number format shows a date or a time: letters of those outside of quotation marks and brackets.</summary>
    private static bool IsDate(string format) => Fixed().Replace(format, "").AsSpan().ContainsAny(DateLetters);

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"""[^""]*""|\[[^\]]*\]|\\.|General", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Fixed();
}
