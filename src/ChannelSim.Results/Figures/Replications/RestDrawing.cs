using System.Collections.Immutable;
using ChannelSim.Results.Pages;

namespace ChannelSim.Results.Figures.Replications;

/// <summary>Draws the lane that all incidents without one of their own share: when each was open and how it ended.</summary>
internal sealed class RestDrawing(FigureCanvas canvas, TimeAxis axis)
{
    /// <summary>How high the lane is.</summary>
    public const double Height = 62;

    private const int Rows = 3;
    private const double RowHeight = 17;

    /// <summary>Draws it from a height on.</summary>
    public void Draw(ImmutableArray<IncidentLane> lanes, double top, double now)
    {
        canvas.Text(0, top + 16, $"{Digits.Count(lanes.Length, "other incident")}", Role.Ink, Frame.Size, bold: true);
        foreach (var (index, line) in FigureCanvas.Wrap(Summed(lanes), Frame.Small, Frame.Names).Take(2).Index()) canvas.Text(0, top + 32 + (index * 15), line, Role.Muted, Frame.Small);
        foreach (var (index, lane) in lanes.Index())
        {
            var (y, left, right) = (top + 12 + (index % Rows * RowHeight), axis.X(lane.Opened), axis.X(lane.Closed ?? now));
            canvas.Titled($"{lane.Label}: {IncidentDrawing.Verdict(lane)}. {lane.Ending}", () =>
            {
                canvas.Line(left, y, Math.Max(left + 1, right), y, Role.Axis, 1.5);
                Glyphs.Ending(canvas, lane, right, y);
            });
        }
    }

    /// <summary>How they ended, counted.</summary>
    public static string Summed(ImmutableArray<IncidentLane> lanes) =>
        string.Join(", ", lanes.CountBy(IncidentDrawing.Verdict).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value} {pair.Key}"));
}
