using OxyPlot;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>Draws the ladder: the rung over time, and what raised it.</summary>
internal sealed class LadderDrawing(FigureCanvas canvas, TimeAxis axis, Scene scene)
{
    private const int ManyRows = 10;

    private int Lowest => scene.Ladder.Min(span => span.Rung.Index);

    // One rung above the highest, so that it is seen that there is one.
    private int Highest => Math.Min(scene.Rungs.Length - 1, scene.Peak + 1);

    private double RowHeight => Highest - Lowest < ManyRows ? 20 : 13;

    /// <summary>How high it is.</summary>
    public double Height => ((Highest - Lowest + 1) * RowHeight) + 10;

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
    }

    private double Size => RowHeight > 15 ? Frame.Small : 10;

    private double Y(double top, int rung) => top + 10 + ((Highest - rung) * RowHeight);
}
