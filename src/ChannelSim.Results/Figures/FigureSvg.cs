using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace ChannelSim.Results.Figures;

/// <summary>A figure as SVG. The same figure gives the same bytes.</summary>
public static class FigureSvg
{
    private const double Margin = 16;
    private const double LineHeight = 18;

    /// <summary>To stand in a page: the colours are variables of the page (<see cref="Palette.Variable"/>), its size follows the room that it is given.</summary>
    public static string Inline(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var canvas = new FigureCanvas(themed: true, figure.Key);
        figure.Picture.Draw(canvas);
        return Wrapped(figure, figure.Picture.Width, figure.Picture.Height, canvas.Markup, "");
    }

    /// <summary>To stand by itself: light colours, with its title, what it rests on and the handling marking in the picture.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="marking">The handling marking, or null.</param>
    public static string Standalone(Figure figure, string? marking)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var frame = new FigureCanvas(themed: false, figure.Key);
        var (width, y) = (figure.Picture.Width + (2 * Margin), Margin);
        if (marking is { Length: > 0 }) y = Lines(frame, marking, y, width, bold: true, Role.Ink);
        y = Lines(frame, figure.Title, y, width, bold: true, Role.Ink) + (LineHeight / 2);
        var canvas = new FigureCanvas(themed: false, figure.Key);
        figure.Picture.Draw(canvas);
        var top = y;
        y = Lines(frame, figure.Basis.ToString(), y + figure.Picture.Height + LineHeight, width, bold: false, Role.Muted);
        var body = string.Create(CultureInfo.InvariantCulture, $"{frame.Markup}<g transform=\"translate({Margin} {FigureCanvas.Number(top)})\">{canvas.Markup}</g>");
        return Wrapped(figure, width, y + Margin, body, $"<rect width=\"100%\" height=\"100%\" fill=\"{Palette.Light(Role.Paper)}\"/>");
    }

    private static double Lines(FigureCanvas canvas, string text, double y, double width, bool bold, Role role)
    {
        foreach (var line in FigureCanvas.Wrap(text, FigureCanvas.TextSize, width - (2 * Margin), bold))
        {
            canvas.Text(Margin, y + FigureCanvas.TextSize, line, role, bold: bold);
            y += LineHeight;
        }

        return y;
    }

    private static string Wrapped(Figure figure, double width, double height, string body, string ground)
    {
        var svg = new StringBuilder();
        var (w, h) = (FigureCanvas.Number(width), FigureCanvas.Number(height));
        // What holds links is no image to those who hear it: the links within an image could not be reached.
        var role = body.Contains("<a ", StringComparison.Ordinal) ? "group" : "img";
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"{role}\" viewBox=\"0 0 {w} {h}\" width=\"{w}\" height=\"{h}\" font-family=\"{FigureCanvas.FontFamily}\" aria-labelledby=\"{figure.Key}-title {figure.Key}-desc\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{figure.Key}-title\">{HtmlEncoder.Default.Encode(figure.Title)}</title><desc id=\"{figure.Key}-desc\">{HtmlEncoder.Default.Encode(figure.Caption)}</desc>");
        return svg.Append(ground).Append(body).Append("</svg>\n").ToString();
    }
}
