using System.Collections.Immutable;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using OxyPlot;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>A panel a rung, the highest on top: how many replications had reached it by each moment, and below when those did that ever did.</summary>
internal sealed class ReachedByPicture(ImmutableArray<RungInTime> rungs, double horizon) : Picture
{
    private const double Left = 62;
    private const double Right = 460;
    private const double PlotHeight = 62;
    private const double Head = 26;
    private const double RowHeight = Head + PlotHeight + 30;
    private const double LegendHeight = 66;
    private static readonly (double Part, double Opacity, double Height)[] Nested = [(0.95, 0.25, 8), (0.8, 0.5, 8), (0.5, 1, 8)];

    public override double Width => FigureSize.Width;

    public override double Height => LegendHeight + (rungs.Length * RowHeight) + 26;

    public override void Draw(FigureCanvas canvas)
    {
        Legend(canvas);
        foreach (var (row, rung) in rungs.Index()) Panel(canvas, rung, LegendHeight + (row * RowHeight));
        foreach (var (minutes, words) in TimeTicks.Even(horizon, 6)) canvas.Text(X(minutes), Height - 8, words, Role.Muted, 12, alignment: HorizontalAlignment.Center);
    }

    private static void Legend(FigureCanvas canvas)
    {
        canvas.Rectangle(0, 3, 30, 14, Role.First, 0.25);
        canvas.Line(0, 10, 30, 10, Role.First, 2);
        canvas.Text(38, 15, "replications that had reached it by then, 95 % interval");
        var x = 0.0;
        canvas.Text(x, 36, "of those that reached it, when:");
        foreach (var (part, opacity, _) in Nested.Reverse())
        {
            canvas.Rectangle(x, 45, 24, 9, Role.First, opacity);
            canvas.Text(x + 30, 54, part == 0.5 ? "the middle half" : $"{Digits.Plain(100 * part)} %", size: 12);
            x += part == 0.5 ? 146 : 82;
        }
    }

    private void Panel(FigureCanvas canvas, RungInTime rung, double top)
    {
        var most = rung.Points.Max(point => double.IsNaN(point.High) ? point.Value : point.High);
        double Y(double share) => top + Head + (PlotHeight * (1 - (share / most)));
        var end = $"{Frequency.Of(rung.Points[^1])} by the end";
        canvas.Text(0, top + 16, FigureCanvas.Shorten(rung.Name, 14, Right - FigureCanvas.WidthOf(end, 12) - 12, bold: true), size: 14, bold: true);
        canvas.Text(Right, top + 16, end, Role.Muted, 12, alignment: HorizontalAlignment.Right);
        foreach (var (minutes, _) in TimeTicks.Even(horizon, 6)) canvas.Line(X(minutes), top + Head, X(minutes), top + Head + PlotHeight, Role.Grid);
        canvas.Line(Left, Y(0), Right, Y(0), Role.Axis);
        canvas.Line(Left, Y(rung.Points[^1].Value), Right, Y(rung.Points[^1].Value), Role.Grid);
        canvas.Text(Left - 6, Y(rung.Points[^1].Value) + 5, $"{PerCent(rung.Points[^1].Value)} %", Role.Muted, 12, alignment: HorizontalAlignment.Right);
        canvas.Text(Left - 6, Y(0) + 4, "0", Role.Muted, 12, alignment: HorizontalAlignment.Right);
        var moments = rung.Moments.Select(X).ToList();
        ScreenPoint[] high = [new(Left, Y(0)), .. rung.Points.Zip(moments, (point, x) => new ScreenPoint(x, Y(double.IsNaN(point.High) ? point.Value : point.High)))];
        ScreenPoint[] low = [new(Left, Y(0)), .. rung.Points.Zip(moments, (point, x) => new ScreenPoint(x, Y(double.IsNaN(point.Low) ? point.Value : point.Low)))];
        canvas.DrawPolygon([.. high, .. low.Reverse()], OxyColor.FromAColor(64, Palette.Colour(Role.First)), OxyColors.Undefined, 0, EdgeRenderingMode.Automatic, [], LineJoin.Miter);
        canvas.DrawLine([new(Left, Y(0)), .. rung.Points.Zip(moments, (point, x) => new ScreenPoint(x, Y(point.Value)))], Palette.Colour(Role.First), 2, EdgeRenderingMode.Automatic, [], LineJoin.Round);
        When(canvas, rung.When, Y(0) + 8);
    }

    private void When(FigureCanvas canvas, QuantileSketch when, double y)
    {
        foreach (var (part, opacity, height) in Nested)
        {
            var (from, to) = RungInTime.Middle(when, part);
            if (!double.IsNaN(from)) canvas.Rectangle(X(from), y, Math.Max(1.5, X(to) - X(from)), height, Role.First, opacity);
        }
    }

    private static string PerCent(double share) => Digits.Significant(100 * share, share < 0.1 ? 1 : 2);

    private double X(double minutes) => Left + (minutes / horizon * (Right - Left));
}
