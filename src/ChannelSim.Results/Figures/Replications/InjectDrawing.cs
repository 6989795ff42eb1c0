using System.Globalization;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>Draws what the timeline brought: numbered signs along time, and below them what each says.</summary>
internal sealed class InjectDrawing(FigureCanvas canvas, TimeAxis axis, ScenarioClock clock, Scene scene, Scene? other)
{
    /// <summary>Entries that are told below the signs; the others are in the table.</summary>
    public const int MostTold = 10;

    private const double Signs = 34;
    private const double Line = 17;
    private const double Room = 18;

    /// <summary>How high it is.</summary>
    public double Height => scene.Injects.IsEmpty ? 0 : Signs + ((Chosen.Count + (Untold > 0 ? 1 : 0)) * Line);

    private int Untold => scene.Injects.Length - Chosen.Count;

    /// <summary>Draws it from a height on.</summary>
    public void Draw(double top)
    {
        var injects = scene.Injects;
        var free = double.NegativeInfinity;
        foreach (var (index, inject) in injects.Index())
        {
            var x = axis.X(inject.At);
            canvas.Titled(inject.Text, () => Glyphs.Of(canvas, MarkKind.Inject, x, top + 10));
            if (x < free) continue;
            canvas.Text(x, top + 29, Number(index), Role.Ink, Frame.Small, alignment: OxyPlot.HorizontalAlignment.Center);
            free = x + Room;
        }

        var told = Chosen;
        canvas.Rectangle(0, top + Signs, Frame.Width, Height - Signs, Role.Paper);
        foreach (var (row, index) in told.Index())
        {
            var y = top + Signs + ((row + 1) * Line) - 4;
            canvas.Text(0, y, Number(index), Role.Ink, Frame.Small, bold: true);
            canvas.Text(24, y, FigureCanvas.Cut($"{clock.Short(injects[index].At)}  {injects[index].Text}", Frame.Small, (Frame.Right - 24) / Frame.Wider), Role.Ink, Frame.Small);
        }

        if (Untold > 0) canvas.Text(24, top + Signs + ((told.Count + 1) * Line) - 4, $"{Digits.Whole(Untold)} {(other is null ? "more are" : "that come in the other world too are")} in the table", Role.Muted, Frame.Small);
    }

    // Beside another world those that come in it too are not told. Where there are still too many, those with which an incident opens or the rung rises come first.
    private List<int> Chosen
    {
        get
        {
            var known = other?.Injects.Select(inject => (inject.At, inject.Text)).ToHashSet() ?? [];
            var turns = scene.Incidents.Select(lane => lane.Opened).Concat(scene.Ladder.Skip(1).Select(span => span.From)).ToHashSet();
            var told = Enumerable.Range(0, scene.Injects.Length).Where(index => !known.Contains((scene.Injects[index].At, scene.Injects[index].Text)));
            return [.. told.OrderBy(index => turns.Contains(scene.Injects[index].At) ? 0 : 1).ThenBy(index => index).Take(MostTold).Order()];
        }
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);
}
