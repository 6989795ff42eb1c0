namespace ChannelSim.Results.Figures.Replications;

/// <summary>The ribbons of channels, each state with a pattern of its own.</summary>
internal static class Ribbons
{
    private const double Least = 1.5;
    private const double StripeEvery = 5;

    /// <summary>What a state is called.</summary>
    public static string Name(ChannelState state) => state switch
    {
        ChannelState.Ringing => "ringing",
        ChannelState.Asked => "asked",
        ChannelState.Postponed => "put off",
        ChannelState.Agreed => "agreed",
        ChannelState.Connected => "talking",
        ChannelState.DownUnseen => "dead, nobody knows",
        ChannelState.DownSeen => "repair",
        ChannelState.Suspended => "suspended",
    };

    /// <summary>Draws a ribbon between two places; one that is too thin to be seen is as wide as can be seen.</summary>
    public static void Draw(FigureCanvas canvas, ChannelState state, double left, double right, double top, double height)
    {
        var width = Math.Max(Least, right - left);
        switch (state)
        {
            case ChannelState.Ringing: canvas.Rectangle(left, top, width, height, Role.First, 0.15, Role.First); Stripes(canvas, left, width, top, height, slant: 0, Role.First); break;
            case ChannelState.Asked: canvas.Rectangle(left, top, width, height, Role.First, 0.12, Role.First); break;
            case ChannelState.Postponed: canvas.Rectangle(left, top, width, height, Role.Paper, 1, Role.First); canvas.Line(left, top + (height / 2), left + width, top + (height / 2), Role.First, 1.5, 3, 3); break;
            case ChannelState.Agreed: canvas.Rectangle(left, top, width, height, Role.Working, 0.25, Role.Working); break;
            case ChannelState.Connected: canvas.Rectangle(left, top, width, height, Role.Working); break;
            case ChannelState.DownUnseen: canvas.Rectangle(left, top, width, height, Role.Paper, 1, Role.Failed); Stripes(canvas, left, width, top, height, slant: height, Role.Failed); break;
            case ChannelState.DownSeen: canvas.Rectangle(left, top, width, height, Role.Failed); break;
            case ChannelState.Suspended: canvas.Rectangle(left, top, width, height, Role.Muted); break;
        }
    }

    // Slanted by no more than the ribbon is wide, so that nothing of it is drawn beside it.
    private static void Stripes(FigureCanvas canvas, double left, double width, double top, double height, double slant, Role role)
    {
        for (var x = left + StripeEvery; x < left + width - slant; x += StripeEvery) canvas.Line(x, top + height, x + slant, top, role);
    }
}
