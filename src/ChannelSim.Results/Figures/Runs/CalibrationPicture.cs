using System.Collections.Immutable;
using ChannelSim.Results.Pages;
using OxyPlot;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>Beliefs against truth: on the line, what was believed is as often so as it was believed. Below it how many decisions there were.</summary>
internal sealed class CalibrationPicture(ImmutableArray<CalibrationBin> bins) : Picture
{
    private const double Left = 56;
    private const double Top = 28;
    private const double Side = 404;
    private const double CountsTop = Top + Side + 62;
    private const double CountsHeight = 64;

    public override double Width => FigureSize.Width;

    public override double Height => CountsTop + CountsHeight + 22;

    public override void Draw(FigureCanvas canvas)
    {
        canvas.Text(0, 14, "of 100 such decisions, how many were about something meant");
        foreach (var tick in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            canvas.Line(X(tick), Y(0), X(tick), Y(1), Role.Grid);
            canvas.Line(X(0), Y(tick), X(1), Y(tick), Role.Grid);
            canvas.Text(Left - 8, Y(tick) + 5, Digits.Plain(100 * tick), Role.Muted, 12, alignment: HorizontalAlignment.Right);
            canvas.Text(X(tick), Y(0) + 18, $"{Digits.Plain(100 * tick)} %", Role.Muted, 12, alignment: HorizontalAlignment.Center);
        }

        canvas.Text(X(0.5), Y(0) + 38, "how sure the side was that it was meant", alignment: HorizontalAlignment.Center);
        canvas.Line(X(0), Y(0), X(1), Y(1), Role.Muted, 1.5, 6, 4);
        canvas.Text(X(0.03), Y(0.94), "meant more often than believed", Role.Muted, 12);
        canvas.Text(X(0.98), Y(0.04), "less often", Role.Muted, 12, alignment: HorizontalAlignment.Right);
        foreach (var bin in bins) Bin(canvas, bin);
        canvas.Text(0, CountsTop + CountsHeight + 18, "number of decisions", Role.Muted, 12);
    }

    private void Bin(FigureCanvas canvas, CalibrationBin bin)
    {
        var x = X(bin.Believed);
        canvas.Titled($"believed to {Digits.Significant(100 * bin.Believed, 3)} %, meant in {Frequency.WithInterval(bin.Meant)} of {Digits.Whole(bin.Meant.Count)}", () =>
        {
            canvas.Line(x, Y(bin.Meant.Low), x, Y(bin.Meant.High), Role.First, 3);
            foreach (var end in (double[])[bin.Meant.Low, bin.Meant.High]) canvas.Line(x - 5, Y(end), x + 5, Y(end), Role.First, 2);
            // A filled dot lies on the line as far as luck can tell, a ring does not.
            canvas.DrawEllipse(new OxyRect(x - 6, Y(bin.Meant.Value) - 6, 12, 12), Palette.Colour(bin.Differs ? Role.Paper : Role.First), Palette.Colour(Role.First), 2.5, EdgeRenderingMode.Automatic);
        });
        var most = bins.Max(other => other.Meant.Count);
        var height = CountsHeight * bin.Meant.Count / most;
        canvas.Rectangle(X(bin.From) + 2, CountsTop + CountsHeight - height, X(bin.To) - X(bin.From) - 4, height, Role.Muted);
        canvas.Text((X(bin.From) + X(bin.To)) / 2, CountsTop + CountsHeight - height - 4, Short(bin.Meant.Count), Role.Ink, 11, alignment: HorizontalAlignment.Center);
    }

    private static string Short(long count) => count switch
    {
        >= 10_000_000 => $"{count / 1_000_000} M",
        >= 10_000 => $"{count / 1000} k",
        _ => Digits.Whole(count),
    };

    private static double X(double share) => Left + (share * Side);

    private static double Y(double share) => Top + ((1 - share) * Side);
}
