namespace ChannelSim.Results.Figures;

/// <summary>Something that draws itself in a box of its own size. Its colours are the roles of <see cref="Palette"/> and no others.</summary>
public abstract class Picture
{
    /// <summary>How wide it is, in pixels at its natural size.</summary>
    public abstract double Width { get; }

    /// <summary>How high it is, in pixels at its natural size.</summary>
    public abstract double Height { get; }

    /// <summary>Draws it, from the top left at (0, 0).</summary>
    public abstract void Draw(FigureCanvas canvas);
}
