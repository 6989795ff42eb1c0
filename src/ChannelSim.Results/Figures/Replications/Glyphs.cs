using OxyPlot;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>Small signs, drawn and not set, so that no font is needed. Each has a shape of its own: none is told from another by colour alone.</summary>
internal static class Glyphs
{
    /// <summary>The sign of something that happened to a channel.</summary>
    public static void Of(FigureCanvas canvas, MarkKind kind, double x, double y)
    {
        switch (kind)
        {
            case MarkKind.Refused: Cross(canvas, x, y, Role.Failed); break;
            case MarkKind.Unanswered: Dots(canvas, x, y); break;
            case MarkKind.Withdrawn: canvas.Line(x - 5, y, x + 3, y, Role.Muted, 2); canvas.Line(x + 3, y - 5, x + 3, y + 5, Role.Muted, 2); break;
            case MarkKind.Postponed: Bars(canvas, x, y); break;
            case MarkKind.PassedOver: canvas.Line(x - 5, y, x + 5, y, Role.Muted, 2); canvas.Line(x, y - 5, x, y + 5, Role.Muted, 1); break;
            case MarkKind.CutOff: Polygon(canvas, null, Role.Failed, (x - 3, y - 6), (x + 2, y - 1), (x - 2, y + 1), (x + 3, y + 6)); break;
            case MarkKind.Heard: Polygon(canvas, Role.Ink, Role.Paper, (x - 5, y - 5), (x + 5, y - 5), (x + 5, y + 3), (x, y + 3), (x - 3, y + 6), (x - 3, y + 3), (x - 5, y + 3)); break;
            case MarkKind.Misheard: Warning(canvas, x, y); break;
            case MarkKind.Halted: canvas.Rectangle(x - 5, y - 5, 10, 10, Role.Ink, outline: Role.Paper); canvas.Rectangle(x - 2, y - 2, 4, 4, Role.Paper); break;
            case MarkKind.Inject: Polygon(canvas, Role.Timeline, Role.Paper, (x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)); break;
        }
    }

    /// <summary>The sign of what an incident truly was: full where it was meant, hollow where it was not.</summary>
    public static void Truth(FigureCanvas canvas, bool meant, double x, double y)
    {
        if (meant) canvas.DrawEllipse(Box(x, y, 4.5), Palette.Colour(Role.Ink), Palette.Colour(Role.Ink), 1.5, EdgeRenderingMode.Automatic);
        else canvas.DrawEllipse(Box(x, y, 4.5), Palette.Colour(Role.Paper), Palette.Colour(Role.Ink), 1.5, EdgeRenderingMode.Automatic);
    }

    /// <summary>The sign of how an incident ended: up where its observer responded, down where it stood down, a square where it was settled; crossed out where that was wrong.</summary>
    public static void Ending(FigureCanvas canvas, IncidentLane lane, double x, double y)
    {
        var role = RoleOf(lane);
        switch (lane.Outcome)
        {
            case Outcome.Responded: Polygon(canvas, role, Role.Paper, (x - 7, y + 6), (x, y - 7), (x + 7, y + 6)); break;
            case Outcome.StoodDown: Polygon(canvas, role, Role.Paper, (x - 7, y - 6), (x, y + 7), (x + 7, y - 6)); break;
            case Outcome.Settled: canvas.Rectangle(x - 6, y - 6, 12, 12, role, outline: Role.Paper); break;
            case Outcome.Closed: canvas.Rectangle(x - 5, y - 5, 10, 10, Role.Paper, outline: role); break;
            case Outcome.Open: Polygon(canvas, Role.Paper, role, (x - 5, y - 6), (x + 5, y - 6), (x - 5, y + 6), (x + 5, y + 6)); break;
        }

        if (lane.IsRight != false) return;
        canvas.Line(x - 9, y - 9, x + 9, y + 9, Role.Ink, 2);
        canvas.Line(x - 9, y + 9, x + 9, y - 9, Role.Ink, 2);
    }

    /// <summary>The sign of what raised the rung.</summary>
    public static void Climbed(FigureCanvas canvas, Climb climb, double x, double y)
    {
        switch (climb)
        {
            case Climb.RightResponse: Polygon(canvas, Role.Response, Role.Paper, (x - 7, y + 6), (x, y - 7), (x + 7, y + 6)); break;
            case Climb.Miscalculation: Cross(canvas, x, y, Role.Miscalculation, 6, 3.5); break;
            case Climb.Timeline: Of(canvas, MarkKind.Inject, x, y); break;
            case Climb.None: canvas.DrawEllipse(Box(x, y, 3), Palette.Colour(Role.Ink), OxyColors.Undefined, 0, EdgeRenderingMode.Automatic); break;
        }
    }

    /// <summary>The colour of an ending.</summary>
    public static Role RoleOf(IncidentLane lane) => (lane.Outcome, lane.IsRight) switch
    {
        (Outcome.Responded, false) => Role.Miscalculation,
        (Outcome.StoodDown, false) => Role.Missed,
        (Outcome.Responded, _) => Role.Response,
        (Outcome.StoodDown or Outcome.Settled, _) => Role.Working,
        _ => Role.Muted,
    };

    /// <summary>A polygon of points.</summary>
    public static void Polygon(FigureCanvas canvas, Role? fill, Role outline, params ReadOnlySpan<(double X, double Y)> points)
    {
        List<ScreenPoint> corners = [];
        foreach (var (x, y) in points) corners.Add(new ScreenPoint(x, y));
        if (fill is { } role) canvas.DrawPolygon(corners, Palette.Colour(role), Palette.Colour(outline), 1, EdgeRenderingMode.Automatic, [], LineJoin.Miter);
        else canvas.DrawLine(corners, Palette.Colour(outline), 2, EdgeRenderingMode.Automatic, [], LineJoin.Miter);
    }

    private static void Cross(FigureCanvas canvas, double x, double y, Role role, double size = 4.5, double thickness = 2.5)
    {
        canvas.Line(x - size, y - size, x + size, y + size, role, thickness);
        canvas.Line(x - size, y + size, x + size, y - size, role, thickness);
    }

    private static void Dots(FigureCanvas canvas, double x, double y)
    {
        for (var dot = -1; dot <= 1; dot++) canvas.DrawEllipse(Box(x + (4.5 * dot), y, 1.6), Palette.Colour(Role.Ink), OxyColors.Undefined, 0, EdgeRenderingMode.Automatic);
    }

    private static void Bars(FigureCanvas canvas, double x, double y)
    {
        canvas.Line(x - 2, y - 5, x - 2, y + 5, Role.Ink, 2);
        canvas.Line(x + 2, y - 5, x + 2, y + 5, Role.Ink, 2);
    }

    private static void Warning(FigureCanvas canvas, double x, double y)
    {
        Polygon(canvas, Role.Miscalculation, Role.Paper, (x, y - 8), (x + 8, y + 6), (x - 8, y + 6));
        canvas.Line(x, y - 4, x, y + 1.5, Role.Paper, 2);
        canvas.Line(x, y + 3, x, y + 5, Role.Paper, 2);
    }

    private static OxyRect Box(double x, double y, double radius) => new(x - radius, y - radius, 2 * radius, 2 * radius);
}
