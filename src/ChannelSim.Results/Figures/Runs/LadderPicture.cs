using System.Collections.Immutable;
using System.Globalization;
using ChannelSim.Experiments.Statistics;
using ChannelSim.Results.Pages;
using OxyPlot;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>The ladder, highest rung on top: a bar a rung as long as the share of replications that reached it, split by what first led there.</summary>
internal sealed class LadderPicture : Picture
{
    private const double BarTop = 22;
    private const double BarHeight = 18;
    private const double RowHeight = 72;
    private const double AxisHeight = 34;

    private readonly ImmutableArray<LadderRung> _rungs;
    private readonly IReadOnlySet<long> _embedded;
    private readonly Legend _legend;
    private readonly double _legendHeight;
    private readonly double _top;

    /// <param name="rungs">The rungs, lowest first.</param>
    /// <param name="embedded">The replications that stand on the same page as pictures.</param>
    public LadderPicture(ImmutableArray<LadderRung> rungs, IReadOnlySet<long> embedded)
    {
        (_rungs, _embedded) = (rungs, embedded);
        var present = rungs.SelectMany(rung => rung.Causes).Where(cause => cause.Share.Value > 0).DistinctBy(cause => cause.Role);
        _legend = new Legend([.. present.Select(cause => (cause.Role, cause.Words))]);
        _legendHeight = _legend.HeightIn(FigureSize.Width);
        _top = _legendHeight + (rungs.Any(rung => rung.Before.Value > 0) ? 30 : 10);
    }

    public override double Width => FigureSize.Width;

    public override double Height => _top + (_rungs.Length * RowHeight) + AxisHeight;

    public override void Draw(FigureCanvas canvas)
    {
        _legend.Draw(canvas, 0, 0, Width);
        if (_rungs.Any(rung => rung.Before.Value > 0))
        {
            Bracket(canvas, 0, 22, _legendHeight + 9);
            canvas.Text(30, _legendHeight + 14, "somebody had miscalculated by then");
        }

        var bottom = _top + (_rungs.Length * RowHeight);
        foreach (var share in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            canvas.Line(X(share), _top + BarTop, X(share), bottom, Role.Grid);
            var alignment = share == 0 ? HorizontalAlignment.Left : share == 1 ? HorizontalAlignment.Right : HorizontalAlignment.Center;
            canvas.Text(X(share), bottom + 14, Digits.Plain(share * 100), Role.Muted, 12, alignment: alignment);
        }

        canvas.Text(Width / 2, bottom + 30, "of 100 replications", Role.Muted, 12, alignment: HorizontalAlignment.Center);
        for (var place = 0; place < _rungs.Length; place++) Rung(canvas, _rungs[^(place + 1)], _top + (place * RowHeight));
    }

    private static double X(double share) => 1 + (share * (FigureSize.Width - 2));

    private void Rung(FigureCanvas canvas, LadderRung rung, double y)
    {
        var words = rung.IsStart ? "at the start" : Frequency.WithInterval(rung.Reached);
        canvas.Text(0, y + 15, FigureCanvas.Shorten(rung.Name, 14, Width - FigureCanvas.WidthOf(words, 14) - 16, bold: true), size: 14, bold: true);
        canvas.Text(Width, y + 15, words, size: 14, alignment: HorizontalAlignment.Right);
        if (rung.IsStart)
        {
            canvas.Rectangle(X(0), y + BarTop, X(1) - X(0), BarHeight, Role.Shade, outline: Role.Axis);
            return;
        }

        var from = 0.0;
        foreach (var cause in rung.Causes.Where(cause => cause.Share.Value > 0))
        {
            Cause(canvas, rung, cause, from, y + BarTop);
            from += cause.Share.Value;
        }

        Whisker(canvas, rung, y + BarTop + (BarHeight / 2));
        if (rung.Before.Value > 0) Bracket(canvas, X(0), X(rung.Before.Value), y + BarTop + BarHeight + 5);
        if (rung.Reached.Value > 0) Counts(canvas, rung, y + BarTop + BarHeight + 21);
    }

    private void Cause(FigureCanvas canvas, LadderRung rung, LadderCause cause, double from, double y)
    {
        void Bar() => canvas.Area(X(from), y, X(from + cause.Share.Value) - X(from), BarHeight, cause.Role);
        var title = $"{rung.Name}: {Frequency.WithInterval(cause.Share)} first by {cause.Words}";
        if (cause.First is { } first && _embedded.Contains(first)) canvas.Linked(string.Create(CultureInfo.InvariantCulture, $"replication-{first}"), $"{title}; replication {first} is one of them", Bar);
        else canvas.Titled(title, Bar);
    }

    private static void Whisker(FigureCanvas canvas, LadderRung rung, double y)
    {
        if (double.IsNaN(rung.Reached.Low)) return;
        var (low, high) = (X(rung.Reached.Low), X(rung.Reached.High));
        canvas.Interval(low, high, y);
    }

    // Below the bar, from its left end: in how many somebody had miscalculated by then. It goes beyond the stripes where the last step was another one.
    private static void Bracket(FigureCanvas canvas, double from, double to, double y)
    {
        canvas.Line(from, y, to, y, Role.Miscalculation, 2);
        canvas.Line(to, y - 4, to, y + 4, Role.Miscalculation, 2);
    }

    // The numbers of replications themselves: a rung that is hardly reached has a bar that is hardly seen.
    private static void Counts(FigureCanvas canvas, LadderRung rung, double y)
    {
        const double size = 12, gap = 6;
        string Count(Estimate share) => Digits.Whole((long)Math.Round(share.Value * share.Count));
        var reached = $"{Count(rung.Reached)} of {Digits.Whole(rung.Reached.Count)}:";
        canvas.Text(0, y, reached, Role.Muted, size);
        var x = FigureCanvas.WidthOf(reached, size) + gap;
        foreach (var cause in rung.Causes.Where(cause => cause.Share.Value > 0))
        {
            canvas.Area(x, y - 9, 14, 9, cause.Role);
            canvas.Text(x + 14 + 4, y, Count(cause.Share), Role.Muted, size);
            x += 14 + 4 + FigureCanvas.WidthOf(Count(cause.Share), size) + (2 * gap);
        }

        if (!(rung.Before.Value > 0)) return;
        Bracket(canvas, x, x + 14, y - 4);
        canvas.Text(x + 14 + 5, y, Count(rung.Before), Role.Muted, size);
    }
}
