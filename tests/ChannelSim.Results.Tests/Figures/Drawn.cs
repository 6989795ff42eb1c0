using System.Globalization;
using System.Xml.Linq;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Figures;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Tests.Figures;

/// <summary>What a figure drew, read back from its SVG.</summary>
internal sealed class Drawn
{
    private readonly Figure _figure;

    public Drawn(Figure figure)
    {
        (_figure, Text) = (figure, FigureSvg.Inline(figure));
        Svg = XElement.Parse(Text);
    }

    public string Text { get; }

    public XElement Svg { get; }

    public IEnumerable<XElement> All(string name) => Svg.Descendants().Where(element => element.Name.LocalName == name);

    public IEnumerable<string> Words => All("text").Select(text => text.Value);

    /// <summary>The rectangles in the colour of a role, in the order in which they were drawn; at least so high.</summary>
    public IEnumerable<XElement> Areas(Role role, double leastHeight = 0) =>
        All("rect").Where(rect => rect.Parent!.Name.LocalName != "pattern" && IsOf((string?)rect.Attribute("fill"), role) && Of(rect, "height") >= leastHeight);

    public static double Of(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    /// <summary>The numbers of a row of the figure's table.</summary>
    public List<Estimate> Row(int row) => [.. _figure.Table.Rows[row].Cells.OfType<NumberCell>().Select(cell => cell.Estimate)];

    private static bool IsOf(string? fill, Role role) => fill is not null && (fill.Contains(Palette.Variable(role) + ",", StringComparison.Ordinal) || fill.Contains($"-{role}-", StringComparison.OrdinalIgnoreCase));
}
