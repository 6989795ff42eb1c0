namespace ChannelSim.Results.Figures;

/// <content>What figures are made of besides words: areas by role, and intervals.</content>
public sealed partial class FigureCanvas
{
    /// <summary>The pattern that areas of a role have everywhere.</summary>
    public static Pattern PatternOf(Role role) => role switch
    {
        Role.Miscalculation or Role.Second or Role.Failed => Pattern.Rising,
        Role.Missed or Role.Fourth => Pattern.Falling,
        Role.Timeline or Role.Third => Pattern.Dots,
        _ => Pattern.Plain,
    };

    /// <summary>A rectangle in the colour and pattern of a role.</summary>
    public void Area(double x, double y, double width, double height, Role role) => Patterned(x, y, width, height, role, PatternOf(role));

    /// <summary>A level interval: a line with ends, with a rim of paper so that it is seen on any area.</summary>
    public void Interval(double low, double high, double y, double cap = 5)
    {
        void Draw(Role role, double thickness)
        {
            Line(low, y, high, y, role, thickness);
            Line(low, y - cap, low, y + cap, role, thickness);
            Line(high, y - cap, high, y + cap, role, thickness);
        }

        Draw(Role.Paper, 4);
        Draw(Role.Ink, 1.5);
    }
}
