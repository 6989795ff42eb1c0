namespace ChannelSim.Results.Figures.Replications;

/// <summary>Draws the lane of a channel: above what was tried on it, below whether it worked.</summary>
internal sealed class ChannelDrawing(FigureCanvas canvas, TimeAxis axis)
{
    /// <summary>How high a lane is.</summary>
    public const double Height = 36;

    private const double Contact = 14;
    private const double Health = 8;
    private const double HealthTop = 23;
    private const double Near = 7;

    /// <summary>Draws a lane from a height on.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="top">The height.</param>
    /// <param name="now">When the picture ends, in minutes after the start.</param>
    public void Draw(ChannelLane lane, double top, double now)
    {
        Frame.Name(canvas, lane.Label, top + 16, 15, bold: false);
        if (lane.IsMissing)
        {
            canvas.Text(Frame.Left, top + 17, "not in this world", Role.Muted, Frame.Small);
            return;
        }

        var middle = top + HealthTop + (Health / 2);
        canvas.Titled("works", () => canvas.Line(axis.Left, middle, axis.X(now), middle, Role.Working, 1.5));
        foreach (var span in lane.Outages) Ribbon(span, top + HealthTop, Health);
        foreach (var span in lane.Contacts) Ribbon(span, top + 5, Contact);
        foreach (var span in lane.Outages.Concat(lane.Contacts)) Word(span, top);
        foreach (var group in Grouped(lane.Marks)) Marked(group, top + 5 + (Contact / 2));
    }

    private void Ribbon(ChannelSpan span, double top, double height) => canvas.Titled(span.Text, () => Ribbons.Draw(canvas, span.State, axis.X(span.From), axis.X(span.To), top, height));

    // What a ribbon is stands in it where there is room; on the solid ones in the colour of the paper.
    private void Word(ChannelSpan span, double top)
    {
        if (span.State is ChannelState.Ringing or ChannelState.Postponed or ChannelState.DownUnseen or ChannelState.DownSeen or ChannelState.Suspended) return;
        var (name, left, right) = (Ribbons.Name(span.State), axis.X(span.From), axis.X(span.To));
        if (FigureCanvas.WidthOf(name, 10.5) + 14 > right - left) return;
        canvas.Text((left + right) / 2, top + 5 + (Contact / 2) + 3.5, name, span.State == ChannelState.Connected ? Role.Paper : Role.Ink, 10.5, alignment: OxyPlot.HorizontalAlignment.Center);
    }

    // Signs of one kind that would lie on each other are one sign, which says all of them.
    private List<List<Mark>> Grouped(IEnumerable<Mark> marks)
    {
        List<List<Mark>> groups = [];
        foreach (var mark in marks)
        {
            if (groups.FindLast(group => group[0].Kind == mark.Kind) is { } last && axis.X(mark.At) - axis.X(last[0].At) < Near) last.Add(mark);
            else groups.Add([mark]);
        }

        return groups;
    }

    private void Marked(List<Mark> group, double y) =>
        canvas.Titled(string.Join(' ', group.Select(mark => mark.Text)), () => Glyphs.Of(canvas, group[0].Kind, axis.X(group[0].At), y));
}
