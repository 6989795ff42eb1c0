namespace ChannelSim.Cli.Commands;

/// <summary>Words as a shell takes them.</summary>
internal static class Shell
{
    /// <summary>A word in quotes if it needs them.</summary>
    public static string Quote(string word) =>
        word.Length > 0 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_./=:,%+".Contains(letter, StringComparison.Ordinal))
            ? word
            : "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";
}
