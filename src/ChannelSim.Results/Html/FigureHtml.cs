using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Html;

/// <summary>A figure: its picture, how to read it, its numbers folded away, what it rests on, and links that save it.</summary>
internal sealed partial class FigureHtml(MarkupWriter html, string? marking)
{
    // Below this share of its own size the letters of a picture cannot be read: it is scrolled sideways instead. Above the other it only fills the screen.
    private const double LeastScale = 0.72;
    private const double MostScale = 1.5;

    // Up to this width there is room for words beside a picture on a laptop.
    private const double MostWidthBeside = 560;

    // Larger pictures are not in the file a second time.
    private const int MostLetters = 48_000;

    // Longer tables stay folded on paper.
    private const int MostRowsPrinted = 60;

    /// <summary>Writes it under a heading.</summary>
    public void Write(Figure figure, int level)
    {
        using (html.Open("section", ("class", "figure"), ("id", figure.Key)))
        {
            html.Element("h" + level.ToString(CultureInfo.InvariantCulture), figure.Title, ("id", HeadingOf(figure)));
            Content(figure);
        }
    }

    /// <summary>Writes it folded under its heading: a reader chooses which one to look at.</summary>
    public void WriteFolded(Figure figure, int level, bool open)
    {
        using (html.Open("details", ("class", "choice"), ("open", open ? "" : null)))
        {
            using (html.Open("summary")) html.Element("h" + level.ToString(CultureInfo.InvariantCulture), figure.Title, ("id", HeadingOf(figure)));
            using (html.Open("section", ("class", "figure"), ("id", figure.Key))) Content(figure);
        }
    }

    private static string HeadingOf(Figure figure) => figure.Key + "-heading";

    private void Content(Figure figure)
    {
        using (html.Open("figure", ("class", figure.Picture.Width <= MostWidthBeside ? "beside" : null)))
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

    private void Picture(Figure figure)
    {
        string Pixels(double scale) => Math.Round(figure.Picture.Width * scale).ToString("0", CultureInfo.InvariantCulture);
        using (html.Open("div", ("class", "picture"), ("style", $"min-width:{Pixels(LeastScale)}px;max-width:{Pixels(MostScale)}px"))) html.Markup(new TrustedMarkup(FigureSvg.Inline(figure)));
    }

    private void Numbers(Figure figure)
    {
        var rows = figure.Table.Rows.Length;
        using (html.Open("details", ("class", rows > MostRowsPrinted ? "long" : null)))
        {
            html.Element("summary", $"The numbers of this picture ({Digits.Count(rows, "row")})");
            new TableHtml(html).Write(figure.Table, figure.Title);
        }
    }

    // A link with the picture in it works without a script. Of a large picture that would double the file: there the script puts it together from the one that is shown.
    private void Save(Figure figure)
    {
        var (svg, label, name) = (FigureSvg.Standalone(figure, marking), $"Save as SVG: {figure.Title}", figure.Key + ".svg");
        if (svg.Length > MostLetters && Around(svg, figure) is var (before, after)) html.Element("span", "", ("class", "compose"), ("data-name", name), ("data-label", label), ("data-before", before), ("data-after", after));
        else html.Element("a", "Save as SVG", ("class", "save"), ("download", name), ("href", "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))), ("aria-label", label));
    }

    // What stands around the picture when it stands by itself: title, marking, what it rests on. The picture is that of the page with the light colours, to which its variables fall back.
    private static (string Before, string After)? Around(string svg, Figure figure)
    {
        var shown = FigureSvg.Inline(figure);
        var from = shown.IndexOf("</desc>", StringComparison.Ordinal) + "</desc>".Length;
        var body = Variables().Replace(shown[from..shown.LastIndexOf("</svg>", StringComparison.Ordinal)], "${light}");
        return svg.IndexOf(body, StringComparison.Ordinal) is >= 0 and var at ? (svg[..at], svg[(at + body.Length)..]) : null;
    }

    [GeneratedRegex("var\\(--cs-[a-z]+,(?<light>#[0-9a-f]{6})\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Variables();
}
