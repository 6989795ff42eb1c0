namespace ChannelSim.Scenarios.Wording;

/// <summary>
/// Texts that authors write for people, made fit for a sentence: whatever capitals, full stops and quotation marks they came with. A text that is called by its article begins
/// with one; where it may be anything, the sentence puts a colon before it.
/// </summary>
internal static class Phrases
{
    // Words that a name in a sentence may begin with instead of "the".
    private static readonly HashSet<string> Determiners = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "a", "an", "this", "that", "these", "those", "some", "any", "no", "another", "several", "many", "one", "two", "three", "both", "all", "every", "each",
        "his", "her", "its", "their", "our", "my", "your", "what", "whatever", "who", "whoever", "something", "somebody", "someone", "anything", "nothing",
    };

    /// <summary>A text without line breaks, without the quotation marks around it, and without the full stop at its end.</summary>
    public static string Plain(string text)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length > 1 && plain[0] == '"' && plain[^1] == '"' && plain.IndexOf('"', 1) == plain.Length - 1) plain = plain[1..^1].Trim();
        return plain.TrimEnd('.', ',', ';', ':', ' ');
    }

    /// <summary>A name in the middle of a sentence, with its article: <c>the missile on allied soil</c>, whether or not the author wrote one.</summary>
    public static string Noun(string text)
    {
        var plain = Plain(text);
        if (plain.Length == 0) return plain;
        var first = plain.Split(' ')[0];
        if (Determiners.Contains(first)) return Lowered(plain);
        return first.EndsWith("'s", StringComparison.Ordinal) || first.EndsWith("s'", StringComparison.Ordinal) ? plain : $"the {plain}";
    }

    /// <summary>Words after a colon: <c>shelling that strayed</c>, <c>NATO raises its readiness</c>; an article loses its capital, a name keeps it.</summary>
    public static string AfterColon(string text)
    {
        var plain = Plain(text);
        return Determiners.Contains(plain.Split(' ')[0]) ? Lowered(plain) : plain;
    }

    /// <summary>One sentence or more, with a capital at the beginning and a stop at the end; empty for nothing.</summary>
    public static string Sentences(string text)
    {
        var plain = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (plain.Length == 0) return plain;
        return SideWords.Capitalised(plain.TrimEnd('"') is [.., '.' or '!' or '?'] ? plain : Plain(plain) + ".");
    }

    /// <summary>Words within quotation marks: marks of their own become single ones.</summary>
    public static string Quoted(string text) => $"\"{text.Replace('"', '\'')}\"";

    private static string Lowered(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
