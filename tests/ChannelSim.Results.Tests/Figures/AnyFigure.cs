using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using ChannelSim.Results.Figures;

namespace ChannelSim.Results.Tests.Figures;

/// <summary>What holds for every figure, whatever it is of.</summary>
internal static class AnyFigure
{
    private const double Slack = 0.5;

    public static void Require(ImmutableArray<Figure> figures)
    {
        Assert.That(figures.Select(figure => figure.Key), Is.Unique.And.All.Match("^[a-z][a-z0-9-]*$"));
        Assert.Multiple(() =>
        {
            foreach (var figure in figures) Require(figure);
        });
    }

    private static void Require(Figure figure)
    {
        var drawn = new Drawn(figure);
        Assert.That(drawn.Text, Is.EqualTo(FigureSvg.Inline(figure)), figure.Key);
        Assert.That(figure.Caption, Does.EndWith("."), figure.Key);
        Assert.That($"{figure.Title} {figure.Caption} {string.Join(' ', drawn.Words)}", Does.Not.Contain("forecast").IgnoreCase, figure.Key);
        Assert.That(figure.Table.Rows, Is.Not.Empty, figure.Key);
        Assert.That(figure.Table.Rows.Where(row => row.Cells.Length != figure.Table.Columns.Length), Is.Empty, figure.Key);
        Assert.That(drawn.Svg.DescendantsAndSelf().Attributes("id").Select(id => id.Value), Is.Unique.And.All.StartsWith(figure.Key + "-"), figure.Key);
        Assert.That(drawn.All("script"), Is.Empty, figure.Key);

        var boxes = drawn.All("text").Select(Box).ToList();
        Assert.That(boxes.Where(box => box.Left < -Slack || box.Right > figure.Picture.Width + Slack || box.Top < -Slack || box.Bottom > figure.Picture.Height + Slack).Select(box => box.Text), Is.Empty, $"{figure.Key}: words beyond the picture");
        var over = boxes.SelectMany((box, i) => boxes.Skip(i + 1).Where(other => box.Left < other.Right - Slack && other.Left < box.Right - Slack && box.Top < other.Bottom - Slack && other.Top < box.Bottom - Slack).Select(other => $"{box.Text} / {other.Text}"));
        Assert.That(over.Take(3), Is.Empty, $"{figure.Key}: words over words");
        Assert.That(drawn.All("rect").Where(rect => rect.Parent!.Name.LocalName is not ("pattern" or "clipPath") && Drawn.Of(rect, "x") + Drawn.Of(rect, "width") > figure.Picture.Width + 1), Is.Empty, $"{figure.Key}: shapes beyond the picture");
    }

    // Words that are turned are left out: none of ours are, and those of charts have an axis of their own.
    private static (double Left, double Right, double Top, double Bottom, string Text) Box(XElement text)
    {
        var (x, y, size) = (Drawn.Of(text, "x"), Drawn.Of(text, "y"), Drawn.Of(text, "font-size"));
        var width = FigureCanvas.WidthOf(text.Value, size, text.Attribute("font-weight") is not null);
        if (text.Attribute("transform") is { Value: var turned } && double.Parse(turned.Split('(')[1].Split(' ')[0], CultureInfo.InvariantCulture) != 0) return (x - size, x, y - (width / 2), y + (width / 2), text.Value);
        var left = (string?)text.Attribute("text-anchor") switch { "middle" => x - (width / 2), "end" => x - width, _ => x };
        return (left, left + width, y - (0.72 * size), y, text.Value);
    }
}
