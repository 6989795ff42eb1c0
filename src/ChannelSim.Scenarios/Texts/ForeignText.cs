using System.Text.RegularExpressions;

namespace ChannelSim.Scenarios.Texts;

/// <summary>Texts of other kinds, told by how they begin. What has the first line of a scenario in it is one, whatever stands around it.</summary>
internal static partial class ForeignText
{
    private const int Looked = 20_000;

    public static FileKind? Of(string name, string text)
    {
        text = text.Length > Looked ? text[..Looked] : text;
        text = text.TrimStart('\uFEFF').TrimStart();
        if (Html().IsMatch(text)) return new FileKind("a web page (HTML)", "open it in a browser and copy its text, or save the file itself (the raw file, not the page that shows it)", IsText: true);
        if (text.StartsWith("<?xml", StringComparison.Ordinal) || text.StartsWith("<svg", StringComparison.Ordinal)) return new FileKind("an XML document", "a scenario is YAML text, with `channelsim: 1` as its first line", IsText: true);
        if ((text.StartsWith('"') || text.Contains("\n\"", StringComparison.Ordinal)) && QuotedCells.HoldLines(text)) return new FileKind("a scenario whose lines stand in double quotes, as a spreadsheet writes cells", "take the quotes at the ends of lines away, and write one quote for two within; or copy the lines from where they were before the sheet", IsText: true);
        if (text.Contains("channelsim:", StringComparison.Ordinal) || Ours().IsMatch(text)) return null; // as nearly all are written: an expression is dear to begin with
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? null : Lines(name, lines, text);
    }

    private static FileKind? Lines(string name, string[] lines, string text)
    {
        if (Surroundings.CountHeaders(lines) >= 2) return new FileKind("an e-mail", "save the attachment, or copy the scenario out of it into a text file", IsText: true);
        if (lines[0].StartsWith("BEGIN:V", StringComparison.Ordinal)) return new FileKind("a calendar or address card", "give a scenario file", IsText: true);
        if (lines[0] is ['{', .., '}'] && (lines.Length == 1 ? EndsIn(name, ".jsonl", ".ndjson") : lines[1] is ['{', .., '}'])) return new FileKind("a file of JSON lines", "a scenario is one map, in YAML or JSON, and begins with `channelsim`", IsText: true);
        return Separator(name, lines[0], text) is { } separator ? Table(name, QuotedCells.Records(text, separator, 1)[0], separator) : null;
    }

    private static FileKind Table(string name, List<string> columns, char separator)
    {
        if (columns[0].StartsWith("channelsim", StringComparison.Ordinal)) return new FileKind($"a table ({(separator == '\t' ? "TSV" : "CSV")}) of keys and values", $"write each row as a line of YAML, `key: value`, the first `{columns[0].TrimEnd(':')}: 1`", IsText: true);
        var what = $"a table ({(separator == '\t' ? "TSV" : "CSV")}) with the columns {Diagnostics.Suggestion.List(columns.Take(5))}";
        return InjectList.Looks(string.Join(' ', columns)) || InjectList.IsNamed(name)
            ? new FileKind($"{what}; it looks like an inject list", InjectList.Cure, IsText: true)
            : new FileKind(what, "a scenario is YAML text, with `channelsim: 1` as its first line", IsText: true);
    }

    /// <summary>What parts the columns of a table; null where the lines are none.</summary>
    private static char? Separator(string name, string first, string text)
    {
        var isNamed = EndsIn(name, ".csv", ".tsv");
        if (first[0] is '{' or '[' or '-' or '#' or '%' or '&' or '*' || Key().IsMatch(first)) return null;
        foreach (var separator in (ReadOnlySpan<char>)['\t', ';', ',', '|'])
        {
            var records = QuotedCells.Records(text, separator, 2);
            var columns = records[0].Count;
            if (columns >= 2 && (isNamed || (separator == '\t' && first[0] == '"'))) return separator;
            if (records.Count > 1 && columns >= (separator == '\t' ? 2 : 3) && records[1].Count is var second && second >= columns && (separator != '|' || second == columns)) return separator;
        }

        return null;
    }

    private static bool EndsIn(string name, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    [GeneratedRegex(@"^(<!doctype html|<html|<head|<body|<div|<p>|<table|<!-- )", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Html();

    /// <summary>The key that makes a file one of ours, however it is quoted, numbered or cited; a Cyrillic letter in it does no harm to the rest.</summary>
    [GeneratedRegex(@"channelsim\S{0,8}\s*[:\uFF1A]|\S{6,12}sim\s*:\s*1\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Ours();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]*:( |$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}
