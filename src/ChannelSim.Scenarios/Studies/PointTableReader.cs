using System.Collections.Immutable;
using System.Text;
using ChannelSim.Scenarios.Diagnostics;
using ChannelSim.Scenarios.Texts;

namespace ChannelSim.Scenarios.Studies;

/// <summary>Design points from CSV (RFC 4180: cells in double quotes may hold commas; a doubled quote stands for one).</summary>
internal sealed class PointTableReader(ScenarioSource source, Findings findings)
{
    private readonly List<(string Text, Place Place)> cells = [];
    private readonly List<ImmutableArray<(string Text, Place Place)>> rows = [];

    /// <summary>Where each column's path is written, once read.</summary>
    public ImmutableArray<Place> Header { get; private set; } = [];

    /// <summary>Null where nothing can be judged, told here.</summary>
    public PointTable? Read()
    {
        if (source.Fault is { } fault)
        {
            findings.Report(fault.Rule, fault.Place, fault.What, fault.Hint);
            return null;
        }

        if (FileKind.Of(source.Name, source.Bytes.AsSpan()) is { IsText: false } kind)
        {
            findings.Report(FileRules.OtherKind, new Place(source.Name, 0, 0), $"this is {kind.What}", "design points are a table in plain text: save the sheet as CSV, in UTF-8, with commas between the cells");
            return null;
        }

        if (SourceText.Decode(source.Name, source.Bytes.AsSpan(), findings) is not { } text) return null;
        if (WithOtherSeparator(text)) return null;
        Split(text);
        if (rows.Count < 2) return Refuse(new Place(source.Name, 1, 1), "the table has no design points", "write a header of dotted paths and a row for each design point");
        if (!CheckHeader()) return null;
        CheckRows();
        Header = [.. rows[0].Select(cell => cell.Place)];
        return new PointTable(
            source, [.. rows[0].Select(cell => cell.Text)], [.. rows.Skip(1).Select(row => row.Select(cell => cell.Text).ToImmutableArray())], [.. rows.Skip(1).Select(row => row[0].Place)]);
    }

    /// <summary>What spreadsheets write where the comma is the decimal sign, or when a sheet is copied.</summary>
    private bool WithOtherSeparator(string text)
    {
        if (QuotedCells.Parts(text, ',') || !(QuotedCells.Parts(text, ';') || QuotedCells.Parts(text, '\t'))) return false;
        Refuse(new Place(source.Name, 1, 1), $"the cells are separated by {(QuotedCells.Parts(text, ';') ? "semicolons" : "tabs")}", "write commas between the cells, and decimal points within them");
        return true;
    }

    private bool CheckHeader()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var good = true;
        foreach (var (text, place) in rows[0])
        {
            if (text.Length > 0 && seen.Add(text)) continue;
            Refuse(place, text.Length == 0 ? "a column without a path" : $"`{text}` is the header of two columns", "each column has one dotted path, such as `sides.us.threshold.routine`");
            good = false;
        }

        return good;
    }

    /// <summary>Rows that do not fit under the header are told and left out: the cells of the others can be judged all the same.</summary>
    private void CheckRows()
    {
        var wrong = rows.Where(row => row.Length != rows[0].Length).ToList();
        foreach (var row in wrong) Refuse(row[0].Place, $"{row.Length} {(row.Length == 1 ? "cell" : "cells")} under {rows[0].Length} {(rows[0].Length == 1 ? "path" : "paths")} of the header", "an empty cell leaves the scenario's value; a value with a comma stands in double quotes");
        rows.RemoveAll(wrong.Contains);
    }

    private PointTable? Refuse(Place place, string what, string hint)
    {
        findings.Report(StudyRules.Table, place, what, hint);
        return null;
    }

    private void Split(string text)
    {
        var (line, column, at) = (1, 1, 0);
        while (at < text.Length)
        {
            var place = new Place(source.Name, line, column);
            var start = at;
            cells.Add((Cell(text, ref at, place), place));
            line += text.AsSpan(start, at - start).Count('\n');
            column += at - start;
            if (at < text.Length && text[at] == ',')
            {
                (at, column) = (at + 1, column + 1);
                if (at == text.Length || text[at] == '\n') cells.Add(("", new Place(source.Name, line, column)));
                if (at < text.Length && text[at] != '\n') continue;
            }

            EndRow();
            (at, line, column) = (at + 1, line + 1, 1);
        }
    }

    private void EndRow()
    {
        if (cells is not [("", _)]) rows.Add([.. cells]);
        cells.Clear();
    }

    private string Cell(string text, ref int at, Place place)
    {
        if (text[at] != '"')
        {
            var end = text.AsSpan(at).IndexOfAny(',', '\n') is var found and >= 0 ? at + found : text.Length;
            var plain = text[at..end].Trim();
            at = end;
            return plain;
        }

        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"') cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else break;
        }

        if (at >= text.Length) Refuse(place, "a double quote that is not closed", "write the closing quote");
        else at++;
        if (at < text.Length && text[at] is not (',' or '\n')) Refuse(place, "text after the closing quote", "put the whole cell into quotes");
        while (at < text.Length && text[at] is not (',' or '\n')) at++;
        return cell.ToString().Trim();
    }
}
