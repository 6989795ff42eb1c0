using ChannelSim.Engine.Events;
using ChannelSim.Experiments.Statistics;
using OxyPlot;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>The ladder, the highest rung on top: how often each rung was reached, and beside it what led there first.</summary>
internal sealed class LadderPicture(IReadOnlyList<LadderStep> steps) : Picture
{
    private const double LabelWidth = 168;
    private const double ReachLeft = 180;
    private const double ReachWidth = 170;
    private const double NumberLeft = 360;
    private const double CauseLeft = 486;
    private const double CauseWidth = 224;
    private const double Head = 44;
    private const double RowHeight = 44;
    private const double BarHeight = 18;
    private const double Small = 11;

    public override double Width => CauseLeft + CauseWidth + 10;

    public override double Height => Head + (RowHeight * steps.Count) + 40;

    public override void Draw(FigureCanvas canvas)
    {
        canvas.Text(ReachLeft, 14, "reached, of all replications", Role.Ink, bold: true);
        canvas.Text(CauseLeft, 14, "what led there first, of those", Role.Ink, bold: true);
        Scale(canvas, ReachLeft, ReachWidth);
        Scale(canvas, CauseLeft, CauseWidth);
        foreach (var (row, step) in steps.Index()) Row(canvas, step, Head + (RowHeight * row));
        Legend(canvas, Head + (RowHeight * steps.Count) + 22);
    }

    private void Scale(FigureCanvas canvas, double left, double width)
    {
        foreach (var tick in (double[])[0, 0.5, 1])
        {
            var x = left + (tick * width);
            canvas.Line(x, Head - 4, x, Head + (RowHeight * steps.Count), Role.Grid);
            canvas.Text(x, Head - 10, $"{100 * tick:0} %", Role.Muted, Small, alignment: tick == 0 ? HorizontalAlignment.Left : tick == 1 ? HorizontalAlignment.Right : HorizontalAlignment.Center);
        }
    }

    private static void Row(FigureCanvas canvas, LadderStep step, double top)
    {
        var middle = top + (RowHeight / 2);
        Title(canvas, step.Title, middle);
        canvas.Titled($"{step.Title}: reached in {Frequency.WithInterval(step.Reached)} replications", () =>
        {
            canvas.Rectangle(ReachLeft, middle - (BarHeight / 2), ReachWidth * step.Reached.Value, BarHeight, Role.Muted);
            Whisker(canvas, step.Reached, middle);
        });
        canvas.Text(NumberLeft, middle - 1, Frequency.Of(step.Reached), bold: true);
        if (Frequency.IntervalOf(step.Reached) is { Length: > 0 } interval) canvas.Text(NumberLeft, middle + 13, interval, Role.Muted, Small);
        if (step.Arrivals == 0) canvas.Text(CauseLeft, middle + 4, "never reached", Role.Muted);
        else Causes(canvas, step, middle);
    }

    private static void Title(FigureCanvas canvas, string title, double middle)
    {
        var lines = canvas.Wrap(title, FigureCanvas.TextSize, LabelWidth);
        var shown = lines.Count <= 2 ? lines : [lines[0], canvas.Cut(string.Join(' ', lines.Skip(1)), FigureCanvas.TextSize, LabelWidth)];
        canvas.Titled(title, () =>
        {
            foreach (var (line, text) in shown.Index()) canvas.Text(0, middle + 4 + ((line - ((shown.Count - 1) / 2.0)) * 16), text);
        });
    }

    private static void Whisker(FigureCanvas canvas, Estimate share, double middle)
    {
        if (double.IsNaN(share.Low) || double.IsNaN(share.High)) return;
        var (low, high) = (ReachLeft + (ReachWidth * share.Low), ReachLeft + (ReachWidth * share.High));
        canvas.Line(low, middle, high, middle, Role.Ink, 2);
        foreach (var end in (double[])[low, high]) canvas.Line(end, middle - 5, end, middle + 5, Role.Ink, 2);
    }

    private static void Causes(FigureCanvas canvas, LadderStep step, double middle)
    {
        var x = CauseLeft;
        foreach (var cause in step.Causes.Where(cause => cause.Share.Value > 0))
        {
            var (left, width) = (x, CauseWidth * cause.Share.Value);
            var words = $"{step.Title} {LadderFigure.Words(cause.Cause)}: {Frequency.WithInterval(cause.Share)} of those that reached it{(cause.Replication is { } number ? $"; replication {number} is one" : "")}";
            void Bar() => canvas.Patterned(left, middle - (BarHeight / 2), width, BarHeight, RoleOf(cause.Cause), PatternOf(cause.Cause));
            if (cause is { IsEmbedded: true, Replication: { } replication }) canvas.Linked($"replication-{replication}", words, Bar);
            else canvas.Titled(words, Bar);
            x += width;
        }

        if (step.MiscalculationBefore.Value is var before && double.IsNaN(before)) return;
        var mark = CauseLeft + (CauseWidth * before);
        canvas.Titled($"{step.Title}: {Frequency.WithInterval(step.MiscalculationBefore)} of those that reached it had a miscalculation by then", () => canvas.Line(mark, middle - (BarHeight / 2) - 5, mark, middle + (BarHeight / 2) + 5, Role.Ink, 2, 2, 1));
    }

    private static void Legend(FigureCanvas canvas, double y)
    {
        var x = 0.0;
        foreach (var cause in (ClimbCause[])[ClimbCause.ResponseToDeliberate, ClimbCause.ResponseToAccident, ClimbCause.Timeline])
        {
            var words = LadderFigure.Words(cause);
            canvas.Patterned(x, y - 10, 18, 12, RoleOf(cause), PatternOf(cause));
            canvas.Text(x + 24, y, words);
            x += 44 + canvas.WidthOf(words);
        }

        canvas.Line(x + 4, y - 13, x + 4, y + 4, Role.Ink, 2, 2, 1);
        canvas.Text(x + 14, y, "share with a miscalculation by then");
    }

    private static Role RoleOf(ClimbCause cause) => cause switch
    {
        ClimbCause.ResponseToDeliberate => Role.Response,
        ClimbCause.ResponseToAccident => Role.Miscalculation,
        _ => Role.Timeline,
    };

    private static Pattern PatternOf(ClimbCause cause) => cause switch
    {
        ClimbCause.ResponseToDeliberate => Pattern.Plain,
        ClimbCause.ResponseToAccident => Pattern.Rising,
        _ => Pattern.Dots,
    };
}
