using ChannelSim.Results.Telling;
using ChannelSim.Scenarios.Values;
using OxyPlot;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>Draws time: dates, times in every zone that the scenario shows, lines down through all lanes, and where time was pressed together.</summary>
internal sealed class AxisDrawing(FigureCanvas canvas, TimeAxis axis, ScenarioClock clock)
{
    private const double Row = 15;
    private readonly AxisTicks _ticks = new(clock, axis);

    /// <summary>How high it is.</summary>
    public double Height => 24 + (_ticks.AreHours ? (1 + clock.OtherZones().Count) * Row : 0) + 4;

    /// <summary>Draws the lines and the stretches that were pressed together, below all else.</summary>
    public void Ground(double top, double bottom)
    {
        foreach (var tick in _ticks.All()) canvas.Line(axis.X(tick), top, axis.X(tick), bottom, Role.Grid);
        foreach (var piece in axis.Pieces.Where(piece => piece.IsBreak))
        {
            canvas.Rectangle(piece.Left, top, piece.Right - piece.Left, bottom - top, Role.Shade);
            foreach (var x in (double[])[piece.Left, piece.Right]) Zigzag(x, top, bottom);
        }
    }

    /// <summary>Says how long the stretches are that were pressed together.</summary>
    public void Breaks(double top)
    {
        foreach (var piece in axis.Pieces.Where(piece => piece.IsBreak))
        {
            var text = AxisTicks.Length(piece.To - piece.From);
            canvas.Titled($"{text} are pressed together here", () => canvas.Text((piece.Left + piece.Right) / 2, top - 3, text, Role.Ink, 10, alignment: HorizontalAlignment.Center));
        }
    }

    /// <summary>Draws dates and times from a height on.</summary>
    public void Draw(double top)
    {
        Dates(top + 13);
        if (!_ticks.AreHours)
        {
            canvas.Text(0, top + 13, clock.Zone.Id, Role.Muted, Frame.Small);
            return;
        }

        foreach (var (row, (zone, label)) in clock.OtherZones().Prepend((clock.Zone, clock.Zone.Id)).Index())
        {
            var y = top + 13 + ((row + 1) * Row);
            canvas.Text(0, y, FigureCanvas.Cut(label, Frame.Small, Frame.Names), row == 0 ? Role.Ink : Role.Muted, Frame.Small);
            foreach (var tick in _ticks.All()) canvas.Text(axis.X(tick), y, _ticks.Hour(tick, zone), row == 0 ? Role.Ink : Role.Muted, 10.5, alignment: HorizontalAlignment.Center);
        }
    }

    private void Dates(double y)
    {
        var (free, year) = (double.NegativeInfinity, 0);
        var starts = _ticks.AreHours ? axis.Pieces.Where(piece => !piece.IsBreak).Select(piece => piece.From).Concat(_ticks.All().Where(_ticks.IsMidnight)).Distinct().Order() : _ticks.All().Prepend(0).Distinct();
        foreach (var moment in starts)
        {
            var text = _ticks.Date(moment, withYear: year != _ticks.YearOf(moment));
            var (x, width) = (axis.X(moment), FigureCanvas.WidthOf(text, Frame.Small) * Frame.Wider);
            if (x < free || x + width > Frame.Width) continue;
            canvas.Text(x, y, text, Role.Ink, Frame.Small);
            (free, year) = (x + width + 8, _ticks.YearOf(moment));
        }
    }

    private void Zigzag(double x, double top, double bottom)
    {
        List<ScreenPoint> points = [];
        for (var (y, step) = (top, 0); y < bottom; y += 6, step++) points.Add(new ScreenPoint(x + (step % 2 == 0 ? -2 : 2), y));
        canvas.DrawLine(points, Palette.Colour(Role.Axis), 1, EdgeRenderingMode.Automatic, [], LineJoin.Miter);
    }
}
