using System.Text;

namespace ChannelSim.Scenarios.Drawing.Svg;

/// <summary>How much room text needs in a sans-serif face that is not known: the wider ones are taken, so that text is never cut.</summary>
internal static class TextMeasure
{
    private const double Bold = 1.15;

    /// <summary>Height of a line as a multiple of the size of its letters.</summary>
    public const double Line = 1.25;

    /// <summary>Width of one line in pixels.</summary>
    public static double Width(string text, double size, bool bold = false)
    {
        var width = 0.0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width * size * (bold ? Bold : 1);
    }

    /// <summary>
    /// Text in lines no wider than this, parted at blanks, where it can be not between a number and its unit nor inside parentheses; a word that is wider
    /// is parted anywhere.
    /// </summary>
    public static List<string> Wrap(string text, double width, double size, bool bold = false)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = "";
            foreach (var word in Together(paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries)).SelectMany(word => Pieces(word, width, size, bold)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && Width(longer, size, bold) > width)
                {
                    lines.Add(line);
                    longer = word;
                }

                line = longer;
            }

            if (line.Length > 0) lines.Add(line);
        }

        return lines;
    }

    /// <summary>One line cut to a width, with an ellipsis where something is missing.</summary>
    public static string Cut(string text, double width, double size, bool bold = false)
    {
        if (Width(text, size, bold) <= width) return text;
        var runes = text.EnumerateRunes().ToList();
        while (runes.Count > 0 && Width(string.Concat(runes) + "…", size, bold) > width) runes.RemoveAt(runes.Count - 1);
        return string.Concat(runes).TrimEnd() + "…";
    }

    /// <summary>Words that belong together, joined: a number and its unit, what stands in parentheses and what it is said of.</summary>
    private static IEnumerable<string> Together(string[] words)
    {
        for (int i = 0, next; i < words.Length; i = next)
        {
            next = i + 1;
            if (IsNumber(words[i]) && next < words.Length && IsUnit(words[next])) next++;
            var opens = next < words.Length && words[next].StartsWith('(');
            if (opens && Array.FindIndex(words, next, word => word.Contains(')', StringComparison.Ordinal)) is var end and >= 0) next = end + 1;
            yield return string.Join(' ', words[i..next]);
        }
    }

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[^1]);

    private static bool IsUnit(string word) => word.TrimEnd(',', ';') is "%" or "s" or "min" or "h" or "d" or "y";

    /// <summary>A group of words as a whole if it fits, else without its parentheses, else word by word, else letter by letter.</summary>
    private static IEnumerable<string> Pieces(string group, double width, double size, bool bold)
    {
        if (Width(group, size, bold) <= width) return [group];
        var at = group.IndexOf(" (", StringComparison.Ordinal);
        return at > 0
            ? Pieces(group[..at], width, size, bold).Concat(Pieces(group[(at + 1)..], width, size, bold))
            : group.Split(' ').SelectMany(word => Letters(word, width, size, bold));
    }

    private static IEnumerable<string> Letters(string word, double width, double size, bool bold)
    {
        var piece = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            if (piece.Length > 0 && Width(piece.ToString() + rune, size, bold) > width)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune);
        }

        yield return piece.ToString();
    }

    // In units of the size of the letters. The widest common faces (Verdana and its kin) need about this much.
    private static double Of(Rune rune) => rune.Value switch
    {
        ' ' or '.' or ',' or '|' => 0.36,
        'i' or 'j' or 'l' or '\'' => 0.30,
        'f' or 't' or 'r' or 'I' or '(' or ')' or '[' or ']' or ':' or ';' or '-' or '/' or '\\' or '!' => 0.46,
        'm' or 'w' or 'M' or 'W' or 'O' or 'Q' or '@' or '…' or '&' => 1.0,
        '%' => 1.08,
        'G' or 'H' or 'N' or 'U' or 'D' or '+' or '=' or '<' or '>' or '~' or '#' or '×' => 0.84,
        < 0x80 when char.IsAsciiLetterUpper((char)rune.Value) => 0.74,
        < 0x80 => 0.65,
        < 0x300 => 0.80,
        < 0x1100 => 0.95,
        _ => 1.2,
    };
}
