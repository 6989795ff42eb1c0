using System.Collections.Immutable;
using ChannelSim.Experiments.Statistics;
using OxyPlot;

namespace ChannelSim.Results.Figures.Studies;

/// <summary>Rows of intervals on one scale, a panel a measure: a dot is an estimate, the line through it its interval.</summary>
internal sealed class IntervalsPicture(ImmutableArray<IntervalPanel> panels) : Picture
{
    private const double LabelWidth = 150;
    private const double Left = 162;
    private const double Right = 372;
    private const double Head = 26;
    private const double RowHeight = 24;
    private const double Foot = 14;
    private const double Small = 12;

    public override double Width => FigureSize.Width;

    public override double Height => panels.Sum(panel => Head + (panel.Rows.Length * RowHeight) + Foot);

    public override void Draw(FigureCanvas canvas)
    {
        var top = 0.0;
        foreach (var panel in panels)
        {
            Panel(canvas, panel, top);
            top += Head + (panel.Rows.Length * RowHeight) + Foot;
        }
    }

    private static void Panel(FigureCanvas canvas, IntervalPanel panel, double top)
    {
        canvas.Text(0, top + 16, FigureCanvas.Shorten(panel.Title, 14, FigureSize.Width, bold: true), size: 14, bold: true);
        var most = panel.Rows.Max(row => double.IsNaN(row.Estimate.High) ? row.Estimate.Value : row.Estimate.High);
        double X(double value) => Left + (Math.Clamp(value / (most > 0 ? most : 1), 0, 1) * (Right - Left));
        canvas.Line(Left, top + Head, Left, top + Head + (panel.Rows.Length * RowHeight), Role.Axis);
        foreach (var (place, row) in panel.Rows.Index())
        {
            var y = top + Head + (place * RowHeight) + (RowHeight / 2);
            canvas.Titled($"{row.Name}: {row.Told}", () =>
            {
                canvas.Text(0, y + 4, FigureCanvas.Shorten(row.Name, FigureCanvas.TextSize, LabelWidth));
                if (!double.IsNaN(row.Estimate.Low) && !double.IsNaN(row.Estimate.High)) canvas.Interval(X(row.Estimate.Low), X(row.Estimate.High), y);
                if (!double.IsNaN(row.Estimate.Value)) canvas.DrawEllipse(new OxyRect(X(row.Estimate.Value) - 4, y - 4, 8, 8), Palette.Colour(Role.First), OxyColors.Undefined, 0, EdgeRenderingMode.Automatic);
                canvas.Text(Right + 10, y + 4, FigureCanvas.Shorten(row.Value, Small, FigureSize.Width - Right - 10), Role.Muted, Small);
            });
        }
    }
}

/// <summary>A panel of intervals.</summary>
/// <param name="Title">What they are of.</param>
/// <param name="Rows">They.</param>
internal sealed record IntervalPanel(string Title, ImmutableArray<IntervalRow> Rows);

/// <summary>An interval.</summary>
/// <param name="Name">Whose it is.</param>
/// <param name="Estimate">It, 0 or more.</param>
/// <param name="Value">The value in words.</param>
/// <param name="Told">The value and the interval in words.</param>
internal sealed record IntervalRow(string Name, Estimate Estimate, string Value, string Told);
