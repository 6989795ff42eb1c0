using System.Collections.Immutable;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using OxyPlot;

namespace ChannelSim.Results.Figures.Sensitivities;

/// <summary>A panel a measure, a bar a number: from the mean where the number is low to the mean where it is high, about the mean over everything.</summary>
internal sealed class TornadoPicture(ImmutableArray<Tornado> panels) : Picture
{
    private const double Head = 46;
    private const double RowHeight = 46;
    private const double Foot = 30;
    private const double Bar = 14;
    private const double Left = 10;
    private const double Right = 470;

    public override double Width => FigureSize.Width;

    public override double Height => 24 + panels.Sum(HeightOf);

    public override void Draw(FigureCanvas canvas)
    {
        canvas.DrawEllipse(new OxyRect(1, 4, 11, 11), Palette.Colour(Role.Paper), Palette.Colour(Role.First), 2.5, EdgeRenderingMode.Automatic);
        canvas.Text(18, 14, "the number in its lowest fifth");
        canvas.DrawEllipse(new OxyRect(240, 4, 11, 11), Palette.Colour(Role.First), Palette.Colour(Role.First), 2.5, EdgeRenderingMode.Automatic);
        canvas.Text(257, 14, "in its highest fifth");
        var y = 24.0;
        foreach (var panel in panels)
        {
            Panel(canvas, panel, y);
            y += HeightOf(panel);
        }
    }

    private static double HeightOf(Tornado panel) => Head + (panel.Rows.Length * RowHeight) + Foot;

    private static void Panel(FigureCanvas canvas, Tornado panel, double top)
    {
        var ends = panel.Rows.SelectMany(row => new[] { row.Low, row.High }).SelectMany(end => new[] { end.Value, end.Low, end.High }).Append(panel.Mean.Value).Where(double.IsFinite).ToList();
        var (least, most) = (ends.Min(), ends.Max());
        var span = most > least ? most - least : 1;
        double X(double value) => Left + ((value - least) / span * (Right - Left));
        canvas.Text(0, top + 18, FigureCanvas.Shorten(panel.Name, 14, FigureSize.Width, bold: true), size: 14, bold: true);
        canvas.Text(0, top + 36, $"mean {PrintedNumber.Of(panel.Mean, panel.Kind)}", Role.Muted, 12);
        foreach (var (place, row) in panel.Rows.Index()) Row(canvas, row, panel, top + Head + (place * RowHeight), X);
        var bottom = top + Head + (panel.Rows.Length * RowHeight);
        canvas.Text(Left, bottom + 14, Digits.Significant(least, 2), Role.Muted, 12);
        canvas.Text(Right, bottom + 14, Digits.Significant(most, 2), Role.Muted, 12, alignment: HorizontalAlignment.Right);
    }

    private static void Row(FigureCanvas canvas, TornadoRow row, Tornado panel, double top, Func<double, double> x)
    {
        var (y, low, high) = (top + 20, x(row.Low.Value), x(row.High.Value));
        canvas.Text(0, top + 13, FigureCanvas.Shorten(row.Name, 13, FigureSize.Width));
        canvas.Titled($"{row.Name}: {PrintedNumber.Of(row.Low, panel.Kind)} where it is low, {PrintedNumber.Of(row.High, panel.Kind)} where it is high", () =>
        {
            canvas.Rectangle(Math.Min(low, high), y, Math.Abs(high - low), Bar, Role.First, 0.3);
            canvas.Line(x(panel.Mean.Value), y - 2, x(panel.Mean.Value), y + Bar + 2, Role.Axis, 1.5);
            foreach (var (end, isHigh) in ((Estimate, bool)[])[(row.Low, false), (row.High, true)])
            {
                if (!double.IsNaN(end.Low)) canvas.Interval(x(end.Low), x(end.High), y + (Bar / 2), 4);
                canvas.DrawEllipse(new OxyRect(x(end.Value) - 5.5, y + (Bar / 2) - 5.5, 11, 11), Palette.Colour(isHigh ? Role.First : Role.Paper), Palette.Colour(Role.First), 2.5, EdgeRenderingMode.Automatic);
            }
        });
    }
}

/// <summary>What a measure is where each of the numbers is low and where it is high.</summary>
/// <param name="Name">What the measure is called.</param>
/// <param name="Measure">Its name in data files.</param>
/// <param name="Kind">What its numbers are.</param>
/// <param name="Mean">Its mean over everything.</param>
/// <param name="Rows">By number, that with the longest bar first.</param>
internal sealed record Tornado(string Name, string Measure, NumberKind Kind, Estimate Mean, ImmutableArray<TornadoRow> Rows);

/// <summary>What a measure is at the ends of a number.</summary>
/// <param name="Name">The number.</param>
/// <param name="Low">The mean where it is in its lowest fifth.</param>
/// <param name="High">The mean where it is in its highest fifth.</param>
internal sealed record TornadoRow(string Name, Estimate Low, Estimate High);
