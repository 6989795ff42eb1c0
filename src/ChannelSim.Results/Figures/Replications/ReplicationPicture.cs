using ChannelSim.Scenarios.Values;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>One replication, or two worlds under the same luck one below the other along the same time.</summary>
internal sealed class ReplicationPicture : Picture
{
    private const double Title = 26;
    private readonly (string Name, Scene Scene, ScenePanel Panel)[] _panels;
    private readonly ScenarioClock _clock;
    private readonly TimeAxis _axis;
    private readonly Parting? _parting;
    private readonly Key _key;

    /// <param name="clock">The calendar.</param>
    /// <param name="parting">Where two worlds part; null: they do not, or there is one.</param>
    /// <param name="worlds">The worlds, each with what it is called; of one the name is not drawn.</param>
    public ReplicationPicture(ScenarioClock clock, Parting? parting, params IReadOnlyList<(string Name, Scene Scene)> worlds)
    {
        (_clock, _parting) = (clock, parting);
        var choices = worlds.Select(world => LaneChoice.Of(world.Scene, worlds.FirstOrDefault(other => other.Scene != world.Scene).Scene)).ToList();
        var moments = worlds.Zip(choices, (world, choice) => choice.Moments(world.Scene)).SelectMany(times => times).Concat(parting is { } part ? [part.At] : []);
        _axis = TimeAxis.Of(moments, worlds.Max(world => world.Scene.Ended), Frame.Left, Frame.Right - Frame.Left);
        _panels = [.. worlds.Zip(choices, (world, choice) => (world.Name, world.Scene, new ScenePanel(world.Scene, choice, _axis, clock, worlds.FirstOrDefault(other => other.Scene != world.Scene).Scene)))];
        _key = Key.Of(worlds.Select(world => world.Scene), _axis.Pieces.Any(piece => piece.IsBreak));
    }

    /// <inheritdoc/>
    public override double Width => Frame.Width;

    /// <inheritdoc/>
    public override double Height
    {
        get
        {
            var canvas = new FigureCanvas(themed: true, "measure");
            return Top(canvas) + _panels.Sum(panel => Head + panel.Panel.Height(canvas)) + _key.Height(canvas);
        }
    }

    private double Head => _panels.Length > 1 ? Title : 0;

    /// <inheritdoc/>
    public override void Draw(FigureCanvas canvas)
    {
        var axis = new AxisDrawing(canvas, _axis, _clock);
        var (top, bottom) = (Top(canvas), Height - _key.Height(canvas));
        axis.Draw(0);
        axis.Ground(top, bottom);
        var y = top;
        foreach (var (name, _, panel) in _panels)
        {
            if (Head > 0)
            {
                canvas.Line(0, y + 4, Frame.Right, y + 4, Role.Axis);
                canvas.Text(0, y + 22, FigureCanvas.Cut(name, 14, Frame.Right, bold: true), Role.Ink, 14, bold: true);
            }

            panel.Draw(canvas, y + Head);
            y += Head + panel.Height(canvas);
        }

        axis.Breaks(top);
        if (_parting is { } parting) Part(canvas, parting, top, bottom);
        _key.Draw(canvas, bottom);
    }

    private double Top(FigureCanvas canvas) => new AxisDrawing(canvas, _axis, _clock).Height + (_axis.Pieces.Any(piece => piece.IsBreak) ? 12 : 0);

    private void Part(FigureCanvas canvas, Parting parting, double top, double bottom)
    {
        var x = _axis.X(parting.At);
        canvas.Titled(parting.Text, () => canvas.Line(x, top, x, bottom, Role.Miscalculation, 2, 6, 3));
        var isRight = x + 80 > Frame.Right;
        canvas.Text(isRight ? x - 5 : x + 5, top + 20, "here they part", Role.Miscalculation, Frame.Size, bold: true, isRight ? OxyPlot.HorizontalAlignment.Right : OxyPlot.HorizontalAlignment.Left);
    }
}
