using System.Collections.Immutable;

namespace ChannelSim.Results.Figures;

/// <summary>What the areas of a picture stand for: a swatch and words each, line under line.</summary>
/// <param name="Entries">They.</param>
internal sealed record Legend(ImmutableArray<(Role Role, string Words)> Entries)
{
    private const double LineHeight = 19;
    private const double Swatch = 22;

    /// <summary>How high it is.</summary>
    public double HeightIn(double width) => Lines(width).Sum(entry => entry.Count) * LineHeight;

    /// <summary>Draws it.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="x">Its left end.</param>
    /// <param name="y">Its upper end.</param>
    /// <param name="width">How wide it may be.</param>
    public void Draw(FigureCanvas canvas, double x, double y, double width)
    {
        foreach (var ((role, _), lines) in Entries.Zip(Lines(width)))
        {
            canvas.Area(x, y + 4, Swatch, 11, role);
            foreach (var line in lines)
            {
                canvas.Text(x + Swatch + 8, y + 14, line, Role.Ink);
                y += LineHeight;
            }
        }
    }

    private IEnumerable<IReadOnlyList<string>> Lines(double width) => Entries.Select(entry => FigureCanvas.Wrap(entry.Words, FigureCanvas.TextSize, width - Swatch - 8));
}
