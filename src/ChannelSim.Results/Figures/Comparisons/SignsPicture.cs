using System.Collections.Immutable;
using System.Globalization;
using OxyPlot;

namespace ChannelSim.Results.Figures.Comparisons;

/// <summary>What each other world has more or less of than the first: a row a measure, a column a world.</summary>
internal sealed class SignsPicture(ImmutableArray<string> worlds, ImmutableArray<(string Words, ImmutableArray<DifferenceRow> Rows)> measures) : Picture
{
    private const double LabelWidth = 176;
    private const double RowHeight = 26;
    private const double Line = 18;
    private const double MostPitch = 46;
    private const double LeastPitch = 16;

    public override double Width => Math.Max(FigureSize.Width, LabelWidth + (worlds.Length * LeastPitch));

    public override double Height => Top + (measures.Length * RowHeight) + 14;

    private double Top => (Names().Sum(name => name.Count) * Line) + 62;

    private double Pitch => Math.Clamp((FigureSize.Width - LabelWidth) / worlds.Length, LeastPitch, MostPitch);

    public override void Draw(FigureCanvas canvas)
    {
        var y = 14.0;
        foreach (var line in Names().SelectMany(name => name))
        {
            canvas.Text(0, y, line);
            y += Line;
        }

        canvas.Text(0, y + 6, "▲ more    ▼ less or fewer    · cannot be told", Role.Ink, 12);
        foreach (var column in Enumerable.Range(0, worlds.Length)) canvas.Text(X(column), Top - 8, Number(column), Role.Ink, Pitch < 24 ? 10 : 13, bold: true, alignment: HorizontalAlignment.Center);
        foreach (var (row, (words, differences)) in measures.Index()) Row(canvas, words, differences, Top + (row * RowHeight), row % 2 == 0);
    }

    private void Row(FigureCanvas canvas, string words, ImmutableArray<DifferenceRow> differences, double top, bool shaded)
    {
        if (shaded) canvas.Rectangle(0, top, Width, RowHeight, Role.Shade);
        canvas.Text(4, top + 18, FigureCanvas.Shorten(words, 13, LabelWidth - 8));
        foreach (var difference in differences)
        {
            var x = X(worlds.IndexOf(difference.Label));
            canvas.Titled($"{difference.Label}, {words}: {difference.Words}", () => Sign(canvas, difference.Sign, x, top + (RowHeight / 2)));
        }
    }

    private static void Sign(FigureCanvas canvas, int sign, double x, double y)
    {
        if (sign == 0)
        {
            canvas.DrawEllipse(new OxyRect(x - 2, y - 2, 4, 4), Palette.Colour(Role.Muted), OxyColors.Undefined, 0, EdgeRenderingMode.Automatic);
            return;
        }

        // Up for more, down for less; the colours only repeat it.
        var (tip, foot) = (y - (7 * sign), y + (6 * sign));
        canvas.DrawPolygon([new(x, tip), new(x + 7, foot), new(x - 7, foot)], Palette.Colour(sign > 0 ? Role.Second : Role.First), OxyColors.Undefined, 0, EdgeRenderingMode.Automatic, [], LineJoin.Miter);
    }

    private IEnumerable<IReadOnlyList<string>> Names() => worlds.Select((world, column) => FigureCanvas.Wrap($"{Number(column)}  {world}", FigureCanvas.TextSize, FigureSize.Width));

    private static string Number(int column) => (column + 1).ToString(CultureInfo.InvariantCulture);

    private double X(int column) => LabelWidth + ((column + 0.5) * Pitch);
}
