using System.Collections.Immutable;
using ChannelSim.Experiments.Statistics;
using OxyPlot;

namespace ChannelSim.Results.Figures.Sensitivities;

/// <summary>A bar a measure: how much of what makes one replication differ from another are the numbers that were varied; the rest are dice.</summary>
internal sealed class DicePicture(ImmutableArray<(string Name, Estimate Share)> measures) : Picture
{
    private const double Top = 44;
    private const double RowHeight = 44;

    public override double Width => FigureSize.Width;

    public override double Height => Top + (measures.Length * RowHeight) + 24;

    public override void Draw(FigureCanvas canvas)
    {
        new Legend([(Role.First, "the numbers that were varied"), (Role.Third, "dice")]).Draw(canvas, 0, 0, Width);
        foreach (var (row, (name, share)) in measures.Index())
        {
            var y = Top + (row * RowHeight);
            canvas.Text(0, y + 14, FigureCanvas.Shorten(name, 13, Width));
            canvas.Titled($"{name}: {Pages.PrintedNumber.Of(share, Pages.NumberKind.Share, Pages.Unit.Percent)} the numbers, the rest dice", () =>
            {
                canvas.Area(X(0), y + 20, X(share.Value) - X(0), 14, Role.First);
                canvas.Area(X(share.Value), y + 20, X(1) - X(share.Value), 14, Role.Third);
                if (!double.IsNaN(share.Low)) canvas.Interval(X(Math.Clamp(share.Low, 0, 1)), X(Math.Clamp(share.High, 0, 1)), y + 27);
            });
        }

        foreach (var tick in (double[])[0, 0.5, 1])
            canvas.Text(X(tick), Height - 6, $"{Pages.Digits.Plain(100 * tick)} %", Role.Muted, 12, alignment: tick == 0 ? HorizontalAlignment.Left : tick == 1 ? HorizontalAlignment.Right : HorizontalAlignment.Center);
    }

    private static double X(double share) => 1 + (Math.Clamp(share, 0, 1) * (FigureSize.Width - 2));
}
