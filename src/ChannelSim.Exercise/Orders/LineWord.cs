using System.Text;

namespace ChannelSim.Exercise.Orders;

/// <summary>A word of a typed line: plain, in quotation marks, or the value of a key (<c>rung=2</c>).</summary>
/// <param name="Text">The word; the value where there is a key.</param>
/// <param name="Key">What stands before the equals sign; null: nothing does.</param>
/// <param name="IsQuoted">Whether it stood in quotation marks.</param>
internal sealed record LineWord(string Text, string? Key = null, bool IsQuoted = false)
{
    private const string Opening = "\"\u201c\u201d\u201e\u00ab";
    private const string Closing = "\"\u201c\u201d\u00bb";

    /// <summary>The words of a line; null where a quotation does not end.</summary>
    public static List<LineWord>? Split(string line)
    {
        var words = new List<LineWord>();
        var at = 0;
        while (true)
        {
            while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
            if (at == line.Length) return words;
            if (Read(line, ref at) is not { } word) return null;
            words.Add(word);
        }
    }

    /// <summary>A text as a word in quotation marks.</summary>
    public static string Quoted(string text) => $"\"{string.Concat(text.Select(letter => letter == '\\' || Closing.Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString()))}\"";

    private static LineWord? Read(string line, ref int at)
    {
        if (Opening.Contains(line[at], StringComparison.Ordinal)) return Quotation(line, ref at) is { } text ? new LineWord(text, IsQuoted: true) : null;
        var start = at;
        while (at < line.Length && !char.IsWhiteSpace(line[at]) && line[at] != '=') at++;
        if (at == line.Length || line[at] != '=' || at == start) return Rest(line, start, ref at);
        var key = line[start..at++];
        if (at < line.Length && Opening.Contains(line[at], StringComparison.Ordinal)) return Quotation(line, ref at) is { } value ? new LineWord(value, key, IsQuoted: true) : null;
        var from = at;
        return Rest(line, from, ref at) with { Key = key };
    }

    private static LineWord Rest(string line, int start, ref int at)
    {
        while (at < line.Length && !char.IsWhiteSpace(line[at])) at++;
        return new LineWord(line[start..at]);
    }

    // A backslash keeps a quotation mark from ending it.
    private static string? Quotation(string line, ref int at)
    {
        var text = new StringBuilder();
        for (at++; at < line.Length; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length && (line[at + 1] == '\\' || Closing.Contains(line[at + 1], StringComparison.Ordinal))) text.Append(line[++at]);
            else if (Closing.Contains(line[at], StringComparison.Ordinal)) return Take(text, ref at);
            else text.Append(line[at]);
        }

        return null;
    }

    private static string Take(StringBuilder text, ref int at)
    {
        at++;
        return text.ToString();
    }
}
