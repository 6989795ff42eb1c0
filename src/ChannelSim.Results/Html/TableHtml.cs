using System.Globalization;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Html;

/// <summary>A table with its caption and the terms that it uses; one that is too wide is scrolled in a box of its own.</summary>
internal sealed class TableHtml(MarkupWriter html)
{
    // The number of cases that most numbers of the table are of: it is said once, and the others say theirs.
    private long? _usual;

    public void Write(Table table, string caption)
    {
        if (table.Rows.IsEmpty) return;
        _usual = Usual(table);
        using (html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", "Table: " + caption)))
        using (html.Open("table"))
        {
            html.Element("caption", caption, ("class", "unseen"));
            List<int> columns = [.. Enumerable.Range(0, table.Columns.Length).Where(column => table.Rows.Any(row => row.Cells[column] is not TextCell { Text: "" }))];
            bool[] numbers = [.. Enumerable.Range(0, table.Columns.Length).Select(column => IsOfNumbers(table, column))];
            Head(table, columns, numbers);
            using (html.Open("tbody"))
            {
                for (var row = 0; row < table.Rows.Length; row++) Row(table, columns, numbers, row);
            }
        }

        if (_usual is { } count) html.Element("p", $"n = {Digits.Whole(count)} for each number that says no other.", ("class", "cases"));
        Write(html, table.Terms);
    }

    private static long? Usual(Table table)
    {
        var counts = table.Rows.SelectMany(row => row.Cells).OfType<NumberCell>().Where(HasCases).Select(cell => cell.Estimate.Count).ToList();
        return counts.Count == 0 ? null : counts.GroupBy(count => count).Where(group => 2 * group.Count() > counts.Count).Select(group => (long?)group.Key).FirstOrDefault();
    }

    private static bool HasCases(NumberCell cell) => cell.Estimate.Count > 0 && !double.IsNaN(cell.Estimate.Value);

    /// <summary>Terms, each explained.</summary>
    public static void Write(MarkupWriter html, IReadOnlyCollection<Term> terms)
    {
        if (terms.Count == 0) return;
        using (html.Open("dl", ("class", "terms")))
        {
            foreach (var term in terms)
            {
                using (html.Open("div"))
                {
                    html.Element("dt", term.Word);
                    html.Element("dd", term.Meaning);
                }
            }
        }
    }

    // A head with nothing in it is no head of anything.
    private void Head(Table table, List<int> columns, bool[] numbers)
    {
        if (columns.TrueForAll(column => table.Columns[column].Title.Length == 0)) return;
        using (html.Open("thead"))
        using (html.Open("tr"))
        {
            foreach (var column in columns)
            {
                var title = table.Columns[column].Title;
                if (title.Length == 0) html.Element("td", "");
                else html.Element("th", title, ("scope", "col"), ("class", ClassOf(table, numbers, column)));
            }
        }
    }

    private static string? ClassOf(Table table, bool[] numbers, int column) => numbers[column] ? "number" : table.Rows.Any(row => row.Cells[column] is BarCell) ? "bars" : null;

    private static bool IsOfNumbers(Table table, int column) => table.Rows.Any(row => row.Cells[column] is NumberCell or TextCell { IsNumber: true });

    private void Row(Table table, List<int> columns, bool[] numbers, int row)
    {
        using (html.Open("tr"))
        {
            foreach (var column in columns)
            {
                if (table.Columns[column].IsKey) Key(table, row, column);
                else Cell(table.Rows[row].Cells[column], ClassOf(table, numbers, column));
            }
        }

        if (table.Rows[row].Note.Length == 0) return;
        using (html.Open("tr", ("class", "note"))) html.Element("td", table.Rows[row].Note, ("colspan", columns.Count.ToString(CultureInfo.InvariantCulture)));
    }

    // A key that stands above itself is not shown again, unless a key to its left has changed; who hears the table hears it.
    private void Key(Table table, int row, int column)
    {
        using (html.Open("th", ("scope", "row")))
        {
            if (IsRepeated(table, row, column)) html.Element("span", TextOf(table.Rows[row].Cells[column]), ("class", "unseen"));
            else Content(table.Rows[row].Cells[column]);
        }
    }

    private static bool IsRepeated(Table table, int row, int column) =>
        row > 0 && table.Rows[row - 1].Note.Length == 0 && Enumerable.Range(0, column + 1).Where(other => table.Columns[other].IsKey).All(other => TextOf(table.Rows[row].Cells[other]) == TextOf(table.Rows[row - 1].Cells[other]));

    private void Cell(Cell cell, string? kind)
    {
        using (html.Open("td", ("class", kind))) Content(cell);
    }

    private void Content(Cell cell)
    {
        switch (cell)
        {
            case NumberCell number: Number(number); break;
            case BarCell bar: Bar(bar); break;
            default: Lines(TextOf(cell)); break;
        }
    }

    // The interval stays in one piece, on the line of its value or below it.
    private void Number(NumberCell cell)
    {
        var printed = PrintedNumber.Of(cell.Estimate, cell.Kind, cell.Unit, cell.LeastDecimals);
        var (value, rest) = printed.ToString().Split(" (", 2) is [var first, var second] ? (first, "(" + second) : (printed.ToString(), "");
        html.Element("span", rest.Length > 0 ? value : value + cell.Mark, ("class", "whole"));
        if (rest.Length > 0)
        {
            html.Text(" ");
            html.Element("span", rest + cell.Mark, ("class", "whole"));
        }

        if (cell.Estimate.Count == _usual || !HasCases(cell) || printed.Reason.StartsWith("n = ", StringComparison.Ordinal)) return;
        html.Text(" ");
        html.Element("small", $"n\u00A0=\u00A0{Digits.Whole(cell.Estimate.Count)}");
    }

    private void Bar(BarCell bar)
    {
        var share = Math.Clamp(bar.Share, 0, 1);
        using (html.Open("div", ("class", "bar"), ("role", "img"), ("aria-label", $"{Digits.Significant(100 * share, 2)} %")))
            html.Element("span", "", ("style", $"width:{(100 * share).ToString("0.##", CultureInfo.InvariantCulture)}%"));
    }

    private void Lines(string text)
    {
        foreach (var (i, line) in text.Split('\n').Index())
        {
            if (i > 0) html.Void("br");
            html.Text(line);
        }
    }

    private static string TextOf(Cell cell) => cell switch
    {
        TextCell text => text.Text,
        NumberCell number => PrintedNumber.Of(number.Estimate, number.Kind, number.Unit, number.LeastDecimals) + number.Mark,
        _ => "",
    };
}
