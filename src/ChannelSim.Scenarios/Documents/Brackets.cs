namespace ChannelSim.Scenarios.Documents;

/// <summary>Looks for the bracket that has no partner. Knows quotes and comments, as far as a text that is not YAML has any.</summary>
internal static class Brackets
{
    /// <summary>The offset of the first closing bracket without an opening one, or of the outermost bracket left open; null where all match.</summary>
    public static int? Unmatched(string text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Skipped(text, i) is { } end) i = end;
            else if (text[i] is '{' or '[' && (open.Count > 0 || StartsToken(text, i))) open.Push(i);
            else if (text[i] is '}' or ']' && open.Count > 0 && !Match(text, open, i)) return i;
        }

        return open.Count > 0 ? open.Last() : null;
    }

    /// <summary>The last offset of a quoted text or a comment that begins here; null where none does.</summary>
    public static int? Skipped(string text, int i) =>
        text[i] is '"' or '\'' && StartsToken(text, i) ? EndOfQuote(text, i)
        : text[i] == '#' && (i == 0 || char.IsWhiteSpace(text[i - 1])) ? EndOfLine(text, i)
        : null;

    private static bool Match(string text, Stack<int> open, int i) => text[open.Pop()] == (text[i] == '}' ? '{' : '[');

    /// <summary>Outside brackets a quote or bracket means something only where a value can begin.</summary>
    public static bool StartsToken(string text, int i)
    {
        var before = i - 1;
        while (before >= 0 && text[before] == ' ') before--;
        return before < 0 || text[before] is '\n' or '{' or '[' or ',' || (text[before] is ':' or '-' or '?' && before < i - 1);
    }

    private static int EndOfQuote(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && text[start] == '"') i++;
            else if (text[i] == text[start] && text[start] == '\'' && i + 1 < text.Length && text[i + 1] == '\'') i++;
            else if (text[i] == text[start]) return i;
        }

        return text.Length;
    }

    private static int EndOfLine(string text, int i) => text.IndexOf('\n', i) is var end and >= 0 ? end - 1 : text.Length;
}
