namespace ChannelSim.Results.Figures;

/// <summary>How large figures are drawn.</summary>
internal static class FigureSize
{
    /// <summary>
    /// The usual width: narrow enough that a phone shows it whole with letters that can be read, and so that a page or a projector can enlarge it.
    /// </summary>
    public const double Width = 480;
}
