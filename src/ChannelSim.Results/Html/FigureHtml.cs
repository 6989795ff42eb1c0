using System.Globalization;
using System.Text;
using ChannelSim.Results.Figures;

namespace ChannelSim.Results.Html;

/// <summary>A figure: its picture, how to read it, its numbers folded away, what it rests on, and links that save it.</summary>
internal sealed class FigureHtml(MarkupWriter html, HtmlReport report)
{
    // Below this share of its own size the letters of a picture cannot be read: it is scrolled sideways instead.
    private const double LeastScale = 0.72;

    /// <summary>The id of a figure.</summary>
    public static string IdOf(Figure figure) => "figure-" + figure.Key;

    public void Write(Figure figure, int level)
    {
        var id = IdOf(figure);
        using (html.Open("section", ("class", "figure"), ("aria-labelledby", id)))
        {
            html.Element("h" + level.ToString(CultureInfo.InvariantCulture), figure.Title, ("id", id));
            using (html.Open("figure"))
            {
                using (html.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", "Picture: " + figure.Title))) Picture(figure);
                html.Element("figcaption", figure.Caption);
            }

            Numbers(figure);
            using (html.Open("p", ("class", "basis")))
            {
                html.Element("span", figure.Basis.ToString());
                html.Text(" ");
                Save(figure);
            }
        }
    }

    private void Picture(Figure figure)
    {
        var least = Math.Round(figure.Picture.Width * LeastScale).ToString("0", CultureInfo.InvariantCulture);
        using (html.Open("div", ("class", "picture"), ("style", $"min-width:{least}px"))) html.Markup(new TrustedMarkup(FigureSvg.Inline(figure)));
    }

    private void Numbers(Figure figure)
    {
        using (html.Open("details"))
        {
            html.Element("summary", "The numbers of this picture");
            new TableHtml(html).Write(figure.Table, figure.Title);
        }
    }

    // A link with the picture in it: it works without a script. The script adds what draws it as PNG.
    private void Save(Figure figure)
    {
        var svg = Convert.ToBase64String(Encoding.UTF8.GetBytes(FigureSvg.Standalone(figure, report.Marking)));
        html.Element("a", "Save as SVG", ("class", "save"), ("download", figure.Key + ".svg"), ("href", "data:image/svg+xml;base64," + svg), ("aria-label", $"Save as SVG: {figure.Title}"));
    }
}
