using System.Collections.Immutable;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>Two arrays of 100 squares side by side, filled from the first on: never scattered, which is read as more, and never one of them alone.</summary>
internal sealed class BothErrorsPicture(ImmutableArray<ErrorShare> errors) : Picture
{
    private const double Half = 260;
    private const double ArrayTop = 76;
    private const double Pitch = 21;
    private const int Side = 10;

    public override double Width => FigureSize.Width;

    public override double Height => ArrayTop + (Side * Pitch) + 48 + (16 * errors.Max(error => MeanOf(error).Count));

    public override void Draw(FigureCanvas canvas)
    {
        foreach (var (place, error) in errors.Index()) Array(canvas, error, place * Half);
    }

    private static void Array(FigureCanvas canvas, ErrorShare error, double left)
    {
        canvas.Text(left, 16, error.Name, size: 15, bold: true);
        foreach (var (line, text) in FigureCanvas.Wrap(error.Words, 13, Side * Pitch).Index()) canvas.Text(left, 36 + (line * 18), text);
        for (var cell = 0; cell < Side * Side; cell++)
        {
            var (x, y) = (left + (cell % Side * Pitch), ArrayTop + (cell / Side * Pitch));
            canvas.Rectangle(x, y, Pitch - 3, Pitch - 3, Role.Shade, outline: Role.Grid);
            // As much of the last square as makes the area the share.
            var filled = Math.Clamp((error.Any.Value * Side * Side) - cell, 0, 1);
            if (filled > 0) canvas.Area(x, y, (Pitch - 3) * filled, Pitch - 3, error.Role);
        }

        var bottom = ArrayTop + (Side * Pitch);
        var share = Frequency.Of(error.Any);
        canvas.Text(left, bottom + 20, share, size: FigureCanvas.WidthOf(share, 18, bold: true) <= Side * Pitch ? 18 : 13, bold: true);
        canvas.Text(left, bottom + 40, Frequency.IntervalOf(error.Any) is { Length: > 0 } interval ? $"({interval}) replications" : "replications", Role.Muted);
        foreach (var (line, text) in MeanOf(error).Index()) canvas.Text(left, bottom + 58 + (line * 16), text, Role.Muted, 12);
    }

    private static IReadOnlyList<string> MeanOf(ErrorShare error) => FigureCanvas.Wrap($"mean per replication {PrintedNumber.Of(error.Mean, NumberKind.Count)}", 12, Half - 40);
}
