namespace ChannelSim.Exercise.Msel;

/// <summary>
/// Texts that a spreadsheet would take for formulas. Whoever opens a table must not run what somebody else wrote into it: such texts begin with a tab there, which
/// is taken away again when the table is read.
/// </summary>
internal static class CellEscape
{
    /// <summary>A text for a CSV file, where a spreadsheet guesses what a cell is.</summary>
    public static string Guessed(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] ? "\t" + text : text;

    /// <summary>A text for a cell that says that it is one; what looks escaped must not be taken for it.</summary>
    public static string Typed(string text) => text is ['\t', ..] ? "\t" + text : text;

    /// <summary>The text again.</summary>
    public static string Undone(string text) => text is ['\t', '=' or '+' or '-' or '@' or '\t' or '\r' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] ? text[1..] : text;

    /// <summary>A text as cells are compared: without blanks at its ends, line ends as LF.</summary>
    public static string Plain(string text) => Undone(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim();
}
