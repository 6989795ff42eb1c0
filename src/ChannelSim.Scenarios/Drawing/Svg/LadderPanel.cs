using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Drawing.Svg;

/// <summary>The ladder on a picture: steps from the bottom left to the top right, and below them what leads upwards.</summary>
internal sealed class LadderPanel(SvgCanvas canvas, ModelDefinition model)
{
    private const double Pad = 16;
    private const double Size = Slot.Size;
    private const double LineHeight = Size * TextMeasure.Line;
    private const double NameSize = 13;
    private const double Gap = 36;
    private const double StepHeight = 36;
    private const double Wide = MachineLayout.Width;

    /// <summary>Draws the ladder from a height downwards; the height at which the panel ends.</summary>
    public double Draw(double top)
    {
        var ladder = LadderDiagram.Of(model);
        var left = (canvas.Width - Wide) / 2;
        var y = top + Pad;
        y += canvas.Lines(new Spot(left + Pad, y), ["the ladder"], 16, bold: true) + Pad;
        y = Steps(ladder, left, y) + Pad;
        if (!ladder.Climbs.IsEmpty) y += canvas.Lines(new Spot(left + Pad, y), ["What leads upwards"], NameSize, bold: true) + 4;
        foreach (var climb in ladder.Climbs) y += canvas.Lines(new Spot(left + Pad, y), TextMeasure.Wrap(climb, Wide - (2 * Pad), Size), Size) + 2;
        canvas.Frame(new Area(left, top, Wide, y + Pad - top));
        return y + Pad;
    }

    private double Steps(LadderDiagram ladder, double left, double top)
    {
        var count = ladder.Steps.Length;
        var boxWidth = Math.Clamp(ladder.Steps.Max(step => TextMeasure.Width(step.Name, NameSize, bold: true)) + 28, 140, 300);
        var shift = count > 1 ? Math.Min(30, 240.0 / (count - 1)) : 0;
        var y = top;
        Area? above = null;
        for (var i = count - 1; i >= 0; i--)
        {
            var x = left + 60 + (i * shift);
            var details = Details(ladder.Steps[i], left + Wide - Pad - (x + boxWidth + Pad));
            var box = new Area(x, y, boxWidth, Math.Max(StepHeight, (details.Count * LineHeight) + 4));
            Step(ladder.Steps[i], box, details);
            if (above is { } higher) Between(ladder.Steps[i + 1], box, higher);
            above = box;
            y = box.Bottom + Gap;
        }

        return y - Gap;
    }

    private static List<string> Details(LadderStep step, double width)
    {
        var words = (string?[])[step.IsStart ? "the start" : null, .. step.Details, step.IsTerminal ? "the end" : null];
        return TextMeasure.Wrap(string.Join(" · ", words.OfType<string>()), width, Size);
    }

    private void Step(LadderStep step, Area box, List<string> details)
    {
        canvas.Box(box, TextMeasure.Cut(step.Name, box.Width - 20, NameSize, bold: true), NameSize, heavy: step.IsStart, twice: step.IsTerminal);
        if (step.IsStart)
        {
            canvas.Dot(new Spot(box.X - 38, box.Centre.Y));
            canvas.Arrow([new Spot(box.X - 38, box.Centre.Y), new Spot(box.X, box.Centre.Y)]);
        }

        canvas.Lines(new Spot(box.Right + Pad, box.Centre.Y - (details.Count * LineHeight / 2)), details, Size);
    }

    private void Between(LadderStep higherStep, Area lower, Area higher)
    {
        var x = higher.X + 24;
        if (higherStep.Climbed) canvas.Arrow([new Spot(x, lower.Y), new Spot(x, higher.Bottom + (higherStep.IsTerminal ? 4 : 0))]);
        if (higherStep.Relaxes is not { } relaxes) return;
        canvas.Arrow([new Spot(x + 28, higher.Bottom), new Spot(x + 28, lower.Y)], dashed: true);
        var y = (lower.Y + higher.Bottom) / 2;
        canvas.Text(new Spot(x + 38, y + (Size * 0.36)), TextMeasure.Cut($"relaxes, mean {relaxes}", 560, Size), Size, kind: MarkKind.Label);
    }
}
