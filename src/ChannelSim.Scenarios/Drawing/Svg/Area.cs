namespace ChannelSim.Scenarios.Drawing.Svg;

/// <summary>A point of a picture, in pixels from the top left.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public Spot Shifted(Spot by) => new(X + by.X, Y + by.Y);
}

/// <summary>A rectangle of a picture.</summary>
internal readonly record struct Area(double X, double Y, double Width, double Height)
{
    private const double Hair = 1e-6;

    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Spot Centre => new(X + (Width / 2), Y + (Height / 2));

    public Area Shifted(Spot by) => this with { X = X + by.X, Y = Y + by.Y };

    /// <summary>Whether two rectangles share more than an edge, give or take the last digits of sums.</summary>
    public bool Overlaps(Area other) => X < other.Right - Hair && other.X < Right - Hair && Y < other.Bottom - Hair && other.Y < Bottom - Hair;

    /// <summary>Whether the other lies inside.</summary>
    public bool Holds(Area other) => other.X >= X && other.Y >= Y && other.Right <= Right && other.Bottom <= Bottom;
}
