using System.Globalization;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios.Values;
using OxyPlot;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>Draws the ladder: the rung over time, and what raised it.</summary>
internal sealed class LadderDrawing(FigureCanvas canvas, TimeAxis axis, ScenarioClock clock, Scene scene)
{
    private const int ManyRows = 10;
    private const int MostTold = 8;
    private const double Line = 17;

    private int Lowest => scene.Ladder.Min(span => span.Rung.Index);

    // One rung above the highest, so that it is seen that there is one.
    private int Highest => Math.Min(scene.Rungs.Length - 1, scene.Peak + 1);

    private double RowHeight => Highest - Lowest < ManyRows ? 20 : 13;

    /// <summary>How high it is.</summary>
    public double Height => Rows + (Told.Count * Line) + (Climbs.Count > Told.Count ? Line : 0);

    private double Rows => ((Highest - Lowest + 1) * RowHeight) + 10;

    private List<RungSpan> Climbs => [.. scene.Ladder.Zip(scene.Ladder.Skip(1)).Where(pair => pair.Second.Rung.Index > pair.First.Rung.Index).Select(pair => pair.Second)];

    private List<RungSpan> Told => [.. Climbs.Take(MostTold)];

    /// <summary>Draws it from a height on.</summary>
    public void Draw(double top)
    {
        for (var rung = Lowest; rung <= Highest; rung++)
        {
            var isBegin = rung == scene.Ladder[0].Rung.Index;
            canvas.Line(Frame.Left, Y(top, rung), Frame.Right, Y(top, rung), Role.Grid);
            canvas.Text(0, Y(top, rung) + 4, FigureCanvas.Cut(scene.Rungs[rung], Size, Frame.Names, rung == scene.Peak), isBegin || rung == scene.Peak ? Role.Ink : Role.Muted, Size, bold: rung == scene.Peak);
        }

        List<ScreenPoint> points = [];
        foreach (var span in scene.Ladder) points.AddRange([new ScreenPoint(axis.X(span.From), Y(top, span.Rung.Index)), new ScreenPoint(axis.X(span.To), Y(top, span.Rung.Index))]);
        canvas.DrawLine(points, Palette.Colour(Role.Ink), 3, EdgeRenderingMode.Automatic, [], LineJoin.Miter);
        foreach (var span in scene.Ladder.Skip(1)) canvas.Titled(span.Text, () => Glyphs.Climbed(canvas, span.Climb, axis.X(span.From), Y(top, span.Rung.Index)));
        Numbered(top);
    }

    // Why it climbed: each rise has a number, and a sentence below.
    private void Numbered(double top)
    {
        canvas.Rectangle(0, top + Rows, Frame.Width, Height - Rows, Role.Paper);
        foreach (var (index, climb) in Told.Index())
        {
            var (number, y) = ((index + 1).ToString(CultureInfo.InvariantCulture), top + Rows + ((index + 1) * Line) - 3);
            canvas.Text(axis.X(climb.From) - 10, Y(top, climb.Rung.Index) + 4, number, Role.Ink, Frame.Small, bold: true, HorizontalAlignment.Right);
            canvas.Text(0, y, number, Role.Ink, Frame.Small, bold: true);
            canvas.Titled(climb.Text, () => canvas.Text(24, y, FigureCanvas.Cut($"{clock.Short(climb.From)}  {climb.Text}", Frame.Small, Frame.Right - 24), Role.Ink, Frame.Small));
        }

        if (Climbs.Count > Told.Count) canvas.Text(24, top + Rows + ((Told.Count + 1) * Line) - 3, $"{Digits.Whole(Climbs.Count - Told.Count)} more are in the table", Role.Muted, Frame.Small);
    }

    private double Size => RowHeight > 15 ? Frame.Small : 10;

    private double Y(double top, int rung) => top + 10 + ((Highest - rung) * RowHeight);
}
