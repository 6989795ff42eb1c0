using System.Globalization;
using System.Security;
using System.Text;

namespace ChannelSim.Scenarios.Drawing.Svg;

/// <summary>What was put on a picture, so that a test can see that nothing lies over anything else.</summary>
internal enum MarkKind
{
    /// <summary>A line of text inside a box or of a panel's own.</summary>
    Text,

    /// <summary>The text of an arrow.</summary>
    Label,

    /// <summary>A state or rung.</summary>
    Box,

    /// <summary>A straight piece of an arrow.</summary>
    Line,

    /// <summary>The frame of a panel.</summary>
    Frame,
}

/// <summary>Something on a picture: what, where, and for text what it says.</summary>
internal sealed record Mark(MarkKind Kind, Area Area, string Says = "");

/// <summary>Where text stands beside its spot.</summary>
internal enum TextAnchor
{
    /// <summary>It begins there.</summary>
    Start,

    /// <summary>Its middle is there.</summary>
    Middle,

    /// <summary>It ends there.</summary>
    End,
}

/// <summary>A picture in SVG as it grows: black on white, no scripts, no styles, generic faces; the same calls give the same bytes.</summary>
internal sealed class SvgCanvas(double width)
{
    private const double CornerRadius = 8;
    private const double HeadLength = 9;
    private const double HeadHalfWidth = 3.6;
    private readonly StringBuilder body = new();
    private readonly List<Mark> marks = [];

    public double Width => width;

    public IReadOnlyList<Mark> Marks => marks;

    /// <summary>A panel around what follows.</summary>
    public void Frame(Area area)
    {
        marks.Add(new Mark(MarkKind.Frame, area));
        body.Append($"  <rect {Place(area)} rx=\"6\" fill=\"none\" stroke=\"#999\"/>\n");
    }

    /// <summary>A rounded box with its name in the middle.</summary>
    public void Box(Area area, string name, double size, bool heavy, bool twice = false)
    {
        marks.Add(new Mark(MarkKind.Box, area, name));
        if (twice) body.Append($"  <rect {Place(Grown(area, 4))} rx=\"{N(CornerRadius + 4)}\" fill=\"none\" stroke=\"#000\"/>\n");
        body.Append($"  <rect {Place(area)} rx=\"{N(CornerRadius)}\" fill=\"#f2f2f2\" stroke=\"#000\" stroke-width=\"{(heavy ? "2.2" : "1.2")}\"/>\n");
        Text(new Spot(area.Centre.X, area.Centre.Y + (size * 0.36)), name, size, TextAnchor.Middle, bold: true);
    }

    /// <summary>A filled dot, from which the first arrow comes.</summary>
    public void Dot(Spot at) => body.Append($"  <circle cx=\"{N(at.X)}\" cy=\"{N(at.Y)}\" r=\"5\" fill=\"#000\"/>\n");

    /// <summary>An arrow along corners, with round bends and its head at the last one.</summary>
    public void Arrow(ReadOnlySpan<Spot> corners, bool dashed = false)
    {
        for (var i = 1; i < corners.Length; i++) marks.Add(new Mark(MarkKind.Line, Between(corners[i - 1], corners[i])));
        var (before, tip) = (corners[^2], corners[^1]);
        var length = Math.Max(Math.Abs(tip.X - before.X), Math.Abs(tip.Y - before.Y));
        double dx = (tip.X - before.X) / length, dy = (tip.Y - before.Y) / length;
        var neck = new Spot(tip.X - (dx * HeadLength), tip.Y - (dy * HeadLength));
        body.Append($"  <path d=\"{Bends(corners, neck)}\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.2\"{(dashed ? " stroke-dasharray=\"6 4\"" : "")}/>\n");
        var left = new Spot(neck.X - (dy * HeadHalfWidth), neck.Y + (dx * HeadHalfWidth));
        var right = new Spot(neck.X + (dy * HeadHalfWidth), neck.Y - (dx * HeadHalfWidth));
        body.Append($"  <path d=\"M{P(tip)} L{P(left)} L{P(right)} Z\" fill=\"#000\"/>\n");
    }

    /// <summary>A line of text on its baseline.</summary>
    public void Text(Spot at, string text, double size, TextAnchor anchor = TextAnchor.Start, bool bold = false, MarkKind kind = MarkKind.Text)
    {
        text = DrawingTitle.Printable(text);
        var wide = TextMeasure.Width(text, size, bold);
        var left = at.X - (anchor switch { TextAnchor.Start => 0, TextAnchor.Middle => wide / 2, _ => wide });
        marks.Add(new Mark(kind, new Area(left, at.Y - (size * 0.95), wide, size * TextMeasure.Line), text));
        var set = anchor switch { TextAnchor.Start => "", TextAnchor.Middle => " text-anchor=\"middle\"", _ => " text-anchor=\"end\"" };
        var weight = bold ? " font-weight=\"bold\"" : "";
        body.Append($"  <text x=\"{N(at.X)}\" y=\"{N(at.Y)}\" font-size=\"{N(size)}\"{set}{weight}>{SecurityElement.Escape(text)}</text>\n");
    }

    /// <summary>Lines of text from the top of an area; the height they take.</summary>
    public double Lines(Spot topLeft, IEnumerable<string> lines, double size, bool bold = false)
    {
        var y = topLeft.Y;
        foreach (var line in lines)
        {
            Text(new Spot(topLeft.X, y + (size * 0.95)), line, size, bold: bold);
            y += size * TextMeasure.Line;
        }

        return y - topLeft.Y;
    }

    /// <summary>The whole file.</summary>
    public string Finish(double height, string title)
    {
        var (wide, high) = (N(width), N(Math.Ceiling(height)));
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {wide} {high}\""
            + " role=\"img\" font-family=\"sans-serif\" fill=\"#000\">\n"
            + $"  <title>{SecurityElement.Escape(DrawingTitle.Printable(title))}</title>\n"
            + $"  <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n{body}</svg>\n";
    }

    private static Area Grown(Area area, double by) => new(area.X - by, area.Y - by, area.Width + (2 * by), area.Height + (2 * by));

    private static Area Between(Spot one, Spot other) =>
        new(Math.Min(one.X, other.X), Math.Min(one.Y, other.Y), Math.Abs(one.X - other.X), Math.Abs(one.Y - other.Y));

    private static string Bends(ReadOnlySpan<Spot> corners, Spot end)
    {
        var path = new StringBuilder($"M{P(corners[0])}");
        for (var i = 1; i < corners.Length - 1; i++)
            path.Append($" L{P(Towards(corners[i], corners[i - 1]))} Q{P(corners[i])} {P(Towards(corners[i], corners[i + 1]))}");
        return path.Append($" L{P(end)}").ToString();
    }

    /// <summary>The point a bend's radius away from a corner, or half the way where that is shorter.</summary>
    private static Spot Towards(Spot corner, Spot other)
    {
        var length = Math.Max(Math.Abs(other.X - corner.X), Math.Abs(other.Y - corner.Y));
        var share = Math.Min(CornerRadius, length / 2) / length;
        return new Spot(corner.X + ((other.X - corner.X) * share), corner.Y + ((other.Y - corner.Y) * share));
    }

    private static string Place(Area area) => $"x=\"{N(area.X)}\" y=\"{N(area.Y)}\" width=\"{N(area.Width)}\" height=\"{N(area.Height)}\"";

    private static string P(Spot spot) => $"{N(spot.X)} {N(spot.Y)}";

    private static string N(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
