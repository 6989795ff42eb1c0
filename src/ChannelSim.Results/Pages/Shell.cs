namespace ChannelSim.Results.Pages;

/// <summary>Words as a shell takes them.</summary>
public static class Shell
{
    /// <summary>A command from its words, each in quotes if it needs them: what is pasted does what the words do.</summary>
    public static string Line(params IEnumerable<string> words) => string.Join(' ', words.Select(Quote));

    /// <summary>A word in quotes if it needs them.</summary>
    public static string Quote(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./=:,%+".Contains(letter, StringComparison.Ordinal))
            ? word
            : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
    }
}
