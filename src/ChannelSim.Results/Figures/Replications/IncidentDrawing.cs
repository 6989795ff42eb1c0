using ChannelSim.Results.Telling;
using OxyPlot;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>Draws the lane of an incident: belief against threshold, what it truly was, the fuse, and how it ended.</summary>
internal sealed class IncidentDrawing(FigureCanvas canvas, TimeAxis axis)
{
    /// <summary>How high a lane is.</summary>
    public const double Height = 94;

    private const double Belief = 62;
    private const double FuseTop = Belief + 8;
    private const double FuseHeight = 12;
    private const double Line = 16;
    private const double LabelledJump = 0.03;
    private const double Beside = 17;

    /// <summary>Draws a lane from a height on.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="top">The height.</param>
    /// <param name="now">When the picture ends, in minutes after the start.</param>
    public void Draw(IncidentLane lane, double top, double now)
    {
        Names(lane, top);
        var end = lane.Closed ?? now;
        var (left, right) = (axis.X(lane.Opened), axis.X(end));
        canvas.Titled(lane.Text, () => canvas.Rectangle(left, top + 4, Math.Max(2, right - left), Belief, Role.Shade));
        foreach (var level in (double[])[0, 1]) canvas.Line(Frame.Left, At(top, level), Frame.Right, At(top, level), Role.Grid);
        Threshold(lane, top, end);
        Fuse(lane, top, end);
        Steps(lane, top, end);
        if (lane.Meant is { } meant) Truth(meant, right, At(top, lane.BeliefAt(end)), At(top, meant ? 1 : 0));
        canvas.Titled(lane.Ending.Length > 0 ? lane.Ending : "Undecided when the scenario ends.", () => Glyphs.Ending(canvas, lane, right, At(top, lane.BeliefAt(end))));
    }

    /// <summary>How it ended and whether that was right, in a few words.</summary>
    public static string Verdict(IncidentLane lane)
    {
        var ended = lane.Outcome switch
        {
            Outcome.Open => "undecided at the end",
            Outcome.Responded => "responded",
            Outcome.StoodDown => "stood down",
            Outcome.Settled => "stopped by its author",
            Outcome.Closed => "closed by hand",
        };
        return lane.IsRight switch
        {
            null => ended,
            true => $"{ended}: right",
            false => lane.Outcome == Outcome.Responded ? "responded: miscalculation" : "stood down: missed act",
        };
    }

    private static double At(double top, double probability) => top + 4 + ((1 - probability) * Belief);

    private void Names(IncidentLane lane, double top)
    {
        var y = top + ((Frame.Name(canvas, lane.Label, top + Line, Line, bold: true) + 1) * Line);
        canvas.Text(0, y, FigureCanvas.Cut($"at the end {Likelihood.Percent(lane.Steps[^1].After)}: {lane.Observer}", Frame.Small, Frame.Names), Role.Muted, Frame.Small);
        if (lane.Meant is { } meant)
        {
            y += Line;
            Glyphs.Truth(canvas, meant, 7, y - 4);
            canvas.Text(20, y, meant ? "in truth meant" : "in truth not meant", Role.Ink, Frame.Small);
        }

        y += Line;
        Glyphs.Ending(canvas, lane, 7, y - 4);
        canvas.Text(20, y, FigureCanvas.Cut(Verdict(lane), Frame.Small, Frame.Names - 20, bold: true), Role.Ink, Frame.Small, bold: true);
        canvas.Text(Frame.Left - 6, At(top, 1) + 4, "100 %", Role.Muted, 10, alignment: HorizontalAlignment.Right);
        canvas.Text(Frame.Left - 6, At(top, 0) + 4, "0 %", Role.Muted, 10, alignment: HorizontalAlignment.Right);
    }

    // What was believed in the end and what was so, with how far the one was from the other.
    private void Truth(bool meant, double x, double believed, double truth)
    {
        var beside = x + Beside > Frame.Width - 6 ? x - Beside : x + Beside;
        canvas.Line(x, believed, beside, believed, Role.Axis, 1, 2, 2);
        canvas.Line(beside, believed, beside, truth, Role.Axis, 1, 2, 2);
        canvas.Titled(meant ? "in truth meant" : "in truth not meant", () => Glyphs.Truth(canvas, meant, beside, truth));
    }

