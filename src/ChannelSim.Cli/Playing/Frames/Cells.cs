using System.Globalization;
using System.Text;
using Spectre.Console;

namespace ChannelSim.Cli.Playing.Frames;

/// <summary>Texts in the columns of a terminal: many signs take two, and some take none.</summary>
internal static class Cells
{
    /// <summary>The columns that a text takes.</summary>
    public static int Width(string text) => text.GetCellWidth();

    /// <summary>A text that does nothing to a terminal but stand there: what people wrote may hold anything.</summary>
    public static string Clean(string text)
    {
        if (text.All(letter => letter is >= ' ' and <= '~')) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) clean.Append(IsSeen(rune) ? rune.ToString() : Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format ? "" : " ");
        return clean.ToString();
    }

    /// <summary>The beginning of a text, with a sign at its end if there was more.</summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width) return text;
        return width <= 0 ? "" : Beginning(text, width - 1) + "…";
    }

    /// <summary>A text in exactly as many columns, cut or with blanks after it.</summary>
    public static string Fit(string text, int width)
    {
        var cut = Cut(text, width);
        return cut + new string(' ', Math.Max(0, width - Width(cut)));
    }

    /// <summary>As many whole signs from the beginning of a text as fit.</summary>
    public static string Beginning(string text, int width)
    {
        var length = 0;
        var columns = 0;
        while (length < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text, length);
            columns += Width(text.Substring(length, next));
            if (columns > width) break;
            length += next;
        }

        return text[..length];
    }

    /// <summary>A text in lines, broken at blanks where that can be, with blanks before all but the first.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width, int indent = 0)
    {
        var lines = new List<string>();
        width = Math.Max(2, width);
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n')) WrapParagraph(Clean(paragraph), width, Math.Min(indent, width / 3), lines);
        return lines;
    }

    private static void WrapParagraph(string text, int width, int indent, List<string> lines)
    {
        var line = lines.Count == 0 ? "" : new string(' ', indent);
        var isBegun = false;
        foreach (var word in text.Split(' '))
        {
            var left = isBegun ? $"{line} {word}" : line + word;
            if (isBegun && Width(left) > width)
            {
                lines.Add(line);
                left = new string(' ', indent) + word;
            }

            while (Width(left) > width)
            {
                var head = Beginning(left, width);
                if (head.Trim().Length == 0) break; // a single sign that is wider than the line
                lines.Add(head);
                left = new string(' ', indent) + left[head.Length..];
            }

            (line, isBegun) = (left, true);
        }

        lines.Add(line.TrimEnd());
    }

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate => false,
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D, // they join letters and signs
        _ => true,
    };
}
