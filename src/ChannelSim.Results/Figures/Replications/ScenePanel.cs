using System.Collections.Immutable;
using ChannelSim.Results.Pages;
using ChannelSim.Scenarios.Values;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>The lanes of one replication, one below the other, along an axis that it may share with another.</summary>
/// <param name="scene">What is drawn.</param>
/// <param name="choice">Which incidents have lanes.</param>
/// <param name="axis">The axis.</param>
/// <param name="clock">The calendar.</param>
/// <param name="other">What is drawn beside it; null: it stands alone.</param>
internal sealed class ScenePanel(Scene scene, LaneChoice choice, TimeAxis axis, ScenarioClock clock, Scene? other)
{
    private const double Note = 22;

    private ImmutableArray<ChannelLane> Used => [.. scene.Channels.Where(channel => channel.IsMissing || !channel.IsQuiet)];

    private int Unused => scene.Channels.Length - Used.Length;

    /// <summary>How high it is.</summary>
    public double Height(FigureCanvas canvas) => Incidents + Channels + Frame.Heading + new LadderDrawing(canvas, axis, clock, scene).Height + (scene.Injects.IsEmpty ? 0 : Frame.Heading + Injects(canvas).Height);

    private double Incidents => Frame.Heading + (scene.Incidents.IsEmpty ? Note : (choice.Shown.Length * IncidentDrawing.Height) + (choice.Rest.IsEmpty ? 0 : RestDrawing.Height));

    private double Channels => scene.Channels.IsEmpty ? 0 : Frame.Heading + (Used.Length * ChannelDrawing.Height) + (Unused > 0 ? Note : 0);

    /// <summary>Draws it from a height on.</summary>
    public void Draw(FigureCanvas canvas, double top)
    {
        var y = Frame.Head(canvas, "How likely it was thought to be meant", top);
        foreach (var lane in choice.Shown)
        {
            new IncidentDrawing(canvas, axis).Draw(lane, y, scene.Ended);
            y += IncidentDrawing.Height;
        }

        if (!choice.Rest.IsEmpty) new RestDrawing(canvas, axis).Draw(choice.Rest, y, scene.Ended);
        if (scene.Incidents.IsEmpty) canvas.Text(0, y + 12, "No incident opened.", Role.Muted, Frame.Small);
        if (!scene.Channels.IsEmpty) DrawChannels(canvas, top + Incidents);
        y = Frame.Head(canvas, "The ladder", top + Incidents + Channels);
        var ladder = new LadderDrawing(canvas, axis, clock, scene);
        ladder.Draw(y);
        if (!scene.Injects.IsEmpty) Injects(canvas).Draw(Frame.Head(canvas, "The timeline", y + ladder.Height));
    }

    private InjectDrawing Injects(FigureCanvas canvas) => new(canvas, axis, clock, scene, other);

    private void DrawChannels(FigureCanvas canvas, double top)
    {
        var y = Frame.Head(canvas, "Channels", top);
        foreach (var channel in Used)
        {
            new ChannelDrawing(canvas, axis).Draw(channel, y, scene.Ended);
            y += ChannelDrawing.Height;
        }

        if (Unused > 0) canvas.Text(0, y + 12, $"{(Used.IsEmpty ? "" : "and ")}{Digits.Count(Unused, "channel")} on which nothing happened", Role.Muted, Frame.Small);
    }
}
