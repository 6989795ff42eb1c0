using System.Buffers;

namespace ChannelSim.Results.Rendering;

/// <summary>Parts text into lines. A no-break space holds its words together and comes out as a space.</summary>
public static class Wrapping
{
    /// <summary>Names up to this length are kept whole where there is room.</summary>
    public const int WholeName = 24;

    /// <summary>The least length at which a name is parted rather than a table taken apart; an interval fits into it.</summary>
    public const int PartedName = 18;

    private const char NoBreak = '\u00A0';
    private static readonly SearchValues<char> Breaks = SearchValues.Create(".-_=/,:");

    /// <summary>Lines of at most so many characters, each after an indent, parted at blanks but not before a percent sign.</summary>
    public static IEnumerable<string> Lines(string text, int width, int indent = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        var room = Math.Max(1, width - indent);
        var line = "";
        foreach (var word in text.Replace(" %", NoBreak + "%", StringComparison.Ordinal).Split(' ').SelectMany(word => Pieces(word, room)))
        {
            var gap = line.Length == 0 || word.Continues ? "" : " ";
            if (line.Length > 0 && line.Length + gap.Length + word.Text.Length > room)
            {
                yield return Indented(line, indent);
                (line, gap) = ("", "");
            }

            line += gap + word.Text;
        }

        yield return Indented(line, indent);
    }

    /// <summary>The least width at which no line of a text is longer, if names longer than so many characters may be parted within.</summary>
    public static int Least(string text, int name = WholeName) => text.Replace(" %", NoBreak + "%", StringComparison.Ordinal).Split(' ').SelectMany(word => Pieces(word, name)).Max(piece => piece.Text.Length);

    /// <summary>How long the longest line is that needs no parting.</summary>
    public static int Longest(string text) => text.Length;

    private static string Indented(string line, int indent) => (new string(' ', indent) + line.Replace(NoBreak, ' ')).TrimEnd();

    // A word that does not fit is parted after a dot or a dash of its own, or else wherever it must be; an interval at its no-break spaces first.
    private static IEnumerable<(string Text, bool Continues)> Pieces(string word, int room)
    {
        var rest = word;
        var first = true;
        while (rest.Length > room)
        {
            var at = rest.LastIndexOf(NoBreak, room - 1);
            if (at > 0)
            {
                yield return (rest[..at], !first);
                rest = rest[(at + 1)..];
                first = true;
                continue;
            }

            at = rest.AsSpan(0, room).LastIndexOfAny(Breaks) + 1;
            if (at <= 0) at = room;
            yield return (rest[..at], !first);
            (rest, first) = (rest[at..], false);
        }

        yield return (rest, !first);
    }
}
