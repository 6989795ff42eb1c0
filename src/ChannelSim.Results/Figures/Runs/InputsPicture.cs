using System.Collections.Immutable;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Figures.Runs;

/// <summary>A square for every number that the file gives, part by part, by what it rests on.</summary>
internal sealed class InputsPicture(ImmutableArray<InputPart> parts) : Picture
{
    private const double Pitch = 13;
    private const double Size = 11;
    private const double Head = 20;
    private const double Gap = 10;
    private const double LegendHeight = 84;
    private const int InLine = 36;
    private static readonly (string Words, Func<InputPart, int> Of, Action<FigureCanvas, double, double> Draw)[] Kinds =
    [
        ("documented by a named source", part => part.Sourced, (canvas, x, y) => canvas.Area(x, y, Size, Size, Role.Working)),
        ("derived from what is documented", part => part.Derived, (canvas, x, y) => canvas.Area(x, y, Size, Size, Role.Fourth)),
        ("an assumption", part => part.Assumed, (canvas, x, y) => canvas.Rectangle(x, y, Size, Size, Role.Paper, outline: Role.Muted)),
        ("the file does not say", part => part.Unsaid, Unsaid),
    ];

    public override double Width => FigureSize.Width;

    public override double Height => LegendHeight + parts.Sum(HeightOf);

    public override void Draw(FigureCanvas canvas)
    {
        foreach (var (line, kind) in Kinds.Index())
        {
            kind.Draw(canvas, 0, 2 + (line * 18));
            canvas.Text(20, 12 + (line * 18), $"{kind.Words}: {Digits.Count(parts.Sum(kind.Of), "number")}");
        }

        var y = LegendHeight;
        foreach (var part in parts)
        {
            Part(canvas, part, y);
            y += HeightOf(part);
        }
    }

    private static void Part(FigureCanvas canvas, InputPart part, double top)
    {
        canvas.Text(0, top + 14, FigureCanvas.Shorten(part.Name, 13, 400, bold: true), bold: true);
        canvas.Text(FigureSize.Width, top + 14, Digits.Whole(part.Count), Role.Muted, 12, alignment: OxyPlot.HorizontalAlignment.Right);
        var place = 0;
        foreach (var (words, of, draw) in Kinds.Where(kind => kind.Of(part) > 0))
        {
            canvas.Titled($"{part.Name}: {Digits.Count(of(part), "number")}, {words}", () =>
            {
                for (var number = 0; number < of(part); number++, place++) draw(canvas, place % InLine * Pitch, top + Head + (place / InLine * Pitch));
            });
        }
    }

    private static void Unsaid(FigureCanvas canvas, double x, double y)
    {
        canvas.Rectangle(x, y, Size, Size, Role.Paper, outline: Role.Muted);
        canvas.Text(x + (Size / 2), y + 9.5, "?", Role.Ink, 10, alignment: OxyPlot.HorizontalAlignment.Center);
    }

    private static double HeightOf(InputPart part) => Head + (Pitch * ((part.Count + InLine - 1) / InLine)) + Gap;
}
