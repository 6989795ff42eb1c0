namespace ChannelSim.Results.Figures.Replications;

/// <summary>Where things stand in a picture of a replication, in pixels: names on the left, time to the right of them.</summary>
internal static class Frame
{
    /// <summary>How wide the picture is.</summary>
    public const double Width = 1040;

    /// <summary>Where time begins.</summary>
    public const double Left = 268;

    /// <summary>Where time ends.</summary>
    public const double Right = Width - 24;

    /// <summary>The size of words.</summary>
    public const double Size = 12.5;

    /// <summary>The size of words that matter less.</summary>
    public const double Small = 11.5;

    /// <summary>How much wider than measured words may turn out in the reader's font.</summary>
    public const double Wider = 1.02;

    /// <summary>Room for names, as measured.</summary>
    public const double Names = (Left - 34) / Wider;

    /// <summary>A heading over lanes.</summary>
    public const double Heading = 30;

    /// <summary>A name in one line or two; what is longer is cut and said in full where it is pointed at. Gives the number of lines.</summary>
    public static int Name(FigureCanvas canvas, string text, double baseline, double lineHeight, bool bold)
    {
        var lines = FigureCanvas.Wrap(text, Size, Names, bold);
        if (lines.Count > 2) lines = [lines[0], FigureCanvas.Cut(string.Join(' ', lines.Skip(1)), Size, Names, bold)];
        canvas.Titled(text, () =>
        {
            foreach (var (index, line) in lines.Index()) canvas.Text(0, baseline + (index * lineHeight), line, Role.Ink, Size, bold);
        });
        return lines.Count;
    }

    /// <summary>A heading, and where what it heads begins.</summary>
    public static double Head(FigureCanvas canvas, string text, double top)
    {
        canvas.Text(0, top + 21, text, Role.Ink, Size + 1, bold: true);
        return top + Heading;
    }
}
