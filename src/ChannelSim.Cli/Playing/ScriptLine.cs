namespace ChannelSim.Cli.Playing;

/// <summary>A line of a script, or as it was typed: a moment to run to first, and what is left to be done there.</summary>
/// <param name="At">The moment, as it was written; null: none.</param>
/// <param name="Text">What is done; empty: nothing.</param>
internal sealed record ScriptLine(string? At, string Text)
{
    /// <summary>Reads a line: <c>at MOMENT [COMMAND]</c>, a command, or nothing; <c>#</c> begins a comment.</summary>
    public static ScriptLine Of(string line)
    {
        var text = WithoutComment(line.TrimStart('\uFEFF')).Trim(); // the mark with which some editors begin a file
        if (text.Equals("at", StringComparison.OrdinalIgnoreCase)) return new ScriptLine("", "");
        if (!text.StartsWith("at ", StringComparison.OrdinalIgnoreCase)) return new ScriptLine(null, text);
        var words = text[3..].TrimStart().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return new ScriptLine("", "");
        var length = words.Length > 1 && IsDay(words[0]) && IsTime(words[1]) ? 2 : 1; // a date and a time are one moment
        var moment = string.Join(' ', words[..length]);
        return new ScriptLine(moment, string.Join(' ', words[length..]));
    }

    private static string WithoutComment(string line)
    {
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"') quoted = !quoted;
            if (line[i] == '#' && !quoted && (i == 0 || char.IsWhiteSpace(line[i - 1]))) return line[..i];
        }

        return line;
    }

    private static bool IsDay(string word) => word.Length >= 8 && word.Count(letter => letter == '-') == 2 && !word.Contains(':', StringComparison.Ordinal);

    private static bool IsTime(string word) => word.Contains(':', StringComparison.Ordinal) && char.IsAsciiDigit(word[0]);
}
