using System.Globalization;
using OxyPlot;

namespace ChannelSim.Results.Figures;

/// <content>Words, links and groups: what OxyPlot's charts have no need of.</content>
public sealed partial class FigureCanvas
{
    private const double LineSpacing = 1.3;
    private readonly HashSet<string> _patterns = [];

    /// <summary>How wide words are, in pixels, in the widest of usual fonts.</summary>
    public static double WidthOf(string text, double size = TextSize, bool bold = false) =>
        string.IsNullOrEmpty(text) ? 0 : TextWidths.Of(text, size, bold);

    /// <summary>Words with their baseline at a height.</summary>
    /// <param name="x">Where they begin, end or have their middle.</param>
    /// <param name="y">The baseline.</param>
    /// <param name="text">They, one line.</param>
    /// <param name="role">Their colour.</param>
    /// <param name="size">Their size, in pixels.</param>
    /// <param name="bold">Whether they are bold.</param>
    /// <param name="alignment">Which part of them stands at <paramref name="x"/>.</param>
    public void Text(double x, double y, string text, Role role = Role.Ink, double size = TextSize, bool bold = false, HorizontalAlignment alignment = HorizontalAlignment.Left)
    {
        if (!string.IsNullOrEmpty(text)) Words(x, y, text, Palette.Colour(role), size, bold, Anchor(alignment), rotation: 0);
    }

    /// <summary>A text in lines that fit a width; a word that is longer than a line is cut in pieces.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> lines = [];
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, size, width, bold)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && WidthOf(longer, size, bold) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    /// <summary>A text that fits a width: cut, with an ellipsis, where it is longer. What is cut must stand in full elsewhere.</summary>
    public static string Cut(string text, double size, double width, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (WidthOf(text, size, bold) <= width) return text;
        var starts = StringInfo.ParseCombiningCharacters(text);
        for (var count = starts.Length - 1; count > 0; count--)
        {
            var cut = text[..starts[count]].TrimEnd() + "…";
            if (WidthOf(cut, size, bold) <= width) return cut;
        }

        return "…";
    }

    /// <summary>A name that fits a width: what is cut from one that is longer is cut from its middle, for long names differ at their ends. What is cut must stand in full elsewhere.</summary>
    public static string Shorten(string name, double size, double width, bool bold = false)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (WidthOf(name, size, bold) <= width) return name;
        var starts = StringInfo.ParseCombiningCharacters(name);
        for (var kept = starts.Length - 1; kept > 1; kept--)
        {
            var (head, tail) = (kept - (kept / 2), kept / 2);
            var shorter = $"{name[..starts[head]].TrimEnd()}…{name[starts[^tail]..].TrimStart()}";
            if (WidthOf(shorter, size, bold) <= width) return shorter;
        }

        return Cut(name, size, width, bold);
    }

    /// <summary>A rectangle of one colour.</summary>
    public void Rectangle(double x, double y, double width, double height, Role fill, double opacity = 1, Role? outline = null) =>
        DrawRectangle(new OxyRect(x, y, Math.Max(0, width), Math.Max(0, height)), OxyColor.FromAColor((byte)Math.Round(opacity * byte.MaxValue), Palette.Colour(fill)), outline is { } role ? Palette.Colour(role) : OxyColors.Undefined, 1, EdgeRenderingMode.Automatic);

    /// <summary>A rectangle of a colour with a pattern in it, and an outline of the same colour.</summary>
    public void Patterned(double x, double y, double width, double height, Role fill, Pattern pattern)
    {
        if (width <= 0) return;
        if (pattern == Pattern.Plain)
        {
            Rectangle(x, y, width, height, fill);
            return;
        }

        var colour = Colour(Palette.Colour(fill));
        var id = $"{_key}-{fill.ToString().ToLowerInvariant()}-{pattern.ToString().ToLowerInvariant()}";
        if (_patterns.Add(id)) _markup.Append(CultureInfo.InvariantCulture, $"<pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\">{Tile(pattern, colour)}</pattern>");
        _markup.Append(CultureInfo.InvariantCulture, $"<rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" fill=\"url(#{id})\" stroke=\"{colour}\" stroke-width=\"1\"/>");
    }

    /// <summary>Draws something moved to the right and down.</summary>
    public void Shifted(double right, double down, Action draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        _markup.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({Number(right)} {Number(down)})\">");
        draw();
        _markup.Append("</g>");
    }

    /// <summary>A straight line.</summary>
    public void Line(double fromX, double fromY, double toX, double toY, Role role, double thickness = 1, params double[] dashes) =>
        DrawLine([new ScreenPoint(fromX, fromY), new ScreenPoint(toX, toY)], Palette.Colour(role), thickness, EdgeRenderingMode.Automatic, dashes, LineJoin.Miter);

    /// <summary>Draws something that has words of its own when it is pointed at, and in the accessible tree.</summary>
    public void Titled(string title, Action draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        _markup.Append("<g><title>").Append(Encoder.Encode(title)).Append("</title>");
        draw();
        _markup.Append("</g>");
    }

    /// <summary>Draws something that leads to another place of the same page.</summary>
    /// <param name="id">The id of that place.</param>
    /// <param name="title">What it leads to, in words.</param>
    /// <param name="draw">Draws it.</param>
    public void Linked(string id, string title, Action draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        _markup.Append("<a href=\"#").Append(Encoder.Encode(id)).Append("\"><title>").Append(Encoder.Encode(title)).Append("</title>");
        draw();
        _markup.Append("</a>");
    }

    private static IEnumerable<string> Pieces(string word, double size, double width, bool bold)
    {
        if (WidthOf(word, size, bold) <= width) return [word];
        List<string> pieces = [];
        var piece = "";
        foreach (var sign in StringInfo.ParseCombiningCharacters(word).Zip(StringInfo.ParseCombiningCharacters(word).Skip(1).Append(word.Length), (start, end) => word[start..end]))
        {
            if (piece.Length > 0 && WidthOf(piece + sign, size, bold) > width)
            {
                pieces.Add(piece);
                piece = "";
            }

            piece += sign;
        }

        return [.. pieces, piece];
    }

    private static string Tile(Pattern pattern, string colour) => pattern switch
    {
        Pattern.Rising => $"<path d=\"M-1 1l2-2M0 6l6-6M5 7l2-2\" stroke=\"{colour}\" stroke-width=\"2\"/>",
        Pattern.Falling => $"<path d=\"M-1 5l2 2M0 0l6 6M5-1l2 2\" stroke=\"{colour}\" stroke-width=\"2\"/>",
        _ => $"<circle cx=\"3\" cy=\"3\" r=\"1.7\" fill=\"{colour}\"/>",
    };

    private void Words(double x, double y, string text, OxyColor fill, double size, bool bold, string anchor, double rotation)
    {
        var turned = rotation == 0 ? "" : $" transform=\"rotate({Number(rotation)} {Number(x)} {Number(y)})\"";
        _markup.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" font-size=\"{Number(size)}\"{(bold ? " font-weight=\"bold\"" : "")}{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}{Fill(fill)}{turned}>{Encoder.Encode(text)}</text>");
    }
}
