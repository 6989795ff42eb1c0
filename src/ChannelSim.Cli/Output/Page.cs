using System.Text;

namespace ChannelSim.Cli.Output;

/// <summary>A page of text for people: headings, tables, notes; 100 columns wide, with emphasis only on a terminal.</summary>
internal sealed class Page(bool colour)
{
    /// <summary>Columns of a page.</summary>
    public const int Width = 100;

    private readonly StringBuilder _text = new();

    public void Heading(string text)
    {
        if (_text.Length > 0) _text.Append('\n');
        Emphasised(text, "1");
    }

    public void Line(string text = "")
    {
        foreach (var line in TextTable.Wrap(text.TrimStart(), Width, text.Length - text.TrimStart().Length)) _text.Append(line).Append('\n');
    }

    /// <summary>A line that must stay in one piece, such as a command.</summary>
    public void Command(string text) => _text.Append(text).Append('\n');

    public void Write(TextTable table)
    {
        var (header, body) = table.Lines(Width);
        foreach (var line in header) Emphasised(line, "2");
        foreach (var line in body) _text.Append(line).Append('\n');
    }

    /// <summary>A bar for a proportion, in eighths of a character; never empty for what happened at all.</summary>
    public static string Bar(double proportion, int width)
    {
        const string parts = " ▏▎▍▌▋▊▉";
        var eighths = (int)Math.Round(Math.Clamp(proportion, 0, 1) * width * 8);
        if (eighths == 0 && proportion > 0) eighths = 1;
        var full = new string('█', eighths / 8);
        return eighths % 8 == 0 ? full : full + parts[eighths % 8];
    }

    public override string ToString() => _text.ToString();

    private void Emphasised(string text, string code) => _text.Append(colour ? $"\u001b[{code}m{text}\u001b[0m" : text).Append('\n');
}
