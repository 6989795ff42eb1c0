using System.Text;

namespace ChannelSim.Exercise.Reviews;

/// <summary>Text in Markdown: what people wrote is text and never markup.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder _text = new();

    public void Heading(int level, string text) => Block($"{new string('#', level)} {Escape(text)}");

    public void Paragraph(string text) => Block(Escape(text));

    public void List(IEnumerable<string> items) => Block(string.Join('\n', items.Select(item => "- " + Escape(item))));

    public void Code(string command) => Block($"    {command}");

    /// <summary>A table; a cell may have several lines.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        Row(text, headings.Select(Escape));
        Row(text, headings.Select(_ => "---"));
        foreach (var row in rows) Row(text, row.Select(cell => Escape(cell).Replace("\n", "<br>", StringComparison.Ordinal)));
        Block(text.ToString().TrimEnd('\n'));
    }

    public override string ToString() => _text.ToString();

    /// <summary>What would be markup, or end a cell, is written so that it is not.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (letter is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '~') escaped.Append(letter == '<' ? "&lt;" : letter == '>' ? "&gt;" : "\\" + letter);
            else if (letter == '&') escaped.Append("&amp;");
            else if (!char.IsControl(letter) || letter == '\n') escaped.Append(letter);
        }

        return escaped.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private void Block(string text) => _text.Append(text).Append("\n\n");
}
