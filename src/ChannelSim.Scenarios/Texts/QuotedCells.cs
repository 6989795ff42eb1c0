using System.Text;
using System.Text.RegularExpressions;

namespace ChannelSim.Scenarios.Texts;

/// <summary>Cells as spreadsheets write and copy them: one with a separator, a quote or a line break in it stands in double quotes, and a quote within is doubled.</summary>
internal static partial class QuotedCells
{
    /// <summary>The first records of a table that are not empty, each with its cells.</summary>
    /// <param name="text">The table.</param>
    /// <param name="separator">What parts cells.</param>
    /// <param name="most">Records that are wanted.</param>
    public static List<List<string>> Records(string text, char separator, int most)
    {
        List<List<string>> records = [];
        for (var at = 0; at < text.Length && records.Count < most;)
        {
            List<string> cells = [];
            do cells.Add(Cell(text, separator, ref at));
            while (at < text.Length && text[at++] == separator);
            if (cells.Exists(cell => cell.Length > 0)) records.Add(cells);
        }

        return records;
    }

    /// <summary>Whether a character stands in the first record of a table outside of quotes.</summary>
    public static bool Parts(string text, char separator)
    {
        var quoted = false;
        foreach (var letter in text)
        {
            if (letter == '"') quoted = !quoted;
            else if (!quoted && letter == separator) return true;
            else if (!quoted && letter == '\n') return false;
        }

        return false;
    }

    /// <summary>Whether lines of YAML went through a sheet: whole lines, key and value, stand in quotes.</summary>
    public static bool HoldLines(string text) => Line().Count(text) is var lines && (lines > 1 || (lines == 1 && text.Contains("\"\"", StringComparison.Ordinal)));

    // Up to the separator or the end of the line, where it stops.
    private static string Cell(string text, char separator, ref int at)
    {
        while (at < text.Length && text[at] == ' ') at++;
        var (cell, quoted) = (new StringBuilder(), at < text.Length && text[at] == '"');
        for (at += quoted ? 1 : 0; at < text.Length && (quoted || (text[at] != separator && text[at] != '\n')); at++)
        {
            if (text[at] != '"' || !quoted) cell.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[at++]);
            else quoted = false;
        }

        return cell.ToString().Trim();
    }

    [GeneratedRegex(@"^""[A-Za-z][A-Za-z0-9_-]*:( [^\n]*)?""\r?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex Line();
}