    private void Threshold(IncidentLane lane, double top, double end)
    {
        foreach (var (step, until) in lane.Thresholds.Zip(lane.Thresholds.Skip(1).Select(next => next.At).Append(end)))
        {
            canvas.Titled($"{Cast.Capital(lane.Observer)} responds from {Likelihood.Percent(step.Value)}", () =>
                canvas.Line(axis.X(step.At), At(top, step.Value), Math.Max(axis.X(until), axis.X(step.At) + 2), At(top, step.Value), Role.Failed, 1.5, 4, 2));
            if (step == lane.Thresholds[0]) canvas.Text(axis.X(step.At) - 5, At(top, step.Value) + 4, Likelihood.Percent(step.Value), Role.Failed, 10.5, alignment: HorizontalAlignment.Right);
        }
    }

    private void Steps(IncidentLane lane, double top, double end)
    {
        List<ScreenPoint> points = [];
        foreach (var step in lane.Steps)
        {
            points.Add(new ScreenPoint(axis.X(step.At), At(top, step.Before)));
            points.Add(new ScreenPoint(axis.X(step.At), At(top, step.After)));
        }

        points.Add(new ScreenPoint(axis.X(end), At(top, lane.Steps[^1].After)));
        canvas.DrawLine(points, Palette.Colour(Role.First), 2.5, EdgeRenderingMode.Automatic, [], LineJoin.Miter);
        foreach (var (index, step) in lane.Steps.Index()) Label(step, lane.Steps.Skip(index + 1).Where(IsLarge).Select(later => later.At).FirstOrDefault(end), top);
        foreach (var step in lane.Steps)
        {
            var (x, y) = (axis.X(step.At), At(top, step.After));
            canvas.Titled($"{step.Step}. {step.Text}", () => canvas.DrawEllipse(new OxyRect(x - 3.5, y - 3.5, 7, 7), Palette.Colour(Role.First), Palette.Colour(Role.Paper), 1, EdgeRenderingMode.Automatic));
        }
    }

    private static bool IsLarge(BeliefStep step) => Math.Abs(step.After - step.Before) >= LabelledJump;

    // A figure stands beside a jump where it is large and there is room until the next; all of them are in the table.
    private void Label(BeliefStep step, double until, double top)
    {
        var text = Likelihood.Percent(step.After);
        var (x, y, width) = (axis.X(step.At) + 7, At(top, step.After), FigureCanvas.WidthOf(text, Frame.Small) * Frame.Wider);
        if (!IsLarge(step) || x + width > axis.X(until) - 8) return;
        var baseline = y < top + 22 ? y + 15 : y - 5;
        canvas.Rectangle(x - 1, baseline - 9, width + 2, 11, Role.Shade, 0.85);
        canvas.Text(x, baseline, text, Role.Ink, Frame.Small);
    }

    // As high as the time that is left is long; what connections bought raises it again. After the decision what was left of it is an outline.
    private void Fuse(IncidentLane lane, double top, double end)
    {
        if (lane.Fuse.IsEmpty) return;
        var whole = lane.Fuse.Max(fuse => fuse.BurnsDown - fuse.At);
        foreach (var (fuse, until) in lane.Fuse.Zip(lane.Fuse.Skip(1).Select(next => next.At).Append(double.PositiveInfinity)))
        {
            var stop = Math.Min(Math.Min(fuse.BurnsDown, until), end);
            if (stop > fuse.At) Wedge(fuse.At, stop, fuse.BurnsDown, whole, top, burnt: true);
            if (until.Equals(double.PositiveInfinity) && fuse.BurnsDown > end) Wedge(end, fuse.BurnsDown, fuse.BurnsDown, whole, top, burnt: false);
        }
    }

    private void Wedge(double from, double to, double burnsDown, double whole, double top, bool burnt)
    {
        var bottom = top + FuseTop + FuseHeight;
        List<ScreenPoint> points = [new(axis.X(from), bottom)];
        points.AddRange(axis.Corners(from, to).Prepend(from).Append(to).Select(at => new ScreenPoint(axis.X(at), bottom - ((burnsDown - at) / whole * FuseHeight))));
        points.Add(new ScreenPoint(axis.X(to), bottom));
        var text = $"{Spans.Said(burnsDown - from)} left to decide{(burnt ? "" : ", not needed")}";
        canvas.Titled(text, () => canvas.DrawPolygon(points, burnt ? Palette.Colour(Role.Missed) : OxyColors.Undefined, Palette.Colour(Role.Missed), 1, EdgeRenderingMode.Automatic, burnt ? [] : [2, 2], LineJoin.Miter));
    }
}
