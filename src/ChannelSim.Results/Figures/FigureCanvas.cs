using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using OxyPlot;

namespace ChannelSim.Results.Figures;

/// <summary>
/// Writes what is drawn as SVG. It is a render context of OxyPlot, so that its charts and pictures of our own share one writer, one palette and one way
/// of setting words. Nothing in it depends on fonts of the computer, on time or on chance.
/// </summary>
public sealed partial class FigureCanvas : RenderContextBase
{
    /// <summary>What words are set in: whatever the reader's computer sets its own words in.</summary>
    public const string FontFamily = "system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";

    /// <summary>The usual size of words, in pixels.</summary>
    public const double TextSize = 13;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup = new();
    private readonly bool _themed;
    private readonly string _key;
    private string _title = "";
    private int _clips;
    private int _open;

    /// <param name="themed">Whether colours are variables of a page; else they are those of light paper.</param>
    /// <param name="key">What ids begin with, so that they are unique on a page.</param>
    public FigureCanvas(bool themed, string key)
    {
        (_themed, _key) = (themed, key);
        RendersToScreen = false;
    }

    /// <summary>What was drawn so far.</summary>
    public string Markup => _markup.ToString();

    /// <inheritdoc/>
    public override int ClipCount => _open;

    /// <summary>A number as SVG has it: two decimals, a point, no sign of nothing.</summary>
    public static string Number(double value)
    {
        var rounded = Math.Round(value, 2, MidpointRounding.AwayFromZero);
        return (rounded == 0 ? 0 : rounded).ToString("0.##", CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public override void DrawLine(IList<ScreenPoint> points, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode, double[] dashArray, LineJoin lineJoin)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count < 2 || !stroke.IsVisible() || thickness <= 0) return;
        Shape($"polyline points=\"{Points(points)}\" fill=\"none\"{Stroke(stroke, thickness, dashArray)}");
    }

    /// <inheritdoc/>
    public override void DrawPolygon(IList<ScreenPoint> points, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode, double[] dashArray, LineJoin lineJoin)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count < 2) return;
        Shape($"polygon points=\"{Points(points)}\"{Fill(fill)}{Stroke(stroke, thickness, dashArray)}");
    }

    /// <inheritdoc/>
    public override void DrawRectangle(OxyRect rect, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode) =>
        Shape($"rect x=\"{Number(rect.Left)}\" y=\"{Number(rect.Top)}\" width=\"{Number(rect.Width)}\" height=\"{Number(rect.Height)}\"{Fill(fill)}{Stroke(stroke, thickness, null)}");

    /// <inheritdoc/>
    public override void DrawEllipse(OxyRect rect, OxyColor fill, OxyColor stroke, double thickness, EdgeRenderingMode edgeRenderingMode)
    {
        var centre = rect.Center;
        Shape($"ellipse cx=\"{Number(centre.X)}\" cy=\"{Number(centre.Y)}\" rx=\"{Number(rect.Width / 2)}\" ry=\"{Number(rect.Height / 2)}\"{Fill(fill)}{Stroke(stroke, thickness, null)}");
    }

    /// <inheritdoc/>
    public override void DrawText(ScreenPoint p, string text, OxyColor fill, string fontFamily, double fontSize, double fontWeight, double rotate, HorizontalAlignment halign, VerticalAlignment valign, OxySize? maxSize)
    {
        if (string.IsNullOrEmpty(text)) return;
        var lines = text.Split('\n');
        var (cosine, sine) = (Math.Cos(rotate * Math.PI / 180), Math.Sin(rotate * Math.PI / 180));
        for (var line = 0; line < lines.Length; line++)
        {
            // The height above the baseline of most fonts is three quarters of their size.
            var down = (fontSize * 0.76) + (line * fontSize * LineSpacing) - (valign switch { VerticalAlignment.Top => 0, VerticalAlignment.Middle => fontSize * LineSpacing * lines.Length / 2, _ => fontSize * LineSpacing * lines.Length });
            Words(p.X - (down * sine), p.Y + (down * cosine), lines[line], fill, fontSize, fontWeight >= FontWeights.Bold, Anchor(halign), rotate);
        }
    }

    /// <inheritdoc/>
    public override OxySize MeasureText(string text, string fontFamily, double fontSize, double fontWeight)
    {
        if (string.IsNullOrEmpty(text)) return OxySize.Empty;
        var lines = text.Split('\n');
        return new OxySize(lines.Max(line => WidthOf(line, fontSize, fontWeight >= FontWeights.Bold)), lines.Length * fontSize * LineSpacing);
    }

    /// <inheritdoc/>
    public override void SetToolTip(string text) => _title = text ?? "";

    /// <inheritdoc/>
    public override void PushClip(OxyRect clippingRectangle)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{_key}-clip-{_clips++}");
        _markup.Append(CultureInfo.InvariantCulture, $"<clipPath id=\"{id}\"><rect x=\"{Number(clippingRectangle.Left)}\" y=\"{Number(clippingRectangle.Top)}\" width=\"{Number(clippingRectangle.Width)}\" height=\"{Number(clippingRectangle.Height)}\"/></clipPath><g clip-path=\"url(#{id})\">");
        _open++;
    }

    /// <inheritdoc/>
    public override void PopClip()
    {
        _markup.Append("</g>");
        _open--;
    }

    private static string Points(IList<ScreenPoint> points) => string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    private static string Anchor(HorizontalAlignment alignment) => alignment switch { HorizontalAlignment.Left => "start", HorizontalAlignment.Center => "middle", _ => "end" };

    private void Shape(string element)
    {
        if (_title.Length == 0) _markup.Append('<').Append(element).Append("/>");
        else _markup.Append('<').Append(element).Append("><title>").Append(Encoder.Encode(_title)).Append("</title></").Append(element.AsSpan(0, element.IndexOf(' ', StringComparison.Ordinal))).Append('>');
    }

    private string Colour(OxyColor colour)
    {
        var role = Palette.RoleOf(colour);
        return _themed ? $"var({Palette.Variable(role)},{Palette.Light(role)})" : Palette.Light(role);
    }

    private string Fill(OxyColor fill) => fill.IsVisible() ? $" fill=\"{Colour(fill)}\"{(fill.A < byte.MaxValue ? $" fill-opacity=\"{Number(fill.A / (double)byte.MaxValue)}\"" : "")}" : " fill=\"none\"";

    private string Stroke(OxyColor stroke, double thickness, double[]? dashes)
    {
        if (!stroke.IsVisible() || thickness <= 0) return "";
        var dash = dashes is { Length: > 0 } ? $" stroke-dasharray=\"{string.Join(' ', dashes.Select(length => Number(length * thickness)))}\"" : "";
        var opacity = stroke.A < byte.MaxValue ? $" stroke-opacity=\"{Number(stroke.A / (double)byte.MaxValue)}\"" : "";
        return $" stroke=\"{Colour(stroke)}\" stroke-width=\"{Number(thickness)}\"{dash}{opacity}";
    }
}
