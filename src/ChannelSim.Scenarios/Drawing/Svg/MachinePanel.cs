using ChannelSim.Engine.Model;

namespace ChannelSim.Scenarios.Drawing.Svg;

/// <summary>One channel's machine on a picture: its name and ends, the machine, and below it the numbers for which an arrow has no room.</summary>
internal sealed class MachinePanel(SvgCanvas canvas, ModelDefinition model)
{
    private const double Pad = 16;
    private const double Size = Slot.Size;
    private readonly List<string> notes = [];

    /// <summary>Draws a channel from a height downwards; the height at which the panel ends.</summary>
    public double Draw(ChannelDefinition channel, double top)
    {
        notes.Clear();
        var diagram = MachineDiagram.Of(model, channel);
        var layout = MachineLayout.Of(channel.Kind);
        var left = (canvas.Width - MachineLayout.Width) / 2;
        var y = top + Pad + Heading(channel, new Spot(left + Pad, top + Pad));
        var ground = new Spot(left, y);
        foreach (var (state, area) in layout.Boxes.Where(box => diagram.States.Contains(box.Key)).OrderBy(box => box.Key))
            canvas.Box(area.Shifted(ground), StateWords.Of(state), 13, heavy: state == diagram.Initial);
        canvas.Dot(layout.Initial[0].Shifted(ground));
        canvas.Arrow(Shifted(layout.Initial, ground));
        foreach (var arrow in diagram.Arrows) Draw(arrow, layout.Routes.Single(route => route.From == arrow.From && route.To == arrow.To), ground);
        canvas.Arrow(Shifted(layout.Suspension.Corners, ground), dashed: true);
        Write(LabelFit.Fit($"from {MachineDiagram.AnyState}: {diagram.Suspension}", layout.Suspension.Label), layout.Suspension.Label, ground);
        y += layout.Height;
        y += canvas.Lines(new Spot(left + Pad, y), notes.SelectMany(note => TextMeasure.Wrap(note, MachineLayout.Width - (2 * Pad), Size)), Size);
        var bottom = y + (notes.Count > 0 ? Pad : 0);
        canvas.Frame(new Area(left, top, MachineLayout.Width, bottom - top));
        return bottom;
    }

    private double Heading(ChannelDefinition channel, Spot at)
    {
        var wide = MachineLayout.Width - (2 * Pad);
        var height = canvas.Lines(at, TextMeasure.Wrap(MachineDiagram.HeadingOf(channel), wide, 16, bold: true), 16, bold: true);
        var ends = channel.Ends.Select((end, side) => end.Length == 0 ? null : $"{model.Sides[side].Key}: {end}").OfType<string>();
        var about = string.Join(" · ", [channel.Kind.ToString().ToLowerInvariant(), .. ends]);
        return height + canvas.Lines(at with { Y = at.Y + height + 2 }, TextMeasure.Wrap(about, wide, Size), Size) + 2;
    }

    private void Draw(Arrow arrow, Route route, Spot ground)
    {
        canvas.Arrow(Shifted(route.Corners, ground));
        Write(new LabelFit(notes).Fit(arrow, route.Label), route.Label, ground);
    }

    private void Write(IReadOnlyList<string> lines, Slot slot, Spot ground)
    {
        var area = slot.Area.Shifted(ground);
        var height = Size * TextMeasure.Line;
        var y = area.Y + ((slot.Lines - lines.Count) * height * slot.Drop) + (Size * 0.95);
        var x = slot.Anchor switch { TextAnchor.Start => area.X, TextAnchor.Middle => area.Centre.X, _ => area.Right };
        for (var i = 0; i < lines.Count; i++) canvas.Text(new Spot(x, y + (i * height)), lines[i], Size, slot.Anchor, kind: MarkKind.Label);
    }

    private static Spot[] Shifted(IEnumerable<Spot> corners, Spot by) => [.. corners.Select(corner => corner.Shifted(by))];
}
