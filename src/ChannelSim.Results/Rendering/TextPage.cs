using System.Text;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Rendering;

/// <summary>Writes text for people: headings, prose, tables, commands; so many columns wide, with emphasis only on a terminal.</summary>
/// <param name="width">Columns; no line is longer but a command.</param>
/// <param name="colour">Whether headings are emphasised.</param>
public sealed class TextPage(int width, bool colour)
{
    /// <summary>Columns where nothing says how many there are.</summary>
    public const int UsualWidth = 100;

    private const int WidestProse = 100;
    private const int StoryIndent = 4;
    private const int LongestLabel = 30;
    private const int Hanging = 2;
    private readonly StringBuilder _text = new();

    /// <summary>Columns.</summary>
    public int Width => width;

    /// <summary>A heading, after an empty line.</summary>
    public void Heading(string text)
    {
        if (_text.Length > 0) _text.Append('\n');
        foreach (var line in Wrapping.Lines(text, Math.Min(width, WidestProse))) Emphasised(line, "1");
    }

    /// <summary>A paragraph; blanks at its beginning indent all of it.</summary>
    public void Line(string text = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var line in Wrapping.Lines(text.TrimStart(' '), Math.Min(width, WidestProse), text.Length - text.TrimStart(' ').Length)) _text.Append(line).Append('\n');
    }

    /// <summary>A line that stays in one piece, such as a command.</summary>
    public void Command(string text) => _text.Append(text).Append('\n');

    /// <summary>Any block of a page.</summary>
    public void Write(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph: Line((paragraph.Indented ? "  " : "") + paragraph.Text); break;
            case Subheading heading: Heading(heading.Text); break;
            case Bullets bullets: foreach (var item in bullets.Items) Line("  " + item); break;
            case Table table: Write(table); break;
            case Legend legend: Write(legend.Terms); break;
            case Commands commands: Write(commands); break;
            case Story story: Write(story); break;
            default: throw new ArgumentException($"no text is known for {block?.GetType().Name}", nameof(block));
        }
    }

    /// <summary>A share from 0 to 1 as a bar, in eighths of a character; never empty for what happened at all.</summary>
    public static string Bar(double share, int width)
    {
        const string parts = " ▏▎▍▌▋▊▉";
        var eighths = (int)Math.Round(Math.Clamp(share, 0, 1) * width * 8);
        if (eighths == 0 && share > 0) eighths = 1;
        var full = new string('█', eighths / 8);
        return eighths % 8 == 0 ? full : full + parts[eighths % 8];
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private void Write(Table table)
    {
        var (header, body) = new TableText(table, width).Lines();
        foreach (var line in header) Emphasised(line, "2");
        foreach (var line in body) _text.Append(line).Append('\n');
        Write(table.Terms);
    }

    private void Write(IEnumerable<Term> terms)
    {
        foreach (var term in terms) Line($"{term.Word}: {term.Meaning}");
    }

    private void Write(Story story)
    {
        var day = "";
        foreach (var moment in story.Moments)
        {
            if (day.Length > 0 && moment.Day != day) Line();
            if (moment.Day != day) Line(moment.Day);
            day = moment.Day;
            Line("  " + moment.Clock);
            foreach (var text in moment.Texts) WriteHanging(text);
        }
    }

    private void WriteHanging(string text)
    {
        foreach (var (i, line) in Wrapping.Lines(text, Math.Min(width, WidestProse) - StoryIndent - Hanging).Index()) _text.Append(' ', StoryIndent + (i > 0 ? Hanging : 0)).Append(line).Append('\n');
    }

    private void Write(Commands commands)
    {
        var label = commands.Lines.Select(line => line.Label.Length).Where(length => length <= LongestLabel).DefaultIfEmpty(0).Max();
        foreach (var (text, command) in commands.Lines)
        {
            // A long label has a line of its own: else every command would begin far to the right.
            if (text.Length > LongestLabel) Command("  " + text);
            var indent = label == 0 ? "  " : "  " + (text.Length > LongestLabel ? "" : text).PadRight(label) + "  ";
            Command((indent + command).TrimEnd());
        }
    }

    private void Emphasised(string text, string code) => _text.Append(colour ? $"\u001b[{code}m{text}\u001b[0m" : text).Append('\n');
}
