using System.Collections.Immutable;
using ChannelSim.Scenarios.Diagnostics;

namespace ChannelSim.Exercise.Msel;

/// <summary>The headings of a table: in which row they are, and what each means.</summary>
/// <param name="Row">The number of the row.</param>
/// <param name="Columns">By position what the column is: a known one, or the author's own, by its key.</param>
internal sealed record InjectHead(int Row, ImmutableSortedDictionary<int, string> Columns)
{
    private const int Looked = 20;

    /// <summary>Finds the headings; null, and no fault yet, where there are none.</summary>
    public static (InjectHead? Head, ImmutableArray<Diagnostic> Faults) Find(Sheet sheet)
    {
        foreach (var (number, cells) in sheet.Rows.TakeWhile(row => row.Key <= Looked || row.Key == sheet.Rows.Keys.First()))
        {
            var known = cells.Select(cell => InjectColumns.Of(cell.Text)).OfType<string>().Distinct().ToList();
            if (known.Count >= 2 && known.Exists(column => column is "id" or "title" or "text" or "scenario_time")) return Read(sheet, number, cells);
        }

        return (null, []);
    }

    private static (InjectHead Head, ImmutableArray<Diagnostic> Faults) Read(Sheet sheet, int number, ImmutableArray<SheetCell> cells)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var columns = ImmutableSortedDictionary.CreateBuilder<int, string>();
        for (var column = 0; column < cells.Length; column++)
            if (cells[column] is { Text.Length: > 0 } cell)
            {
                var meaning = InjectColumns.Of(cell.Text) ?? InjectColumns.OwnKey(cell.Text);
                if (columns.ContainsValue(meaning)) faults.Add(Twice(cell, cells, columns.First(other => other.Value == meaning).Key));
                else columns.Add(column, meaning);
            }

        foreach (var (row, stray) in sheet.Rows.Where(row => row.Key > number).Select(row => (row.Key, row.Value.Index().Where(cell => cell.Item.Text.Length > 0 && (cell.Index >= cells.Length || cells[cell.Index].Text.Length == 0)).Select(cell => cell.Item).FirstOrDefault())).Where(pair => pair.Item2 is not null).Take(1))
            faults.Add(stray!.Fault(InjectListRules.Column, $"`{Short(stray.Text)}` stands in a column without a heading", $"give the column one in row {number}"));
        return (new InjectHead(number, columns.ToImmutable()), faults.ToImmutable());
    }

    private static Diagnostic Twice(SheetCell cell, ImmutableArray<SheetCell> cells, int other) =>
        cell.Fault(InjectListRules.Column, $"`{cell.Text}` and `{cells[other].Text}` in {cells[other].Name} mean the same column", "leave one away, or give one of them a heading that is no known one");

    /// <summary>A text as messages quote it.</summary>
    internal static string Short(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
