using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Experiments.Statistics;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace ChannelSim.Results.Figures.Studies;

/// <summary>Response curves, a panel a measure: how its mean turns with a factor, a line an alternative, with the interval at each value as a band. Laid out by OxyPlot.</summary>
internal sealed class CurvesPicture(ImmutableArray<CurvePanel> panels, CurveAxis axis, ImmutableArray<string> alternatives) : Picture
{
    public const int MostLines = 4;

    private const double Head = 24;
    private const double PlotHeight = 150;
    private static readonly Role[] Roles = [Role.First, Role.Second, Role.Third, Role.Fourth];
    private static readonly MarkerType[] Markers = [MarkerType.Circle, MarkerType.Square, MarkerType.Triangle, MarkerType.Diamond];
    private static readonly LineStyle[] Styles = [LineStyle.Solid, LineStyle.Dash, LineStyle.Dot, LineStyle.DashDot];

    private readonly Legend _legend = new([.. alternatives.Select((alternative, line) => (Roles[line], StudyGrid.Called(alternative)))]);

    public override double Width => FigureSize.Width;

    public override double Height => LegendHeight + (panels.Length * (Head + PlotHeight)) + 24;

    private double LegendHeight => alternatives.Length > 1 ? _legend.HeightIn(Width) + 8 : 0;

    public override void Draw(FigureCanvas canvas)
    {
        if (alternatives.Length > 1) _legend.Draw(canvas, 0, 0, Width);
        foreach (var (place, panel) in panels.Index())
        {
            var top = LegendHeight + (place * (Head + PlotHeight));
            canvas.Text(0, top + 16, FigureCanvas.Shorten(panel.Title, 14, Width, bold: true), size: 14, bold: true);
            Chart.Draw(canvas, ModelOf(panel), new OxyRect(0, top + Head, Width - 8, PlotHeight));
        }

        canvas.Text(Width / 2, Height - 6, FigureCanvas.Shorten(axis.Title, FigureCanvas.TextSize, Width), Role.Muted, alignment: HorizontalAlignment.Center);
    }

    private PlotModel ModelOf(CurvePanel panel)
    {
        var model = new PlotModel { Padding = new OxyThickness(0, 2, 4, 0), PlotAreaBorderThickness = new OxyThickness(1, 0, 0, 1) };
        var low = panel.Lines.SelectMany(line => line).Min(point => double.IsNaN(point.Low) ? point.Value : point.Low);
        var high = panel.Lines.SelectMany(line => line).Max(point => double.IsNaN(point.High) ? point.Value : point.High);
        var room = high > low ? 0.08 * (high - low) : 1;
        model.Axes.Add(new LinearAxis
        {
            Position = AxisPosition.Left, Minimum = Math.Max(0, low - room), Maximum = high + room, MajorGridlineStyle = LineStyle.Solid, MinorTickSize = 0, FontSize = 12, IntervalLength = 40, AxisDistance = 2,
            LabelFormatter = value => value.ToString("0.######", CultureInfo.InvariantCulture) + panel.Suffix,
        });
        model.Axes.Add(Bottom());
        foreach (var (line, points) in panel.Lines.Index()) Add(model, points, line);
        return model;
    }

    private LinearAxis Bottom()
    {
        var (first, last) = (axis.Places.Min(), axis.Places.Max());
        var room = last > first ? 0.06 * (last - first) : 1;
        var scale = new LinearAxis { Position = AxisPosition.Bottom, Minimum = first - room, Maximum = last + room, MinorTickSize = 0, FontSize = 12, IntervalLength = 90 };
        if (axis.Labels is not { } labels) return scale;
        scale.MajorStep = Math.Max(1, Math.Ceiling(labels.Length / 7.0));
        scale.LabelFormatter = value => Math.Abs(value - Math.Round(value)) < 1e-6 && value >= -1e-6 && value < labels.Length - 0.5 ? FigureCanvas.Shorten(labels[(int)Math.Round(value)], 12, 380.0 / Math.Min(labels.Length, 7)) : "";
        return scale;
    }

    private void Add(PlotModel model, ImmutableArray<Estimate> points, int line)
    {
        var colour = Palette.Colour(Roles[line]);
        var band = new AreaSeries { Color = OxyColors.Transparent, Color2 = OxyColors.Transparent, Fill = OxyColor.FromAColor(48, colour), StrokeThickness = 0 };
        var curve = new LineSeries { Color = colour, StrokeThickness = 2, LineStyle = Styles[line], MarkerType = Markers[line], MarkerSize = 4, MarkerFill = colour };
        foreach (var (place, point) in points.Index().OrderBy(item => axis.Places[item.Index]))
        {
            if (double.IsNaN(point.Value)) continue;
            curve.Points.Add(new DataPoint(axis.Places[place], point.Value));
            band.Points.Add(new DataPoint(axis.Places[place], double.IsNaN(point.High) ? point.Value : point.High));
            band.Points2.Add(new DataPoint(axis.Places[place], double.IsNaN(point.Low) ? point.Value : point.Low));
        }

        if (axis.IsJoined)
        {
            model.Series.Add(band);
        }
        else
        {
            curve.LineStyle = LineStyle.None;
            foreach (var (low, high) in band.Points2.Zip(band.Points)) model.Series.Add(new LineSeries { Color = colour, StrokeThickness = 1, ItemsSource = (DataPoint[])[low, high] });
        }

        model.Series.Add(curve);
    }
}

/// <summary>The curves of a measure.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Suffix">What stands behind its numbers.</param>
/// <param name="Lines">By alternative and value of the factor the mean, in the unit of the axis.</param>
internal sealed record CurvePanel(string Title, string Suffix, ImmutableArray<ImmutableArray<Estimate>> Lines);

/// <summary>Where the values of a factor stand.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Places">By value its place.</param>
/// <param name="Labels">By value its words, where places are no numbers but 0, 1, 2...; null: places are numbers.</param>
internal sealed record CurveAxis(string Title, ImmutableArray<double> Places, ImmutableArray<string>? Labels)
{
    /// <summary>Whether values that stand beside each other are joined by a line.</summary>
    public bool IsJoined { get; init; } = true;
}
