using Spectre.Console;
using Spectre.Console.Rendering;

namespace ChannelSim.Cli.Output;

/// <summary>A page of text for people: headings, tables, notes; 100 columns wide, with colour only on a terminal.</summary>
internal sealed class Page
{
    /// <summary>Columns of a page.</summary>
    public const int Width = 100;

    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly IAnsiConsole _console;

    public Page(bool colour)
    {
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_text),
        });
        _console.Profile.Width = Width;
        _console.Profile.Capabilities.Unicode = true;
    }

    public void Heading(string text)
    {
        _console.WriteLine();
        _console.MarkupLine($"[bold]{Markup.Escape(text)}[/]");
    }

    public void Line(string text = "") => _console.MarkupLine(Markup.Escape(text));

    public void Write(IRenderable content) => _console.Write(content);

    /// <summary>A table without borders whose first column is for names; columns marked with a leading &gt; are right-aligned.</summary>
    public static Table Table(params string[] columns)
    {
        var table = new Table().NoBorder();
        foreach (var column in columns)
        {
            var right = column.StartsWith('>');
            var definition = new TableColumn(new Text(right ? column[1..] : column, new Style(decoration: Decoration.Dim))) { NoWrap = column.Length > 0 && !column.StartsWith('~') };
            if (column.StartsWith('~')) definition.Header = new Text(column[1..], new Style(decoration: Decoration.Dim));
            table.AddColumn(right ? definition.RightAligned() : definition);
        }

        return table;
    }

    public static void Row(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    /// <summary>A bar for a proportion, in eighths of a character.</summary>
    public static string Bar(double proportion, int width)
    {
        const string parts = " ▏▎▍▌▋▊▉";
        var eighths = (int)Math.Round(Math.Clamp(proportion, 0, 1) * width * 8);
        if (eighths == 0 && proportion > 0) eighths = 1;
        var full = new string('█', eighths / 8);
        return eighths % 8 == 0 ? full : full + parts[eighths % 8];
    }

    /// <summary>The page, without the blanks that padding leaves at line ends.</summary>
    public override string ToString() =>
        string.Join('\n', _text.ToString().Split('\n').Select(line => line.TrimEnd(' '))).TrimStart('\n');
}
