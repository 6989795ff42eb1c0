using System.Collections.Immutable;
using System.Text;
using ChannelSim.Results.Pages;

namespace ChannelSim.Exercise.Reviews;

/// <summary>Text in Markdown: what people wrote is text and never markup.</summary>
internal sealed class Markdown
{
    private readonly StringBuilder _text = new();

    /// <summary>A review.</summary>
    public static string Of(string? marking, string title, string opening, ImmutableArray<Section> sections)
    {
        var markdown = new Markdown();
        if (marking is not null) markdown.Line(Escape(marking));
        markdown.Heading(1, title);
        markdown.Line(Escape(opening));
        foreach (var section in sections) markdown.Write(section);
        return markdown._text.ToString().TrimEnd('\n') + "\n";
    }

    private void Write(Section section)
    {
        Heading(2, section.Title);
        foreach (var block in section.Blocks) Write(block);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph: Line(Escape(paragraph.Text)); break;
            case Subheading heading: Heading(3, heading.Text); break;
            case Bullets bullets: Line(string.Join('\n', bullets.Items.Select(item => "- " + Escape(item)))); break;
            case Commands commands: foreach (var (_, command) in commands.Lines) Line("    " + command); break;
            case Table table: Write(table); break;
            default: throw new ArgumentException($"no Markdown is known for {block?.GetType().Name}", nameof(block));
        }
    }

    private void Heading(int level, string text) => Line($"{new string('#', level)} {Escape(text)}");

    private void Write(Table table)
    {
        var text = new StringBuilder();
        Row(text, table.Columns.Select(column => Escape(column.Title)));
        Row(text, table.Columns.Select(_ => "---"));
        foreach (var row in table.Rows) Row(text, row.Cells.Select(cell => Escape(((TextCell)cell).Text).Replace("\n", "<br>", StringComparison.Ordinal)));
        Line(text.ToString().TrimEnd('\n'));
    }

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

    private void Line(string text) => _text.Append(text).Append("\n\n");
}
